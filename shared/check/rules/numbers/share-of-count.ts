import { figuresOf } from '../../numbers/figures'
import type { Figure } from '../../numbers/figures'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** A percentage is that of the figures beside it. */
export const shareOfCount = paragraphRule({
  id: 'share-of-count',
  about: 'A percentage is that of the figures given with it, and shares of one whole do not pass 100 per cent.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Of the 34 States, 24 (71 per cent) had replied; 24 of 34 States (70.6 per cent) had; 24 of the 34, or 70 per cent, had.
          para 2: Some 64 per cent were trained, and the remaining 36 per cent were not. Traffic rose by 120 per cent.
          para 3: About 24 of 34 harbours (two thirds, or 71 per cent) were lit. In 2024, 5 of them (30 per cent of the budget) closed.`,
      },
      { text: 'para 1: A third (33 per cent) and 67 per cent of them agreed, 12 of 50 (24 per cent) at once.' },
    ],
    bad: [
      {
        text: 'para 1: In all, 24 of the 34 States (61 per cent) had replied.',
        messages: ['24 of 34 is 71 per cent, not 61'],
      },
      {
        text: 'para 1: Of 200 masters, 50, or 35 per cent, had been trained, and 12 of 50 harbours (2.4 per cent) were lit.',
        messages: ['50 of 200 is 25 per cent, not 35', '12 of 50 is 24 per cent, not 2.4'],
      },
      {
        text: 'para 1: Some 64 per cent were trained, and the remaining 46 per cent were not. Lists were kept by 110 per cent of the States.',
        messages: ['64 and 46 per cent make 110, not 100', 'No more than 100 per cent can be'],
      },
    ],
  },
  find: (unit) => {
    const flat = wordsOf(unit)
    if (!/per\s?cent|%/i.test(flat)) return []
    const figures = figuresOf(unit)
    const found: Found[] = []
    figures.forEach((share, index) => {
      if (share.kind !== 'share') return
      const message = wrongShare(flat, figures, index) ?? beyond(flat, figures, index)
      if (message) found.push({ ...placeOf(unit), from: share.from, to: share.to, message })
    })
    return found
  },
})

function wrongShare(flat: string, figures: readonly Figure[], index: number): string | undefined {
  const share = figures[index]!
  const part = figures[index - 1]
  const other = figures[index - 2]
  if (!part || part.kind !== 'count' || share.near || part.near) return undefined
  const between = flat.slice(part.to, share.from)
  const after = flat.slice(share.to, share.to + 40)
  if (!/^\s?(?:per\s?cent|%)(?:\sof (?:the |all |them)?[^)]{0,20})?(?:\)|,|;|\.|$|\sof\s)/iu.test(after))
    return undefined
  if (!/^(?:\s[\p{L}-]+){0,4}(?:\s\(|,?\sor\s|,\s)(?:i\.e\.,?\s|about\s)?$/u.test(between)) return undefined
  if (other?.kind !== 'count' || other.near) return undefined
  const link = flat.slice(other.to, part.from)
  const start = flat.slice(Math.max(0, other.from - 12), other.from)
  // "24 of the 34 States (71 per cent)"; "Of 34 States, 24 (71 per cent)".
  const pair = /^\s(?:out\s)?of\s(?:the\s|a total of\s|all\s|its\s|their\s)?$/u.test(link)
    ? { part: other.value, whole: part.value }
    : /\b[Oo]f\s(?:the\s|a total of\s|these\s|all\s|those\s)?$/u.test(start) &&
        /^(?:\s[\p{L}’'-]+){0,6},\s(?:only\s|some\s)?$/u.test(link)
      ? { part: part.value, whole: other.value }
      : undefined
  if (!pair || pair.whole <= 0 || pair.part > pair.whole) return undefined
  const right = (100 * pair.part) / pair.whole
  // Rounded or cut off, both pass.
  if (Math.abs(right - share.value) < Math.max(share.step, 1e-9) + 1e-6) return undefined
  const digits = share.step < 1 ? Math.min(3, Math.round(-Math.log10(share.step))) : 0
  return `${pair.part} of ${pair.whole} is ${Number(right.toFixed(digits))} per cent, not ${share.value}`
}

function beyond(flat: string, figures: readonly Figure[], index: number): string | undefined {
  const share = figures[index]!
  const after = flat.slice(share.to, share.to + 60)
  if (
    share.value > 100 &&
    /^\s?(?:per\s?cent|%)\sof\s(?:the\s|all\s)?(?:responding\s|Member\s|replying\s)?(?:States|respondents|replies|Governments|countries|women|men|members|participants|population)(?!\p{L})/u.test(
      after,
    )
  )
    return 'No more than 100 per cent can be'
  const last = figures[index - 1]
  const before = flat.slice(Math.max(0, share.from - 24), share.from)
  if (last?.kind !== 'share' || !/\b(?:the\s(?:remaining|other|rest,)|remaining|the rest \()\s?$/u.test(before))
    return undefined
  const between = flat.slice(last.to, share.from)
  if (/[.;]\s/u.test(between) || between.length > 140 || figures[index - 2]?.kind === 'share') return undefined
  const sum = last.value + share.value
  return Math.abs(sum - 100) > 1
    ? `${last.value} and ${share.value} per cent make ${Math.round(sum * 10) / 10}, not 100`
    : undefined
}
