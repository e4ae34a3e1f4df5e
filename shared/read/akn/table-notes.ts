import type { Paragraph, Run, TableRow } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import type { Notes } from './inline'
import { seriesOf } from './inline'
import { runsBehind } from './number-form'
import type { Piece } from './piece'

/**
 * Notes below a table: real files tie "a <tab> See ..." to the superscript "a" of a cell by nothing but the letter.
 * Where the table above bears it, the line becomes a footnote with its references; other lines stay (abbreviations, sources).
 */
export function withTableNotes(pieces: readonly Piece[], notes: Notes): Piece[] {
  const out: Piece[] = []
  let table: number | undefined
  let count = 0
  for (const piece of pieces) {
    const above = table === undefined ? undefined : out[table]!
    const lettered = piece.role === 'note' && above ? LETTERED.exec(textOfRuns(piece.runs)) : null
    const printed = lettered?.[1]
    if (above && printed && bears(above.rows!, printed)) {
      const id = `t${(count += 1)}-${above.line}`
      out[table!] = { ...above, rows: tied(above.rows!, printed, id) }
      notes.blocks.push({
        runs: runsBehind(piece.runs, lettered![0].length),
        note: { id, series: seriesOf(printed), printed },
        line: piece.line,
      })
      continue
    }
    if (piece.role === 'table') table = out.length
    else if (piece.role !== 'note') table = undefined
    out.push(piece)
  }
  return out
}

const LETTERED = /^\s*([a-z]{1,2}|\*{1,3})(?:\s*\t\s*|\s+(?=\p{Lu}))/u

function isMark(run: Run, printed: string): boolean {
  return run.type === 'text' && run.superscript === true && run.text.trim() === printed
}

function bears(rows: readonly TableRow[], printed: string): boolean {
  return rows.some((row) =>
    row.cells.some((cell) => cell.paragraphs.some((p) => p.runs.some((run) => isMark(run, printed)))),
  )
}

function tied(rows: readonly TableRow[], printed: string, footnoteId: string): TableRow[] {
  const inParagraph = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => (isMark(run, printed) ? { type: 'reference', footnoteId, printed } : run)),
  })
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(inParagraph) })),
  }))
}
