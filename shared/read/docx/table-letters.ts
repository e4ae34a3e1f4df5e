import type { Block } from '../../structure'
import type { Run, TableRow } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'

/**
 * Notes below a table or figure whose letters are typed and raised, as in budget documents: `a`, a tab, the note. They
 * become notes, and the raised letters in the table, its title and its legend their indicators. A letter that nothing
 * raised leads to stays as it is typed.
 */
export function tieTableLetters(blocks: readonly Block[]): Block[] {
  const out = [...blocks]
  let begin = 0
  let serial = 0
  for (let at = 0; at < out.length; at += 1) {
    if (!letterOf(out[at]!)) continue
    // What the notes may belong to: back to the last paragraph of the text.
    let end = at
    while (out[end + 1] && (letterOf(out[end + 1]!) || isRemark(out[end + 1]!))) end += 1
    let from = at - 1
    while (from >= begin && ATTACHED.has(out[from]!.kind ?? 'text')) {
      from -= 1
      if (out[from + 1]!.kind === 'table') break
    }
    // The title stands above its table.
    while (from >= begin && out[from]!.kind === 'heading') from -= 1
    serial += 1
    const signs = new Map<string, { id: string; used: boolean }>()
    for (let note = at; note <= end; note += 1) {
      const sign = letterOf(out[note]!)
      if (sign) signs.set(sign, { id: `letter:${serial}:${sign}`, used: false })
    }
    for (let above = from + 1; above < at; above += 1) out[above] = tied(out[above]!, signs)
    for (let note = at; note <= end; note += 1) {
      const sign = letterOf(out[note]!)
      const found = sign === undefined ? undefined : signs.get(sign)
      if (sign !== undefined && found?.used) {
        out[note] = { runs: withoutLetter(out[note]!.runs), note: { id: found.id, series: 'letter', printed: sign } }
      }
    }
    begin = end + 1
    at = end
  }
  return out
}

const ATTACHED: ReadonlySet<string> = new Set(['table', 'heading', 'text'])

/** The raised letter that a block of text begins with. */
function letterOf({ kind, runs, note }: Block): string | undefined {
  const first = runs.find((run) => run.type !== 'text' || run.text.trim() !== '')
  if (note || kind !== 'text' || first?.type !== 'text' || !first.superscript) return undefined
  return /^\s*([a-z])\s*$/.exec(first.text)?.[1]
}

/** `Abbreviations:`, `Note:`, `Source:` stand between the notes. */
function isRemark({ kind, runs }: Block): boolean {
  return kind === 'text' && /^\s*(?:Abbreviations?|Notes?|Sources?)\s*:/.test(textOfRuns(runs))
}

function withoutLetter(runs: readonly Run[]): Run[] {
  const at = runs.findIndex((run) => run.type === 'text' && run.superscript)
  return runs.slice(at + 1)
}

function tied(block: Block, signs: ReadonlyMap<string, { id: string; used: boolean }>): Block {
  if (block.note || letterOf(block)) return block
  const tie = (runs: readonly Run[]): Run[] =>
    runs.flatMap((run): Run[] => {
      if (run.type !== 'text' || !run.superscript || !/^\s*[a-z](?:\s*,\s*[a-z])*\s*$/.test(run.text)) return [run]
      const letters = run.text.match(/[a-z]/g)!
      if (!letters.every((letter) => signs.has(letter))) return [run]
      return letters.map((letter) => {
        const note = signs.get(letter)!
        note.used = true
        return { type: 'reference', footnoteId: note.id, printed: letter }
      })
    })
  const rows = (given: readonly TableRow[]): TableRow[] =>
    given.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        paragraphs: cell.paragraphs.map((p) => ({ ...p, runs: tie(p.runs), ...(p.rows && { rows: rows(p.rows) }) })),
      })),
    }))
  return { ...block, runs: tie(block.runs), ...(block.rows && { rows: rows(block.rows) }) }
}
