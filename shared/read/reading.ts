import type { DocumentText } from '../text/document-text'
import type { Loss } from '../text/loss'
import type { SaidFacts } from '../text/said-facts'

export type { SaidFacts }

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
