import type { FootnoteSeries } from '../../text/document-text'
import type { Block } from '../../structure'
import { inlineRuns } from './inline'
import type { Line } from './lines'
import { rowsOf, tableAt } from './table-lines'

/**
 * A block a line. What light mark-up says is said in the block: `[^7]: words` is a note (with the indented lines behind it),
 * lines drawn as `| a | b |` are one table. All else is left to `structure`.
 */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const { text, line } = lines[at]!
    const note = /^\s*\[\^([^\]\s]{1,12})\]:\s*/u.exec(text)
    const drawn = note ? [] : tableAt(lines, at)
    if (note) {
      const key = note[1]!
      const said = { id: `^${key}`, series: seriesOf(key), printed: key }
      blocks.push({ runs: inlineRuns(text.slice(note[0].length)), note: said, line })
      while (lines[at + 1]?.apart === false && /^\s/u.test(lines[at + 1]!.text)) {
        at += 1
        blocks.push({ runs: inlineRuns(lines[at]!.text), note: said, line: lines[at]!.line })
      }
    } else if (drawn.length > 0) {
      at += drawn.length - 1
      blocks.push({ runs: [], kind: 'table', rows: rowsOf(drawn), line })
    } else blocks.push({ runs: inlineRuns(text), line })
  }
  return blocks
}

function seriesOf(key: string): FootnoteSeries {
  if (/^\d+$/u.test(key)) return 'number'
  return /^\*+$/u.test(key) ? 'asterisk' : 'letter'
}
