import { createChecker } from '../../../shared/check/check'
import { givenExample } from '../../../shared/check/example'
import type { Finding } from '../../../shared/check/finding'
import type { Example, Rule } from '../../../shared/check/rule'
import type { DocumentText, Footnote, Paragraph } from '../../../shared/text/document-text'
import { textOf } from '../../../shared/text/flat'
import type { Mutation } from './mutation'

export interface Told {
  findings: Finding[]
  text: DocumentText
}

export function tell(rules: readonly Rule[], example: Example): Told {
  const { text, options } = givenExample(example)
  const { findings, stopped } = createChecker(rules).check(text, options)
  if (stopped[0]) throw new Error(`${stopped[0].ruleId} stopped: ${stopped[0].message}`)
  return { findings, text }
}

export interface Outcome {
  /** New findings about the defect. */
  about: Finding[]
  /** New findings about anything else. */
  strays: Finding[]
}

/** What is newly found in the text with the defect, parted by whether it is about the defect. */
export function outcomeOf(mutation: Mutation, before: Told, after: Told): Outcome {
  const known = new Map<string, number>()
  for (const finding of before.findings) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1)
  const fresh = after.findings.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0
    known.set(keyOf(finding), left - 1)
    return left <= 0
  })
  const near = touchedIn(before.text, after.text)
  const isAbout = ({ ruleId, paragraphId, footnoteId }: Finding): boolean =>
    (mutation.rules?.test(ruleId) ?? false) ||
    (paragraphId === undefined && footnoteId === undefined) ||
    near.has(paragraphId ?? footnoteId ?? '')
  return { about: fresh.filter(isAbout), strays: fresh.filter((finding) => !isAbout(finding)) }
}

/** A finding that only counts otherwise is the same. */
const keyOf = ({ ruleId, message, excerpt }: Finding): string =>
  `${ruleId} ${message.replace(/\d[\d,]*/gu, '#')} ${excerpt}`

/** Ids of the paragraphs and notes that are not as before, of their neighbours, and of who refers to changed notes. */
function touchedIn(before: DocumentText, after: DocumentText): ReadonlySet<string> {
  const near = new Set<string>()
  const was = new Set(before.paragraphs.map(wordsKey))
  const wasNote = new Set(before.footnotes.map(noteKey))
  const notes = new Set(after.footnotes.filter((note) => !wasNote.has(noteKey(note))).map(({ id }) => id))
  for (const id of notes) near.add(id)
  const changed = after.paragraphs.map(
    (paragraph) =>
      !was.has(wordsKey(paragraph)) ||
      paragraph.runs.some((run) => run.type === 'reference' && notes.has(run.footnoteId)),
  )
  const now = new Set(after.paragraphs.map(wordsKey))
  // What was taken out leaves its neighbours.
  before.paragraphs.forEach((paragraph, index) => {
    if (!now.has(wordsKey(paragraph))) changed[Math.min(index, changed.length - 1)] = true
  })
  after.paragraphs.forEach(({ id }, index) => {
    if (changed[index - 1] || changed[index] || changed[index + 1]) near.add(id)
    if (changed[index])
      for (const run of after.paragraphs[index]!.runs) if (run.type === 'reference') near.add(run.footnoteId)
  })
  return near
}

const wordsKey = (paragraph: Paragraph): string => {
  const { kind, level, printed, runs, rows, entries } = paragraph
  return JSON.stringify([kind, level, printed, withoutIds(runs), rows && textOf(paragraph), entries])
}
const noteKey = ({ printed, runs }: Footnote): string => JSON.stringify([printed, withoutIds(runs)])

function withoutIds(runs: Paragraph['runs']): unknown {
  return runs.map((run) => (run.type === 'reference' ? (run.printed ?? 'reference') : run))
}
