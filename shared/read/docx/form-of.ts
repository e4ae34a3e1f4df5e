import { attribute, childOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import type { Context } from './context'
import type { Form } from './form'
import type { ListMark } from './lists'
import { runsOf } from './runs-of'
import type { FieldState } from './runs-of'
import { isOn, paragraphProperties } from './styles'
import type { CharacterLook } from './styles'

/** A form with what decides whether it is words at all, and what only documents without our styles say by. */
export interface FoundForm extends Form {
  /** In a frame: the notes at the foot of the first page. */
  framed?: true
  /** What Word shows before it, by its lists. */
  list?: ListMark
  /** Name of its style, in lower case, then of those it is based on. */
  styleNames: readonly string[]
  centred?: true
  /** Level in Word's outline, from 0, by its own word or its style's. */
  outlined?: number
  /** The look that all its words share, that of its style counted. */
  look: CharacterLook
  /** It is an entry of a table of contents. */
  contents?: true
  boxes: XmlElement[]
}

/** The form of a `w:p` (ECMA-376 part 1, 17.3.1). Counts its number, where it is in a list. */
export function formOf(paragraph: XmlElement, context: Context, fields: FieldState[]): FoundForm {
  const properties = childOf(paragraph, 'pPr')
  const of = (name: string): XmlElement | undefined => properties && childOf(properties, name)
  const value = (name: string): string => {
    const element = of(name)
    return (element && attribute(element, 'val')) ?? ''
  }
  const styleId = value('pStyle')
  const style = context.styles.paragraph(styleId === '' ? context.styles.standard : styleId)
  const own = properties ? paragraphProperties(properties) : {}
  const list = context.lists.next(own, styleId === '' ? context.styles.standard : styleId)
  const { runs, mark, boxes, contents, look } = runsOf(paragraph, context, fields, style.look)
  const indent = of('ind')
  const left = Number((indent && (attribute(indent, 'left') ?? attribute(indent, 'start'))) || 0)
  const right = Number((indent && (attribute(indent, 'right') ?? attribute(indent, 'end'))) || 0)
  const hanging = Number((indent && attribute(indent, 'hanging')) || 0)
  const pageBreak = of('pageBreakBefore')
  const styleNames = [style.name, ...style.basedOn.map((id) => context.styles.paragraph(id).name)]
  const outline = value('outlineLvl')
  const level = own.outline ?? style.outline ?? 9
  return {
    style: styleId === '' ? '' : canonical(styleId, style.name),
    runs,
    boxes,
    depth: depthOf(left),
    ...(hanging >= 1000 && left < 2000 && { hanging: true }),
    ...(right > 1600 && { inset: true }),
    // In a paragraph that runs to the left, `right` too means the far edge (transitional files).
    ...(['right', 'end'].includes(value('jc')) && { right: true }),
    ...(pageBreak && isOn(pageBreak) && { newPage: true }),
    ...(outline !== '' && { outline: Number(outline) }),
    ...(level < 9 && { outlined: level }),
    ...(list?.is === 'bullet' && { bullet: list.level }),
    ...(of('framePr') && { framed: true }),
    ...(mark && { mark }),
    ...(list && { list }),
    ...((own.centred ?? style.centred) && { centred: true }),
    ...((contents || styleNames.some((name) => /^toc \d$/.test(name))) && { contents: true }),
    styleNames,
    look,
  }
}

/** Styles of the United Nations templates, by New York's ids; Geneva's end in G. */
export const TEMPLATE_STYLES: ReadonlySet<string> = new Set(
  (
    'SingleTxt DualTxt HM HCh H1 H23 H4 H56 SM SL SS XLarge TitleHCH TitleH1 TitleH2 AgendaItemNormal AgendaTitleH2 ' +
    'Session Sponsors Bullet1 Bullet2 Bullet3'
  ).split(' '),
)

/** `SingleTxtG` -> `SingleTxt`; `_SingleTxtG` too, as older files spell it, and ids that only the style's name explains. */
function canonical(styleId: string, name: string): string {
  for (const spelling of [styleId, name]) {
    const bare = spelling.replace(/^_+|[\s_/]/g, '')
    const known = BY_LOWER.get(bare.toLowerCase().replace(/^(?:reg|anno)(?=h|single)/, ''))
    if (known) return known
  }
  return styleId.replace(/^_+/, '')
}

/** Template styles by their name in lower case, with Geneva's ending and without. */
const BY_LOWER: ReadonlyMap<string, string> = new Map(
  [...TEMPLATE_STYLES].flatMap((style) => [
    [style.toLowerCase(), style],
    [`${style.toLowerCase()}g`, style],
  ]),
)

/** Left indents of (a), (i), a., i. in twips: 1267, 2218, 2693, 3182 in New York, 1134, 2268, 2835, 3402 in Geneva. */
function depthOf(left: number): number {
  if (left < 2000) return 1
  if (left < 2500) return 2
  return left < 3000 ? 3 : 4
}
