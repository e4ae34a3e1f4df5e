import { childOf, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'

/** One document of a file: its own element and what it shares with the others. */
export interface AknDocument {
  /** The element that holds preface, preamble and body. */
  element: XmlElement
  /** The collection around it, with the cover page and title that all share. */
  collection?: XmlElement
  /** What the file names as its attachments though they stand beside it. */
  attachments: XmlElement[]
}

/**
 * The documents of a file. Most hold one (`statement`, `doc`, `debateReport` ...); a `documentCollection` holds the
 * resolutions of one number ("75/101 A-B"), which stand as `components` beside it in real files, within it in the
 * guidelines. Components that are no resolutions but annexes belong to the one document.
 */
export function documentsOf(root: XmlElement): AknDocument[] {
  const parts = elementsOf(root).filter((child) => child.local !== 'meta')
  const beside = parts.filter((child) => SHELVES.has(child.local))
  const documents = parts.filter((child) => !SHELVES.has(child.local))
  return documents.flatMap((document): AknDocument[] => {
    const attachments = documents.length === 1 ? beside : []
    if (document.local !== 'documentCollection') return [{ element: document, attachments }]
    const inside = elementsOf(document).filter((child) => SHELVES.has(child.local) || child.local === 'collectionBody')
    const members = [...inside, ...attachments].flatMap(membersOf)
    if (members.length === 0) return [{ element: document, attachments }]
    const own = members.filter((member) => !isAnnex(member))
    const annexes = members.filter(isAnnex)
    return own.map((element, index) => ({
      element,
      collection: document,
      // Annexes of the whole collection are printed behind its last document.
      attachments: index === own.length - 1 ? annexes : [],
    }))
  })
}

const SHELVES = new Set(['components', 'attachments'])

function membersOf(shelf: XmlElement): XmlElement[] {
  return elementsOf(shelf).flatMap((child) => {
    if (child.local !== 'component' && child.local !== 'attachment') return []
    const document = elementsOf(child).find((inner) => inner.local !== 'meta' && inner.local !== 'documentRef')
    return document ? [document] : []
  })
}

function isAnnex(element: XmlElement): boolean {
  const name = element.attributes['name'] ?? ''
  return element.local === 'doc' && (/annex|appendix|attachment/i.test(name) || !childOf(element, 'preface'))
}
