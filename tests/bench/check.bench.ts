// A full check of a draft of 1,000 paragraphs and 300 notes, against one tokenising pass over its words; and a check after one edit.
import { performance } from 'node:perf_hooks'
import { createChecker } from '../../shared/check/check'
import { rules } from '../../shared/check/rules'
import { tokensOf } from '../../shared/compare/tokens'
import type { DocumentText, Paragraph, Run, TextRun } from '../../shared/text/document-text'
import { textOf, textOfRuns } from '../../shared/text/flat'
import { median, ms, row, times } from './figures'
import { sampleReport } from './sample-report'

const RUNS = 25
const text = sampleReport(1000, 300)
const tokenising: number[] = []
const full: number[] = []
const edited: number[] = []
const longerBy: number[] = []

for (let run = -3; run < RUNS; run += 1) {
  const words = timed(() => {
    let count = 0
    for (const p of text.paragraphs) count += tokensOf(textOf(p)).length
    for (const note of text.footnotes) count += tokensOf(textOfRuns(note.runs)).length
    return count
  })
  const checker = createChecker(rules)
  const whole = timed(() => checker.check(text, { profile: 'current', date: '2026-01-16' }))
  // A word typed into a paragraph, its references kept.
  const at = (run + 3) * 7 + 100
  const [first, ...rest] = text.paragraphs[at]!.runs as [TextRun, ...Run[]]
  const changed: Paragraph = { ...text.paragraphs[at]!, runs: [{ ...first, text: `Indeed ${first.text}` }, ...rest] }
  const after: DocumentText = { ...text, paragraphs: text.paragraphs.with(at, changed) }
  const once = timed(() => checker.check(after, { profile: 'current', date: '2026-01-16' }))
  const longer: DocumentText = {
    ...after,
    paragraphs: after.paragraphs.toSpliced(at, 0, { ...changed, id: 'new', runs: [first] }),
  }
  const inserted = timed(() => checker.check(longer, { profile: 'current', date: '2026-01-16' }))
  if (run < 0) continue
  tokenising.push(words)
  full.push(whole)
  edited.push(once)
  longerBy.push(inserted)
}

const [word, whole, once] = [median(tokenising), median(full), median(edited)]
row('check: 1,000 paragraphs, 300 notes', `${ms(whole)}; one tokenising pass ${ms(word)}`, {
  kept: whole <= 5 * word,
  words: `${times(whole / word)} of 5x`,
})
row('check: after one edit', ms(once), {
  kept: once <= whole / 10,
  words: `${(once / whole).toFixed(3)} of 0.1 of the full check`,
})

row('check: after a paragraph is inserted', ms(median(longerBy)))

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
