import type { DocumentText } from './document-text'
import { referencesOf } from './flat'

/** How many of what a text has. Headings are without title, "Contents" and "Notes"; footnotes and references of numbered notes only. */
export interface Counts {
  headings: number
  preambular: number
  operative: number
  numbered: number
  /** By level: `sub[0]` counts (a), `sub[1]` counts (i). */
  sub: number[]
  tables: number
  annexes: number
  footnotes: number
  references: number
  /** Asterisk notes. */
  mastheadNotes: number
}

export function countsOf(text: DocumentText): Counts {
  const of = (kind: string): number => text.paragraphs.filter((p) => p.kind === kind).length
  const sub: number[] = []
  for (const p of text.paragraphs) {
    if (p.kind !== 'sub') continue
    const index = Math.max(1, p.level) - 1
    while (sub.length <= index) sub.push(0)
    sub[index]! += 1
  }
  const series = new Map(text.footnotes.map((note) => [note.id, note.series]))
  return {
    headings: of('heading'),
    preambular: of('preambular'),
    operative: of('operative'),
    numbered: of('numbered'),
    sub,
    tables: of('table'),
    annexes: of('annex'),
    footnotes: text.footnotes.filter((note) => note.series === 'number').length,
    references: referencesOf(text).filter(({ run }) => series.get(run.footnoteId) === 'number').length,
    mastheadNotes: text.footnotes.filter((note) => note.series === 'asterisk').length,
  }
}
