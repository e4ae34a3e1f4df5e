import { listPartOf, listsOf } from '../../structure/lists'
import type { ListPart } from '../../structure/lists'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

/** "and" stands before the last item, nowhere else. */
export const conjunctionInList = documentRule<ListPart>({
  id: 'conjunction-in-list',
  about: '“and” or “or” at the end of an item stands before the last item of the list only.',
  level: 'warning',
  reference: 'Editorial Manual, Paragraphs and subparagraphs',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: Norland offered:\nsub (a): Boats;\nsub (b): Piers; and\nsub (c): Crews.' },
      { text: 'para 1: Norland offered:\nsub (a): Boats; or\nsub (b): Piers; or\nsub (c): Crews.' },
    ],
    bad: [
      {
        text: 'para 1: Norland offered:\nsub (a): Boats; and\nsub (b): Piers;\nsub (c): Crews; and\npara 2: Sudria did not.',
        messages: ['“and” stands here, but two items follow', '“and” stands here, but no item follows'],
      },
    ],
  },
  extract: listPartOf,
  judge: (extracts) =>
    listsOf(extracts).flatMap(({ items, broken }): Found[] => {
      if (items.length < 2 || broken) return []
      const ends = items.map((item) => /[;,]\s+(and|or)\s*$/u.exec(wordsOf(item).slice(-16))?.[1])
      const inner = ends.slice(0, -2)
      // Said after each item it is meant.
      if (inner.length > 0 && ends.slice(0, -1).every(Boolean)) return []
      return ends.flatMap((word, index) => {
        const rest = items.length - index - 1
        if (!word || rest === 1) return []
        const item = items[index]!
        const to = wordsOf(item).trimEnd().length
        const follows = rest === 0 ? 'no item follows' : `${rest === 2 ? 'two' : rest} items follow`
        return [{ paragraphId: item.id, from: to - word.length, to, message: `“${word}” stands here, but ${follows}` }]
      })
    }),
})
