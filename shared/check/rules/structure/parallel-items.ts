import type { Paragraph } from '../../../text/document-text'
import { beginningOf, listPartOf, listsOf } from '../../structure/lists'
import type { ListPart } from '../../structure/lists'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

/** Items of one list go on from the words before them in one and the same way. */
export const parallelItems = documentRule<ListPart>({
  id: 'parallel-items',
  about:
    'The items of a list begin alike: all with a capital, all with an infinitive (To inspect) or all with an -ing form, so that each goes on from the words before the list.',
  level: 'warning',
  levelFor: { SC: 'hint' },
  reference: 'Editorial Manual, Paragraphs and subparagraphs',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          OP 1: _Urges_ States:
          sub (a): To inspect ferries;
          sub (b): Where they can, to train crews;
          sub (c): To report.`,
      },
      {
        text: `
          para 1: Norland offered:
          sub (a): Two boats;
          sub (b): 20 inspectors;
          sub (c): Training.
          para 2: Sudria worked by:
          sub (a): Inspecting ferries;
          sub (b): Regularly reviewing rules;
          sub (c): Reporting.`,
      },
    ],
    bad: [
      {
        text: `
          OP 1: _Urges_ States:
          sub (a): To inspect ferries;
          sub (b): Train crews;
          sub (c): To report.`,
        messages: ['The other items begin with “To”'],
      },
      {
        text: `
          para 1: Sudria worked by:
          sub (a): Inspecting ferries;
          sub (b): Review of rules;
          sub (c): Reporting losses;
          sub (d): Buying boats.`,
        messages: ['The other items begin with an -ing form'],
      },
      {
        text: `
          para 1: Norland offered:
          sub (a): Two boats;
          sub (b): three piers;
          sub (c): Crews.`,
        messages: ['The other items begin with a capital'],
      },
    ],
  },
  extract: listPartOf,
  judge: (extracts, { organ }) =>
    listsOf(extracts).flatMap(({ items }): Found[] => {
      if (items.length < 3) return []
      const small = only(items, (item) => beginningOf(item).small)
      if (small) {
        const { word, from } = beginningOf(small)
        const text = word.charAt(0).toUpperCase() + word.slice(1)
        const fix = { title: `Write “${text}”`, text }
        const at = { paragraphId: small.id, from, to: from + word.length }
        return [{ ...at, message: 'The other items begin with a capital', fix }]
      }
      const withoutTo = only(items, (item) => beginningOf(item).form !== 'to')
      if (withoutTo && !/,\s(?:also\s)?to\s|^That\b/u.test(wordsOf(withoutTo).slice(0, 300))) {
        return [told(withoutTo, 'The other items begin with “To”')]
      }
      // The Security Council mixes measures and acts in a list.
      if (organ === 'SC' || items.length < 4) return []
      const other = only(items, (item) => beginningOf(item).form !== 'ing')
      if (!other || /^(?:Other|Any|Such|All|On|In|As|At|With|For|By|Through)$/iu.test(beginningOf(other).word))
        return []
      if (/^\P{L}*(?:\S+\s+){0,4}\S+ing\b/u.test(wordsOf(other).slice(0, 120))) return []
      return [told(other, 'The other items begin with an -ing form')]
    }),
})

/** The one item of which it is true. */
function only(items: readonly Paragraph[], test: (item: Paragraph) => boolean): Paragraph | undefined {
  let one: Paragraph | undefined
  for (const item of items) {
    if (!test(item)) continue
    if (one) return undefined
    one = item
  }
  return one
}

function told(item: Paragraph, message: string): Found {
  const { word, from } = beginningOf(item)
  return { paragraphId: item.id, from, to: from + word.length, message }
}
