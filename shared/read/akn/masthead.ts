import type { MastheadField, Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import { sliceRuns } from '../../structure/slice-runs'
import type { Block } from '../../structure'
import { allOf, attribute, elementsOf, wordsIn } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { runsOf } from './inline'
import type { Notes } from './inline'
import type { LossLedger } from './losses'
import { unbold } from './run-form'

/**
 * Cover page and preface as masthead fields, by what their elements say (`docNumber refersTo="#symbol"`,
 * `inline name="agenda item"`). A line that says nothing of itself is told as a loss with its words, but for the
 * publisher's name, which every masthead of the United Nations carries.
 */
export function mastheadOf(front: readonly XmlElement[], notes: Notes, losses: LossLedger): Block[] {
  const blocks: Block[] = []
  const known = new Set<MastheadField>()
  const titled = front.some(
    (part) => part.local === 'preface' && [...allOf(part)].some((inner) => inner.local === 'docTitle'),
  )
  for (const part of front) {
    const place = { preface: part.local === 'preface', titled, known }
    for (const line of linesOf(part)) addFields(line, place, blocks, notes, losses)
  }
  return blocks
}

/** Where a line stands, which tells what an element without a mark of its own means. */
interface Place {
  preface: boolean
  /** The preface gives the title: what the cover page calls so is the line of adoption. */
  titled: boolean
  /** The fields met so far. */
  known: Set<MastheadField>
}

function linesOf(part: XmlElement): XmlElement[] {
  const lines = elementsOf(part).flatMap((child) =>
    child.local === 'container' || child.local === 'block' ? linesOf(child) : [child],
  )
  return lines.length > 0 && !part.children.some((child) => typeof child === 'string' && child.trim() !== '')
    ? lines
    : [part]
}

/** The fields of one line; words and notes beside the marked element belong to the field before them. */
function addFields(line: XmlElement, place: Place, blocks: Block[], notes: Notes, losses: LossLedger): void {
  let loose: Run[] = []
  const attach = (): void => {
    const last = blocks.at(-1)
    const words = textOfRuns(loose).trim()
    if (last && loose.some((run) => run.type === 'reference')) last.runs = [...last.runs, ...loose]
    else if (words !== '') losses.words('lines of the masthead', words)
    loose = []
  }
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') {
        loose.push({ type: 'text', text: child })
        continue
      }
      const field = fieldOf(child, place)
      if (field) {
        attach()
        const runs = runsOf(child, notes, losses)
        if (textOfRuns(runs).trim() === '') continue
        place.known.add(field)
        blocks.push({ field, runs: withoutLabel(field, unbold(runs)), line: child.line })
      } else if (child.local === 'img' || isPublisher(child)) continue
      else if (MARKED.has(child.local)) {
        attach()
        losses.words('lines of the masthead', wordsIn(child))
      } else if (child.local === 'authorialNote' || child.local === 'noteRef' || !holdsField(child, place)) {
        loose.push(...runsOf({ ...child, children: [child] }, notes, losses))
      } else visit(child)
    }
  }
  const own = fieldOf(line, place)
  visit(own ? { ...line, children: [line] } : line)
  attach()
}

/**
 * Values stand without the labels that every masthead prints before them; what is a phrase of its own
 * (`Distr. générale`) stays as it is.
 */
function withoutLabel(field: MastheadField, runs: Run[]): Run[] {
  const label = LABELS[field]?.exec(textOfRuns(runs))
  return label ? sliceRuns(runs, label[0].length) : runs
}

const LABELS: Partial<Record<MastheadField, RegExp>> = {
  distribution: /^\s*Distr\.\s*:\s*/,
  original: /^\s*Original\s*:\s*/,
}

const MARKED = new Set([
  'docAuthority',
  'docNumber',
  'docTitle',
  'docStatus',
  'docDate',
  'session',
  'docProponent',
  'docPurpose',
  'docType',
  'docCommittee',
  'docStage',
  'docIntroducer',
  'docketNumber',
  'inline',
])

function holdsField(element: XmlElement, place: Place): boolean {
  for (const inner of allOf(element))
    if (MARKED.has(inner.local) && (fieldOf(inner, place) || isPublisher(inner))) return true
  return false
}

/** Which field an element's words are; undefined where it is no field of ours. */
function fieldOf(element: XmlElement, place: Place): MastheadField | undefined {
  const refers = (attribute(element, 'refersTo') ?? '').replace(/^#/, '')
  switch (element.local) {
    case 'docNumber':
      return refers === 'symbol' || (!place.preface && !place.known.has('symbol')) ? 'symbol' : 'number'
    case 'docAuthority':
      if (refers === 'publisher') return undefined
      if (refers === 'issuingBody') return 'organ'
      if (refers === 'respondent') return 'respondent'
      return refers === 'author' ? 'author' : place.known.has('organ') ? 'body' : 'organ'
    case 'docCommittee':
      return 'body'
    case 'docStatus':
      return 'distribution'
    case 'docDate':
      return /adoption/i.test(refers) ? undefined : 'date'
    case 'session':
      return 'session'
    case 'docProponent':
    case 'docIntroducer':
      return /^\s*\[/.test(wordsIn(element)) ? 'origin' : 'sponsors'
    case 'docPurpose':
    case 'docType':
      return 'subtitle'
    case 'docTitle':
      if (refers === 'adoption') return 'adoption'
      if (refers === 'resolutionTitle' || refers === 'resolutionNumber') return 'title'
      return place.preface || !(place.titled || isAdoption(wordsIn(element))) ? 'title' : 'adoption'
    case 'inline':
      return INLINE.get((attribute(element, 'name') ?? '').toLowerCase().replace(/[\s_-]+/g, ' '))
    default:
      return undefined
  }
}

/** The line of adoption bears no mark in real files; it stands on the cover page, and the title in the preface. */
function isAdoption(words: string): boolean {
  return /^\s*(?:Resolutions?|Decisions?|Adopted|R[ée]solutions?|Resoluci[oó]n|Резолюци|قرار|大会)/u.test(words)
}

const INLINE: ReadonlyMap<string, MastheadField> = new Map([
  ['agenda item', 'item'],
  ['agenda item name', 'itemTitle'],
  ['agenda item title', 'itemTitle'],
  ['original language', 'original'],
  ['original', 'original'],
  ['place', 'place'],
  ['place and date', 'place'],
  ['sponsors', 'sponsors'],
  ['subtitle', 'subtitle'],
  ['author', 'author'],
  ['length', 'length'],
])

/** "United Nations" heads every masthead and is written by every writer: it is no field and no loss. */
function isPublisher(element: XmlElement): boolean {
  if (attribute(element, 'refersTo') !== '#publisher') return false
  return (
    element.local === 'docAuthority' ||
    wordsIn(element).trim() === '' ||
    [...allOf(element)].some((inner) => inner.local === 'docAuthority')
  )
}
