import type { Block } from '../../structure'
import { textOfRuns } from '../../text/flat'
import { isPageWord } from './words'

/**
 * In budget documents a table's title is set as headings (`Table 6.4`, then its words), with the unit in brackets below:
 * above a table they are its title, a line each. A lone heading `Annex II`, with the title in the next, opens an annex.
 */
export function withTableTitles(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!
    const length = titleLength(blocks, at)
    if (length > 0) {
      const table = blocks[at + length]!
      const lines = blocks.slice(at, at + length)
      const runs = lines.flatMap((line, n) => (n > 0 ? [{ type: 'break' } as const, ...line.runs] : line.runs))
      out.push({ ...table, runs })
      at += length
      continue
    }
    const annex =
      block.kind === 'heading' && block.printed === undefined ? ANNEX.exec(textOfRuns(block.runs).trim()) : null
    const next = blocks[at + 1]
    if (annex && isPageWord('annex', annex[1]!) && !block.runs.some((run) => run.type === 'reference')) {
      const titled = next?.kind === 'heading' && next.level === block.level && next.printed === undefined
      out.push({ kind: 'annex', runs: titled ? next.runs : [], ...(annex[2] && { printed: annex[2] }) })
      if (titled) at += 1
      continue
    }
    out.push(block)
  }
  return out
}

const ANNEX = /^(\p{L}+)(?:\s+([IVX]{1,5}|[A-Z]|\d{1,2}))?$/u

/** How many blocks from here are the title of the table behind them. */
function titleLength(blocks: readonly Block[], from: number): number {
  const first = blocks[from]!
  if (
    first.kind !== 'heading' ||
    !/^(?:Table|Tableau|Cuadro|Таблица)\s+[\dA-Z][\d.A-ZIVX]*$/u.test(textOfRuns(first.runs).trim())
  )
    return 0
  let at = from + 1
  while (blocks[at]?.kind === 'heading' && blocks[at]!.level === first.level && blocks[at]!.printed === undefined)
    at += 1
  const unit = blocks[at]
  if (unit?.kind === 'text' && /^\([^()]*\)$/u.test(textOfRuns(unit.runs).trim())) at += 1
  const table = blocks[at]
  return table?.kind === 'table' && table.runs.length === 0 ? at - from : 0
}
