import { citedIn, spoken } from '../../citations/cited'
import type { Enactment } from '../../citations/cited'
import { listsIn } from '../../citations/listed-resolutions'
import { documentRule } from '../../rule'
import { placeOf } from '../../unit'

/** Lists run from the oldest to the newest. */
export const resolutionsInOrder = documentRule<never>({
  id: 'resolutions-in-order',
  about: 'Resolutions of one organ are listed in the order of their numbers.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: General Assembly resolutions 55/25, 55/26 and 56/120, and Security Council resolutions 1960 (2010), 1888 (2009) and 1325 (2000).',
      },
      {
        text: 'para 1: General Assembly resolutions 2625 (XXV) and 55/25; resolutions 56/1 and 55/2 are apart.',
        facts: {},
      },
    ],
    bad: [
      {
        text: 'para 1: General Assembly resolutions 56/120, 55/25 and 57/3.',
        messages: ['Resolution 55/25 comes before 56/120 in number'],
      },
      {
        text: 'para 1: Security Council resolutions 1888 (2009), 1325 (2000) and 1960 (2010).',
        messages: ['Resolution 1325 (2000) comes before 1888 (2009) in number'],
      },
    ],
  },
  extract: () => undefined,
  judge: (_, context) =>
    listsIn(citedIn(context)).flatMap((list) => {
      if (list.length < 3) return []
      const steps = list.slice(1).map(({ enactment }, i) => compare(list[i]!.enactment, enactment))
      const misplaced = steps.findIndex((step) => step > 0) + 1
      // Some lists run from the newest to the oldest.
      const back = steps.filter((step) => step > 0).length
      if (back === 0 || back > steps.length / 2) return []
      const { unit, from, to, symbol } = list[misplaced]!
      const before = spoken(list[misplaced - 1]!.symbol).replace(/^\w+ /u, '')
      const message = `${spoken(symbol).replace(/^./u, (first) => first.toUpperCase())} comes before ${before} in number`
      return [{ ...placeOf(unit), from, to, message }]
    }),
})

function compare(a: Enactment, b: Enactment): number {
  if (a.organ === 'SC') return a.number - b.number
  return (a.session ?? a.year ?? 0) - (b.session ?? b.year ?? 0) || a.number - b.number
}
