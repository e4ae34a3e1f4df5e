import type { Finding } from '../../shared/check/finding'
import type { DocumentText } from '../../shared/text/document-text'
import { desk, dropFindings, publishNow, stands, wordsUnder } from '../draft'
import type { TextEdit } from '../draft'

/** A finding that can be mended as it stands: it has a fix, and the words it is for are still there. */
export function isMendable(finding: Finding, text: DocumentText): boolean {
  return finding.fix !== undefined && stands(finding, wordsUnder(finding, text))
}

/** What can be mended of a rule, without those that lie on the words of one before. */
export function mendableOf(ruleId: string, findings: readonly Finding[], text: DocumentText): readonly Finding[] {
  if (last?.findings !== findings || last.text !== text) last = { findings, text, byRule: mendableIn(findings, text) }
  return last.byRule.get(ruleId) ?? []
}

let last: { findings: readonly Finding[]; text: DocumentText; byRule: ReadonlyMap<string, Finding[]> } | undefined

function mendableIn(findings: readonly Finding[], text: DocumentText): ReadonlyMap<string, Finding[]> {
  const byRule = new Map<string, Finding[]>()
  const byPlace = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!isMendable(finding, text)) continue
    const place = [finding.ruleId, finding.paragraphId, finding.footnoteId].join(' ')
    const there = byPlace.get(place) ?? []
    if (there.some((other) => overlap(other, finding))) continue
    there.push(finding)
    byPlace.set(place, there)
    const ofRule = byRule.get(finding.ruleId)
    if (ofRule) ofRule.push(finding)
    else byRule.set(finding.ruleId, [finding])
  }
  return byRule
}

/** Put the words of their fixes in place of those found, in one step that can be undone. */
export function mend(findings: readonly Finding[]): void {
  const edits = findings.map(editOf)
  if (edits.length === 0) return
  dropFindings(findings)
  desk()?.edit(edits)
  publishNow()
}

function editOf({ paragraphId, footnoteId, from, to, fix }: Finding): TextEdit {
  const words = { from, to, text: fix?.text ?? '' }
  if (paragraphId !== undefined) return { paragraphId, ...words }
  return footnoteId === undefined ? { field: 'title', ...words } : { footnoteId, ...words }
}

/** Two that share words, or begin at the same sign. */
function overlap(a: Finding, b: Finding): boolean {
  return a.from === b.from || (a.from < b.to && b.from < a.to)
}
