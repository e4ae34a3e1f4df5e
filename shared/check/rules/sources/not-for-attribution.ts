import { referencesInRuns } from '../../../text/flat'
import { nameFinder, respondentKey } from '../../sources/respondents'
import { restsOf } from '../../sources/rests'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'

/** Who asked not to be named is not named. */
export const notForAttribution = documentRule<never>({
  id: 'not-for-attribution',
  about: 'A respondent whose reply is not for attribution is not named where the reply is reported.',
  level: 'error',
  reference: 'Drafting convention',
  examples: {
    ok: [
      {
        text: `
          para 1: One State reported that a list was left ashore.[^1]
          para 2: Tarvonia had published its list.
          para 3: Sudria reported that a list was kept.
          note 1: Reply of a Member State.`,
        links: [
          {
            at: 'para. 1',
            passage: 'A list is left ashore.',
            respondent: 'Tarvonia',
            visibility: 'not-for-attribution',
          },
          { at: 'para. 2', passage: 'The list of ferries', respondent: 'Tarvonia' },
          { at: 'para. 3', passage: 'We keep a list.', respondent: 'Sudria' },
        ],
      },
      {
        text: 'para 1: Tarvonia reported that a list was left ashore.',
        links: [
          {
            at: 'para. 1',
            passage: 'A list is left ashore.',
            respondent: 'Tarvonia',
            visibility: 'not-for-attribution',
          },
          { at: 'para. 1', passage: 'As was made public, a list is left ashore.', respondent: 'Tarvonia' },
        ],
      },
    ],
    bad: [
      {
        text: 'para 1: Norland and Tarvonia reported that a list was left ashore.',
        links: [
          {
            at: 'para. 1',
            passage: 'A list is left ashore.',
            respondent: 'Tarvonia',
            visibility: 'not-for-attribution',
          },
          { at: 'para. 1', passage: 'There is a list.', respondent: 'Norland' },
        ],
        messages: ['The reply of Tarvonia is not for attribution'],
      },
      {
        text: `
          para 1: One State reported that a list was left ashore.[^1]
          note 1: Reply of Denmark, para. 3.`,
        links: [
          {
            at: 'para. 1',
            passage: 'A list is left ashore.',
            respondent: 'Denmark',
            visibility: 'not-for-attribution',
          },
        ],
        messages: ['The reply of Denmark is not for attribution'],
      },
    ],
  },
  extract: () => undefined,
  judge: (_extracts, context) => {
    const found: Found[] = []
    const rests = restsOf(context)
    if (![...rests.values()].some(({ links }) => links.some(({ passage }) => passage.visibility !== 'public')))
      return []
    const names = nameFinder(context)
    const notes = new Map(context.text.footnotes.map((note) => [note.id, note]))
    for (const paragraph of context.text.paragraphs) {
      const { links = [] } = rests.get(paragraph.id) ?? {}
      const hidden = new Set(
        links.flatMap(({ passage: { visibility, respondent } }) =>
          visibility === 'not-for-attribution' && respondent ? [respondentKey(respondent)] : [],
        ),
      )
      for (const { passage } of links)
        if (passage.visibility === 'public' && passage.respondent) hidden.delete(respondentKey(passage.respondent))
      if (hidden.size === 0) continue
      const tell = (
        named: ReturnType<typeof names.of>,
        place: { paragraphId: string } | { footnoteId: string },
      ): void => {
        for (const { name, from, to } of named)
          if (hidden.has(name))
            found.push({ ...place, from, to, message: `The reply of ${name} is not for attribution` })
      }
      tell(names.of(paragraph), { paragraphId: paragraph.id })
      for (const { run } of referencesInRuns(paragraph.runs)) {
        const note = notes.get(run.footnoteId)
        if (note) tell(names.of(note), { footnoteId: note.id })
      }
    }
    return found
  },
})
