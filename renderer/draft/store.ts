import { create } from 'zustand'
import type { Finding, Level } from '../../shared/check/finding'
import type { Draft } from '../../shared/draft/draft'
import type { OpenedDraft } from '../../shared/service/shell'
import type { DocumentText } from '../../shared/text/document-text'
import { referencesOf } from '../../shared/text/flat'
import { desk } from './desk'
import { foundAgain, inReadingOrder, movedFindings, renewedFindings } from './finding-places'
import type { ReadingPlace } from './finding-places'
import { createViewer } from './view'
import { placeOf } from './worst-levels'
import type { DraftView } from './view'

/** Where the eye should go: a paragraph, or a place in one; `asked` tells two askings for the same place apart. */
export interface Target {
  paragraphId: string
  asked: number
}

/** The draft on the desk, what is found in it, and where the reader is. */
export interface DraftState {
  /** What was put on the desk, as it was then. */
  opened: OpenedDraft | undefined
  /** The draft as it stands: what is written on the page arrives here a moment later, or at once by `publishNow`. */
  draft: Draft | undefined
  view: DraftView | undefined
  currentId: string | undefined
  target: Target | undefined
  /** What was found last; the offsets are those of `draft`, with which the findings move until the next answer. */
  findings: readonly Finding[]
  /** Findings set aside with a reason. */
  dismissed: readonly Finding[]
  /** Findings on words that stand as they did in the text the draft set out from. */
  inherited: readonly Finding[]
  checking: boolean
  /** Index of the finding the caret is in, or that was walked to, in `findings`. */
  currentFinding: number | undefined
  /** Levels the reader does not want to see or walk. */
  hiddenLevels: ReadonlySet<Level>
}

export const useDraft = create<DraftState>(() => ({
  opened: undefined,
  draft: undefined,
  view: undefined,
  currentId: undefined,
  target: undefined,
  findings: [],
  dismissed: [],
  inherited: [],
  checking: false,
  currentFinding: undefined,
  hiddenLevels: new Set(),
}))

const viewOf = createViewer()

export function putOnDesk(opened: OpenedDraft): void {
  // For whoever measures how long a draft takes to stand on the page.
  performance.mark('draft arrived')
  const view = viewOf(opened.draft)
  const first = opened.draft.text.paragraphs.find((p) => p.kind !== 'heading' && p.kind !== 'contents')
  useDraft.setState({
    opened,
    draft: opened.draft,
    view,
    currentId: first?.id,
    target: undefined,
    findings: [],
    dismissed: [],
    inherited: [],
    checking: true,
    currentFinding: undefined,
  })
}

/** The draft has been written on. */
export function putDraft(draft: Draft): void {
  const { draft: before, findings } = useDraft.getState()
  if (before === draft) return
  useDraft.setState({
    draft,
    view: viewOf(draft),
    findings: before ? movedFindings(findings, before.text, draft.text) : findings,
  })
}

/** The page says how what is written arrives at once. */
let publish: (() => void) | undefined

export function setPublish(now: (() => void) | undefined): void {
  publish = now
}

/** The draft as it stands, with what was written this moment. */
export function publishNow(): Draft | undefined {
  publish?.()
  return useDraft.getState().draft
}

export function clearDesk(): void {
  const { hiddenLevels } = useDraft.getState()
  useDraft.setState({ ...useDraft.getInitialState(), hiddenLevels })
}

/** Make a paragraph the current one, without moving the page. */
export function setCurrent(paragraphId: string): void {
  if (useDraft.getState().currentId !== paragraphId) useDraft.setState({ currentId: paragraphId })
}

let asked = 0

/** Go to a paragraph: it becomes current and comes into view; the walk over the findings is left. */
export function goTo(paragraphId: string): void {
  useDraft.setState({ currentId: paragraphId, currentFinding: undefined, target: { paragraphId, asked: (asked += 1) } })
}

/** What the checks found in a text, which may be a little older than the draft. */
export function setFindings(
  found: readonly Finding[],
  dismissed: readonly Finding[],
  checked: DocumentText,
  inherited: readonly Finding[] = [],
): void {
  const { findings: before, draft, currentFinding } = useDraft.getState()
  if (!draft) return
  const findings = renewedFindings(before, movedFindings(found, checked, draft.text))
  const current = currentFinding === undefined ? undefined : before[currentFinding]
  useDraft.setState({ findings, dismissed, inherited, currentFinding: current && foundAgain(current, findings) })
}

/** A check has been under way for a moment, or is no longer. */
export function setChecking(checking: boolean): void {
  if (useDraft.getState().checking !== checking) useDraft.setState({ checking })
}

/** Findings that were just mended or set aside are no longer there, before the checks say so. */
export function dropFindings(gone: readonly Finding[]): void {
  const { findings, currentFinding } = useDraft.getState()
  const current = currentFinding === undefined ? undefined : findings[currentFinding]
  const left = findings.filter((finding) => !gone.includes(finding))
  const index = current ? left.indexOf(current) : -1
  useDraft.setState({ findings: left, currentFinding: index < 0 ? undefined : index })
}

