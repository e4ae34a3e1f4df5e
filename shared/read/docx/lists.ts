import { attribute, childOf, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { formatCount } from './number-format'
import { isOn } from './styles'
import type { ParagraphStyle, StyleSheet } from './styles'
import { symbolFor } from './symbols'

/** What Word shows before a paragraph of a list. */
export type ListMark =
  | { is: 'number'; text: string; level: number; format: string }
  /** `text` is the sign. */
  | { is: 'bullet'; text: string; level: number }

/** Numbers a file's lists, paragraph by paragraph in reading order: each call counts one. */
export interface ListCounter {
  /** The mark of a paragraph, from its own properties and its style; undefined where it is in no list or shows nothing. */
  next(own: Pick<ParagraphStyle, 'numId' | 'listLevel'>, styleId: string): ListMark | undefined
}

/** One level of a list (17.9.6). */
interface Level {
  start: number
  format: string
  /** `%1.%2`: what stands for each level's count. */
  text: string
  /** Font of a bullet's sign. */
  font: string
  /** Begins again behind a level above: -1 for any, 0 for never, else behind that level (from 1) or one above it. */
  restart: number
  /** All counts in it are in figures. */
  legal: boolean
  /** The paragraph style that is this level. */
  style?: string
}

interface Num {
  abstract: string
  levels: readonly (Level | undefined)[]
  /** Levels whose count begins anew where the list is first used. */
  starts: readonly number[]
}

/**
 * The lists of numbering.xml (ECMA-376 part 1, 17.9). Lists of one abstract definition count on from each other; a start
 * overridden in one counts anew at its first paragraph. A level begins again behind any level above it, unless it says when.
 */
export function listCounter(numbering: XmlElement | undefined, styles: StyleSheet): ListCounter {
  const nums = numsOf(numbering)
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next(own, styleId) {
      const style = styles.paragraph(styleId)
      const numId = own.numId ?? style.numId
      const num = numId ? nums.get(numId) : undefined
      if (!num) return undefined
      const at = own.listLevel ?? levelOfStyle(num, [styleId, ...style.basedOn]) ?? style.listLevel ?? 0
      const level = num.levels[at]
      if (!level) return undefined
      const count = counts.get(num.abstract) ?? []
      counts.set(num.abstract, count)
      for (const on of num.starts) {
        const key = `${numId}/${on}`
        if (on > at || begun.has(key)) continue
        begun.add(key)
        count[on] = undefined
      }
      // A level above that has not come yet shows its start, and is not counted by that.
      count[at] = count[at] === undefined ? level.start : count[at] + 1
      for (let below = at + 1; below < 9; below += 1) {
        const { restart } = num.levels[below] ?? { restart: -1 }
        if (restart < 0 || (restart > 0 && at < restart)) count[below] = undefined
      }
      if (level.format === 'bullet') return { is: 'bullet', text: symbolFor(level.text, level.font), level: at }
      const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const on = Number(digit) - 1
        const format = num.levels[on]?.format ?? 'decimal'
        return formatCount(
          count[on] ?? num.levels[on]?.start ?? 1,
          level.legal && format !== 'none' ? 'decimal' : format,
        )
      })
      if (text.trim() === '') return undefined
      return { is: 'number', text: text.trim(), level: at, format: level.format }
    },
  }
}

function levelOfStyle(num: Num, styleIds: readonly string[]): number | undefined {
  for (const id of styleIds) {
    const at = num.levels.findIndex((level) => level?.style === id)
    if (at >= 0) return at
  }
  return undefined
}

function numsOf(numbering: XmlElement | undefined): ReadonlyMap<string, Num> {
  const abstracts = new Map<string, XmlElement>()
  const byStyle = new Map<string, string>()
  const nums = new Map<string, Num>()
  const elements = numbering ? elementsOf(numbering) : []
  for (const element of elements) {
    if (element.local !== 'abstractNum') continue
    const id = attribute(element, 'abstractNumId') ?? ''
    abstracts.set(id, element)
    const link = valueOf(element, 'styleLink')
    if (link) byStyle.set(link, id)
  }
  for (const element of elements) {
    if (element.local !== 'num') continue
    let id = valueOf(element, 'abstractNumId') ?? ''
    // A definition may only point to the list style that holds the levels.
    const link = abstracts.has(id) ? valueOf(abstracts.get(id)!, 'numStyleLink') : undefined
    if (link && byStyle.has(link)) id = byStyle.get(link)!
    const abstract = abstracts.get(id)
    if (!abstract) continue
    const levels: (Level | undefined)[] = []
    for (const level of elementsOf(abstract)) if (level.local === 'lvl') levels[indexOf(level)] = levelOf(level)
    const starts: number[] = []
    for (const override of elementsOf(element)) {
      if (override.local !== 'lvlOverride') continue
      const at = indexOf(override)
      const level = childOf(override, 'lvl')
      if (level) levels[at] = levelOf(level)
      const start = valueOf(override, 'startOverride')
      if (start === undefined) continue
      starts.push(at)
      if (levels[at]) levels[at] = { ...levels[at], start: Number(start) || 0 }
    }
    nums.set(attribute(element, 'numId') ?? '', { abstract: id, levels, starts })
  }
  return nums
}

function levelOf(level: XmlElement): Level {
  const style = valueOf(level, 'pStyle')
  const legal = childOf(level, 'isLgl')
  const properties = childOf(level, 'rPr')
  const fonts = properties && childOf(properties, 'rFonts')
  const alternatives = childOf(level, 'AlternateContent')
  const fallback = alternatives && childOf(alternatives, 'Fallback')
  return {
    start: Number(valueOf(level, 'start') ?? 0) || 0,
    format: valueOf(level, 'numFmt') ?? (fallback && valueOf(fallback, 'numFmt')) ?? 'decimal',
    text: valueOf(level, 'lvlText') ?? '',
    font: (fonts && (attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi'))) ?? '',
    restart: Number(valueOf(level, 'lvlRestart') ?? -1),
    legal: legal !== undefined && isOn(legal),
    ...(style !== undefined && { style }),
  }
}

function indexOf(level: XmlElement): number {
  return Math.min(8, Math.max(0, Number(attribute(level, 'ilvl')) || 0))
}

function valueOf(parent: XmlElement, name: string): string | undefined {
  const element = childOf(parent, name)
  return element && (attribute(element, 'val') ?? '')
}
