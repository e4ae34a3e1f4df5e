import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree, TreeAdapter } from 'parse5'
import { AppError } from '../../error'

export type HtmlElement = Tree.Element
export type HtmlNode = Tree.ChildNode

/** Beyond these a page is refused: far above what pages hold, far below what a machine cannot bear. */
export interface HtmlLimits {
  /** Elements open at one place; browsers flatten what is deeper. */
  depth: number
  /** Elements, comments and stretches of words. */
  nodes: number
  /** Characters of words; pictures within the file are none. */
  characters: number
  paragraphs: number
}

export const HTML_LIMITS: HtmlLimits = { depth: 512, nodes: 500_000, characters: 16_000_000, paragraphs: 100_000 }

/**
 * A page as a tree, as a browser understands it: nothing is ill-formed. Nothing outside the file is fetched, no script is
 * run. `too-large` beyond the limits.
 */
export function parsePage(source: string, limits: Partial<HtmlLimits> = {}): Tree.Document {
  const most = { ...HTML_LIMITS, ...limits }
  const page = parse(source, { treeAdapter: counting(most), scriptingEnabled: false })
  // What the parser moved about may have become deeper than where it was put first.
  refuseDeep(page, most.depth)
  return page
}

/** The tree builder, which counts what it makes while it makes it. */
function counting(most: HtmlLimits): TreeAdapter<Tree.DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>()
  let nodes = 0
  const count = (): void => {
    if ((nodes += 1) <= most.nodes) return
    throw new AppError('too-large', `The page has more than ${most.nodes.toLocaleString('en')} elements.`)
  }
  let characters = 0
  const measure = (words: string): void => {
    if ((characters += words.length) <= most.characters) return
    throw new AppError('too-large', `The page has more than ${most.characters.toLocaleString('en')} characters.`)
  }
  const place = (parent: object, node: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > most.depth) throw tooDeep(most.depth)
    depths.set(node, depth)
  }
  const base = defaultTreeAdapter
  return {
    ...base,
    createElement: (tag, namespace, attributes) => (count(), base.createElement(tag, namespace, attributes)),
    createCommentNode: (data) => (count(), base.createCommentNode(data)),
    createTextNode: (value) => (count(), base.createTextNode(value)),
    insertText: (parent, words) => {
      measure(words)
      const last = parent.childNodes.at(-1)
      if (last && isText(last)) last.value += words
      else {
        count()
        base.insertText(parent, words)
      }
    },
    insertTextBefore: (parent, words, next) => (measure(words), base.insertTextBefore(parent, words, next)),
    appendChild: (parent, node) => (place(parent, node), base.appendChild(parent, node)),
    insertBefore: (parent, node, next) => (place(parent, node), base.insertBefore(parent, node, next)),
    setTemplateContent: (template, content) => (place(template, content), base.setTemplateContent(template, content)),
  }
}

function refuseDeep(page: Tree.Document, most: number): void {
  const open: { node: HtmlNode | Tree.Document; depth: number }[] = [{ node: page, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > most) throw tooDeep(most)
    if ('childNodes' in next.node) for (const node of next.node.childNodes) open.push({ node, depth: next.depth + 1 })
  }
}

function tooDeep(most: number): AppError {
  return new AppError('too-large', `Too many elements of the page stand in one another; at most ${most} are read.`)
}

export function isElement(node: HtmlNode | Tree.ParentNode | null): node is HtmlElement {
  return node !== null && 'tagName' in node
}

export function isText(node: HtmlNode): node is Tree.TextNode {
  return node.nodeName === '#text'
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

/** The words of an attribute that lists some: `class`, `role`. */
export function listed(element: HtmlElement, name: string): string[] {
  return attribute(element, name)?.split(/\s+/).filter(Boolean) ?? []
}

/** Every element below, in the order of the file, the node itself first where it is one. */
export function* elementsIn(root: HtmlElement | Tree.Document): Generator<HtmlElement> {
  const open: (HtmlNode | Tree.Document)[] = [root]
  for (let next = open.pop(); next; next = open.pop()) {
    if ('tagName' in next) yield next
    if (!('childNodes' in next)) continue
    for (let i = next.childNodes.length - 1; i >= 0; i -= 1) open.push(next.childNodes[i]!)
  }
}

/** All words below, as written; of no more than `most` characters where only the beginning is asked for. */
export function wordsIn(root: HtmlElement, most = Infinity): string {
  const open: HtmlNode[] = [root]
  let words = ''
  for (let next = open.pop(); next && words.length < most; next = open.pop()) {
    if (isText(next)) words += next.value
    else if (isElement(next) && !SILENT.has(next.tagName)) {
      for (let i = next.childNodes.length - 1; i >= 0; i -= 1) open.push(next.childNodes[i]!)
    }
  }
  return words
}

const SILENT = new Set(['script', 'style', 'template', 'noscript'])

/** Is `inner` the element or below it? */
export function holds(outer: HtmlElement, inner: HtmlElement): boolean {
  for (let at: HtmlNode | Tree.ParentNode | null = inner; isElement(at); at = at.parentNode)
    if (at === outer) return true
  return false
}
