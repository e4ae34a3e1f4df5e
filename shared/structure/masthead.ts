import type { MastheadField, Run } from '../text/document-text'
import type { Loss } from '../text/loss'
import type { Block } from './block'
import { bodyStart, isNotice } from './body-start'
import { isBodyLine, knownLine } from './masthead-lines'
import { plainText } from './plain-text'
import { replyTitle } from './reply'
import { endsOpen, endsSentence } from './sentence'
import { sliceRuns } from './slice-runs'

/**
 * The blocks before the body become fields of the masthead. Lines that speak for themselves come first; of the others, by
 * their place: before session or item the names of bodies, behind the item its title, then the title. A stretch without any
 * line that speaks for itself is no masthead: one short line or two before a body are the title.
 */
export function findMasthead(blocks: readonly Block[]): { blocks: Block[]; losses: Loss[] } {
  const end = bodyStart(blocks)
  const { lines, used, losses } = linesBefore(blocks, end)
  const taken = new Set<MastheadField>(blocks.flatMap((block) => block.field ?? []))
  for (const line of lines) line.pieces = piecesOf(line.text, taken)
  if (used.size === 0 || (losses.length === 0 && lines.every((line) => !line.pieces))) {
    return { blocks: withTitle(blocks, lines, end), losses }
  }
  placeUnknown(lines, taken)
  const masthead = lines.flatMap((line) => {
    const lead = plainText(line.runs).indexOf(line.text)
    return (line.pieces ?? []).map(({ field, from, to }): Block => {
      const runs = sliceRuns(line.runs, lead + from, to === undefined ? undefined : lead + to)
      return { ...line.block, runs, field }
    })
  })
  return { blocks: [...masthead, ...blocks.filter((block) => !used.has(block))], losses }
}

interface Line {
  block: Block
  runs: Run[]
  text: string
  /** What the line holds; undefined where only its place can tell. */
  pieces?: Piece[] | undefined
}

interface Piece {
  field: MastheadField
  from: number
  to?: number
}

/** The lines of the masthead, those broken in the middle of a name whole again. */
function linesBefore(blocks: readonly Block[], end: number): { lines: Line[]; used: Set<Block>; losses: Loss[] } {
  const lines: Line[] = []
  const used = new Set<Block>()
  const losses: Loss[] = []
  for (const block of blocks.slice(0, end)) {
    if (block.field || block.note || block.kind) continue
    const text = plainText(block.runs).trim()
    used.add(block)
    // The publisher's name stands on every masthead and is no field.
    if (text === '' || /^united nations$/iu.test(text)) continue
    const last = lines.at(-1)
    if (lines.length === 0 && isNotice(text)) {
      losses.push({ way: 'dropped', what: 'notice in square brackets before the masthead', count: 1, detail: text })
    } else if (last && endsOpen(last.text) && knownLine(text) === undefined) {
      last.runs = [...last.runs, { type: 'text', text: ' ' }, ...block.runs]
      last.text = `${last.text} ${text}`
    } else lines.push({ block, runs: block.runs, text })
  }
  return { lines, used, losses }
}

/** What a line is by its own words. A field is given once, but for those that run over several lines. */
function piecesOf(text: string, taken: Set<MastheadField>): Piece[] | undefined {
  if (replyTitle(text) && !taken.has('title')) {
    taken.add('title')
    return [{ field: 'title', from: 0 }]
  }
  const known = knownLine(text)
  if (known) {
    if (taken.has(known.field) && ONCE.has(known.field)) return undefined
    taken.add(known.field)
    if (!known.more) return [{ field: known.field, from: known.from }]
    taken.add(known.more.field)
    return [
      { field: known.field, from: 0, to: known.more.to },
      { field: known.more.field, from: known.more.from },
    ]
  }
  if (!isBodyLine(text) || taken.has('title') || taken.has('item')) return undefined
  const field = taken.has('organ') ? 'body' : 'organ'
  if (field === 'body' && taken.has('session') && taken.has('body')) return undefined
  taken.add(field)
  return [{ field, from: 0 }]
}

const ONCE: ReadonlySet<MastheadField> = new Set([
  'number',
  'title',
  'date',
  'symbol',
  'distribution',
  'item',
  'adoption',
  'original',
])

function placeUnknown(lines: readonly Line[], taken: Set<MastheadField>): void {
  const placeOf = (field: MastheadField): number =>
    lines.findIndex((line) => line.pieces?.some((piece) => piece.field === field))
  const item = placeOf('item')
  const session = placeOf('session')
  const numbered = taken.has('number')
  lines.forEach((line, index) => {
    const afterItem = item >= 0 && index > item
    // What an item is about may read like a subtitle: "Report of the International Court of Justice".
    if (line.pieces?.[0]?.field === 'subtitle' && numbered && afterItem && index < placeOf('adoption')) {
      line.pieces = [{ field: 'itemTitle', from: 0 }]
    }
    if (!line.pieces && !afterItem && (item >= 0 || index < session)) {
      line.pieces = [{ field: taken.has('organ') ? 'body' : 'organ', from: 0 }]
      taken.add('organ')
    }
  })
  const title = lines.findLast((line) => !line.pieces)
  if (title && !taken.has('title')) title.pieces = [{ field: 'title', from: 0 }]
  for (const line of lines) line.pieces ??= [{ field: 'itemTitle', from: 0 }]
  if (placeOf('title') < 0 && !taken.has('title') && !numbered) {
    const subtitle = lines.find((line) => line.pieces?.[0]?.field === 'subtitle')
    if (subtitle) subtitle.pieces = [{ field: 'title', from: 0 }]
  }
}

function withTitle(blocks: readonly Block[], lines: readonly Line[], end: number): Block[] {
  if (end >= blocks.length || lines.length === 0 || lines.length > 2 || lines.some((line) => endsSentence(line.text)))
    return [...blocks]
  const fields: MastheadField[] = ['title', 'subtitle']
  return blocks.map((block) => {
    const nth = lines.findIndex((line) => line.block === block)
    return nth < 0 ? block : { ...block, field: fields[nth]! }
  })
}
