import type { DocumentSymbol } from '../text/symbol'

/** A document that a passage or one of its notes cites, as its words have it. */
export interface Citation {
  /** UTF-16 offsets in the words it was found in. */
  from: number
  to: number
  /** In its canonical spelling: `A/RES/55/25`. */
  symbol: DocumentSymbol['text']
  /** ISO day, where the words give one: "its resolution 55/25 of 15 November 2000". */
  date?: string
  /** Where the words give one, in quotation marks or italics. */
  title?: string
  /** The place within it: `annex I`, `para. 3`. */
  place?: string
  /** "Ibid.": what it stands for was said before. */
  ibid?: true
}
