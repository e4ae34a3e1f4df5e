import type { DocumentText } from '../text/document-text'
import type { Loss } from '../text/loss'

/** What came out of one file: most hold one text, some two or three resolutions. */
export interface Reading {
  texts: ReadText[]
}

export interface ReadText {
  text: DocumentText
  /** What markup says of the document beside its words, where it says it. */
  said: SaidFacts
  losses: Loss[]
}

/** Facts stated by markup; what is absent is detected from the words and the file's name (source/facts.ts). */
export interface SaidFacts {
  symbol?: string
  title?: string
  /** ISO day. */
  date?: string
  kind?: 'resolution' | 'decision' | 'statement' | 'report'
}
