import type { ParagraphKind } from '../text/document-text'
import type { Adoption, Respondent, SourceKind, Visibility } from './source'

/**
 * One paragraph of a source, by address: `sourceId#label`. The address is the passage's id everywhere;
 * a row number never leaves the corpus.
 */
export interface Passage {
  passageId: string
  sourceId: string
  label: string
  kind: ParagraphKind
  /** Flat text without number and indicators. */
  text: string
  /** SHA-256 of the text, lower-case hex. */
  hash: string
  /** The footnotes it refers to, as printed. */
  notes: { mark: string; text: string }[]
}

/** A passage with what a reader must know of its source to use it: complete, no second fetch. */
export interface PlacedPassage extends Passage {
  symbol: string
  title: string
  sourceKind: SourceKind
  body: string
  date: string
  language: string
  respondent?: Respondent
  visibility: Visibility
  adoption?: Adoption
  sponsors?: string[]
}
