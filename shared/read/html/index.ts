import { AppError } from '../../error'
import { structure } from '../../structure'
import type { Block } from '../../structure'
import { isOpening } from '../../structure/opening'
import { symbolFromFileName } from '../../text/symbol'
import { textOfRuns } from '../../text/flat'
import type { Reading } from '../reading'
import { anchoredNotes } from './anchored-notes'
import { HTML_LIMITS, attribute, elementsIn, holds, isElement, isText, parsePage, wordsIn } from './html-tree'
import type { HtmlElement, HtmlLimits, HtmlNode } from './html-tree'
import { lookIn } from './look'
import { lossList } from './lose'
import { blocksIn, headingsIn } from './page-blocks'
import { partsOf } from './page-parts'

/**
 * The text of a web page, as offices save them: pages of sites, Word's and LibreOffice's pages, bodies of mails. What markup
 * says for certain (headings, lists, tables, notes tied by anchors) is kept; `structure` decides the rest. `too-large`
 * beyond the limits, `no-text` where there are no words.
 */
export function readHtml(source: string, name: string, limits: Partial<HtmlLimits> = {}): Reading {
  if (source.length > MOST_SIGNS) {
    throw new AppError('too-large', `${name} has more than ${MOST_SIGNS.toLocaleString('en')} characters.`)
  }
  const page = parsePage(source.replace(/\p{Surrogate}/gu, '\ufffd'), limits)
  const elements = [...elementsIn(page)]
  const body = elements.find(({ tagName }) => tagName === 'body')
  const { losses, lose } = lossList()
  const scripts = elements.filter(({ tagName }) => tagName === 'script' || tagName === 'style').length
  if (scripts > 0) lose('dropped', 'scripts and style sheets', scripts)
  const blocks = body ? pageBlocks(body, lose) : []
  const most = limits.paragraphs ?? HTML_LIMITS.paragraphs
  if (blocks.length > most) {
    throw new AppError('too-large', `${name} has more than ${most.toLocaleString('en')} paragraphs.`)
  }
  const language = languageOf(elements)
  const { text, losses: structural } = structure(blocks, { parted: true, ...(language && { language }) })
  if (text.paragraphs.length === 0 && Object.keys(text.masthead).length === 0 && text.footnotes.length === 0) {
    throw new AppError('no-text', `${name} holds no words.`)
  }
  const symbol = text.masthead.symbol ? undefined : symbolFromFileName(name)
  if (symbol) text.masthead.symbol = [{ type: 'text', text: symbol.text }]
  const title = elements.find(({ tagName }) => tagName === 'title')
  const words = title && wordsIn(title, 500).replace(/\s+/g, ' ').trim().normalize('NFC')
  const said = words && !text.masthead.title ? { title: words } : {}
  return { texts: [{ text, said, losses: [...losses, ...structural] }] }
}

/** Of the whole file; a page with its pictures inside has many. */
const MOST_SIGNS = 24_000_000

function pageBlocks(body: HtmlElement, lose: ReturnType<typeof lossList>['lose']): Block[] {
  const notes = anchoredNotes(body)
  const bodies = [...notes.bodies.keys()]
  const { root, furniture } = partsOf(body, bodies, lose)
  const context = { notes, furniture, headingLevel: levelsOf(root), lose }
  let blocks = blocksIn(root, context)
  // A page that is menus throughout is read as what it is.
  if (blocks.length === 0 && root === body) blocks = blocksIn(root, { ...context, furniture: new Set() })
  for (const note of bodies) {
    if (root !== body && !holds(root, note)) blocks.push(...blocksIn(holderOf(note), context))
  }
  const resolution = blocks.some((block) => !block.kind && isOpening(textOfRuns(block.runs)))
  // In a resolution the verb says which numbered paragraphs are operative.
  if (resolution) for (const block of blocks) if (block.kind === 'numbered') delete block.kind
  return withoutNotesHeading(blocks, lose)
}

/** Stands for a note's element, which says itself that a note begins there. */
function holderOf(note: HtmlElement): HtmlElement {
  return { ...note, tagName: 'div', nodeName: 'div', attrs: [], childNodes: [note] }
}

/** Headings by rank. What Word styles as the title is it, else a heading alone at the top, above all others. */
function levelsOf(root: HtmlElement): (element: HtmlElement) => number | 'title' {
  const headings = headingsIn(root)
  const [first] = headings
  const alone =
    first?.rank === 1 &&
    !headings.some(({ element, rank }) => rank === 1 && element !== first.element) &&
    !/^\s*(?:[IVX]+\.|\d+\.|Introduction\b|Summary\b)/.test(wordsIn(first.element, 100)) &&
    wordsBefore(root, first.element, 1000).replace(/\s+/g, ' ').length < 600
  const title = titleParagraph(root) ?? (alone ? first.element : undefined)
  const ranks = [...new Set(headings.flatMap(({ element, rank }) => (element === title ? [] : [rank])))].sort()
  return (element) => {
    if (element === title) return 'title'
    const rank = Number(element.tagName.slice(1))
    return ranks.includes(rank) ? ranks.indexOf(rank) + 1 : 1
  }
}

/** Word's paragraph of the style "Title", where there is one. */
function titleParagraph(root: HtmlElement): HtmlElement | undefined {
  const titles = [...elementsIn(root)].filter((element) => attribute(element, 'class') === 'MsoTitle')
  return titles.length === 1 ? titles[0] : undefined
}

function wordsBefore(root: HtmlElement, end: HtmlElement, most: number): string {
  let words = ''
  const open: HtmlNode[] = [root]
  for (let next = open.pop(); next && next !== end && words.length < most; next = open.pop()) {
    if (isText(next)) words += next.value
    else if (isElement(next)) for (let i = next.childNodes.length - 1; i >= 0; i -= 1) open.push(next.childNodes[i]!)
  }
  return words
}

/** Endnotes of the page become footnotes, and their heading goes. */
function withoutNotesHeading(blocks: readonly Block[], lose: ReturnType<typeof lossList>['lose']): Block[] {
  return blocks.filter((block, at) => {
    const heads = !block.note && blocks[at + 1]?.note && NOTES.test(textOfRuns(block.runs))
    if (heads) lose('changed', 'endnotes made footnotes', new Set(blocks.flatMap(({ note }) => note?.id ?? [])).size)
    return !heads
  })
}

const NOTES = /^\s*(?:Notes?|Endnotes|Footnotes|References)\s*$/i

/** What the page says its language is; Word says it of the body. */
function languageOf(elements: readonly HtmlElement[]): string | undefined {
  for (const element of elements.slice(0, 200)) {
    if (element.tagName === 'html' || element.tagName === 'body') {
      const { language } = lookIn(element, {})
      if (language) return language
      const parent = element.parentNode
      if (element.tagName === 'body' || !isElement(parent)) continue
    }
    if (element.tagName === 'meta' && /^content-language$/i.test(attribute(element, 'http-equiv') ?? '')) {
      const language = /^[a-z]{2}/i.exec(attribute(element, 'content') ?? '')?.[0].toLowerCase()
      if (language) return language
    }
  }
  return undefined
}
