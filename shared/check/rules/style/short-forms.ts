import { inProse, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { isFootnote } from '../../unit'

/** For example, that is, and so on. */
export const shortForms = paragraphRule({
  id: 'short-forms',
  about:
    'In the text “for example”, “that is”, “and so on”, “approximately” and “paragraph” are written out; short forms belong in notes, brackets and tables.',
  level: 'hint',
  reference: 'Editorial Manual, Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Ferries, for example old ones (e.g. in Norland, see para. 5), were inspected.[^1]\nnote 1: See, i.e., para. 4.',
      },
      { text: 'table: Ferries\nrow: e.g. rafts | approx. 4' },
    ],
    bad: [
      {
        text: 'para 1: Ferries, e.g. old ones, boats, etc. were inspected as para. 5 says.',
        messages: ['Write “for example” in the text', 'Write “and so on” in the text', 'Write “paragraph” in the text'],
      },
      {
        text: 'OP 1: _Notes_ the losses, i.e. four ferries vs. none;',
        messages: ['Write “that is” in the text', 'Write “against” in the text'],
      },
    ],
  },
  find: (unit) =>
    isFootnote(unit) ||
    (unit.kind !== 'numbered' && unit.kind !== 'operative' && unit.kind !== 'preambular' && unit.kind !== 'sub')
      ? []
      : inProse(unit, GATE, SHORT, ({ 0: whole, index }, prose) => {
          if (isWithinBrackets(prose, index)) return undefined
          const full = FULL[whole.replaceAll(/[.\s]/gu, '')]
          return full ? { message: `Write “${full}” in the text` } : undefined
        }),
})

const FULL: Readonly<Record<string, string>> = {
  eg: 'for example',
  ie: 'that is',
  etc: 'and so on',
  viz: 'namely',
  approx: 'approximately',
  vs: 'against',
  para: 'paragraph',
  paras: 'paragraphs',
  cf: 'compare',
  art: 'article',
  sect: 'section',
  chap: 'chapter',
  govt: 'Government',
  dept: 'department',
}
const GATE = proseGate(
  { words: 'e i etc viz approx vs para paras cf art sect chap govt dept' },
  /\b(?:e\. ?g|i\. ?e|etc\b|viz\.|approx\.|vs\.|paras?\.|cf\.|art\.|sect\.|chap\.|[Gg]ovt\.|dept\.)/,
)
const SHORT =
  /(?<![\p{L}.])(?:e\.\s?g\.|i\.\s?e\.|etc\b\.?|viz\.|approx\.|vs\.|paras?\.|cf\.|art\.|sect\.|chap\.|[Gg]ovt\.|dept\.)/gu

function isWithinBrackets(prose: string, at: number): boolean {
  return ['()', '[]'].some(([open = '', close = '']) => prose.lastIndexOf(open, at) > prose.lastIndexOf(close, at))
}
