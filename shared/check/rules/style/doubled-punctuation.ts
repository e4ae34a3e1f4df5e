import { inProse, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { DOUBLED_SIGNS } from '../../scan-signs'

/** ,, and ;. and brackets with nothing in them. */
export const doubledPunctuation = paragraphRule({
  id: 'doubled-punctuation',
  about:
    'No sign of punctuation stands twice or beside one that it excludes, and no brackets or quotation marks are empty.',
  level: 'error',
  reference: 'Editorial Manual, Punctuation',
  languages: ['en', 'fr', 'es', 'ru'],
  examples: {
    ok: [
      {
        text: 'para 1: Ferries, boats, etc., were inspected (see No. 4, para. 5 ...). The table gives .. where nothing is known.',
      },
      { text: 'OP 1: _Urges_ States “not to wait …”;[^1]\nnote 1: Ibid., para. 3.' },
    ],
    bad: [
      {
        text: 'para 1: Ferries,, boats and others,; were inspected ( ) in the harbours..',
        messages: [
          '“,,” where one sign stands',
          '“,;” where one sign stands',
          'Nothing stands in the brackets',
          '“..” where one sign stands',
        ],
      },
      {
        text: 'PP: _Recalling_ its resolution 11/3;,',
        messages: ['“;,” where one sign stands'],
      },
    ],
  },
  find: (unit) =>
    inProse(unit, GATE, WRONG, ([whole]) =>
      /^[([“]/u.test(whole)
        ? { message: `Nothing stands in the ${whole[0] === '“' ? 'quotation marks' : 'brackets'}` }
        : whole === '..' || new Set(whole).size === 1
          ? { message: `“${whole}” where one sign stands`, fix: { title: `Write “${whole[0]}”`, text: whole[0]! } }
          : { message: `“${whole}” where one sign stands` },
    ),
})

const GATE = proseGate({ signs: DOUBLED_SIGNS }, /[,;:][,;:.]|\.\.|\.[;:]|\(\s*\)|\[\s*\]|“\s*”/)
/** Two dots after a word and before its end; three are an omission, two alone say that data are not known. */
const WRONG =
  /,[,;:.](?![.\d])|;[,;:.]|(?<!\d):[,;:.](?!\.)|(?<=[\p{L}\p{N})\]’”])\.\.(?=\s|$)|\.[;:](?<=[\p{Ll}]{4}\.[;:])|\(\s*\)|\[\s*\]|“\s*”/gu
