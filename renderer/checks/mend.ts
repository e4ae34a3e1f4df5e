import type { Finding } from '../../shared/check/finding'
import type { DocumentText } from '../../shared/text/document-text'
import { desk, dropFindings, publishNow, stands, useDraft, wordsUnder } from '../draft'
import type { TextEdit } from '../draft'

/** A finding that can be mended as it stands: it has a fix, and the words it is for are still there. */
export function isMendable(finding: Finding, text: DocumentText): boolean {
  return finding.fix !== undefined && stands(finding, wordsUnder(finding, text))
}

/** What can be mended of a rule, without those that lie on the words of one before. */
export function mendableOf(ruleId: string, findings: readonly Finding[], text: DocumentText): Finding[] {
  const taken: Finding[] = []
  for (const finding of findings) {
    if (finding.ruleId !== ruleId || !isMendable(finding, text)) continue
    if (!taken.some((other) => overlap(other, finding))) taken.push(finding)
  }
  return taken
}

/** Put the words of their fixes in place of those found, in one step that can be undone. */
export function mend(findings: readonly Finding[]): void {
  const edits = findings.map(editOf)
  if (edits.length === 0) return
  dropFindings(findings)
  desk()?.edit(edits)
  publishNow()
}

/** Mend all that can be mended of a rule; how many. */
export function mendRule(ruleId: string): number {
  publishNow()
  const { findings, draft } = useDraft.getState()
  const mendable = draft ? mendableOf(ruleId, findings, draft.text) : []
  mend(mendable)
  return mendable.length
}

function editOf({ paragraphId, footnoteId, from, to, fix }: Finding): TextEdit {
  const words = { from, to, text: fix?.text ?? '' }
  if (paragraphId !== undefined) return { paragraphId, ...words }
  return footnoteId === undefined ? { field: 'title', ...words } : { footnoteId, ...words }
}

/** Two of the same place that share words, or begin at the same sign. */
function overlap(a: Finding, b: Finding): boolean {
  return (
    a.paragraphId === b.paragraphId &&
    a.footnoteId === b.footnoteId &&
    (a.from === b.from || (a.from < b.to && b.from < a.to))
  )
}
