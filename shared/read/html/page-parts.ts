import type { Lose } from './lose'
import { attribute, elementsIn, holds, isElement, listed, wordsIn } from './html-tree'
import type { HtmlElement } from './html-tree'
import { isHidden, styleOf } from './look'

/** What is left out of a page, each with the words its loss has; undefined for what is read. */
export function leftOut(element: HtmlElement): { way: 'dropped'; what: string } | undefined {
  const { tagName } = element
  if (!element.namespaceURI.endsWith('/xhtml'))
    return { way: 'dropped', what: tagName === 'math' ? FORMULAS : PICTURES }
  const what = BY_NAME.get(tagName)
  if (what === PICTURES && isSpacer(element)) return { way: 'dropped', what: '' }
  if (what !== undefined) return { way: 'dropped', what }
  if (isHidden(element)) return { way: 'dropped', what: 'hidden parts of the page' }
  if (isComment(element)) return { way: 'dropped', what: 'comments in the margin' }
  if (/^(?:header|footer)$/.test(styleOf(element, 'mso-element') ?? '')) {
    return { way: 'dropped', what: 'headers and footers of pages' }
  }
  return undefined
}

const PICTURES = 'pictures'
const FORMULAS = 'formulas'

/** Nothing is said of what holds no words for anybody. */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...['head', 'script', 'style', 'template', 'link', 'meta', 'base', 'noframes'].map((name) => [name, ''] as const),
  ...['input', 'select', 'textarea', 'button', 'datalist', 'option', 'output', 'progress', 'meter'].map(
    (name) => [name, 'fields of forms'] as const,
  ),
  ...['img', 'canvas', 'map'].map((name) => [name, PICTURES] as const),
  ...['iframe', 'object', 'embed', 'video', 'audio', 'applet', 'frameset', 'frame'].map(
    (name) => [name, 'films, sounds and pages within the page'] as const,
  ),
  ['del', 'words marked as deleted'],
])

/** A picture of a dot, which old pages push things about with and mails count readers by. */
function isSpacer(element: HtmlElement): boolean {
  return ['width', 'height'].some((side) => /^[01](?:px)?$/.test(attribute(element, side) ?? ''))
}

function isComment(element: HtmlElement): boolean {
  if (listed(element, 'class').some((name) => /^(?:MsoCommentReference|msocomanchor|MsoCommentText)$/.test(name))) {
    return true
  }
  return /^comment(?:-list)?$/.test(styleOf(element, 'mso-element') ?? '')
}

/** Where the words of the page stand, and what around and between them is of the page only. */
export interface PageParts {
  root: HtmlElement
  /** Menus, banners and the like, inside the root. */
  furniture: ReadonlySet<HtmlElement>
}

/**
 * The part of the body that is the text: what the page marks as its main part, else all but menus, banners and the like.
 * `kept` (notes) are never left out, nor what they stand in. What is left out is told to `lose`.
 */
export function partsOf(body: HtmlElement, kept: readonly HtmlElement[], lose: Lose): PageParts {
  const mains = [...elementsIn(body)].filter((element) => isMain(element) && !isHidden(element))
  const [main] = mains
  const whole = wordsIn(body).length
  const root = main && mains.length === 1 && wordsIn(main).length * 4 > whole ? main : body
  const needed = around(kept)
  const furniture = new Set<HtmlElement>()
  const open = [...root.childNodes].reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    if (!isElement(next)) continue
    if (!needed.has(next) && isFurniture(next, root) && wordsIn(next, whole / 2 + 1).length * 2 <= whole) {
      furniture.add(next)
    } else for (let i = next.childNodes.length - 1; i >= 0; i -= 1) open.push(next.childNodes[i]!)
  }
  if (furniture.size > 0) lose('dropped', 'menus and the like on the page', furniture.size)
  if (root !== body && /\S/.test(withoutFurniture(body, root))) lose('dropped', 'parts of the page around its text')
  return { root, furniture }
}

/** The elements and all that they stand in. */
function around(elements: readonly HtmlElement[]): ReadonlySet<HtmlElement> {
  const found = new Set<HtmlElement>()
  for (const element of elements) {
    for (let at: HtmlElement['parentNode'] = element; isElement(at) && !found.has(at); at = at.parentNode) found.add(at)
  }
  return found
}

function isMain(element: HtmlElement): boolean {
  return element.tagName === 'main' || listed(element, 'role').includes('main')
}

function isFurniture(element: HtmlElement, root: HtmlElement): boolean {
  const { tagName } = element
  const role = attribute(element, 'role')
  if (role !== undefined && ROLES.has(role)) return true
  if (role?.startsWith('doc-')) return false
  if (tagName === 'nav' || tagName === 'menu') return true
  if (/^(?:header|footer|aside)$/.test(tagName)) {
    if (inArticle(element, root)) return false
    return tagName !== 'header' || ![...elementsIn(element)].some((one) => one.tagName === 'h1')
  }
  if (!/^(?:div|section|ul|ol|p|a|span|td)$/.test(tagName)) return false
  return [...listed(element, 'class'), attribute(element, 'id') ?? ''].some((name) => FURNITURE.test(name))
}

/** Banners and asides of an article are its own. */
function inArticle(element: HtmlElement, root: HtmlElement): boolean {
  if (isMain(root)) return true
  for (let at = element.parentNode; at && isElement(at) && at !== root; at = at.parentNode) {
    if (/^(?:article|main|blockquote|section)$/.test(at.tagName)) return true
  }
  return false
}

const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu', 'menubar', 'toolbar', 'dialog'])

const FURNITURE =
  /^(?:breadcrumbs?|skip-?(?:link|nav|to-content)|cookie-?(?:banner|bar|notice|consent)|nav-?bar|main-?menu|site-(?:header|footer|nav)|pagination|pager|social-(?:share|links|media)|share-buttons|language-switcher)$/i

function withoutFurniture(body: HtmlElement, root: HtmlElement): string {
  let words = ''
  for (const child of body.childNodes) if (isElement(child) && !holds(child, root)) words += wordsIn(child, 100)
  return words
}
