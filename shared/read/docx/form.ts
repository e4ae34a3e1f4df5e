import { MASTHEAD_FIELDS, PARAGRAPH_KINDS } from '../../text/document-text'
import type { MastheadField, ParagraphKind, Run } from '../../text/document-text'

/**
 * What a Word paragraph shows of itself: the one common shape of writing and reading. Writing makes a form of each
 * paragraph and the form a `w:p`; reading makes forms of `w:p` elements and asks meaning.ts what they are.
 */
export interface Form {
  /** Style id in New York's spelling (Geneva's `SingleTxtG` is `SingleTxt` here); '' for none. */
  style: string
  /** Tabs are `\t` in the text. */
  runs: Run[]
  /** How far the block is set in: 1 for text and (a), 2 for (i), 3 for a., 4 for i. */
  depth: number
  /** Set in on both sides, as quotations are. */
  inset?: true
  /** Aligned at the right edge. */
  right?: true
  /** Its lines hang from the margin: numbers stand beside the column of text, as in budget documents. */
  hanging?: true
  newPage?: true
  /** Level in Word's outline, from 0. */
  outline?: number
  /** Level in a list of bullets, from 0. */
  bullet?: number
  mark?: Mark
}

/**
 * What a form alone would not tell, kept as the name of a hidden bookmark (`w:bookmarkStart`, ECMA-376 part 1, 17.13.6.2):
 * a lone operative paragraph looks like a preambular one. Written only where it is needed, believed only where the
 * visible form allows it, so that a change made in Word is never overruled.
 */
export type Mark = { field: MastheadField } | { kind: ParagraphKind; level: number; numbered: boolean }

/** The bookmark's name; `serial` makes it unique in the file. */
export function markName(mark: Mark, serial: number): string {
  if ('field' in mark) return `_UN_${serial}_${mark.field}`
  return `_UN_${serial}_${mark.kind}_${Math.min(9, Math.max(0, mark.level))}${mark.numbered ? 'n' : ''}`
}

/** The bookmark around an asterisk of the masthead, which is typed as plain text and could be words (`serial` as above). */
export function signBookmark(serial: number): string {
  return `_RefSign${serial}`
}

export function isSignBookmark(name: string): boolean {
  return /^_RefSign\d+$/.test(name)
}

/** The mark of a bookmark's name, undefined for other bookmarks. */
export function markOf(name: string): Mark | undefined {
  const [, word, level, numbered] = /^_UN_\d+_([A-Za-z]+)(?:_(\d)(n?))?$/.exec(name) ?? []
  if (!word) return undefined
  const field = MASTHEAD_FIELDS.find((known) => known === word)
  if (field) return { field }
  const kind = PARAGRAPH_KINDS.find((known) => known === word)
  return kind && { kind, level: Number(level ?? 0), numbered: numbered === 'n' }
}

/**
 * Runs for forms that are italic as a whole (closing, heads of tables): all italic, unless the author has set some words
 * so. `upright` reads them back: what is italic from end to end says nothing by it.
 */
export function inItalics(runs: readonly Run[]): Run[] {
  if (runs.some((run) => run.type === 'text' && run.italic)) return [...runs]
  return runs.map((run) => (run.type === 'text' ? { ...run, italic: true as const } : run))
}

export function upright(runs: readonly Run[]): Run[] {
  if (!runs.every((run) => run.type !== 'text' || run.italic || run.text.trim() === '')) return [...runs]
  return runs.map((run) => {
    if (run.type !== 'text') return run
    const { italic: _, ...rest } = run
    return rest
  })
}
