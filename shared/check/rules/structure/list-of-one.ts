import { listPartOf, listsOf } from '../../structure/lists'
import type { ListPart } from '../../structure/lists'
import { documentRule } from '../../rule'
import { wordsOf } from '../../unit'

/** No (a) without (b). */
export const listOfOne = documentRule<ListPart>({
  id: 'list-of-one',
  about: 'A list has more than one item: no (a) without (b).',
  level: 'warning',
  reference: 'Editorial Manual, Paragraphs and subparagraphs',
  examples: {
    ok: [
      { text: 'para 1: Norland offered:\nsub (a): Boats;\nsub (b): Crews:\nsub2 (i): Two;\nsub2 (ii): Three.' },
      {
        text: `
          @symbol S/RES/2990 (2026)
          OP 1: _Decides_ on:
          sub (a): Protection of ports;
          sub2 (i): To protect piers;
          sub (b): Training.`,
      },
    ],
    bad: [
      {
        text: `
          para 1: Norland offered:
          sub (a): Boats.
          para 2: Sudria had replied:
          sub (a): Crews:
          sub2 (i): Of ferries;
          sub (b): Piers.`,
        messages: ['The list has only this item', 'The list has only this item'],
      },
    ],
  },
  extract: listPartOf,
  judge: (extracts, { organ, numbering }) =>
    listsOf(extracts).flatMap(({ items, owner, broken }) => {
      const [item] = items
      // The Security Council numbers single tasks; after a heading the list may have begun before it.
      if (!item || items.length > 1 || broken || organ === 'SC' || !owner || owner.kind === 'heading') return []
      const number = numbering.paragraphs.get(item.id)?.number ?? ''
      if (!/^\(?(?:a|i|1)\)?$/u.test(number) || /;\s*\(b\)/u.test(wordsOf(item))) return []
      const to = /^\s*\S+(?:\s+\S+){0,3}/u.exec(wordsOf(item))?.[0].length ?? 0
      return [{ paragraphId: item.id, from: 0, to, message: 'The list has only this item' }]
    }),
})
