import { citedIn, spoken } from '../../citations/cited'
import { listsIn } from '../../citations/listed-resolutions'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf } from '../../unit'

/** No number twice in a list of resolutions. */
export const resolutionTwiceInList = documentRule<never>({
  id: 'resolution-twice-in-list',
  about: 'A resolution or decision stands once in a list of them.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: General Assembly resolutions 55/25, 55/26 A and B and 56/120; resolution 55/25 was first.' },
      { text: 'para 1: General Assembly resolution 55/25 and, as said in resolution 55/25, others.' },
    ],
    bad: [
      {
        text: 'para 1: General Assembly resolutions 55/25, 56/120 and 55/25.',
        messages: ['Resolution 55/25 stands in this list already'],
      },
      {
        text: 'para 1: Security Council resolutions 1325 (2000), 1325 (2000) and 1888 (2009).',
        messages: ['Resolution 1325 (2000) stands in this list already'],
      },
    ],
  },
  extract: () => undefined,
  judge: (_, context) =>
    listsIn(citedIn(context)).flatMap((list) => {
      const seen = new Set<string>()
      return list.flatMap(({ unit, from, to, symbol, place }): Found[] => {
        const key = `${symbol} ${place ?? ''}`
        if (!seen.has(key)) {
          seen.add(key)
          return []
        }
        return [
          {
            ...placeOf(unit),
            from,
            to,
            message: `${spoken(symbol).replace(/^./u, (first) => first.toUpperCase())} stands in this list already`,
          },
        ]
      })
    }),
})
