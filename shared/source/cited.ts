import type { DocumentSymbol } from '../text/symbol'
import type { CitedOrgan } from './citation-words'

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

/** What is known of the document whose words are looked at. */
export interface CitationContext {
  /** Code of the organ that speaks, whose "its resolution 55/25" it is: `GA`, `ECOSOC`, `E/CN.15`. */
  body: string
  /** Symbols that numbers without an organ were found to mean; added to. */
  known?: { get(key: string): string | undefined; set(key: string, symbol: string): unknown }
}

/** The word that makes numbers behind it (or, in Chinese, before it) citations. */
export interface Head {
  decision: boolean
  organ?: CitedOrgan | undefined
  /** Where the last number that it governs ends. */
  to: number
  place?: string | undefined
}
