import { LEVELS } from '../../shared/check/finding'
import type { Finding, Level } from '../../shared/check/finding'
import type { Paragraph, ParagraphKind } from '../../shared/text/document-text'
import { textOfRuns } from '../../shared/text/flat'
import { placeOf, worstLevels } from '../draft'
import type { DraftView } from '../draft'
import { t } from '../words'

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
  /** How many findings there are: in the paragraph and its notes, in all that stands under a heading. */
  findings: number
}

/**
 * Outlines of one state of a draft after the other: headings and paragraphs in reading order, with their marks. Contents
 * and closing are left out. A row that says the same is the same object, and so is a list of the same rows.
 */
export function createOutline(): (
  paragraphs: readonly Paragraph[],
  view: DraftView,
  findings: readonly Finding[],
) => readonly OutlineRow[] {
  const words = new WeakMap<Paragraph, string>()
  const wordsOf = (paragraph: Paragraph): string => {
    let known = words.get(paragraph)
    if (known === undefined) words.set(paragraph, (known = rowWords(paragraph)))
    return known
  }
  let from: readonly unknown[] = []
  let rows: readonly OutlineRow[] = []
  let byId = new Map<string, OutlineRow>()
  return (paragraphs, view, findings) => {
    const seen = [paragraphs, view.numbering, view.linksOf, view.holes, findings]
    if (seen.every((part, index) => part === from[index])) return rows
    from = seen
    const worst = worstLevels(findings, view)
    const counts = countsOf(findings, view)
    const now: OutlineRow[] = []
    for (const p of paragraphs) {
      if (p.kind === 'contents' || p.kind === 'closing') continue
      const row: OutlineRow = {
        id: p.id,
        kind: p.kind,
        number: shownNumber(p, view),
        words: wordsOf(p),
        heading: p.kind === 'heading' ? p.level : p.kind === 'annex' ? 1 : 0,
        depth: p.kind === 'sub' ? p.level : 0,
        links: view.linksOf.get(p.id)?.length ?? 0,
        hole: view.holes.has(p.id),
        worst: worst.get(p.id),
        findings: counts.get(p.id) ?? 0,
      }
      now.push(row)
    }
    gatherUnderHeadings(now)
    now.forEach((row, index) => {
      const before = byId.get(row.id)
      if (before && sameRow(before, row)) now[index] = before
    })
    if (now.length === rows.length && now.every((row, index) => row === rows[index])) return rows
    rows = now
    byId = new Map(now.map((row) => [row.id, row]))
    return rows
  }
}

function countsOf(findings: readonly Finding[], view: DraftView): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const id = placeOf(finding, view)
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** A heading has the findings of its whole section, and the worst of their levels. */
function gatherUnderHeadings(rows: OutlineRow[]): void {
  const open: OutlineRow[] = []
  for (const row of rows) {
    if (row.heading > 0) while (open.length > 0 && open.at(-1)!.heading >= row.heading) open.pop()
    if (row.worst !== undefined) {
      for (const heading of open) {
        heading.findings += row.findings
        if (heading.worst === undefined || LEVELS.indexOf(row.worst) < LEVELS.indexOf(heading.worst))
          heading.worst = row.worst
      }
    }
    if (row.heading > 0) open.push(row)
  }
}

function sameRow(a: OutlineRow, b: OutlineRow): boolean {
  return (Object.keys(b) as (keyof OutlineRow)[]).every((key) => a[key] === b[key])
}

/** What a row says; a table is called by its title, for its cells are no words of the outline. */
export function rowWords(p: Paragraph): string {
  const title = textOfRuns(p.runs).replace(/\s+/g, ' ').trim().slice(0, 120)
  if (p.kind !== 'table') return title
  return title ? t('structure.tableTitled', { title }) : t('structure.table')
}

function shownNumber(p: Paragraph, view: DraftView): string {
  const placed = view.numbering.paragraphs.get(p.id)
  if (!placed) return ''
  if (p.kind === 'preambular') return placed.label.replace(/^.*\b(PP \d+).*$/, '$1')
  if (p.kind === 'operative') return placed.number
  if (p.kind === 'annex') return ''
  const stops = (p.kind === 'heading' || p.kind === 'sub') && placed.number && !placed.number.endsWith(')')
  return stops ? `${placed.number}.` : placed.number
}
