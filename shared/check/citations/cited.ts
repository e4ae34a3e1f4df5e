import { citationsInText } from '../../source/citations-in-text'
import type { Citation } from '../../source/cited'
import type { DocumentText } from '../../text/document-text'
import type { Context } from '../rule'
import { wordsOf } from '../unit'
import type { Unit } from '../unit'

/** A citation with the paragraph or note whose words have it. */
export interface PlacedCitation extends Citation {
  unit: Unit
  words: string
}

const last = new WeakMap<DocumentText, { organ: string; cited: readonly PlacedCitation[] }>()

/** All that a text cites, in reading order, notes where they are referred to first; found once for all rules that ask. */
export function citedIn({ text, organ }: Pick<Context, 'text' | 'organ'>): readonly PlacedCitation[] {
  const known = last.get(text)
  if (known?.organ === organ) return known.cited
  const cited: PlacedCitation[] = []
  for (const [unit, citations] of citationsInText(text, organ)) {
    const words = wordsOf(unit)
    for (const citation of citations) cited.push({ ...citation, unit, words })
  }
  last.set(text, { organ, cited })
  return cited
}

/** The resolution or decision that a symbol is of: `GA`, 55, 25. Undefined for documents. */
export interface Enactment {
  organ: 'GA' | 'SC' | 'ECOSOC' | 'HRC'
  nature: 'resolution' | 'decision'
  session?: number
  /** The session where it is in roman numerals: until 1975 of the Assembly, until 1977 of the Economic and Social Council. */
  roman?: string
  year?: number
  number: number
}

export function enactmentOf(symbol: string): Enactment | undefined {
  if (!symbol.includes('/RES/') && !symbol.includes('/DEC/')) return undefined
  const known = ENACTMENTS.get(symbol)
  if (known !== undefined) return known ?? undefined
  if (ENACTMENTS.size > 5000) ENACTMENTS.clear()
  const enactment = readEnactment(symbol)
  ENACTMENTS.set(symbol, enactment ?? null)
  return enactment
}

const ENACTMENTS = new Map<string, Enactment | null>()

function readEnactment(symbol: string): Enactment | undefined {
  const [, before = '', kind, first = '', second, in_] = ENACTMENT.exec(symbol) ?? []
  if (kind === undefined) return undefined
  const nature = kind === 'RES' ? 'resolution' : 'decision'
  if (second !== undefined) {
    const number = Number(second)
    if (before === 'E') return { organ: 'ECOSOC', nature, year: Number(first), number }
    return { organ: before === 'A' ? 'GA' : 'HRC', nature, session: Number(first), number }
  }
  const number = Number(first)
  if (before === 'S') return in_ && /^\d/.test(in_) ? { organ: 'SC', nature, year: Number(in_), number } : undefined
  return in_ && /^[IVXLC]/.test(in_)
    ? { organ: before === 'A' ? 'GA' : 'ECOSOC', nature, roman: in_, number }
    : undefined
}

/** Organ, nature, session or number, number, session or year in parentheses. */
const ENACTMENT = /^(A|A\/HRC|E|S)\/(RES|DEC)\/(\d+)(?:\/(\d+))?(?: [A-Z])?(?: \(([IVXLC]+|\d{4})\))?$/

/** How a draft says of a citation: `resolution 55/25`, `A/75/289`. */
export function spoken(symbol: string): string {
  const plain = /^(?:A|E|S|A\/HRC)\/(RES|DEC)\/(.+)$/.exec(symbol)
  return plain ? `${plain[1] === 'RES' ? 'resolution' : 'decision'} ${plain[2]}` : symbol
}
