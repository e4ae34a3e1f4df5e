import { SaxesParser } from 'saxes'
import { AppError } from '../../error'
import { reasonFor, spotAt } from './reason'
import type { XmlElement } from './xml-tree'

/** Beyond these a file is refused: far above what documents hold, far below what a machine cannot bear. */
export interface XmlLimits {
  /** Characters of the whole file. */
  characters: number
  /** Elements open at one place. */
  depth: number
  elements: number
  /** Of one element. */
  attributes: number
}

export const XML_LIMITS: XmlLimits = { characters: 64_000_000, depth: 500, elements: 2_000_000, attributes: 200 }

/**
 * An XML file as a tree, strictly: what is not well-formed is refused with `malformed`, its place and the reason in a
 * drafter's words; what is beyond the limits with `too-large`. Nothing outside the file is ever fetched, and no entities
 * but the five of XML and numbered characters are known: a document type that declares others is refused.
 * Comments and processing instructions are left out.
 */
export function parseXml(source: string, limits: Partial<XmlLimits> = {}): XmlElement {
  const most = { ...XML_LIMITS, ...limits }
  if (source.length > most.characters) {
    throw new AppError('too-large', `${count(source.length)} characters; at most ${count(most.characters)} are read.`)
  }
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let closed: XmlElement | undefined
  let elements = 0
  let attributes = 0
  let line = 1
  let column = 1

  const broken = (reason: string, place = spotAt(source, Math.max(0, parser.position - 1))): never => {
    throw new AppError('malformed', `Broken at line ${place.line}, column ${place.column}: ${reason}`, place)
  }
  const tooMuch = (what: string, cap: number): never => {
    const place = spotAt(source, parser.position - 1)
    throw new AppError('too-large', `Line ${place.line}: ${what}; at most ${count(cap)} are read.`, place)
  }
  const addText = (text: string): void => {
    const children = open.at(-1)?.children
    if (!children) return
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += text
    else children.push(text)
  }

  parser.on('error', (error) => {
    const complaint = error.message.replace(/^\d+:\d+: /, '')
    // The parser has closed the element it then finds to be the wrong one.
    if (complaint === 'unexpected close tag.' && closed) open.push(closed)
    const { reason, place } = reasonFor(complaint, { source, at: parser.position, open })
    broken(reason, place)
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) broken('the file declares entities of its own, which are not read.')
  })
  parser.on('opentagstart', (tag) => {
    attributes = 0
    line = parser.line
    // The sign behind the name has been read: the tag began one sign before the name.
    column = Math.max(1, parser.column - tag.name.length - 1)
  })
  parser.on('attribute', () => {
    if ((attributes += 1) > most.attributes) tooMuch('an element has too many attributes', most.attributes)
  })
  parser.on('opentag', (tag) => {
    if ((elements += 1) > most.elements) tooMuch('the file has too many elements', most.elements)
    if (open.length >= most.depth) tooMuch('too many elements stand in one another', most.depth)
    const colon = tag.name.indexOf(':')
    const local = colon < 0 ? tag.name : tag.name.slice(colon + 1)
    const element: XmlElement = { name: tag.name, local, attributes: tag.attributes, children: [], line, column }
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else root = element
    open.push(element)
  })
  parser.on('closetag', () => {
    closed = open.pop()
  })
  parser.on('text', addText)
  parser.on('cdata', addText)

  parser.write(source).close()
  return root ?? broken('there is no element in the file.')
}

function count(n: number): string {
  return n.toLocaleString('en')
}
