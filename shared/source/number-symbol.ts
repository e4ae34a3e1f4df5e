import { parseSymbol } from '../text/symbol'
import type { CitationContext, Head } from './cited'

/** A number by which a resolution or decision is cited. */
export interface CitedNumber {
  /** `55`, `S-30`, or the year of `2004/26`; absent for those that have another form. */
  session?: string
  number: number
  part?: string | undefined
  /** The session of `217 A (III)`. */
  roman?: string
  /** Of `1267 (1999)`, the Security Council's form. */
  council?: true
  year?: number
  /** A number and nothing else: one of the Security Council's, where the document gave its year before. */
  lone?: true
}

/**
 * The symbols that a number means: by its form (the Security Council numbers through, the Economic and Social Council by
 * year), the organ named with it, the day given for it, and what the same number meant before in the same document. One for
 * each part of a resolution ("74/92 A and B"); none where it is none of the organs' that have symbols.
 */
export function numberSymbols(
  number: CitedNumber,
  head: Head | undefined,
  date: string | undefined,
  context: CitationContext,
): string[] {
  return partsOf(number.part).flatMap((part) => {
    const spelled = symbolOf({ ...number, part }, head, date, context)
    return spelled ? (textOf(spelled) ?? []) : []
  })
}

function textOf(spelled: string): string | undefined {
  if (TEXTS.has(spelled)) return TEXTS.get(spelled)
  if (TEXTS.size > 5000) TEXTS.clear()
  const text = parseSymbol(spelled)?.text
  TEXTS.set(spelled, text)
  return text
}

/** What was spelled before: the same resolutions are cited again and again. */
const TEXTS = new Map<string, string | undefined>()

function partsOf(part: string | undefined): (string | undefined)[] {
  const [, first, joined, last] = /^([A-Z])(-| to | and )([A-Z])$/.exec(part ?? '') ?? []
  if (!first || !last || last <= first) return [part?.[0]]
  if (joined === ' and ') return [first, last]
  const length = last.charCodeAt(0) - first.charCodeAt(0) + 1
  return Array.from({ length }, (_, i) => String.fromCharCode(first.charCodeAt(0) + i))
}

function symbolOf(
  number: CitedNumber,
  head: Head | undefined,
  date: string | undefined,
  { body, known }: CitationContext,
): string | undefined {
  const organ = head?.organ === 'own' ? OWN[body] : head?.organ
  const nature = head?.decision ? 'DEC' : 'RES'
  if (number.lone) return head && !head.decision && organ !== 'other' ? known?.get(`SC ${number.number}`) : undefined
  if (number.council) {
    known?.set(`SC ${number.number}`, `S/RES/${number.number} (${number.year})`)
    const right = nearNumber(number.number, number.year!)
    return right || (head && !head.decision && organ !== 'other')
      ? `S/RES/${number.number} (${number.year})`
      : undefined
  }
  const part = number.part ? ` ${number.part}` : ''
  if (number.roman) {
    if (!head || organ === 'other') return undefined
    const council =
      organ === 'ECOSOC' || (organ === 'council' && !/S/.test(number.roman)) || /XL|^L|XXX[IVX]/.test(number.roman)
    return `${council ? 'E' : 'A'}/${nature}/${number.number}${part} (${number.roman})`
  }
  if (!head || organ === 'other') return undefined
  const session = number.session!
  const year = date ? Number(date.slice(0, 4)) : undefined
  const tail = `${session}/${number.number}${part}`
  if (/^(?:19[4-9]\d|20\d\d)$/.test(session)) {
    return organ === 'CHR' ? `E/CN.4/${nature}/${tail}` : organ === 'GA' ? undefined : `E/${nature}/${tail}`
  }
  const rights = organ === 'HRC' || organ === 'council'
  if (session.startsWith('S-') && year !== undefined && (year >= 2006 || SPECIAL[session] === year))
    return SPECIAL[session] === year ? `A/${nature}/${tail}` : `A/HRC/${nature}/${tail}`
  if (/^E?S-/.test(session))
    return rights && !session.startsWith('E') ? `A/HRC/${nature}/${tail}` : `A/${nature}/${tail}`
  const n = Number(session)
  if (n < 1 || n > 130) return undefined
  const key = `${nature} ${tail}`
  const byDay = year === undefined ? undefined : sessionOrgan(n, year)
  const before = known?.get(key)
  const meant =
    byDay ??
    (rights
      ? 'HRC'
      : organ === 'GA'
        ? 'GA'
        : (before ?? (n >= FIRST_IN_FIGURES ? 'GA' : organ === undefined && body === 'HRC' ? 'HRC' : undefined)))
  // Other bodies number by session too: a day that is not the Assembly's tells.
  if (byDay === undefined && year !== undefined && meant === 'GA' && organ !== 'GA') return undefined
  if (meant === undefined || (meant === 'GA' && n < FIRST_IN_FIGURES)) return undefined
  if (head.decision && meant === 'GA' && number.number < 300) return undefined
  if (byDay || head.organ !== undefined) known?.set(key, meant)
  return meant === 'HRC' ? `A/HRC/${nature}/${tail}` : `A/${nature}/${tail}`
}

const OWN: Readonly<Record<string, Head['organ']>> = { GA: 'GA', SC: 'SC', ECOSOC: 'ECOSOC', HRC: 'HRC' }

/** Years of the Assembly's special sessions since the Human Rights Council has such too. */
const SPECIAL: Readonly<Record<string, number>> = {
  'S-28': 2005,
  'S-29': 2014,
  'S-30': 2016,
  'S-31': 2020,
  'S-32': 2021,
}

/** Since its thirty-first session the Assembly numbers its resolutions by session in figures. */
const FIRST_IN_FIGURES = 31

/** The organ whose session with this number fell in this year; there is never more than one. */
function sessionOrgan(session: number, year: number): 'GA' | 'HRC' | undefined {
  if (year === 1945 + session || year === 1946 + session) return 'GA'
  return Math.abs(year - (2005.6 + session / 3)) <= 1.4 ? 'HRC' : undefined
}

/** Whether a resolution of the Security Council with this number can be of this year, give or take some twenty. */
function nearNumber(number: number, year: number): boolean {
  const at = FIRSTS.findLastIndex(([from]) => from <= year)
  const [from, first] = FIRSTS[at] ?? FIRSTS[0]!
  const [to, next] = FIRSTS[at + 1] ?? [from + 5, first + 300]
  const a = first + ((next - first) * (year - from)) / (to - from)
  const b = first + ((next - first) * (year + 1 - from)) / (to - from)
  return number >= a - 25 && number <= b + 25
}

/** The first resolution of some years. */
const FIRSTS: readonly (readonly [year: number, number: number])[] = [
  [1946, 1],
  [1950, 79],
  [1955, 106],
  [1960, 132],
  [1965, 200],
  [1970, 276],
  [1975, 367],
  [1980, 462],
  [1985, 561],
  [1990, 646],
  [1993, 803],
  [1995, 970],
  [2000, 1285],
  [2005, 1578],
  [2010, 1907],
  [2015, 2194],
  [2020, 2504],
  [2024, 2719],
]
