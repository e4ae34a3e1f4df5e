import { attribute, childOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { isOn } from './context'
import type { Context } from './context'
import type { Form } from './form'
import { runsOf } from './runs-of'
import type { FieldState } from './runs-of'

/** A form with what decides whether it is words at all. */
export interface FoundForm extends Form {
  /** In a frame: the notes at the foot of the first page. */
  framed?: true
  /** Its number is made by Word's lists, not typed. */
  listed?: true
  /** `heading 2` and the like of documents without our styles. */
  foreignHeading?: number
  boxes: XmlElement[]
}

/** The form of a `w:p` (ECMA-376 part 1, 17.3.1). */
export function formOf(paragraph: XmlElement, context: Context, fields: FieldState[]): FoundForm {
  const { runs, mark, boxes } = runsOf(paragraph, context, fields)
  const properties = childOf(paragraph, 'pPr')
  const of = (name: string): XmlElement | undefined => properties && childOf(properties, name)
  const value = (name: string): string => {
    const element = of(name)
    return (element && attribute(element, 'val')) ?? ''
  }
  const styleId = value('pStyle')
  const heading = /^heading (\d)$/.exec(context.styleNames.get(styleId) ?? '')
  const indent = of('ind')
  const left = Number((indent && (attribute(indent, 'left') ?? attribute(indent, 'start'))) || 0)
  const right = Number((indent && (attribute(indent, 'right') ?? attribute(indent, 'end'))) || 0)
  const hanging = Number((indent && attribute(indent, 'hanging')) || 0)
  const pageBreak = of('pageBreakBefore')
  const outline = value('outlineLvl')
  const list = of('numPr')
  const numId = list && childOf(list, 'numId')
  const listId = (numId && attribute(numId, 'val')) ?? '0'
  const level = list && childOf(list, 'ilvl')
  const ilvl = (level && attribute(level, 'val')) ?? '0'
  const bullet = listId !== '0' && context.bullets.has(`${listId}/${ilvl}`)
  return {
    style: styleId === '' ? '' : canonical(styleId),
    runs,
    boxes,
    depth: depthOf(left),
    ...(hanging >= 1000 && left < 2000 && { hanging: true }),
    ...(right > 1600 && { inset: true }),
    // In a paragraph that runs to the left, `right` too means the far edge (transitional files).
    ...(['right', 'end'].includes(value('jc')) && { right: true }),
    ...(pageBreak && isOn(pageBreak) && { newPage: true }),
    ...(outline !== '' && { outline: Number(outline) }),
    ...(bullet && { bullet: Number(ilvl) }),
    ...(listId !== '0' && !bullet && { listed: true }),
    ...(of('framePr') && { framed: true }),
    ...(heading && { foreignHeading: Number(heading[1]) }),
    ...(mark && { mark }),
  }
}

/** Styles of the United Nations templates, by New York's ids; Geneva's end in G. */
export const TEMPLATE_STYLES: ReadonlySet<string> = new Set(
  (
    'SingleTxt DualTxt HM HCh H1 H23 H4 H56 SM SL SS XLarge TitleHCH TitleH1 TitleH2 AgendaItemNormal AgendaTitleH2 ' +
    'Session Sponsors Bullet1 Bullet2 Bullet3'
  ).split(' '),
)

/** `SingleTxtG` -> `SingleTxt`; `_SingleTxtG` too, as older files spell it. */
function canonical(styleId: string): string {
  const bare = styleId.replace(/^_+/, '')
  if (bare.endsWith('G') && TEMPLATE_STYLES.has(bare.slice(0, -1))) return bare.slice(0, -1)
  return bare
}

/** Left indents of (a), (i), a., i. in twips: 1267, 2218, 2693, 3182 in New York, 1134, 2268, 2835, 3402 in Geneva. */
function depthOf(left: number): number {
  if (left < 2000) return 1
  if (left < 2500) return 2
  return left < 3000 ? 3 : 4
}
