import type { Run, TableRow } from '../../text/document-text'

/**
 * A stretch of the body as its markup has it, before its kind is decided: real files leave much unsaid (letters within
 * the text, headings in two parts, annexes that begin with a heading).
 */
export interface Piece {
  role: 'heading' | 'opening' | 'preambular' | 'paragraph' | 'closing' | 'table' | 'note' | 'contents'
  runs: Run[]
  zone: 'preamble' | 'body' | 'annex'
  /** The number the markup keeps apart, as written. */
  num?: string
  /** How far down a heading's element or style stands, 1 at the top. */
  rank?: number
  /** The piece begins an attachment. */
  beginsAnnex?: true
  rows?: TableRow[]
  entries?: { level: number; title: string }[]
  line: number
}
