import type { FootnoteSeries } from '../../text/document-text'
import type { Loss } from '../../text/loss'
import type { OriginKeeper } from '../origins'
import { allOf, attribute, childOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { saidLanguage, usedLanguage } from './language'
import { listCounter } from './lists'
import type { ListCounter } from './lists'
import { formatCount } from './number-format'
import type { Parts } from './parts'
import type { RunPlace } from './positions'
import { styleSheet } from './styles'
import type { StyleSheet } from './styles'

/** An indicator in the text: its series, and the number Word shows there or the sign set by hand. */
export interface NoteReference {
  series: FootnoteSeries
  printed: string
}

/** What reading a part needs to know of the whole file. */
export interface Context {
  language: string
  /** The file says its language: the languages of its runs are then said too, and not a keyboard's (see language.ts). */
  languageSaid: boolean
  styles: StyleSheet
  lists: ListCounter
  /** `footnote:3`, `endnote:1` in reading order. */
  references: ReadonlyMap<string, NoteReference>
  /** Note key by the bookmark around its first indicator, for NOTEREF fields. */
  bookmarked: ReadonlyMap<string, string>
  /** Where the runs stand in their parts. */
  places: ReadonlyMap<XmlElement, RunPlace>
  keeper: OriginKeeper
  /** Ordinal of the last table begun: letters of notes begin again in each. */
  tables: number
  /** Tables around the place being read. */
  tablesOpen: number
  lose: Lose
}

/** Counts a loss; the details of one loss are told one after the other, up to a measure. */
export type Lose = (way: Loss['way'], what: string, count?: number, detail?: string) => void

export function contextOf(parts: Parts, keeper: OriginKeeper, lose: Lose): Context {
  const styles = styleSheet(parts.styles)
  const said = saidLanguage(parts)
  return {
    language: said ?? usedLanguage(parts.document),
    languageSaid: said !== undefined,
    styles,
    lists: listCounter(parts.numbering, styles),
    ...referencesIn(parts),
    places: parts.places,
    keeper,
    tables: 0,
    tablesOpen: 0,
    lose,
  }
}

/** All indicators of the body with the numbers Word gives them, and the bookmarks around them. */
function referencesIn({ document, settings }: Parts): Pick<Context, 'references' | 'bookmarked'> {
  const references = new Map<string, NoteReference>()
  const bookmarked = new Map<string, string>()
  const open = new Map<string, string>()
  const counts = { footnote: countOf('footnote', settings, document), endnote: countOf('endnote', settings, document) }
  for (const element of allOf(document)) {
    if (element.local === 'bookmarkStart') open.set(attribute(element, 'id') ?? '', attribute(element, 'name') ?? '')
    else if (element.local === 'bookmarkEnd') open.delete(attribute(element, 'id') ?? '')
    else if (element.local === 'sectPr') {
      for (const count of Object.values(counts)) if (count.bySection) count.next = count.start
    } else if (element.local === 'footnoteReference' || element.local === 'endnoteReference') {
      const type = element.local === 'footnoteReference' ? 'footnote' : 'endnote'
      const key = `${type}:${attribute(element, 'id')}`
      for (const name of open.values()) if (!bookmarked.has(name)) bookmarked.set(name, key)
      // All that are open have their first indicator now.
      open.clear()
      if (references.has(key)) continue
      const custom = ['1', 'true', 'on'].includes(attribute(element, 'customMarkFollows') ?? '')
      if (custom) {
        references.set(key, { series: 'asterisk', printed: '' })
        continue
      }
      const count = counts[type]
      references.set(key, { series: seriesIn(count.format), printed: formatCount(count.next, count.format) })
      count.next += 1
    }
  }
  return { references, bookmarked }
}

/** How notes of a type are counted (17.11.4, 17.11.11): what the first section says goes before the file's settings. */
function countOf(
  type: 'footnote' | 'endnote',
  settings: XmlElement | undefined,
  document: XmlElement,
): { next: number; start: number; format: string; bySection: boolean } {
  const section = [...allOf(document)].find((element) => element.local === 'sectPr')
  const said = [section, settings].flatMap((parent) => (parent && childOf(parent, `${type}Pr`)) ?? [])
  const value = (name: string): string | undefined => {
    for (const properties of said) {
      const element = childOf(properties, name)
      if (element) return attribute(element, 'val')
    }
    return undefined
  }
  const start = Number(value('numStart') ?? 1) || 1
  const format = value('numFmt') ?? (type === 'endnote' ? 'lowerRoman' : 'decimal')
  return { next: start, start, format, bySection: value('numRestart') === 'eachSect' }
}

function seriesIn(format: string): FootnoteSeries {
  if (format === 'chicago') return 'asterisk'
  return format === 'lowerLetter' || format === 'upperLetter' ? 'letter' : 'number'
}
