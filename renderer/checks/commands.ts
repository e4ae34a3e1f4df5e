import type { Command } from '../../shared/service/commands'
import { desk, goToFinding, publishNow, useDraft, walkFindings } from '../draft'
import { openNote } from '../editor'
import { askMendAll } from './MendAll'
import { isMendable, mend, mendableOf } from './mend'
import { openSettings, usePanelState } from './panel-state'

/** What the menu and the palette may ask of the checks. */
export const checksCommands = {
  'next-finding': () => walk(1),
  'previous-finding': () => walk(-1),
  fix: () => mendCurrent(),
  dismiss: () => askWhy(),
} satisfies Partial<Record<Command, () => unknown>>

/** Those that open a dialog: no tab need be shown for them. */
export const checksDialogCommands = {
  'mend-all': () => mendAllAlike(),
  'rule-help': () => showHelp(),
  'check-settings': () => openSettings(),
} satisfies Partial<Record<Command, () => unknown>>

/** Look through what the rule of the finding at hand, else the first that can, is sure of. */
function mendAllAlike(): void {
  publishNow()
  const { draft, findings } = useDraft.getState()
  const indices = [...concerned(), ...findings.keys()]
  const index = indices.find((i) => draft && mendableOf(findings[i]!.ruleId, findings, draft.text).length > 0)
  if (index !== undefined) askMendAll(findings[index]!.ruleId)
}

/** The help of the rule whose finding is at hand; without one, all rules. */
function showHelp(): void {
  publishNow()
  const index = concerned()[0]
  if (index === undefined) openSettings()
  else usePanelState.setState({ help: useDraft.getState().findings[index]!.ruleId })
}

/** To the next finding, to write there at once: its words are selected, in the note itself where it is a note's. */
function walk(step: 1 | -1): void {
  walkFindings(step)
  const { findings, currentFinding, draft } = useDraft.getState()
  const finding = currentFinding === undefined ? undefined : findings[currentFinding]
  // Whoever writes in a dialog or the find bar stays there.
  if (!finding || document.activeElement?.closest('.find-bar, [role=dialog], [role=alertdialog]')) return
  const { footnoteId, paragraphId, to } = finding
  const note = draft?.text.footnotes.some(({ id }) => id === footnoteId) ? footnoteId : undefined
  if (note !== undefined) openNote(note, to)
  // What is in a table or the masthead is not written here.
  else if (desk()?.selected()?.paragraphId === paragraphId) desk()?.focus()
}

/** Mend what the caret is in, else the finding walked to, and walk on to the next. */
export function mendCurrent(): void {
  publishNow()
  const { draft, findings } = useDraft.getState()
  const candidates = concerned()
  const index = candidates.find((i) => draft && isMendable(findings[i]!, draft.text)) ?? candidates[0]
  if (index === undefined || !draft) return
  goToFinding(index)
  const finding = useDraft.getState().findings[index]!
  // What has no fix is shown, with what can be done about it.
  if (!isMendable(finding, draft.text)) return
  mend([finding])
  walkFindings(1)
}

/** Ask why what the caret is in, else the finding walked to, is all right. */
export function askWhy(): void {
  publishNow()
  const index = concerned()[0]
  if (index === undefined) return
  if (index !== useDraft.getState().currentFinding) goToFinding(index)
  usePanelState.setState({ dismissing: true })
}

/** Indices of the findings that a command may mean: those at the caret, the current one first. */
function concerned(): number[] {
  const { findings, currentFinding } = useDraft.getState()
  const caret = desk()?.selected()
  const atCaret = findings.flatMap((finding, index) =>
    caret && finding.paragraphId === caret.paragraphId && finding.from <= caret.from && caret.to <= finding.to
      ? [index]
      : [],
  )
  return [...new Set([...(currentFinding === undefined ? [] : [currentFinding]), ...atCaret])]
}
