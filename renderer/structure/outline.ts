import type { Finding, Level } from '../../shared/check/finding'
import type { Paragraph, ParagraphKind } from '../../shared/text/document-text'
import { textOf } from '../../shared/text/flat'
import { worstLevels } from '../draft'
import type { DraftView } from '../draft'

/** One row of the outline. */
export interface OutlineRow {
  id: string
  number: string
  words: string
  kind: ParagraphKind
  /** 0 for paragraphs, else the heading's level. */
  heading: number
  /** How deep a sub-paragraph stands below its paragraph. */
  depth: number
  links: number
  hole: boolean
  worst: Level | undefined
}

/** The draft's outline: headings and paragraphs in reading order, with their marks. Contents and closing are left out. */
export function outlineOf(
  paragraphs: readonly Paragraph[],
  view: DraftView,
  findings: readonly Finding[],
): OutlineRow[] {
  const worst = worstLevels(findings, view)
  return paragraphs
    .filter((p) => p.kind !== 'contents' && p.kind !== 'closing')
    .map((p) => ({
      id: p.id,
      kind: p.kind,
      number: shownNumber(p, view),
      words: textOf(p).replace(/\s+/g, ' ').slice(0, 120),
      heading: p.kind === 'heading' ? p.level : p.kind === 'annex' ? 1 : 0,
      depth: p.kind === 'sub' ? p.level : 0,
      links: view.linksOf.get(p.id)?.length ?? 0,
      hole: view.holes.has(p.id),
      worst: worst.get(p.id),
    }))
}

function shownNumber(p: Paragraph, view: DraftView): string {
  const placed = view.numbering.paragraphs.get(p.id)
  if (!placed) return ''
  if (p.kind === 'preambular') return placed.label.replace(/^.*\b(PP \d+).*$/, '$1')
  if (p.kind === 'operative') return placed.number
  if (p.kind === 'annex') return ''
  return p.kind === 'heading' && placed.number && !placed.number.endsWith(')') ? `${placed.number}.` : placed.number
}
