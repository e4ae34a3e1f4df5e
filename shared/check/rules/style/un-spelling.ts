import { paragraphRule } from '../../rule'
import { holdsOn, misspellingsOf } from '../../style/spellings'
import { placeOf } from '../../unit'

/** Words are spelled as the Concise Oxford Dictionary lists them first: -ize, labour, programme. */
export const unSpelling = paragraphRule({
  id: 'un-spelling',
  about:
    'Words are spelled the British way with -ize, as the Concise Oxford Dictionary lists them first; names, titles and quotations keep their own spelling.',
  level: 'warning',
  reference: 'Editorial Manual, Spelling',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: The organization advised States to exercise their right to revise the programme of their harbour centres.
          para 2: Norland analysed the licences, and its computer program was “recognised by the Ministry of Labor”.
          para 3: The Department of Defense and the World Customs Organisation had sent no reply.`,
      },
      {
        text: 'OP 1: _Requests_ the Organisation for Ferry Safety to keep a list at www.organisation.example/programs.',
      },
    ],
    bad: [
      {
        text: 'para 1: The organisation had analyzed its programs. Unauthorised ferries had left the harbor.',
        messages: [
          'United Nations texts write “organization”',
          'United Nations texts write “analysed”',
          'United Nations texts write “programmes”',
          'United Nations texts write “Unauthorized”',
          'United Nations texts write “harbour”',
        ],
      },
      {
        text: 'PP: _Recognising_ that the commitee of ferry inspectors has not fulfilled its mandate for defense,',
        messages: [
          'United Nations texts write “Recognizing”',
          'United Nations texts write “committee”',
          'United Nations texts write “defence”',
        ],
      },
    ],
  },
  find: (unit, { date, organ }) =>
    misspellingsOf(unit)
      .filter((one) => one.kind === 'typo' || (KINDS.includes(one.kind) && organ !== 'SC' && holdsOn(date, one)))
      .map(({ at, write }) => ({
        ...placeOf(unit),
        ...at,
        message: `United Nations texts write “${write}”`,
        fix: { title: `Write “${write}”`, text: write },
      })),
})

/** The Security Council’s texts often keep a delegation’s spelling. */
const KINDS: readonly string[] = ['ize', 'letters']
