import { create } from 'zustand'
import type { Finding } from '../../shared/check/finding'
import type { OpenedDraft } from '../../shared/service/shell'
import { viewOf } from './view'
import type { DraftView } from './view'

/** Where the eye should go: a paragraph, or a place in one; `asked` tells two askings for the same place apart. */
export interface Target {
  paragraphId: string
  asked: number
}

/** The draft on the desk, what is found in it, and where the reader is. */
export interface DraftState {
  opened: OpenedDraft | undefined
  view: DraftView | undefined
  currentId: string | undefined
  target: Target | undefined
  findings: readonly Finding[]
  checking: boolean
  /** Index of the finding walked to, in `findings`. */
  currentFinding: number | undefined
}

export const useDraft = create<DraftState>(() => ({
  opened: undefined,
  view: undefined,
  currentId: undefined,
  target: undefined,
  findings: [],
  checking: false,
  currentFinding: undefined,
}))

export function putOnDesk(opened: OpenedDraft): void {
  const view = viewOf(opened.draft)
  const first = opened.draft.text.paragraphs.find((p) => p.kind !== 'heading' && p.kind !== 'contents')
  useDraft.setState({
    opened,
    view,
    currentId: first?.id,
    target: undefined,
    findings: [],
    checking: true,
    currentFinding: undefined,
  })
}

export function clearDesk(): void {
  useDraft.setState(useDraft.getInitialState())
}

/** Make a paragraph the current one, without moving the page. */
export function setCurrent(paragraphId: string): void {
  if (useDraft.getState().currentId !== paragraphId) useDraft.setState({ currentId: paragraphId })
}

let asked = 0

/** Go to a paragraph: it becomes current and comes into view. */
export function goTo(paragraphId: string): void {
  useDraft.setState({ currentId: paragraphId, target: { paragraphId, asked: (asked += 1) } })
}

export function setFindings(findings: readonly Finding[]): void {
  useDraft.setState({ findings, checking: false, currentFinding: undefined })
}

/** Walk to a finding and its place. */
export function goToFinding(index: number): void {
  const { findings, view } = useDraft.getState()
  const finding = findings[index]
  if (!finding || !view) return
  useDraft.setState({ currentFinding: index })
  const paragraphId = finding.paragraphId ?? (finding.footnoteId && paragraphOfNote(finding.footnoteId))
  if (paragraphId) goTo(paragraphId)
}

/** The next (or previous) finding, round the end. */
export function walkFindings(step: 1 | -1): void {
  const { findings, currentFinding } = useDraft.getState()
  if (findings.length === 0) return
  const from = currentFinding ?? (step === 1 ? -1 : 0)
  goToFinding((from + step + findings.length) % findings.length)
}

/** The next (or previous) paragraph without a source, from the current one, round the end. */
export function walkHoles(step: 1 | -1): void {
  const { opened, view, currentId } = useDraft.getState()
  if (!opened || !view || view.holes.size === 0) return
  const ids = opened.draft.text.paragraphs.map((p) => p.id)
  const from = currentId ? ids.indexOf(currentId) : -1
  for (let i = 1; i <= ids.length; i += 1) {
    const id = ids[(from + step * i + ids.length * 2) % ids.length]!
    if (view.holes.has(id)) {
      goTo(id)
      return
    }
  }
}

/** The paragraph that first refers to a note. */
export function paragraphOfNote(footnoteId: string): string | undefined {
  const { opened, view } = useDraft.getState()
  return opened?.draft.text.paragraphs.find((p) => view?.notesOf.get(p.id)?.includes(footnoteId))?.id
}
