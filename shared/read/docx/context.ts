import type { FootnoteSeries } from '../../text/document-text'
import type { Loss } from '../../text/loss'
import { allOf, attribute, childOf, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import type { Package } from './package'

/** A character style as far as runs need it. */
export interface CharacterLook {
  italic?: boolean
  bold?: boolean
  superscript?: boolean
  hidden?: boolean
}

/** An indicator in the text: its series, and the number Word shows there or the sign set by hand. */
export interface NoteReference {
  series: FootnoteSeries
  printed: string
}

/** What reading a part needs to know of the whole file. */
export interface Context {
  language: string
  /** Word's default run look by character style id. */
  looks: ReadonlyMap<string, CharacterLook>
  /** Paragraph style names by id, in lower case. */
  styleNames: ReadonlyMap<string, string>
  /** Lists that are bullets, as `numId/level`. */
  bullets: ReadonlySet<string>
  /** `footnote:3`, `endnote:1` in reading order. */
  references: ReadonlyMap<string, NoteReference>
  /** Note key by the bookmark around its first indicator, for NOTEREF fields. */
  bookmarked: ReadonlyMap<string, string>
  /** Ordinal of the last table begun: letters of notes begin again in each. */
  tables: number
  /** Tables around the place being read. */
  tablesOpen: number
  lose(way: Loss['way'], what: string, count?: number): void
}

export function contextOf(pack: Package, document: XmlElement, lose: Context['lose']): Context {
  const relations = [...pack.relations('word/document.xml').values()]
  const part = (type: string): XmlElement | undefined => {
    const target = relations.find((relation) => relation.type === type && !relation.external)?.target
    return target === undefined ? undefined : pack.xml(target)
  }
  const styles = part('styles')
  return {
    language: languageOf(pack, styles),
    ...stylesOf(styles),
    bullets: bulletsOf(part('numbering')),
    ...referencesIn(document),
    tables: 0,
    tablesOpen: 0,
    lose,
  }
}

function languageOf(pack: Package, styles: XmlElement | undefined): string {
  const core = pack.xml('docProps/core.xml')
  const said = core && childOf(core, 'language')?.children.join('').trim()
  const known = said ? primary(said) : undefined
  if (known) return known
  const lang = styles && [...allOf(styles)].find((element) => element.name === 'w:lang')
  return primary((lang && attribute(lang, 'val')) || 'en') ?? 'en'
}

/** `fr-CH` -> `fr`; undefined for what is no language tag. */
export function primary(tag: string): string | undefined {
  const subtag = tag.split(/[-_]/)[0]!.toLowerCase()
  return /^[a-z]{2,8}$/.test(subtag) ? subtag : undefined
}

function stylesOf(styles: XmlElement | undefined): Pick<Context, 'looks' | 'styleNames'> {
  const looks = new Map<string, CharacterLook>()
  const styleNames = new Map<string, string>()
  for (const style of styles ? elementsOf(styles) : []) {
    const id = attribute(style, 'styleId')
    if (style.local !== 'style' || !id) continue
    const name = childOf(style, 'name')
    if (name) styleNames.set(id, (attribute(name, 'val') ?? '').toLowerCase())
    const properties = childOf(style, 'rPr')
    if (attribute(style, 'type') === 'character' && properties) looks.set(id, lookOf(properties))
  }
  return { looks, styleNames }
}

/** Italic, bold and superscript as run properties say; absent where they say nothing. */
export function lookOf(properties: XmlElement): CharacterLook {
  const look: CharacterLook = {}
  for (const property of elementsOf(properties)) {
    if (property.local === 'i') look.italic = isOn(property)
    else if (property.local === 'b') look.bold = isOn(property)
    else if (property.local === 'vanish') look.hidden = isOn(property)
    else if (property.local === 'vertAlign') look.superscript = attribute(property, 'val') === 'superscript'
  }
  return look
}

/** ST_OnOff (ECMA-376 part 1, 22.9.2.7): present means on. */
export function isOn(property: XmlElement): boolean {
  return !['0', 'false', 'off', 'none'].includes(attribute(property, 'val') ?? 'true')
}

function bulletsOf(numbering: XmlElement | undefined): Set<string> {
  const bullets = new Set<string>()
  const abstract = new Map<string, string[]>()
  for (const element of numbering ? elementsOf(numbering) : []) {
    if (element.local === 'abstractNum') {
      const levels = elementsOf(element).filter(
        (level) =>
          level.local === 'lvl' &&
          elementsOf(level).some((f) => f.local === 'numFmt' && attribute(f, 'val') === 'bullet'),
      )
      abstract.set(
        attribute(element, 'abstractNumId') ?? '',
        levels.map((level) => attribute(level, 'ilvl') ?? '0'),
      )
    } else if (element.local === 'num') {
      const of = childOf(element, 'abstractNumId')
      for (const level of abstract.get((of && attribute(of, 'val')) ?? '') ?? []) {
        bullets.add(`${attribute(element, 'numId')}/${level}`)
      }
    }
  }
  return bullets
}

/** All indicators of the body with the numbers Word gives them, and the bookmarks around them. */
function referencesIn(document: XmlElement): Pick<Context, 'references' | 'bookmarked'> {
  const references = new Map<string, NoteReference>()
  const bookmarked = new Map<string, string>()
  const open = new Map<string, string>()
  const counts = { footnote: 0, endnote: 0 }
  for (const element of allOf(document)) {
    if (element.local === 'bookmarkStart') open.set(attribute(element, 'id') ?? '', attribute(element, 'name') ?? '')
    else if (element.local === 'bookmarkEnd') open.delete(attribute(element, 'id') ?? '')
    else if (element.local === 'footnoteReference' || element.local === 'endnoteReference') {
      const type = element.local === 'footnoteReference' ? 'footnote' : 'endnote'
      const key = `${type}:${attribute(element, 'id')}`
      for (const name of open.values()) if (!bookmarked.has(name)) bookmarked.set(name, key)
      // All that are open have their first indicator now.
      open.clear()
      if (references.has(key)) continue
      const custom = ['1', 'true', 'on'].includes(attribute(element, 'customMarkFollows') ?? '')
      references.set(
        key,
        custom ? { series: 'asterisk', printed: '' } : { series: 'number', printed: String((counts[type] += 1)) },
      )
    }
  }
  return { references, bookmarked }
}
