import type { MastheadField, Run } from '../text/document-text'
import { textOfRuns } from '../text/flat'
import type { Loss } from '../text/loss'
import type { Block } from './block'
import { indicatorsOfPage } from './indicators'
import { isBodyLine, knownLine } from './masthead-lines'
import { findOpening } from './opening'
import { plainText } from './plain-text'
import { partPages } from './page-notes'
import type { PageNote, PartedPage } from './page-notes'
import { opensParagraph } from './phrases'
import { headStarts } from './run-on-head'
import { withoutRunningWords } from './run-on-pages'
import { paragraphStarts } from './run-on-split'
import { splitRuns } from './slice-runs'

/**
 * Unfolds a resolution that is run-on text, a block a page or one block for all: masthead, opening, paragraphs and the notes at
 * the foot of its pages become blocks of their own. Evidence: inside a block stands an opening that a preambular or operative
 * paragraph follows. What stands before it and is no masthead is not part of the resolution: a stated loss.
 */
export function unfoldRunOn(blocks: readonly Block[]): { blocks: Block[]; losses: Loss[] } {
  const place = findRunOn(blocks)
  if (!place) return { blocks: [...blocks], losses: [] }
  const { index, text, opening } = place
  const pages = [text, ...blocks.slice(index + 1).map((block) => textOfRuns(block.runs).trim())]
  const bare = withoutRunningWords(pages, text.slice(0, opening.from))
  const parted = partPages(bare.pages)
  const notes = parted.flatMap((page) => page.notes)
  const runs = runsOf(parted)
  // Offsets have moved: indicators have no width.
  const { from, to } = openingIn(plainText(runs)) ?? opening
  const [front = [], organ = [], body = []] = splitRuns(runs, [from, to])
  const head = headOf(front, textOfRuns(organ))
  const before = beforeOf(blocks.slice(0, index), head.blocks.length > 0)
  return {
    blocks: [
      ...before.blocks,
      ...head.blocks,
      { runs: organ, kind: 'opening' },
      ...splitRuns(body, paragraphStarts(plainText(body)).slice(1)).map((runs) => ({ runs })),
      ...notes.map(noteBlock),
    ],
    losses: [...before.losses, ...head.losses, ...bare.losses],
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
    const text = textOfRuns(block.runs).trim()
    if (text.length < 300) continue
    const opening = openingIn(text)
    if (opening) return { index, text, opening }
  }
  return undefined
}

function openingIn(text: string): RunOn['opening'] | undefined {
  return findOpening(text, (rest) => {
    const words = rest.replace(/^1\.\s+/u, '')
    return (
      opensParagraph(words) ||
      RESOLVES.test(words) ||
      (NUMERAL.test(words) &&
        [...words.matchAll(/\s(?=\p{Lu})/gu)].some(({ index }) => opensParagraph(words.slice(index + 1))))
    )
  })
}

/** A verb that the lists do not have, at once behind the organ's name. */
const RESOLVES = /^(?:\p{Lu}\p{Ll}+s|\p{Lu}\p{Ll}+ing)\s(?:that|the|its|to|as|with|all)\b/u

/** A section's numeral before its heading. */
const NUMERAL = /^(?:[IVX]+|[A-Z])\.?\s+\p{Lu}/u

/** The words of all pages with a reference for each indicator. */
function runsOf(pages: readonly PartedPage[]): Run[] {
  const runs: Run[] = []
  const before = new Set<number>()
  for (const { body, notes } of pages) {
    const here = new Set(notes.map((note) => note.number))
    let at = 0
    for (const { from, to, number } of indicatorsOfPage(body, here, before)) {
      runs.push({ type: 'text', text: body.slice(at, from) })
      runs.push({ type: 'reference', footnoteId: `note ${number}`, printed: String(number) })
      at = to
    }
    runs.push({ type: 'text', text: `${body.slice(at)} ` })
    here.forEach((number) => before.add(number))
  }
  return runs
}

/**
 * The words before the opening: a masthead in one line, or the resolution's number and title. Where they name its organ, the
 * opening tells its full name.
 */
function headOf(runs: Run[], opening: string): { blocks: Block[]; losses: Loss[] } {
  const head = plainText(runs)
  if (head.trim() === '') return { blocks: [], losses: [] }
  const starts = headStarts(head)
  if (starts) return { blocks: splitRuns(runs, starts).map((line) => ({ runs: line })), losses: [] }
  const numbered = NUMBERED.exec(head)
  if (!numbered) return { blocks: [{ runs, field: 'title' }], losses: [] }
  const [whole, name, number] = numbered
  const [, title = []] = splitRuns(runs, [whole.length])
  return {
    blocks: [
      ...(name ? [field('organ', opening.trim().replace(/^The |,$/gu, ''))] : []),
      field('number', number!),
      ...(textOfRuns(title).trim() ? [{ runs: title, field: 'title' as const }] : []),
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

function noteBlock({ number, text }: PageNote): Block {
  return { runs: [{ type: 'text', text }], note: { id: `note ${number}`, series: 'number', printed: String(number) } }
}

function field(name: MastheadField, text: string): Block {
  return { runs: [{ type: 'text', text }], field: name }
}
