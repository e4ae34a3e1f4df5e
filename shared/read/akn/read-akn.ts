import { AppError } from '../../error'
import { agendaItemIn } from '../../text/agenda-item'
import { fieldText, textOfRuns } from '../../text/flat'
import type { Run } from '../../text/document-text'
import { structure } from '../../structure'
import { guessLanguage } from '../../structure/language'
import type { Block } from '../../structure'
import type { Reading, ReadText } from '../reading'
import { parseForgivingly } from '../xml/parse-forgivingly'
import { allOf, attribute, childOf, elementsOf, wordsIn } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { adoptionOf, sponsorsOf } from './adoption'
import { withAnnexes } from './annexes'
import { piecesOf } from './body'
import { documentsOf } from './documents'
import type { AknDocument } from './documents'
import { dateOf, kindOf, languageOf, symbolOf, titleOf } from './facts'
import { withHeadings } from './headings'
import { notesIn } from './inline'
import { blocksOf } from './kinds'
import { lossLedger } from './losses'
import type { LossLedger } from './losses'
import { mastheadOf } from './masthead'
import { withNumbers } from './numbered'
import { withSections } from './sections'
import { withTableNotes } from './table-notes'

/**
 * Read an AKN4UN file (Akoma Ntoso 3.0, OASIS; guidelines of the United Nations system), in the form of the guidelines or of
 * the files really published. Each document in it gives a text. A file that is not well-formed is mended, which its losses
 * tell; where nothing can be had of it: `malformed`, with the place.
 */
export function readAkn(source: string): Reading {
  const { root, losses } = parseForgivingly(source, { characters: MOST_CHARACTERS })
  const { texts } = readTree(root)
  return losses.length === 0
    ? { texts }
    : { texts: texts.map((one) => ({ ...one, losses: [...losses, ...one.losses] })) }
}

/** The same from a file already parsed. */
export function readTree(root: XmlElement): Reading {
  const texts = documentsOf(root).map((document) => readDocument(document, root))
  if (texts.length === 0) throw new AppError('no-text', 'The file is Akoma Ntoso, but holds no document.')
  if (texts.every(({ text }) => text.paragraphs.length === 0 && Object.keys(text.masthead).length === 0)) {
    throw new AppError('no-text', 'The file is Akoma Ntoso, but there are no words in it.')
  }
  return { texts }
}

/** Some forty times the longest resolution. */
const MOST_CHARACTERS = 16_000_000

function readDocument(document: AknDocument, root: XmlElement): ReadText {
  const { element, collection, attachments } = document
  const losses = lossLedger()
  const children = elementsOf(element)
  const stated = [...(collection ? elementsOf(collection) : []), ...children].filter(isFront)
  const kind = kindOf(element)
  const untitled = kind === 'statement' && !stated.some((part) => [...allOf(part)].some((e) => e.local === 'docTitle'))
  const bodies = children
    .filter((part) => !isFront(part) && part.local !== 'meta')
    .map((part) => withoutTitle(part, untitled))
  const front = [...stated, ...bodies.flatMap(({ title }) => title)]
  const rest = [...bodies.map(({ body }) => body), ...attachments.map(asAttachment)]
  const notes = notesIn(...front, ...rest)

  const masthead = mastheadOf(front, notes, losses)
  const fields = identified(masthead, collection !== undefined, losses)
  const pieces = withTableNotes(piecesOf(rest, notes, losses), notes)
  const language = languageOf(element, root) ?? guessLanguage([...fields, ...pieces])
  const setting = { resolution: kind === 'resolution' || kind === 'decision', language }
  const parts = withAnnexes(withHeadings(withNumbers(pieces, losses), setting.resolution))
  const body = withSections(blocksOf(parts, setting))
  const { text, losses: more } = structure([...fields, ...body, ...notes.blocks], { language, marked: true })

  const dated = collection ? [element, collection] : [element]
  const symbol = symbolOf(fieldText(text, 'symbol'))
  const title = titleOf(...fieldText(text, 'title').split('\n'))
  const date = dateOf(dated)
  const session = fieldText(text, 'session').replace(/\s+/g, ' ').trim()
  const agendaItem = agendaItemIn(fieldText(text, 'item'))
  const adoption = adoptionOf(dated, losses)
  const sponsors = sponsorsOf(dated)
  return {
    text,
    said: {
      ...(symbol && { symbol }),
      ...(title && { title }),
      ...(date && { date }),
      ...(kind && { kind }),
      ...(session && { session }),
      ...(agendaItem && { agendaItem }),
      ...(adoption && { adoption }),
      ...(sponsors.length > 0 && { sponsors }),
    },
    losses: [...losses.list(), ...more],
  }
}

