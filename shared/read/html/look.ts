import { attribute, listed } from './html-tree'
import type { HtmlElement } from './html-tree'

/** A property of an element's own style attribute, in lower case; style sheets are not read. */
export function styleOf(element: HtmlElement, property: string): string | undefined {
  const style = attribute(element, 'style')
  if (style === undefined || !style.toLowerCase().includes(property)) return undefined
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (declaration.slice(0, colon).trim().toLowerCase() === property) {
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
    }
  }
  return undefined
}

/** Form that words have from the elements they stand in. */
export interface Look {
  italic?: boolean
  bold?: boolean
  superscript?: boolean
  language?: string
  /** White space counts. */
  pre?: boolean
}

/** The look within an element, from that around it. */
export function lookIn(element: HtmlElement, around: Look): Look {
  const look = { ...around }
  const { tagName } = element
  if (ITALIC.has(tagName)) look.italic = true
  if (BOLD.has(tagName)) look.bold = true
  if (tagName === 'sup') look.superscript = true
  if (tagName === 'pre' || tagName === 'listing' || tagName === 'xmp') look.pre = true
  const language = /^[a-z]{2,3}(?=$|[-_])/i.exec(attribute(element, 'lang') ?? '')?.[0].toLowerCase()
  if (language) look.language = language
  if (attribute(element, 'style') === undefined) return look
  const slant = styleOf(element, 'font-style')
  if (slant) look.italic = /italic|oblique/.test(slant)
  const weight = styleOf(element, 'font-weight')
  if (weight) look.bold = /^bold/.test(weight) || Number(weight) >= 600
  const raised = styleOf(element, 'vertical-align')
  if (raised === 'super') look.superscript = true
  else if (raised === 'baseline') look.superscript = false
  if (/^pre/.test(styleOf(element, 'white-space') ?? '')) look.pre = true
  return look
}

const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address'])
const BOLD = new Set(['b', 'strong'])

/** Set by the page or by Word not to be seen. */
export function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  if (listed(element, 'class').some((name) => UNSEEN.has(name.toLowerCase()))) return true
  if (attribute(element, 'style') === undefined) return false
  return (
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    styleOf(element, 'mso-hide') === 'all'
  )
}

const UNSEEN = new Set(['visually-hidden', 'sr-only', 'screen-reader-text', 'element-invisible', 'hidden'])
