/**
 * The structured words of any United Nations document: what is written and what is read have this one shape.
 * A flat list of paragraphs in reading order; numbers are computed (numbering.ts), never stored.
 */
export interface DocumentText {
  /** BCP 47 primary tag: en, fr, es, ar, zh, ru. */
  language: string
  masthead: Masthead
  paragraphs: Paragraph[]
  /** In the order of their first reference, notes without one last. */
  footnotes: Footnote[]
}

export const MASTHEAD_FIELDS = [
  'organ', // General Assembly
  'symbol', // A/75/289
  'distribution', // General
  'date', // 29 March 2005
  'original', // English
  'body', // Commission on Crime Prevention and Criminal Justice
  'session', // Fourteenth session
  'place', // place and dates of the session
  'item', // Item 6 of the provisional agenda*
  'itemTitle',
  'sponsors', // Denmark, Panama and Slovenia: draft resolution
  'adoption', // Resolution adopted by the General Assembly on 16 December 2020
  'origin', // [on the report of the Third Committee (A/75/471, para. 80)]
  'number', // 75/158
  'title',
  'subtitle', // Report of the Secretary-General
  'author',
  'respondent', // who sent a reply
  'catalogueNumber',
  'length',
] as const

export type MastheadField = (typeof MASTHEAD_FIELDS)[number]

/** Values are runs, because titles and items carry asterisk notes. */
export type Masthead = Partial<Record<MastheadField, Run[]>>

export const PARAGRAPH_KINDS = [
  'heading',
  'opening', // The General Assembly,
  'preambular',
  'operative',
  'numbered', // a numbered paragraph of a report
  'sub', // (a), (i), a., i. by level 1 to 4
  'text',
  'quote',
  'bullet',
  'table',
  'contents',
  'closing', // 46th plenary meeting / 16 December 2020, with a break between
  'annex', // opens an annex; its runs are the annex's title
] as const

export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number]

export const VOICES = ['respondent', 'synthesis', 'secretariat'] as const
/** Who speaks in a paragraph of a report: one respondent, several at once, its own author. */
export type Voice = (typeof VOICES)[number]

export interface Paragraph {
  id: string
  kind: ParagraphKind
  /** Headings 1 to 6, sub-paragraphs and bullets 1 to 4; 0 where a kind has no levels. */
  level: number
  runs: Run[]
  /** The number a source printed, without closing full stop: `66`, `(a)`, `II`, `5 bis`. */
  printed?: string
  voice?: Voice
  /** On a heading or annex: paragraph numbers begin again here. */
  restart?: true
  /** Show `printed` (or, without it, no number) whatever the count says; the count passes it over. */
  asPrinted?: true
  /** Ids of paragraphs merged into this one; links to them resolve here. */
  absorbed?: string[]
  /** Of a table; its runs are the table's title. */
  rows?: TableRow[]
  /** Of the contents: the entries as printed, compared in checks and made anew on writing. */
  entries?: ContentsEntry[]
}

export interface TableRow {
  cells: TableCell[]
  header?: true
}

export interface TableCell {
  paragraphs: Paragraph[]
  /** Columns the cell spans, when more than one; at most MOST_COLUMNS. */
  span?: number
}

/** More columns Word has in no table. */
export const MOST_COLUMNS = 63

/** Tables within tables, the outermost counted. */
export const MOST_TABLES_DEEP = 10

export interface ContentsEntry {
  level: number
  printed?: string
  title: string
  /** `63-64`, as printed. */
  paragraphs?: string
  page?: string
}

export interface TextRun {
  type: 'text'
  text: string
  italic?: true
  bold?: true
  superscript?: true
  /** Only where it differs from the text's language. */
  language?: string
}

/** The place of a footnote indicator. Several references may point to one footnote. */
export interface ReferenceRun {
  type: 'reference'
  footnoteId: string
  /** The indicator a source printed: `7`, `**`. */
  printed?: string
}

/** A line break inside a paragraph. */
export interface BreakRun {
  type: 'break'
}

export type Run = TextRun | ReferenceRun | BreakRun

export type FootnoteSeries = 'number' | 'asterisk' | 'letter'

export interface Footnote {
  id: string
  series: FootnoteSeries
  runs: Run[]
  /** The indicator a source printed before the note. */
  printed?: string
}

/** A text with nothing in it. */
export function emptyText(language = 'en'): DocumentText {
  return { language, masthead: {}, paragraphs: [], footnotes: [] }
}
