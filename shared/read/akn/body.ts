import type { Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import { attribute, elementsOf, wordsIn } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { runsOf } from './inline'
import type { Notes } from './inline'
import type { LossLedger } from './losses'
import type { Piece } from './piece'
import { captionOf, rowsOf } from './table'

type Zone = Piece['zone']

/**
 * Preamble, body, conclusions and attachments as pieces in reading order. Both forms are understood: that of the
 * guidelines (sections, lists and points) and that of real files (flat paragraphs with style classes). An element we do
 * not know gives its words all the same, as paragraphs, and is told as `flattened`.
 */
export function piecesOf(parts: readonly XmlElement[], notes: Notes, losses: LossLedger): Piece[] {
  const walk = walker(notes, losses)
  for (const part of parts) {
    const zone: Zone = part.local === 'preamble' ? 'preamble' : ANNEXES.has(part.local) ? 'annex' : 'body'
    if (part.local === 'conclusions') walk.conclusions(part)
    else walk.container(part, zone, 0)
  }
  return walk.pieces
}

/** What holds attachments, in all the forms met: guidelines, real files, other makers'. */
const ANNEXES = new Set(['attachments', 'attachment', 'annexes', 'annex', 'components', 'component', 'appendix'])

const SECTIONS = new Set(
  'section subsection part subpart chapter subchapter title subtitle division subdivision article book tome clause subclause rule subrule hcontainer level transitional proviso'.split(
    ' ',
  ),
)
const UNITS = new Set('paragraph subparagraph alinea indent subpara'.split(' '))
const LISTS = new Set('list sublist subList blockList ul ol'.split(' '))
const POINTS = new Set('point item li'.split(' '))
const WRAPPERS = new Set(
  'mainBody body debateBody amendmentBody judgmentBody portionBody collectionBody doc container content intro wrapUp attachment attachments component components block blockContainer formula longTitle recitals recital citations citation quotedStructure embeddedStructure foreign tblock signature preamble conclusions'.split(
    ' ',
  ),
)
const HEADINGS = new Map([
  ['heading', 1],
  ['subheading', 2],
  ['subHeading', 2],
  ['crossHeading', 2],
])
/** Style classes that real files give to headings. */
const RANKS = new Map([
  ['HCh0', 1],
  ['HCh', 1],
  ['H1', 1],
  ['H23', 2],
  ['H4', 3],
  ['H56', 4],
])

interface Walker {
  pieces: Piece[]
  container(element: XmlElement, zone: Zone, depth: number): void
  conclusions(element: XmlElement): void
}

function walker(notes: Notes, losses: LossLedger): Walker {
  const pieces: Piece[] = []
  let beginsAnnex = false

  const put = (piece: Omit<Piece, 'beginsAnnex'>): void => {
    pieces.push({ ...piece, ...(beginsAnnex && { beginsAnnex: true as const }) })
    beginsAnnex = false
  }

  /** An element that holds text itself. */
  const text = (element: XmlElement, role: Piece['role'], zone: Zone, more: Partial<Piece> = {}): void => {
    const runs = runsOf(element, notes, losses)
    if (hasContent(runs) || more.num) put({ role, runs, zone, line: element.line, ...more })
  }

  const container = (element: XmlElement, zone: Zone, depth: number, num?: string): void => {
    let number = num
    const numbered = (): { num?: string } => {
      const own = number
      number = undefined
      return own === undefined ? {} : { num: own }
    }
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() === '') continue
        losses.add('flattened', 'words outside paragraphs', child)
        put({ role: 'paragraph', runs: [{ type: 'text', text: child }], zone, line: element.line, ...numbered() })
        continue
      }
      const { local } = child
      if (local === 'meta' || local === 'documentRef') continue
      if (local === 'num') number = joinNumbers(number, wordsIn(child))
      else if (HEADINGS.has(local)) heading(child, zone, depth, numbered())
      else if (SECTIONS.has(local)) {
        if (number !== undefined)
          put({ role: 'heading', runs: [], zone, line: child.line, rank: depth + 1, ...numbered() })
        section(child, zone, depth + 1)
      } else if (UNITS.has(local) || POINTS.has(local)) unit(child, zone, depth, numbered())
      else if (local === 'p' || local === 'listIntroduction' || local === 'listConclusion')
        paragraph(child, zone, numbered())
      else if (local === 'formula' && zone === 'preamble') opening(child)
      else if (local === 'table') table(child, zone)
      else if (local === 'toc') contents(child, zone)
      else if (LISTS.has(local)) container(child, zone, depth, numbered().num)
      else if (local === 'block' && /heading/i.test(attribute(child, 'name') ?? ''))
        heading(child, zone, depth, numbered())
      else if (ANNEXES.has(local)) annex(child)
      else if (local === 'preface' || local === 'coverPage') titles(child, zone)
      else if (holdsBlocks(child)) {
        if (!WRAPPERS.has(local)) losses.add('flattened', 'elements of a form not known', `<${child.name}>`)
        container(child, zone, depth, numbered().num)
      } else {
        if (!WRAPPERS.has(local) && wordsIn(child).trim() !== '') {
          losses.add('flattened', 'elements of a form not known', `<${child.name}>`)
        }
        paragraph(child, zone, numbered())
      }
    }
    if (number !== undefined) put({ role: 'paragraph', runs: [], zone, line: element.line, ...numbered() })
  }

  const annex = (element: XmlElement): void => {
    beginsAnnex = !ANNEX_LISTS.has(element.local)
    container(element, 'annex', 0)
    beginsAnnex = false
  }

  /** An attachment's own front: its lines are its headings. */
  const titles = (element: XmlElement, zone: Zone): void => {
    for (const part of holdsBlocks(element) ? elementsOf(element) : [element]) text(part, 'heading', zone, { rank: 1 })
  }

  /** Number and headings of a section stand in its own children; the first heading takes the number. */
  const section = (element: XmlElement, zone: Zone, depth: number): void => {
    const num = elementsOf(element).find((child) => child.local === 'num')
    const headed = elementsOf(element).some((child) => child.local === 'heading' || child.local === 'subheading')
    if (num && !headed) put({ role: 'heading', runs: [], zone, num: wordsIn(num), rank: depth, line: num.line })
    const rest = num && !headed ? { ...element, children: element.children.filter((child) => child !== num) } : element
    container(rest, zone, depth)
  }

  const heading = (element: XmlElement, zone: Zone, depth: number, num: { num?: string }): void => {
    if (/preamble/i.test(attribute(element, 'refersTo') ?? '')) text(element, 'preambular', zone, num)
    else text(element, 'heading', zone, { ...num, rank: (HEADINGS.get(element.local) ?? 2) + Math.max(0, depth - 1) })
  }

  /** A paragraph or point: its number belongs to the first words in it; a style class may make it a heading. */
  const unit = (element: XmlElement, zone: Zone, depth: number, outer: { num?: string }): void => {
    const from = pieces.length
    container(element, zone, depth, outer.num)
    const style = attribute(element, 'class') ?? ''
    const rank = RANKS.get(style)
    for (const piece of pieces.slice(from)) {
      if (rank !== undefined && (piece.role === 'paragraph' || piece.role === 'heading')) {
        Object.assign(piece, { role: 'heading', rank })
      } else if (style === 'FootnoteText' && piece.role === 'paragraph') piece.role = 'note'
    }
  }

  const paragraph = (element: XmlElement, zone: Zone, num: { num?: string }): void => {
    text(element, zone === 'preamble' ? 'preambular' : 'paragraph', zone, num)
  }

  const opening = (element: XmlElement): void => {
    for (const part of holdsBlocks(element) ? elementsOf(element) : [element]) {
      const role = pieces.some((piece) => piece.role === 'opening') ? 'preambular' : 'opening'
      text(part, role, 'preamble')
    }
  }

  const table = (element: XmlElement, zone: Zone): void => {
    const rows = rowsOf(element, notes, losses)
    const runs = captionOf(element, notes, losses)
    if (rows.length > 0) put({ role: 'table', runs, rows, zone, line: element.line })
    else if (hasContent(runs)) put({ role: 'paragraph', runs, zone, line: element.line })
  }

  const contents = (element: XmlElement, zone: Zone): void => {
    const items = elementsOf(element).filter((child) => child.local === 'tocItem')
    const entries = items.map((item) => ({
      level: Math.max(1, Number(attribute(item, 'level')) || 1),
      title: textOfRuns(runsOf(item, notes, losses))
        .replace(/\s+/g, ' ')
        .trim(),
    }))
    if (entries.length > 0) put({ role: 'contents', runs: [], entries, zone, line: element.line })
  }

  /** Meeting and date are one closing paragraph, a line each. */
  const conclusions = (element: XmlElement): void => {
    const runs: Run[] = []
    const blocks = holdsBlocks(element) ? elementsOf(element) : [element]
    for (const block of blocks) {
      if (block.local === 'table') {
        table(block, 'body')
        continue
      }
      const own = runsOf(block, notes, losses)
      if (!hasContent(own)) continue
      if (runs.length > 0) runs.push({ type: 'break' })
      runs.push(...own)
    }
    if (hasContent(runs)) put({ role: 'closing', runs, zone: 'body', line: element.line })
  }

  return { pieces, container, conclusions }
}

/** Lists of attachments; what stands in them begins an annex each. */
const ANNEX_LISTS = new Set(['attachments', 'annexes', 'components'])

function hasContent(runs: readonly Run[]): boolean {
  return runs.some((run) => run.type === 'reference' || (run.type === 'text' && run.text.trim() !== ''))
}

function holdsBlocks(element: XmlElement): boolean {
  return elementsOf(element).some(
    ({ local }) =>
      local === 'p' ||
      local === 'table' ||
      local === 'toc' ||
      local === 'content' ||
      local === 'block' ||
      HEADINGS.has(local) ||
      SECTIONS.has(local) ||
      UNITS.has(local) ||
      POINTS.has(local) ||
      LISTS.has(local) ||
      (WRAPPERS.has(local) && local !== 'foreign') ||
      local === 'listIntroduction',
  )
}

function joinNumbers(before: string | undefined, after: string): string {
  return before === undefined ? after : `${before} ${after}`
}