function isFront(part: XmlElement): boolean {
  return part.local === 'coverPage' || part.local === 'preface' || part.local === 'frontMatter'
}

/**
 * Statements of the Security Council have their title as the first line of the body: it belongs to the front. Where the
 * file is broken just there, it is a heading.
 */
function withoutTitle(body: XmlElement, untitled: boolean): { body: XmlElement; title: XmlElement[] } {
  const [first, second] = elementsOf(body)
  if (body.local !== 'mainBody' || !first) return { body, title: [] }
  const inner = first.local === 'p' && elementsOf(first).length === 1 ? childOf(first, 'docTitle') : undefined
  if (inner && wordsIn(first).trim() === wordsIn(inner).trim()) return { body: without(first), title: front(first) }
  const heading = untitled
    ? [first, second].find((element) => element && /^H/.test(attribute(element, 'class') ?? ''))
    : undefined
  if (!heading || !/^\s*Statement\b/.test(wordsIn(heading))) return { body, title: [] }
  return { body: without(heading), title: front({ ...heading, name: 'docTitle', local: 'docTitle', attributes: {} }) }

  function without(element: XmlElement): XmlElement {
    return { ...body, children: body.children.filter((child) => child !== element) }
  }
  function front(line: XmlElement): XmlElement[] {
    return [{ ...line, name: 'preface', local: 'preface', children: [line] }]
  }
}

function asAttachment(element: XmlElement): XmlElement {
  if (element.local === 'components' || element.local === 'attachments') return element
  return { ...element, name: 'attachment', local: 'attachment', children: [element] }
}

/**
 * Number and title of one resolution among several: "75/101." and "A" are one number, and the symbol printed for all
 * ("A/RES/75/101 A-B") becomes its own; that change is told.
 */
function identified(masthead: readonly Block[], among: boolean, losses: LossLedger): Block[] {
  const numbers = masthead.filter((block) => block.field === 'number').map((block) => numberText(block.runs))
  const part = numbers.find((number) => /^[A-Z]$/.test(number))
  const blocks: Block[] = []
  for (const block of masthead) {
    if (block.field === 'number') {
      if (blocks.some((other) => other.field === 'number')) continue
      const notes = masthead.flatMap((b) =>
        b.field === 'number' ? b.runs.filter((run) => run.type === 'reference') : [],
      )
      blocks.push({ ...block, runs: [{ type: 'text', text: numbers.join(' ') }, ...notes] })
    } else if (block.field === 'symbol' && among && part) {
      const printed = textOfRuns(block.runs).trim()
      const own = symbolOf(printed, part) ?? printed
      losses.add('changed', 'the symbol printed for several resolutions', `${printed} became ${own}`)
      blocks.push({ ...block, runs: withText(block.runs, own) })
    } else blocks.push(block)
  }
  return blocks
}

function numberText(runs: readonly Run[]): string {
  return textOfRuns(runs).replace(/\s+/g, ' ').trim().replace(/\.$/, '')
}

/** The same notes behind other words. */
function withText(runs: readonly Run[], text: string): Run[] {
  return [{ type: 'text', text }, ...runs.filter((run) => run.type === 'reference')]
}
