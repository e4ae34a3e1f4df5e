import { LEVELS } from '../../shared/check/finding'
import type { Finding, Level } from '../../shared/check/finding'
import type { DocumentText } from '../../shared/text/document-text'
import { inReadingOrder, placeOf } from '../draft'
import type { DraftView } from '../draft'
import type { Grouping } from './panel-state'

/** A finding with its index in the draft's findings. */
export interface Listed {
  finding: Finding
  index: number
}

export interface Group {
  id: string
  /** The paragraph the findings of a place lead to; `title`; `notes` that nothing refers to; or the rule. */
  of: { paragraphId: string } | { ruleId: string } | 'title' | 'notes'
  listed: Listed[]
}

/** The findings to show: by place in reading order, or by rule with the worst first; within each in reading order. */
export function groupsOf(
  findings: readonly Finding[],
  hidden: ReadonlySet<Level>,
  text: DocumentText,
  view: DraftView,
  by: Grouping,
): Group[] {
  const groups = new Map<string, Group>()
  for (const { index, place } of inReadingOrder(findings, text, view)) {
    const finding = findings[index]!
    if (hidden.has(finding.level)) continue
    const paragraphId = placeOf(finding, view)
    const of: Group['of'] =
      by === 'rule'
        ? { ruleId: finding.ruleId }
        : place.paragraph === -1
          ? 'title'
          : paragraphId === undefined
            ? 'notes'
            : { paragraphId }
    const id = typeof of === 'string' ? of : 'ruleId' in of ? of.ruleId : of.paragraphId
    const group = groups.get(id) ?? { id, of, listed: [] }
    groups.set(id, group)
    group.listed.push({ finding, index })
  }
  const list = [...groups.values()]
  return by === 'rule' ? list.sort((a, b) => worst(a) - worst(b)) : list
}

/** `paragraph-endings` -> `Paragraph endings`. */
export function ruleName(ruleId: string): string {
  const words = ruleId.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const worst = ({ listed }: Group): number => Math.min(...listed.map(({ finding }) => LEVELS.indexOf(finding.level)))
