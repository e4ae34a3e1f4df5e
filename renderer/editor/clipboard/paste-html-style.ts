/** What an element's inline style says of one property, in lower case; '' where it says nothing. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute('style')
  if (!style) return ''
  const wanted = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([^;]+)`, 'i')
  return wanted.exec(style.slice(0, 4000))?.[1]!.trim().toLowerCase() ?? ''
}

/** How words look. */
export interface Look {
  italic: boolean
  bold: boolean
  superscript: boolean
}

export const PLAIN: Look = { italic: false, bold: false, superscript: false }

/** The look of an element's words, in an element of another look: its tag says it, its style says it better. */
export function lookIn(element: Element, around: Look): Look {
  const tag = element.localName
  const look = { ...around }
  if (tag === 'i' || tag === 'em' || tag === 'cite' || tag === 'dfn' || tag === 'var') look.italic = true
  if (tag === 'b' || tag === 'strong') look.bold = true
  if (tag === 'sup') look.superscript = true
  if (tag === 'sub') look.superscript = false
  if (!element.hasAttribute('style')) return look
  const slant = styleOf(element, 'font-style')
  if (slant) look.italic = /italic|oblique/.test(slant)
  const weight = styleOf(element, 'font-weight')
  if (weight) look.bold = /bold|[6-9]00/.test(weight)
  const rise = styleOf(element, 'vertical-align')
  if (rise === 'super') look.superscript = true
  else if (rise === 'baseline') look.superscript = false
  return look
}

/** A length in points; 0 for what is none. */
export function points(length: string): number {
  const [, number = '', unit = ''] = /(-?[\d.]+)\s*(pt|px|in|cm|mm|em|rem)?/.exec(length) ?? []
  const per: Record<string, number> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, em: 12, rem: 12 }
  return Number(number || 0) * (per[unit] ?? 0)
}

/** Start and end margins of a block, in points. */
export function marginsOf(element: Element): [number, number] {
  const sides = styleOf(element, 'margin').split(/\s+/).map(points)
  const right = styleOf(element, 'margin-right')
  const left = styleOf(element, 'margin-left')
  return [left ? points(left) : (sides[3] ?? sides[1] ?? 0), right ? points(right) : (sides[1] ?? 0)]
}
