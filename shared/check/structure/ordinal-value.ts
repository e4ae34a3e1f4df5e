import { fromLetters, fromRoman } from '../../text/ordinal'

export type OrdinalForm = 'figure' | 'roman' | 'letter'

/** A printed number without its brackets, as every form it may be read in: `(i)` is the first roman and the ninth letter. */
export interface PrintedOrdinal {
  figure?: number
  roman?: number
  letter?: number
  /** `bis`, `alt`, or the letter of `12A`: stands beside the number, not after it. */
  beside: string
}

export function printedOrdinal(printed: string): PrintedOrdinal | undefined {
  const match = /^[([]?\s*([0-9]+|[A-Za-z]+)\s*(bis|ter|quater|quinquies|alt\.?(?:\s*\d+)?|[A-Za-z])?\s*[)\].]*$/u.exec(
    printed.trim(),
  )
  if (!match) return undefined
  const [, base = '', beside = ''] = match
  if (/^\d/.test(base)) return { figure: Number(base), beside }
  const roman = fromRoman(base)
  const letter = fromLetters(base)
  if (roman === undefined && letter === undefined) return undefined
  return { ...(roman !== undefined && { roman }), ...(letter !== undefined && { letter }), beside }
}
