import type { FootnoteSeries } from '../../text/document-text'
import { attribute, elementsIn, holds, isElement, listed, wordsIn } from './html-tree'
import type { HtmlElement } from './html-tree'
import { lookIn, styleOf } from './look'

/** A footnote of the page, as its anchors tie it. */
export interface AnchoredNote {
  id: string
  series: FootnoteSeries
  /** The indicator without brackets. */
  printed: string
}

export interface AnchoredNotes {
  /** Anchors that refer to a note, with it. */
  references: ReadonlyMap<HtmlElement, AnchoredNote>
  /** Elements at which the words of a note begin. Where it is a block the note ends with it. */
  bodies: ReadonlyMap<HtmlElement, AnchoredNote>
  /** Anchors in notes that lead back. */
  backlinks: ReadonlySet<HtmlElement>
}

/**
 * Footnotes by their anchors, as Word, LibreOffice, Google Docs, Pandoc and web pages make them. Evidence for a reference: a
 * link with an indicator for its words that leads forward in the page, and is raised, or says that it is one by role, class
 * or the name it leads to. Links back from there to before are the note's own marks.
 */
export function anchoredNotes(body: HtmlElement): AnchoredNotes {
  const order = new Map<HtmlElement, number>()
  const named = new Map<string, HtmlElement>()
  const links: HtmlElement[] = []
  for (const element of elementsIn(body)) {
    order.set(element, order.size)
    if (element.attrs.length === 0) continue
    for (const name of [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : undefined]) {
      if (name && !named.has(name)) named.set(name, element)
    }
    if (element.tagName === 'a' && attribute(element, 'href')?.includes('#')) links.push(element)
  }
  const references = new Map<HtmlElement, AnchoredNote>()
  const targets = new Map<HtmlElement, AnchoredNote>()
  for (const link of links) {
    const name = fragmentOf(link)
    const target = named.get(name)
    const printed = markOf(wordsIn(link, 40))
    if (!target || printed === undefined || order.get(target)! < order.get(link)! || holds(link, target)) continue
    if (!NOTE_NAME.test(name) && !saysReference(link) && !isRaised(link)) continue
    const known = targets.get(target)
    const note = known ?? { id: `anchor ${name}`, series: seriesOf(printed), printed }
    if (!known) targets.set(target, note)
    references.set(link, note)
  }
  const bodies = bodiesOf(targets)
  // Where several notes stand in one block, their words go on behind the element at which they begin.
  const holders = new Set([...bodies.keys()].flatMap((one) => (BLOCK.has(one.tagName) ? [] : [one.parentNode])))
  const backlinks = new Set(
    links.filter((link) => {
      if (references.has(link)) return false
      const target = named.get(fragmentOf(link))
      return target !== undefined && order.get(target)! < order.get(link)! && inNote(link, bodies, holders)
    }),
  )
  return { references, bodies, backlinks }
}

/** The mark that the words of a link are: `[1]`, `(a)`, `**`. */
export function markOf(words: string): string | undefined {
  return /^[\s\u00a0]*[[(]?\s*(\d{1,4}|\*{1,4}|[a-z]|[ivxl]{1,6}|[†‡§])\s*[\])]?[\s\u00a0]*$/iu.exec(words)?.[1]
}

function fragmentOf(link: HtmlElement): string {
  const href = attribute(link, 'href') ?? ''
  const name = href.slice(href.indexOf('#') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const NOTE_NAME =
  /^(?:_?(?:ftn|edn|ftnt)\d+|sd(?:foot|end)note\d+sym|(?:user-content-)?fn[-_:]?\w{1,20}|(?:foot|end)?note[-_:]?\d+|cite_note.*)$/i

function saysReference(link: HtmlElement): boolean {
  if (attribute(link, 'role') === 'doc-noteref' || attribute(link, 'epub:type') === 'noteref') return true
  return listed(link, 'class').some((name) =>
    /^(?:footnote-?ref|sd(?:foot|end)noteanc|noteref|footnote|endnote)$/i.test(name),
  )
}

function isRaised(link: HtmlElement): boolean {
  for (const element of elementsIn(link)) if (lookIn(element, {}).superscript) return true
  let at = link.parentNode
  for (let up = 0; up < 3 && at && isElement(at); up += 1) {
    if (lookIn(at, {}).superscript) return true
    at = at.parentNode
  }
  return false
}

/**
 * From where a note's words stand: the block of the target, or a box round it that holds this note only. Where several
 * notes stand in one block, each begins at its target.
 */
function bodiesOf(targets: ReadonlyMap<HtmlElement, AnchoredNote>): Map<HtmlElement, AnchoredNote> {
  const within = new Map<HtmlElement, number>()
  for (const target of targets.keys()) {
    for (let at: HtmlElement['parentNode'] = target; at && isElement(at); at = at.parentNode) {
      within.set(at, (within.get(at) ?? 0) + 1)
    }
  }
  const bodies = new Map<HtmlElement, AnchoredNote>()
  for (const [target, note] of targets) {
    let at = target
    while (!BLOCK.has(at.tagName) && isElement(at.parentNode) && within.get(at.parentNode) === 1) at = at.parentNode
    for (let box = at.parentNode; isElement(box) && within.get(box) === 1 && isBox(box); box = at.parentNode) at = box
    bodies.set(at, note)
  }
  return bodies
}

const BLOCK = new Set(['p', 'li', 'div', 'section', 'aside', 'dd', 'dt', 'td', 'tr', 'blockquote', 'body'])

function isBox(element: HtmlElement): boolean {
  if (!/^(?:div|li|section|aside)$/.test(element.tagName)) return false
  if (/^(?:foot|end)note$/.test(styleOf(element, 'mso-element') ?? '')) return true
  if (/^(?:_?(?:ftn|edn|ftnt|fn)[-_]?\d+|(?:sd)?(?:foot|end)note[-_]?\d+)$/i.test(attribute(element, 'id') ?? ''))
    return true
  return element.tagName === 'li' || /^doc-(?:foot|end)note$/.test(attribute(element, 'role') ?? '')
}

function inNote(
  link: HtmlElement,
  bodies: ReadonlyMap<HtmlElement, AnchoredNote>,
  holders: ReadonlySet<HtmlElement['parentNode']>,
): boolean {
  for (let at: HtmlElement['parentNode'] = link; isElement(at); at = at.parentNode) {
    if (bodies.has(at) || holders.has(at)) return true
  }
  return false
}

function seriesOf(printed: string): FootnoteSeries {
  return /\d/.test(printed) ? 'number' : /\p{L}/u.test(printed) ? 'letter' : 'asterisk'
}
