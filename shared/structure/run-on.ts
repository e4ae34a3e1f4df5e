import type { MastheadField } from '../text/document-text'
import { textOfRuns } from '../text/flat'
import type { Loss } from '../text/loss'
import type { Block } from './block'
import { findIndicators } from './indicators'
import { isBodyLine, knownLine } from './masthead-lines'
import { findOpening } from './opening'
import { partNotes } from './page-notes'
import type { PageNote } from './page-notes'
import { operativeOpening, preambularOpening } from './phrases'
import { paragraphStarts } from './run-on-split'
import { splitRuns } from './slice-runs'

/**
 * Unfolds a resolution that is run-on text, a block a page or one block for all: title, opening, paragraphs and the notes at
 * the foot of its pages become blocks of their own. Evidence: inside a block stands an opening that a preambular or operative
 * paragraph follows. What stands before it and is no masthead is not part of the resolution: a stated loss.
 */
export function unfoldRunOn(blocks: readonly Block[]): { blocks: Block[]; losses: Loss[] } {
  const place = findRunOn(blocks)
  if (!place) return { blocks: [...blocks], losses: [] }
  const { index, text, opening } = place
  const pages = [text.slice(opening.to), ...blocks.slice(index + 1).map((block) => textOfRuns(block.runs))]
  const notes: PageNote[] = []
  const bodies = pages.map((page) => {
    const parted = partNotes(page, notes.length + 1)
    notes.push(...parted.notes)
    return parted.body.trim()
  })
  const head = headOf(text.slice(0, opening.from).trim(), text.slice(opening.from, opening.to))
  const before = beforeOf(blocks.slice(0, index), head.blocks.length > 0)
  return {
    blocks: [
      ...before.blocks,
      ...head.blocks,
      { runs: [{ type: 'text', text: text.slice(opening.from, opening.to) }], kind: 'opening' },
      ...paragraphsOf(bodies.filter(Boolean).join(' '), notes),
      ...notes.map(noteBlock),
    ],
    losses: [...before.losses, ...head.losses],
  }
}

interface RunOn {
  index: number
  text: string
  opening: { from: number; to: number }
}

function findRunOn(blocks: readonly Block[]): RunOn | undefined {
  for (const [index, block] of blocks.entries()) {
    if (block.kind || block.field || block.note) continue
    const text = textOfRuns(block.runs)
    if (text.length < 300) continue
    const opening = findOpening(text, (rest) => {
      const words = rest.replace(/^1\.\s+/u, '')
      return preambularOpening(words) !== '' || operativeOpening(words) !== ''
    })
    if (opening) return { index, text, opening }
  }
  return undefined
}

/** The words before the opening: the resolution's number and title. Where they name its organ, the opening tells its full name. */
function headOf(head: string, opening: string): { blocks: Block[]; losses: Loss[] } {
  if (head === '') return { blocks: [], losses: [] }
  const numbered = NUMBERED.exec(head)
  if (!numbered) return { blocks: [field('title', head)], losses: [] }
  const [whole, name, number] = numbered
  const title = head.slice(whole.length)
  return {
    blocks: [
      ...(name ? [field('organ', opening.replace(/^The |,$/gu, ''))] : []),
      field('number', number!),
      ...(title ? [field('title', title)] : []),
    ],
    losses: name
      ? [{ way: 'changed', what: 'name of the resolution in its head', count: 1, detail: whole.trim() }]
      : [],
  }
}

const NUMBERED =
  /^((?:.{0,80}?\s)?(?:Draft )?[Rr]esolution\s+)?((?:E?S-)?\d{1,4}\/\d{1,4}(?: [A-Z])?|\d{1,4} \((?:\d{4}|[IVXLC]+)\))[.:]?\s+/u

/** A masthead before the run-on text is kept; a page of other lines is dropped with a word about it. */
function beforeOf(blocks: readonly Block[], headed: boolean): { blocks: Block[]; losses: Loss[] } {
  const texts = blocks.map((block) => textOfRuns(block.runs).trim()).filter(Boolean)
  const known = texts.filter(
    (text) => knownLine(text) !== undefined || isBodyLine(text) || /^united nations$/iu.test(text),
  )
  const isMasthead = texts.length <= 25 && known.length * 2 >= texts.length
  if (texts.length === 0 || isMasthead || !headed) return { blocks: [...blocks], losses: [] }
  const loss: Loss = {
    way: 'dropped',
    what: 'titles of other documents before the resolution',
    count: texts.length,
    detail: texts.join(' | '),
  }
  return { blocks: [], losses: [loss] }
}

function paragraphsOf(text: string, notes: readonly PageNote[]): Block[] {
  const indicators = findIndicators(text, new Set(notes.map((note) => note.number)))
  const runs: Block['runs'] = []
  let at = 0
  for (const { from, to, number } of indicators) {
    runs.push({ type: 'text', text: text.slice(at, from) })
    runs.push({ type: 'reference', footnoteId: `note ${number}`, printed: String(number) })
    at = to
  }
  runs.push({ type: 'text', text: text.slice(at) })
  const starts = paragraphStarts(textOfRuns(runs))
  return splitRuns(runs, starts.slice(1)).map((piece) => ({ runs: piece }))
}

function noteBlock({ number, text }: PageNote): Block {
  return { runs: [{ type: 'text', text }], note: { id: `note ${number}`, series: 'number', printed: String(number) } }
}

function field(name: MastheadField, text: string): Block {
  return { runs: [{ type: 'text', text }], field: name }
}
