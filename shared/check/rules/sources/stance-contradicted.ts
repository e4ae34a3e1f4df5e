import type { Stance } from '../../../draft/draft'
import { respondentKey } from '../../sources/respondents'
import { perLinked } from '../../sources/rests'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { sentencesIn } from '../../style/sentences'
import { wordsOf } from '../../unit'

/** What a link says that a respondent did, the paragraph says too. */
export const stanceContradicted = documentRule<never>({
  id: 'stance-contradicted',
  about: 'A sentence on a respondent says that it did, did not or plans what its link says it did, did not or plans.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Norland had established a register, Kalmaria would open one, and Halvania had none.',
        links: [
          { at: 'para. 1', passage: 'There is a register.', respondent: 'Norland' },
          { at: 'para. 1', passage: 'A register will be opened.', respondent: 'Kalmaria', stance: 'plans' },
        ],
      },
      {
        text: 'para 1: Halvania had not established a register. In Kalmaria a bill had been laid before Parliament.',
        links: [
          { at: 'para. 1', passage: 'There is no register.', respondent: 'Halvania', stance: 'did not' },
          { at: 'para. 1', passage: 'A bill is before Parliament.', respondent: 'Kalmaria', stance: 'plans' },
        ],
      },
    ],
    bad: [
      {
        text: 'para 1: Halvania had established a register of ferries.',
        links: [{ at: 'para. 1', passage: 'No register exists.', respondent: 'Halvania', stance: 'did not' }],
        messages: ['The link says that Halvania did not'],
      },
      {
        text: `
          para 1: Norland had not yet introduced a crew list.
          para 2: Kalmaria has opened a register.`,
        links: [
          { at: 'para. 1', passage: 'A crew list was introduced.', respondent: 'Norland', stance: 'did' },
          { at: 'para. 2', passage: 'A register will be opened.', respondent: 'Kalmaria', stance: 'plans' },
        ],
        messages: ['The link says that Norland did', 'The link says that Kalmaria only plans it'],
      },
    ],
  },
  extract: () => undefined,
  judge: perLinked((paragraph, { links }, names) => {
    const found: Found[] = []
    const stances = new Map<string, Set<Stance>>()
    for (const { passage, stance } of links) {
      if (!passage.respondent || !stance) continue
      const key = respondentKey(passage.respondent)
      const said = stances.get(key) ?? new Set()
      stances.set(key, said.add(stance))
    }
    if (stances.size === 0) return found
    const flat = wordsOf(paragraph)
    for (const { from, to } of sentencesIn(flat)) {
      const here = names.of(paragraph).filter((name) => name.from >= from && name.to <= to)
      const said = here.length === 1 ? stances.get(here[0]!.name) : undefined
      if (!said || said.size !== 1) continue
      const [stance] = said
      const sentence = flat.slice(from, to)
      const done = /\b(?:had|has)\s(?:also\s|already\s|since\s)?(?:been\s)?\p{L}+(?:ed|en|up|un|ilt|ade|ld|ut)\b/u.test(
        sentence,
      )
      const denied = DENIED.test(sentence)
      const planned = PLANNED.test(sentence)
      const message =
        stance === 'did not' &&
        done &&
        !denied &&
        !planned &&
        !/\bother|instead|rather|unlike|different/u.test(sentence)
          ? `The link says that ${here[0]!.name} did not`
          : stance === 'did' && !planned && /\b(?:had|has|did|does|was|is) not\b/u.test(sentence)
            ? `The link says that ${here[0]!.name} did`
            : stance === 'plans' && done && !denied && !planned
              ? `The link says that ${here[0]!.name} only plans it`
              : undefined
      if (message) found.push({ paragraphId: paragraph.id, from: here[0]!.from, to: here[0]!.to, message })
    }
    return found
  }),
})

const DENIED =
  /\b(?:not|no|none|never|neither|nor|without|yet to|nobody|nothing|lack|absen|refus|reject|ceased|abolished|failed)/iu
const PLANNED =
  /\b(?:would|will|plan|intend|bill|draft|propos|consider|prepar|envisag|expect|under way|about to|to be|aim|soon|future|discuss|study|studied|studying)/iu
