import type { FootnoteSeries, Run } from '../text/document-text'
import { textOfRuns } from '../text/flat'
import { sliceRuns } from './slice-runs'

/** Superscript digits as characters: ¹² is 12. */
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

export function digitsOf(superscript: string): string {
  return superscript.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (sign) => String(SUPERSCRIPT.indexOf(sign)))
}

export interface LeadingMark {
  series: FootnoteSeries
  printed: string
  rest: Run[]
}

/**
 * The mark that makes a block a note: superscript digits or one to four asterisks at its beginning, before the words.
 * A dash of a list may stand before it. `plain` also takes `7`, `7.`, `[7]` as a mark, as under a heading "Notes".
 */
export function leadingMark(runs: readonly Run[], plain = false): LeadingMark | undefined {
  const head = textOfRuns(runs.slice(0, 6)).slice(0, 40)
  const raised = /^\s*(?:[-–—•]\s+)?([⁰¹²³⁴-⁹]{1,4})[.)]?\s*(?=\S)/u.exec(head)
  if (raised) return { series: 'number', printed: digitsOf(raised[1]!), rest: sliceRuns(runs, raised[0].length) }
  const first = runs.find((run) => run.type !== 'text' || run.text.trim() !== '')
  const shown = first?.type === 'text' && first.superscript ? /^\s*(\d{1,4}|[a-z]|\*{1,4})\s*/u.exec(first.text) : null
  if (
    first?.type === 'text' &&
    shown &&
    shown[0].length === first.text.length &&
    head.trim().length > shown[1]!.length
  ) {
    const until = head.indexOf(shown[1]!) + shown[1]!.length
    return { series: seriesOf(shown[1]!), printed: shown[1]!, rest: sliceRuns(runs, until) }
  }
  const starred = /^\s*(\*{1,4})\s+(?=\S)/u.exec(head)
  if (starred) return { series: 'asterisk', printed: starred[1]!, rest: sliceRuns(runs, starred[0].length) }
  const typed = plain ? /^\s*(?:[-–—•]\s+)?(?:\[(\d{1,4})\]|(\d{1,4})[.)]?)\s+(?=\S)/u.exec(head) : null
  if (typed) return { series: 'number', printed: (typed[1] ?? typed[2])!, rest: sliceRuns(runs, typed[0].length) }
  return undefined
}

function seriesOf(mark: string): FootnoteSeries {
  return /\d/.test(mark) ? 'number' : mark.startsWith('*') ? 'asterisk' : 'letter'
}

export interface InnerMark {
  from: number
  to: number
  series: FootnoteSeries
  printed: string
}

/** Marks behind a word: superscript digits as characters, superscript runs of digits, asterisks that no blank precedes. */
export function innerMarks(runs: readonly Run[]): InnerMark[] {
  const found: InnerMark[] = []
  let at = 0
  let before = ''
  for (const run of runs) {
    if (run.type === 'text') {
      const pattern = run.superscript ? RAISED : STANDING
      for (const match of run.text.matchAll(pattern)) {
        const previous = match.index > 0 ? run.text[match.index - 1]! : before
        const printed = digitsOf(match[0])
        const series = seriesOf(printed)
        if (series === 'asterisk' && !/[^\s*]/u.test(previous)) continue
        // m² is an area, not a reference.
        if (
          series === 'number' &&
          /(?:^|[\s\d(])[kcm]?m$/u.test(run.text.slice(Math.max(0, match.index - 4), match.index))
        )
          continue
        found.push({ from: at + match.index, to: at + match.index + match[0].length, series, printed })
      }
      at += run.text.length
      before = run.text.at(-1) ?? before
    } else if (run.type === 'break') {
      at += 1
      before = ' '
    }
  }
  return found
}

const STANDING = /[⁰¹²³⁴-⁹]{1,4}|\*{1,4}(?![\p{L}\p{N}*])/gu
const RAISED = /\d{1,4}|\*{1,4}|(?<![a-z])[a-z](?![a-z])/gu
