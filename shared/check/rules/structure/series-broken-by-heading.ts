import { findStates, stateSortKey } from '../../../text/states'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

interface Extract {
  what: 'heading' | 'paragraph' | 'end'
  /** The State that the paragraph begins with. */
  state?: string
  key: string
}

/** What follows a series of State paragraphs in alphabetical order belongs to it, not under the next heading. */
export const seriesBrokenByHeading = documentRule<Extract>({
  id: 'series-broken-by-heading',
  about:
    'Paragraphs on one State after another in alphabetical order stand under one heading: a heading that comes before the last of them may be a paragraph too early.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          heading A: Training
          para 1: Austria reported on crews.
          para 2: Croatia reported on crews.
          para 3: Finland reported on crews.
          heading B: Piers
          para 4: Austria reported on piers.
          para 5: Latvia reported on piers.`,
      },
      {
        text: `
          heading A: Training
          para 1: Austria reported on crews.
          para 2: Croatia reported on crews.
          para 3: Finland reported on crews.
          heading B: Piers
          para 4: Latvia reported on piers.
          para 5: Mauritius reported on piers.`,
      },
    ],
    bad: [
      {
        text: `
          heading A: Training
          para 1: Austria reported on crews.
          para 2: In Croatia, crews were trained.
          para 3: Finland reported on crews.
          heading B: Piers
          para 4: Latvia reported that crews had been trained.
          para 5: Most States had piers.`,
        messages: ['The series of States before the heading (Austria to Finland) goes on here'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit)) return undefined
    if (unit.kind === 'heading') return { what: 'heading', key: '' }
    if (unit.kind === 'annex') return { what: 'end', key: '' }
    if (unit.kind !== 'numbered') return undefined
    const [first] = findStates(wordsOf(unit).slice(0, 70), '')
    const leads =
      first &&
      /^(?:In|The|According to|For|Since \d{4},|In \d{4},|In the|the|[\s,])*$/u.test(wordsOf(unit).slice(0, first.from))
    return { what: 'paragraph', ...(leads && { state: first.name }), key: leads ? stateSortKey(first.state) : '' }
  },
  judge: (extracts) =>
    extracts.flatMap(({ extract }, index): Found[] => {
      const [after, then] = [extracts[index + 1], extracts[index + 2]]
      if (extract.what !== 'heading' || !after?.extract.state) return []
      // A series of its own begins.
      if (then?.extract.state && then.extract.key > after.extract.key) return []
      let from = index
      while (from > 0 && extracts[from - 1]!.extract.state) {
        if (from < index && extracts[from - 1]!.extract.key >= extracts[from]!.extract.key) break
        from -= 1
      }
      const [first, last] = [extracts[from]!.extract, extracts[index - 1]?.extract]
      if (index - from < 3 || !last || last.key >= after.extract.key) return []
      const { unit } = after
      const to = /^\s*\S+(?:\s+\S+){0,3}/u.exec(wordsOf(unit))?.[0].length ?? 0
      const message = `The series of States before the heading (${first.state} to ${last.state}) goes on here`
      return [{ paragraphId: unit.id, from: 0, to, message }]
    }),
})
