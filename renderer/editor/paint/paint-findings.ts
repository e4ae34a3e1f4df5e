import type { Finding } from '../../../shared/check/finding'
import { rangesIn } from './flat-ranges'
import { shownPlace } from './finding-ranges'

export { rangeIn } from './flat-ranges'

const LEVELS = ['error', 'warning', 'hint'] as const
type Name = `finding-${'' | 'current-'}${(typeof LEVELS)[number]}`

/** Where words stand on the page: a paragraph, a note at the foot, the title. */
export type UnitKey = `p ${string}` | `n ${string}` | 'title'

/** The words a finding lies on. */
export function unitKeyOf({ paragraphId, footnoteId }: Finding): UnitKey {
  if (paragraphId !== undefined) return `p ${paragraphId}`
  return footnoteId === undefined ? 'title' : `n ${footnoteId}`
}

/** What lies over the page. Only what differs is painted, a unit of words at a time. */
export interface FindingPainter {
  /** The element that holds a unit's words was made, or its words changed; undefined: it is gone. */
  touched(key: UnitKey, element: Element | undefined): void
  /** All findings, with the words (as they were published) that their offsets count in. */
  show(findings: readonly Finding[], wordsOf: (finding: Finding) => string, current: Finding | undefined): void
  /** The findings that these offsets of the words on the page are in, or touch. */
  at(key: UnitKey, from: number, to: number): Finding[]
  clear(): void
}

interface Unit {
  element?: Element
  findings: readonly Finding[]
  words: string
  painted: { name: Name; range: Range }[]
  places: { finding: Finding; from: number; to: number }[]
}

/**
 * Findings lie over the text by the CSS Custom Highlight API: they are never in it. A live Range does not survive the
 * editor's writes, so offsets are the truth, and the ranges of a unit are made anew when its words change.
 */
export function findingPainter(): FindingPainter {
  const highlights = new Map<Name, Highlight>()
  for (const kind of ['', 'current-'] as const) {
    LEVELS.forEach((level, index) => {
      const highlight = new Highlight()
      // The current finding only deepens its own tint, so it lies over the others.
      highlight.priority = kind ? 10 : LEVELS.length - index
      highlights.set(`finding-${kind}${level}`, highlight)
      CSS.highlights.set(`finding-${kind}${level}`, highlight)
    })
  }
  const units = new Map<UnitKey, Unit>()
  let current: Finding | undefined

  const unpaint = (unit: Unit): void => {
    for (const { name, range } of unit.painted) highlights.get(name)!.delete(range)
    unit.painted = []
  }
  const paint = (unit: Unit): void => {
    unpaint(unit)
    unit.places = []
    if (!unit.element || unit.findings.length === 0) return
    const { words, ranges } = rangesIn(unit.element)
    for (const finding of unit.findings) {
      const place = shownPlace(finding, unit.words, words)
      if (!place) continue
      unit.places.push({ finding, ...place })
      const range = ranges(place.from, place.to)
      if (!range) continue
      const level = finding.level === 'consult' ? 'hint' : finding.level
      const names: Name[] =
        finding === current ? [`finding-${level}`, `finding-current-${level}`] : [`finding-${level}`]
      for (const name of names) {
        // A range is in one highlight only where each has its own.
        const own = name.startsWith('finding-current') ? range.cloneRange() : range
        highlights.get(name)!.add(own)
        unit.painted.push({ name, range: own })
      }
    }
  }
  const unitAt = (key: UnitKey): Unit => {
    const known = units.get(key)
    if (known) return known
    const unit: Unit = { findings: [], words: '', painted: [], places: [] }
    units.set(key, unit)
    return unit
  }

  return {
    touched(key, element) {
      const unit = unitAt(key)
      if (element) unit.element = element
      else delete unit.element
      if (unit.findings.length > 0) paint(unit)
      else if (!element) units.delete(key)
    },
    show(findings, wordsOf, now) {
      const byKey = new Map<UnitKey, Finding[]>()
      for (const finding of findings) {
        const key = unitKeyOf(finding)
        const list = byKey.get(key)
        if (list) list.push(finding)
        else byKey.set(key, [finding])
      }
      const before = current
      current = now
      for (const [key, unit] of units) {
        if (unit.findings.length === 0 || byKey.has(key)) continue
        unit.findings = []
        paint(unit)
      }
      for (const [key, list] of byKey) {
        const unit = unitAt(key)
        const same =
          list.length === unit.findings.length && list.every((finding, index) => finding === unit.findings[index])
        const words = wordsOf(list[0]!)
        const lit = before !== now && ((before && list.includes(before)) || (now && list.includes(now)))
        if (same && !lit && words === unit.words) continue
        unit.findings = list
        unit.words = words
        paint(unit)
      }
    },
    at: (key, from, to) =>
      (units.get(key)?.places ?? [])
        .filter((place) => place.from <= from && to <= place.to)
        .sort((a, b) => a.to - a.from - (b.to - b.from))
        .map(({ finding }) => finding),
    clear() {
      for (const unit of units.values()) unpaint(unit)
      units.clear()
      for (const name of highlights.keys()) CSS.highlights.delete(name)
    },
  }
}
