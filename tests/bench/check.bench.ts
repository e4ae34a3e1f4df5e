// A full check of a draft of 1,000 paragraphs and 300 notes, against one tokenising pass over its words; and a check after one edit.
import { performance } from 'node:perf_hooks'
import { createChecker } from '../../shared/check/check'
import { rules } from '../../shared/check/rules'
import { tokensOf } from '../../shared/compare/tokens'
import type { DocumentText, Paragraph, Run, TextRun } from '../../shared/text/document-text'
import { textOf, textOfRuns } from '../../shared/text/flat'
import { median, ms, row, seeded, times } from './figures'

const RUNS = 25
const text = draftOf(1000, 300)
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

/** A report with headings, lists, notes and references within it, the same in every run. */
function draftOf(paragraphCount: number, noteCount: number): DocumentText {
  const random = seeded(2026)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const words = (
    'Norland Sudria Tarvonia reported that the number of inspections passenger ferries had risen in 2024 and certificates stability were required of ' +
    'vessels carrying more than twelve passengers lifejackets for children kept at landing stages crews trained masters examined every five years'
  ).split(' ')
  const sentence = (): string =>
    `${Array.from({ length: 14 + Math.floor(random() * 16) }, () => pick(words)).join(' ')}.`
  const text: DocumentText = { language: 'en', masthead: {}, paragraphs: [], footnotes: [] }
  for (let n = 0; n < paragraphCount; n += 1) {
    const kind = n % 25 === 0 ? 'heading' : n % 9 === 0 ? 'sub' : 'numbered'
    const runs: Run[] = [
      { type: 'text', text: kind === 'heading' ? pick(words) : Array.from({ length: 3 }, sentence).join(' ') },
    ]
    if (n % 40 === 7) runs.push({ type: 'text', text: ` (See para. ${1 + Math.floor(n / 2)} above.)` })
    if (kind === 'numbered' && text.footnotes.length < noteCount && n % 3 !== 0) {
      const id = `f${text.footnotes.length + 1}`
      runs.push({ type: 'reference', footnoteId: id })
      text.footnotes.push({
        id,
        series: 'number',
        runs: [{ type: 'text', text: `Reply of ${pick(words)}, para. ${n}.` }],
      })
    }
    text.paragraphs.push({ id: `p${n + 1}`, kind, level: kind === 'numbered' ? 0 : 1, runs })
  }
  return text
}
