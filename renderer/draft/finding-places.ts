import type { Finding } from '../../shared/check/finding'
import type { DocumentText, Footnote, Paragraph } from '../../shared/text/document-text'
import { fieldText, textOf, textOfRuns } from '../../shared/text/flat'
import { changeBetween, movedRange } from './moved-range'
import type { Range } from './moved-range'
import type { DraftView } from './view'

/** The flat text a finding's offsets count in: its paragraph's, its note's, or the title's; undefined where that is gone. */
export function wordsUnder({ paragraphId, footnoteId }: Finding, text: DocumentText): string | undefined {
  const { paragraphs, notes } = unitsOf(text)
  if (paragraphId !== undefined) {
    const place = paragraphs.get(paragraphId)
    return place && flatOf(place.paragraph)
  }
  if (footnoteId === undefined) return fieldText(text, 'title')
  const note = notes.get(footnoteId)
  return note && textOfRuns(note.runs)
}

const flats = new WeakMap<Paragraph, string>()

function flatOf(paragraph: Paragraph): string {
  let flat = flats.get(paragraph)
  if (flat === undefined) flats.set(paragraph, (flat = textOf(paragraph)))
  return flat
}

/** The words a finding speaks of still stand where it says. */
export function stands({ from, to, excerpt }: Finding, words: string | undefined): boolean {
  return words !== undefined && words.slice(from, to) === excerpt
}

/**
 * The findings of one text as they lie in the next, until it is checked itself: they move with their words. One whose
 * words changed stays in the list, on what is left of them. The very same objects wherever nothing moved.
 */
export function movedFindings(
  findings: readonly Finding[],
  before: DocumentText,
  after: DocumentText,
): readonly Finding[] {
  if (before === after) return findings
  let same = true
  const moved = findings.map((finding) => {
    if (unitOf(finding, before) === unitOf(finding, after)) return finding
    const now = wordsUnder(finding, after)
    const change = now === undefined ? undefined : changeBetween(wordsUnder(finding, before) ?? '', now)
    if (!change) return finding
    const { from, to } = movedRange(finding, change)
    if (from === finding.from && to === finding.to) return finding
    same = false
    return { ...finding, from, to }
  })
  return same ? findings : moved
}

/**
 * The findings of the last answer in the place of those before: the same finding stays the same object, and a list
 * that says the same stays the same list, so that nothing is painted twice.
 */
export function renewedFindings(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [signature(finding), finding]))
  const kept = now.map((finding) => known.get(signature(finding)) ?? finding)
  return kept.length === before.length && kept.every((finding, index) => finding === before[index]) ? before : kept
}

/** The same finding in another answer, though it may have moved. */
export function foundAgain(finding: Finding, findings: readonly Finding[]): number | undefined {
  let best: number | undefined
  findings.forEach((other, index) => {
    if (identity(other) !== identity(finding)) return
    const distance = Math.abs(other.from - finding.from)
    if (best === undefined || distance < Math.abs(findings[best]!.from - finding.from)) best = index
  })
  return best
}

/** Where a finding comes in reading order: the title first, notes with the paragraph that first refers to them, lost notes last. */
export interface ReadingPlace extends Range {
  /** Index of the paragraph (of the table, for one in a cell); -1: the title. */
  paragraph: number
  inNote: boolean
}

export function readingPlace(finding: Finding, text: DocumentText, view: DraftView): ReadingPlace {
  const { paragraphs } = unitsOf(text)
  const { paragraphId, footnoteId, from, to } = finding
  const home = paragraphId ?? (footnoteId === undefined ? undefined : view.homeOfNote.get(footnoteId))
  const inTitle = paragraphId === undefined && footnoteId === undefined
  const paragraph = inTitle ? -1 : ((home === undefined ? undefined : paragraphs.get(home)?.order) ?? Infinity)
  return { paragraph, inNote: footnoteId !== undefined, from, to }
}

/** Indices of findings in reading order, each with its place. */
export function inReadingOrder(
  findings: readonly Finding[],
  text: DocumentText,
  view: DraftView,
): { index: number; place: ReadingPlace }[] {
  return findings
    .map((finding, index) => ({ index, place: readingPlace(finding, text, view) }))
    .sort(({ place: a, index: i }, { place: b, index: j }) => {
      if (a.paragraph !== b.paragraph) return a.paragraph < b.paragraph ? -1 : 1
      if (a.inNote !== b.inNote) return a.inNote ? 1 : -1
      // Notes stand in their own order.
      return a.inNote ? i - j : a.from - b.from || a.to - b.to || i - j
    })
}

interface Units {
  /** Those in cells too, with the order of their table. */
  paragraphs: Map<string, { order: number; paragraph: Paragraph }>
  notes: Map<string, Footnote>
}

const known = new WeakMap<DocumentText, Units>()

function unitsOf(text: DocumentText): Units {
  const before = known.get(text)
  if (before) return before
  const units: Units = { paragraphs: new Map(), notes: new Map(text.footnotes.map((note) => [note.id, note])) }
  text.paragraphs.forEach((top, order) => {
    const add = (paragraph: Paragraph): void => {
      units.paragraphs.set(paragraph.id, { order, paragraph })
      for (const row of paragraph.rows ?? []) for (const cell of row.cells) cell.paragraphs.forEach(add)
    }
    add(top)
  })
  known.set(text, units)
  return units
}

function unitOf({ paragraphId, footnoteId }: Finding, text: DocumentText): unknown {
  if (paragraphId !== undefined) return unitsOf(text).paragraphs.get(paragraphId)?.paragraph
  return footnoteId === undefined ? text.masthead.title : unitsOf(text).notes.get(footnoteId)
}

const identity = ({ ruleId, paragraphId, footnoteId, message, excerpt }: Finding): string =>
  [ruleId, paragraphId, footnoteId, message, excerpt].join('\u0000')

const signature = (finding: Finding): string =>
  [identity(finding), finding.level, finding.at, finding.from, finding.to, finding.fix?.text].join('\u0000')
