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
  /** The paragraph the findings of a place lead to; `title`; `notes` that nothing refers to; the family of rules; or the rule. */
  of: { paragraphId: string } | { familyId: string } | { ruleId: string } | 'title' | 'notes'
  listed: Listed[]
  /** How many there are, where not all of them are listed. */
  all?: number
}

/**
 * The findings to show: by place in reading order, or by family or rule with the worst first; within each place in
 * reading order, within a family the worst first.
 */
export function groupsOf(
  findings: readonly Finding[],
  hidden: ReadonlySet<Level>,
  text: DocumentText,
  view: DraftView,
  by: Grouping,
  familyOf: (ruleId: string) => string,
): Group[] {
  const groups = new Map<string, Group>()
  for (const { index, place } of inReadingOrder(findings, text, view)) {
    const finding = findings[index]!
    if (hidden.has(finding.level)) continue
    const of =
      by === 'place'
        ? placeIn(finding, place.paragraph, view)
        : by === 'rule'
          ? { ruleId: finding.ruleId }
          : { familyId: familyOf(finding.ruleId) }
    const id = idOf(of)
    const group = groups.get(id) ?? { id, of, listed: [] }
    groups.set(id, group)
    group.listed.push({ finding, index })
  }
  const list = [...groups.values()]
  if (by === 'place') return list
  if (by === 'family') for (const { listed } of list) listed.sort((a, b) => rank(a) - rank(b))
  return list.sort((a, b) => worst(a) - worst(b))
}

/** The first groups, up to so many findings and at least to the current one; and how many findings are left out. */
export function firstOf(
  groups: readonly Group[],
  most: number,
  current: number | undefined,
): { shown: Group[]; left: number } {
  const shown: Group[] = []
  let room = most
  let missing = current !== undefined && groups.some(({ listed }) => listed.some(({ index }) => index === current))
  let left = 0
  for (const group of groups) {
    const at = missing ? group.listed.findIndex(({ index }) => index === current) : -1
    const wanted = at >= 0 ? Math.max(room, at + 1) : room
    const listed = missing || room > 0 ? group.listed.slice(0, missing && at < 0 ? group.listed.length : wanted) : []
    if (listed.length > 0)
      shown.push(listed.length === group.listed.length ? group : { ...group, listed, all: group.listed.length })
    left += group.listed.length - listed.length
    room = Math.max(0, room - listed.length)
    if (at >= 0) missing = false
  }
  return { shown, left }
}

function placeIn(finding: Finding, paragraph: number, view: DraftView): Group['of'] {
  const paragraphId = placeOf(finding, view)
  return paragraph === -1 ? 'title' : paragraphId === undefined ? 'notes' : { paragraphId }
}

function idOf(of: Group['of']): string {
  if (typeof of === 'string') return of
  if ('ruleId' in of) return of.ruleId
  return 'familyId' in of ? `family ${of.familyId}` : of.paragraphId
}

/** `paragraph-endings` -> `Paragraph endings`. */
export function ruleName(ruleId: string): string {
  const words = ruleId.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const rank = ({ finding }: Listed): number => LEVELS.indexOf(finding.level)
const worst = ({ listed }: Group): number => Math.min(...listed.map(rank))