/** The caret moved: these findings it is in now. The one walked to stays current as long as it is among them. */
export function caretIn(found: readonly Finding[]): void {
  const { findings, currentFinding } = useDraft.getState()
  if (currentFinding !== undefined && found.includes(findings[currentFinding]!)) return
  const index = found[0] ? findings.indexOf(found[0]) : -1
  const next = index < 0 ? undefined : index
  if (next !== currentFinding) useDraft.setState({ currentFinding: next })
}

/** Show findings of a level, or no longer. */
export function toggleLevel(level: Level): void {
  const hiddenLevels = new Set(useDraft.getState().hiddenLevels)
  if (!hiddenLevels.delete(level)) hiddenLevels.add(level)
  useDraft.setState({ hiddenLevels })
}

/** Go to a finding: its words are selected where they can be, the focus stays where it is. */
export function goToFinding(index: number): void {
  publishNow()
  const { findings, view } = useDraft.getState()
  const finding = findings[index]
  if (!finding || !view) return
  // A note nobody refers to has no place on the page; the foot shows it.
  const paragraphId = placeOf(finding, view)
  useDraft.setState({
    currentId: paragraphId,
    currentFinding: index,
    ...(paragraphId !== undefined && { target: { paragraphId, asked: (asked += 1) } }),
  })
  if (finding.paragraphId !== undefined) desk()?.select(finding.paragraphId, finding.from, finding.to)
  else selectReference(finding)
  // The caret stands at the note's reference, which is not in the finding.
  useDraft.setState({ currentFinding: index })
}

/** The caret goes to the first reference of the note a finding speaks of. */
function selectReference({ footnoteId }: Finding): void {
  const { draft } = useDraft.getState()
  const first = draft && referencesOf(draft.text).find(({ run }) => run.footnoteId === footnoteId)
  if (first?.paragraphId !== undefined) desk()?.select(first.paragraphId, first.at, first.at)
}

/** Go to the first finding of a paragraph, its notes included. */
export function goToFindingsOf(paragraphId: string): void {
  const { findings, view, draft } = useDraft.getState()
  if (!view || !draft) return
  const first = inReadingOrder(findings, draft.text, view).find(
    ({ index }) => placeOf(findings[index]!, view) === paragraphId,
  )
  if (first) goToFinding(first.index)
}

/** The next (or previous) finding from the current one or else from the caret on, round the end. */
export function walkFindings(step: 1 | -1): void {
  publishNow()
  const { findings, currentFinding, hiddenLevels, draft, view } = useDraft.getState()
  if (!draft || !view) return
  const walk = inReadingOrder(findings, draft.text, view).filter(
    ({ index }) => index === currentFinding || !hiddenLevels.has(findings[index]!.level),
  )
  const here = walk.findIndex(({ index }) => index === currentFinding)
  const from = here < 0 ? placeOfCaret(draft.text) : undefined
  if (step === -1) walk.reverse()
  const start =
    here < 0 ? walk.findIndex(({ place }) => isBeyond(place, from, step)) : step === 1 ? here + 1 : walk.length - here
  for (let i = 0; i < walk.length; i += 1) {
    const { index } = walk[(Math.max(start, 0) + i) % walk.length]!
    if (hiddenLevels.has(findings[index]!.level)) continue
    goToFinding(index)
    return
  }
}

/** Where the caret is, in reading order. */
function placeOfCaret(text: DocumentText): ReadingPlace | undefined {
  const selected = desk()?.selected()
  const paragraph = selected ? text.paragraphs.findIndex(({ id }) => id === selected.paragraphId) : -1
  return selected && paragraph >= 0 ? { paragraph, inNote: false, from: selected.from, to: selected.to } : undefined
}

function isBeyond(place: ReadingPlace, from: ReadingPlace | undefined, step: 1 | -1): boolean {
  if (!from) return true
  if (place.paragraph !== from.paragraph)
    return step === 1 ? place.paragraph > from.paragraph : place.paragraph < from.paragraph
  return step === 1 ? place.inNote || place.from >= from.to : !place.inNote && place.to <= from.from
}

/** The next (or previous) paragraph without a source, from the current one, round the end. */
export function walkHoles(step: 1 | -1): void {
  const { draft, view, currentId } = useDraft.getState()
  if (!draft || !view || view.holes.size === 0) return
  const ids = draft.text.paragraphs.map((p) => p.id)
  const from = currentId ? ids.indexOf(currentId) : step === 1 ? -1 : 0
  for (let i = 1; i <= ids.length; i += 1) {
    const id = ids[(from + step * i + ids.length * 2) % ids.length]!
    if (view.holes.has(id)) {
      goTo(id)
      desk()?.select(id, 0, 0)
      return
    }
  }
}
