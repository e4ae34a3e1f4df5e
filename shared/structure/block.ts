import type { ContentsEntry, FootnoteSeries, MastheadField, ParagraphKind, Run, TableRow } from '../text/document-text'

/**
 * One stretch of a file with what its markup says of it. `structure` keeps all that is said and decides only the rest;
 * plain text is the same road with nothing said.
 */
export interface Block {
  /** Text as the file shows it (italic, superscript kept); reference runs where the markup itself ties notes. */
  runs: Run[]
  kind?: ParagraphKind
  level?: number
  /** The number where markup keeps it apart from the words. */
  printed?: string
  restart?: true
  asPrinted?: true
  /** The block is a value of the masthead. */
  field?: MastheadField
  /** The block is the text of a footnote with this id. */
  note?: { id: string; series: FootnoteSeries; printed?: string }
  rows?: TableRow[]
  entries?: ContentsEntry[]
  /** Line in the file where the block begins, from 1. */
  line?: number
}
