import { attribute, childOf, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'

/** How characters look, as far as reading needs it. */
export interface CharacterLook {
  italic?: boolean
  bold?: boolean
  superscript?: boolean
  hidden?: boolean
  underlined?: boolean
  capitals?: boolean
  /** Half points. */
  size?: number
}

/** A paragraph's place in a list: a `w:num` and a level from 0. */
export interface ListPlace {
  numId: string
  level: number
}

/** What a paragraph style says, with all it is based on. */
export interface ParagraphStyle {
  /** In lower case. */
  name: string
  /** Ids of the styles it is based on, nearest first. */
  basedOn: readonly string[]
  look: CharacterLook
  /** `''` takes the style out of a list. */
  numId?: string
  listLevel?: number
  centred?: boolean
  /** Level in Word's outline, from 0. */
  outline?: number
}

/** The styles of a file (ECMA-376 part 1, 17.7) that runs and paragraphs may name. */
export interface StyleSheet {
  /** Character styles, by id. */
  looks: ReadonlyMap<string, CharacterLook>
  paragraph(id: string): ParagraphStyle
  /** The style of paragraphs that name none. */
  standard: string
  /** Half points of the running text. */
  size: number
}

export function styleSheet(styles: XmlElement | undefined): StyleSheet {
  const looks = new Map<string, CharacterLook>()
  const elements = new Map<string, XmlElement>()
  let standard = ''
  for (const style of styles ? elementsOf(styles) : []) {
    const id = attribute(style, 'styleId')
    if (style.local !== 'style' || !id) continue
    elements.set(id, style)
    const type = attribute(style, 'type')
    if (type === 'paragraph' && ['1', 'true', 'on'].includes(attribute(style, 'default') ?? '')) standard = id
    const properties = childOf(style, 'rPr')
    if (type === 'character' && properties) looks.set(id, lookOf(properties))
  }
  const known = new Map<string, ParagraphStyle>()
  const paragraph = (id: string): ParagraphStyle => {
    const style = known.get(id) ?? resolved(id, elements)
    known.set(id, style)
    return style
  }
  const defaults = styles && [...elementsOf(styles)].find(({ local }) => local === 'docDefaults')
  const base = defaults && descendLook(defaults)
  return { looks, paragraph, standard, size: paragraph(standard).look.size ?? base?.size ?? 20 }
}

function descendLook(defaults: XmlElement): CharacterLook | undefined {
  const run = childOf(defaults, 'rPrDefault')
  const properties = run && childOf(run, 'rPr')
  return properties && lookOf(properties)
}

function resolved(id: string, elements: ReadonlyMap<string, XmlElement>): ParagraphStyle {
  const chain: string[] = []
  for (let at: string | undefined = id; at && elements.has(at) && !chain.includes(at);) {
    chain.push(at)
    const based = childOf(elements.get(at)!, 'basedOn')
    at = based && attribute(based, 'val')
  }
  const own = elements.get(id)
  const name = own && childOf(own, 'name')
  let style: ParagraphStyle = {
    name: ((name && attribute(name, 'val')) ?? '').toLowerCase(),
    basedOn: chain.slice(1),
    look: {},
  }
  for (const step of chain.reverse()) {
    const element = elements.get(step)!
    const run = childOf(element, 'rPr')
    const paragraph = childOf(element, 'pPr')
    style = {
      ...style,
      ...(paragraph && paragraphProperties(paragraph)),
      look: { ...style.look, ...(run && lookOf(run)) },
    }
  }
  return style
}

/** What `w:pPr` says itself of lists, alignment and outline. */
export function paragraphProperties(
  properties: XmlElement,
): Pick<ParagraphStyle, 'numId' | 'listLevel' | 'centred' | 'outline'> {
  const value = (parent: XmlElement | undefined, name: string): string | undefined => {
    const element = parent && childOf(parent, name)
    return element && (attribute(element, 'val') ?? '')
  }
  const list = childOf(properties, 'numPr')
  const numId = value(list, 'numId')
  const level = value(list, 'ilvl')
  const align = value(properties, 'jc')
  const outline = value(properties, 'outlineLvl')
  return {
    ...(numId !== undefined && { numId: numId === '0' ? '' : numId }),
    ...(level !== undefined && { listLevel: Math.min(8, Math.max(0, Number(level) || 0)) }),
    ...(align !== undefined && { centred: align === 'center' }),
    ...(outline !== undefined && { outline: Number(outline) }),
  }
}

/** What run properties say; absent where they say nothing. */
export function lookOf(properties: XmlElement): CharacterLook {
  const look: CharacterLook = {}
  for (const property of elementsOf(properties)) {
    if (property.local === 'i') look.italic = isOn(property)
    else if (property.local === 'b') look.bold = isOn(property)
    else if (property.local === 'vanish') look.hidden = isOn(property)
    else if (property.local === 'vertAlign') look.superscript = attribute(property, 'val') === 'superscript'
    else if (property.local === 'u') look.underlined = (attribute(property, 'val') ?? 'none') !== 'none'
    else if (property.local === 'caps') look.capitals = isOn(property)
    else if (property.local === 'sz') look.size = Number(attribute(property, 'val')) || 0
  }
  return look
}

/** ST_OnOff (ECMA-376 part 1, 22.9.2.7): present means on. */
export function isOn(property: XmlElement): boolean {
  return !['0', 'false', 'off', 'none'].includes(attribute(property, 'val') ?? 'true')
}
