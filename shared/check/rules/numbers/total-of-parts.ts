import { figuresOf } from '../../numbers/figures'
import type { Figure } from '../../numbers/figures'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** A total is the sum of the parts that are given with it. */
export const totalOfParts = paragraphRule({
  id: 'total-of-parts',
  about: 'A total is the sum of the parts given with it, and no part is more than the whole.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: A total of 66 inspections (42 in Norland and 24 in Sudria) were made, of which 40 were announced.
          para 2: Of 200 masters, 99 had been trained, and 65 cases, of which 59 were closed and 6 dropped, were heard.
          para 3: Norland trained 42 men and 24 women, a total of 66, in 2024 (12 months).
          para 4: A total of 40 ferries were seen, 20 of them in Norland and 18 in Sudria; a total of 90 masters came, 20 by sea and 12 by air.
          para 5: There were 10 boats (2 of them new), of whose masters some 30 had replied.`,
      },
      {
        text: `
          para 1: Of the 34 States, 20 (59 per cent) had replied, and 1,200 lifejackets (3 sizes, 2 colours) were shared out.
          para 2: The Commission has 53 members (18 in the north and more than 30 in the south).`,
      },
    ],
    bad: [
      {
        text: 'para 1: A total of 66 inspections (42 in Norland and 25 in Sudria) were made.',
        messages: ['42 and 25 make 67, not 66'],
      },
      {
        text: 'para 1: A total of 56 courses were held, 42 ashore and 13 at sea, from 2 to 30 March.',
        messages: ['42 and 13 make 55, not 56'],
      },
      {
        text: 'para 1: Norland trained 42 men and 24 women, a total of 68, in 2024.',
        messages: ['42 and 24 make 66, not 68'],
      },
      {
        text: 'para 1: There were 42 cases, of which 20 were closed and 21 dropped. Of them, 17 ferries, of which 71 were old, were stopped.',
        messages: ['20 and 21 make 41, not 42', '71 of 17 is more than all'],
      },
      {
        text: 'para 1: The 53 seats, comprising 18 in the north, 30 in the south and six at sea, were filled.',
        messages: ['18, 30 and 6 make 54, not 53'],
      },
    ],
  },
  find: (unit) => {
    const flat = wordsOf(unit)
    if (!CUE.test(flat)) return []
    const figures = figuresOf(unit).filter(({ kind }) => kind === 'count' || kind === 'share')
    const found: Found[] = []
    const tell = ({ from, to }: Figure, message: string): void => {
      if (!found.some((other) => other.from === from)) found.push({ ...placeOf(unit), from, to, message })
    }
    figures.forEach((whole, index) => {
      if (whole.kind !== 'count' || whole.near) return
      const parts =
        enclosed(flat, figures, index) ??
        comprised(flat, figures, index) ??
        summedUp(flat, figures, index) ??
        partedAfter(flat, figures, index)
      if (parts) {
        const sum = sumOf(parts)
        if (Math.abs(sum - whole.value) > slack([whole, ...parts]))
          tell(whole, `${listed(parts)} make ${shown(sum)}, not ${shown(whole.value)}`)
        return
      }
      const some = ofWhich(flat, figures, index)
      if (!some) return
      const larger = some.find(({ value }) => value > whole.value)
      const sum = sumOf(some)
      if (larger) tell(larger, `${shown(larger.value)} of ${shown(whole.value)} is more than all`)
      // Parts need not be all: only what misses the whole by a hair is a mistake.
      else if (some.length > 1 && sum !== whole.value && whole.value >= 20 && Math.abs(sum - whole.value) <= 1)
        tell(whole, `${listed(some)} make ${shown(sum)}, not ${shown(whole.value)}`)
    })
    return found
  },
})

const CUE = /\((?:\d|one|[tfsen])|total|altogether|in all|of wh|com(?:pris|posed)|consist|made up/

const sumOf = (parts: readonly Figure[]): number => parts.reduce((sum, { value }) => sum + value, 0)
const slack = (figures: readonly Figure[]): number =>
  figures.every(({ step }) => step === 1)
    ? 0
    : figures.reduce((sum, { step }) => sum + (step === 1 ? 0 : step / 2), 0) + 1e-6
const shown = (value: number): string =>
  value >= 1000 ? value.toLocaleString('en') : String(Math.round(value * 1000) / 1000)
const listed = (parts: readonly Figure[]): string => {
  const values = parts.map(({ value }) => shown(value))
  return `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
}

/** "a total of 66 inspections (42 in Norland and 24 in Sudria)": figures only at the head of what commas and "and" part. */
function enclosed(flat: string, figures: readonly Figure[], index: number): Figure[] | undefined {
  const whole = figures[index]!
  const open = /^(?:\s[\p{L}-]+){0,5}\s\((?=\d|\p{Ll})/u.exec(flat.slice(whole.to, whole.to + 80))
  if (!open) return undefined
  const from = whole.to + open[0].length
  const to = flat.indexOf(')', from)
  if (to < 0 || flat.slice(from, to).includes('(')) return undefined
  const row = rowOf(flat, figures, from, to)
  // A row that is meant to be whole is closed, begins with a figure, and comes near the whole.
  if (!row || row[0]!.from !== from || !/\sand\s|;|\+|plus/u.test(flat.slice(from, to))) return undefined
  const sum = sumOf(row)
  return sum >= whole.value * 0.4 && sum <= whole.value * 2.5 ? row : undefined
}

/** "53 seats, comprising 18 in the north, 30 in the south and 5 at sea". */
function comprised(flat: string, figures: readonly Figure[], index: number): Figure[] | undefined {
  const whole = figures[index]!
  const rest = flat.slice(whole.to, whole.to + 90)
  const open =
    /^(?:\s[\p{L}-]+){0,6},?\s(?:comprising|consisting of|made up of|composed of|comprises|consists of)\s(?=\d|\p{Ll})/u.exec(
      rest,
    )
  if (!open) return undefined
  const from = whole.to + open[0].length
  const end = /[.;:()]|,\s(?:was|were|which|had|has|is|are|and\s[^\d,]*\b(?:was|were|had))\b/u.exec(flat.slice(from))
  return rowOf(flat, figures, from, end ? from + end.index : flat.length)
}

/** "42 men and 24 women, a total of 66": two to five parts in the same clause, and nothing before them. */
function summedUp(flat: string, figures: readonly Figure[], index: number): Figure[] | undefined {
  const whole = figures[index]!
  const before = flat.slice(0, whole.from)
  const cue =
    /(?:,\s(?:for |or |making |giving |bringing )?(?:a|the|an overall|a combined) total of|,\stotalling|,\sor|,\smaking|,\si\.e\.)\s$/u.exec(
      before,
    )
  if (!cue) return undefined
  const isAll =
    !/total/u.test(cue[0]) &&
    /^(?:\s[\p{L}-]+){0,2}\s(?:in all|altogether|in total|together)(?!\p{L})/u.test(flat.slice(whole.to))
  if (!/total/u.test(cue[0]) && !isAll) return undefined
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf(': '), -1) + 1
  const first = figures.findIndex((figure) => figure.from >= from)
  return first < 0 || first >= index
    ? undefined
    : rowOf(flat, figures, figures[first]!.from, whole.from - cue[0].length)
}

/** "A total of 55 courses were held, 42 ashore and 13 at sea": parts that come near the whole, of which none is "of them". */
function partedAfter(flat: string, figures: readonly Figure[], index: number): Figure[] | undefined {
  const whole = figures[index]!
  if (!/\b[Aa] total of\s$/u.test(flat.slice(Math.max(0, whole.from - 12), whole.from))) return undefined
  const open = /^(?:\s[\p{L}-]+){1,8},\s(?=\d)/u.exec(flat.slice(whole.to, whole.to + 90))
  if (!open) return undefined
  const from = whole.to + open[0].length
  const end = /[.;:()]|,\s(?!(?:and\s)?\d)/u.exec(flat.slice(from, from + 200))
  const to = end ? from + end.index : flat.length
  if (/\bof (?:them|wh|these|those)/u.test(flat.slice(from, to))) return undefined
  const row = rowOf(flat, figures, from, to)
  return row && Math.abs(sumOf(row) - whole.value) <= whole.value / 10 ? row : undefined
}

/** Figures that count one thing each, in a row parted by commas and "and", with no more words than name them. */
function rowOf(flat: string, figures: readonly Figure[], from: number, to: number): Figure[] | undefined {
  const parts = figures.filter((figure) => figure.from >= from && figure.to <= to)
  if (parts.length < 2 || parts.length > 12 || parts.some(({ kind, near }) => kind !== 'count' || near))
    return undefined
  const items = flat.slice(from, to).split(/,\s(?:and\s)?|\sand\s|;\s(?:and\s)?|\splus\s|\s\+\s/u)
  if (items.length !== parts.length) return undefined
  let at = from
  for (const [i, item] of items.entries()) {
    const start = flat.indexOf(item, at)
    const { from: begin } = parts[i]!
    // A word may stand before the figure: "another 24".
    if (begin < start || begin - start > 12 || item.length > 60) return undefined
    at = start + item.length
  }
  return parts
}

/** "42 cases, of which 20 were closed and 21 dropped". */
function ofWhich(flat: string, figures: readonly Figure[], index: number): Figure[] | undefined {
  const whole = figures[index]!
  const open = /^(?:\s[\p{L}’'-]+){1,4},?\sof (?:which|whom)\s(?:only\s)?(?=\d|\p{Ll})/u.exec(
    flat.slice(whole.to, whole.to + 90),
  )
  if (!open) return undefined
  const from = whole.to + open[0].length
  const end = /[.;:()]/u.exec(flat.slice(from))
  const to = end ? from + end.index : flat.length
  const parts: Figure[] = []
  for (const part of figures) {
    if (part.from < from || part.to > to) continue
    if (part.kind !== 'count' || part.near) return undefined
    const before = flat.slice(Math.max(from, part.from - 8), part.from)
    // "of which 20 were closed, 12 dropped and 10 left open, 86 arrests": what is counted anew is no part.
    if (
      parts.length === 0
        ? part.from > from + 2
        : !/(?:,\s|\sand\s)$/u.test(before) || !SAID_OF.test(flat.slice(part.to, part.to + 30))
    )
      break
    parts.push(part)
  }
  return parts.length > 0 ? parts : undefined
}

const SAID_OF =
  /^(?:$|[.;,)]|\s(?:were|was|had|have|are|is|remained|in|from|by|on|at|to|under|still|not|yet|lost|left|sent|held|put|\p{L}+ed)(?!\p{L}))/u
