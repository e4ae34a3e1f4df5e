import type { FootnoteSeries } from '../../text/document-text'
import type { Block } from '../../structure'
import { inlineRuns } from './inline'
import type { Line } from './lines'
import { rowsOf, tableAt } from './table-lines'

/**
 * A block a line. What light mark-up says is said in the block: `[^7]: words` is a note (with the indented lines behind it),
 * lines drawn as `| a | b |` are one table, `7 words` below a rule of underscores is a note of the page. All else is left to `structure`.
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
    } else if (lines[at]!.foot && footNote(text)) {
      const { mark, rest } = footNote(text)!
      const runs = inlineRuns(rest)
      while (goesOnWithNote(lines[at + 1], lines[at]!.page)) {
        at += 1
        runs.push({ type: 'text', text: ' ' }, ...inlineRuns(lines[at]!.text))
      }
      blocks.push({
        runs,
        note: { id: `${line} ${mark}`, series: seriesOf(mark), printed: mark },
        line,
      })
    } else blocks.push({ runs: inlineRuns(text), line })
  }
  return blocks
}

/** A note under the rule at the foot of a page: `7 Resolution 70/1.`, `* A/75/100.` */
function footNote(text: string): { mark: string; rest: string } | undefined {
  const found = /^\s*(\d{1,3}|\*{1,4})[.)]?\s+(?=\S)/u.exec(text)
  return found ? { mark: found[1]!, rest: text.slice(found[0].length) } : undefined
}

/** The next line of a note that is broken: on the same page, still under the rule, without a mark. */
function goesOnWithNote(line: Line | undefined, page: number): boolean {
  return line !== undefined && line.foot && line.page === page && !line.apart && !footNote(line.text)
}

function seriesOf(key: string): FootnoteSeries {
  if (/^\d+$/u.test(key)) return 'number'
  return /^\*+$/u.test(key) ? 'asterisk' : 'letter'
}
