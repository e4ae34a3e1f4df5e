import { create } from 'zustand'
import type { Finding, Level } from '../../shared/check/finding'
import type { Draft } from '../../shared/draft/draft'
import type { OpenedDraft } from '../../shared/service/shell'
import { viewOf } from './view'
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
  findings: readonly Finding[]
  checking: boolean
  /** Index of the finding walked to, in `findings`. */
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
  checking: false,
  currentFinding: undefined,
  hiddenLevels: new Set(),
}))

export function putOnDesk(opened: OpenedDraft): void {
  const view = viewOf(opened.draft)
  const first = opened.draft.text.paragraphs.find((p) => p.kind !== 'heading' && p.kind !== 'contents')
  useDraft.setState({
    opened,
    draft: opened.draft,
    view,
    currentId: first?.id,
    target: undefined,
    findings: [],
    checking: true,
    currentFinding: undefined,
  })
}

/** The draft has been written on. */
export function putDraft(draft: Draft): void {
  if (useDraft.getState().draft === draft) return
  useDraft.setState({ draft, view: viewOf(draft) })
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
  useDraft.setState(useDraft.getInitialState())
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

export function setFindings(findings: readonly Finding[]): void {
  useDraft.setState({ findings, checking: false, currentFinding: undefined })
}

/** Show findings of a level, or no longer. */
export function toggleLevel(level: Level): void {
  const hiddenLevels = new Set(useDraft.getState().hiddenLevels)
  if (!hiddenLevels.delete(level)) hiddenLevels.add(level)
  useDraft.setState({ hiddenLevels })
}

/** Walk to a finding and its place. */
export function goToFinding(index: number): void {
  const { findings, view } = useDraft.getState()
  const finding = findings[index]
  if (!finding || !view) return
  const paragraphId = placeOf(finding, view)
  if (paragraphId) goTo(paragraphId)
  // A note nobody refers to has no place on the page; the foot shows it.
  else useDraft.setState({ currentId: undefined })
  useDraft.setState({ currentFinding: index })
}

/** The next (or previous) finding, round the end. */
export function walkFindings(step: 1 | -1): void {
  const { findings, currentFinding, hiddenLevels } = useDraft.getState()
  const from = currentFinding ?? (step === 1 ? -1 : 0)
  for (let i = 1; i <= findings.length; i += 1) {
    const index = (from + step * i + findings.length * 2) % findings.length
    if (hiddenLevels.has(findings[index]!.level)) continue
    goToFinding(index)
    return
  }
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
      return
    }
  }
}
