import type { MastheadField } from '../text/document-text'
import { textOfRuns } from '../text/flat'
import type { Loss } from '../text/loss'
import type { Block } from './block'
import { isBodyLine, knownLine } from './masthead-lines'
import { replyTitle } from './reply'
import { sliceRuns } from './slice-runs'
import { bodyStart } from './body-start'

/**
 * The blocks before the body become fields of the masthead. Lines that speak for themselves come first; of the others, by
 * their place: behind the agenda item its title, then the title; before it the names of bodies. A stretch without any line
 * that speaks for itself is no masthead: one short line or two before a body are the title.
 */
export function findMasthead(blocks: readonly Block[]): { blocks: Block[]; losses: Loss[] } {
  const end = bodyStart(blocks)
  const losses: Loss[] = []
  const head: Placed[] = []
  const taken = new Set<MastheadField>(blocks.flatMap((block) => block.field ?? []))
  for (const [index, block] of blocks.slice(0, end).entries()) {
    if (block.field || block.note || block.kind) continue
    const text = textOfRuns(block.runs).trim()
    if (text === '') continue
    const lead = textOfRuns(block.runs).indexOf(text)
    if (/^united nations$/iu.test(text)) {
      losses.push({ way: 'dropped', what: '“United Nations”, printed on every masthead', count: 1, detail: text })
      head.push({ index, fields: [] })
      continue
    }
    if (/^\[.{10,300}\]$/u.test(text) && head.length === 0) {
      losses.push({ way: 'dropped', what: 'notice in square brackets before the masthead', count: 1, detail: text })
      head.push({ index, fields: [] })
      continue
    }
    head.push({ index, fields: fieldsOf(text, lead, taken) })
  }
  const known = head.filter((line) => line.fields && line.fields.length > 0)
  if (known.length === 0 && losses.length === 0) return { blocks: withTitle(blocks, head, end), losses }
  placeUnknown(head, taken)
  const masthead = head.flatMap(({ index, fields }) =>
    (fields ?? []).map(({ field, from, to }): Block => ({
      ...blocks[index]!,
      runs: sliceRuns(blocks[index]!.runs, from, to),
      field,
    })),
  )
  const used = new Set(head.map(({ index }) => index))
  return { blocks: [...masthead, ...blocks.filter((_, index) => !used.has(index))], losses }
}

interface Placed {
  index: number
  /** What the line holds; undefined where only its place can tell. */
  fields?: { field: MastheadField; from: number; to?: number }[]
}

function fieldsOf(text: string, lead: number, taken: Set<MastheadField>): Placed['fields'] {
  const reply = replyTitle(text)
  if (reply && !taken.has('title')) {
    taken.add('title')
    return [{ field: 'title', from: lead }]
  }
  const known = knownLine(text)
  if (known) {
    // A field is given once, but for notes and names that run on.
    if (taken.has(known.field) && ONCE.has(known.field)) return undefined
    taken.add(known.field)
    if (!known.more) return [{ field: known.field, from: lead + known.from }]
    taken.add(known.more.field)
    return [
      { field: known.field, from: lead, to: lead + known.more.to },
      { field: known.more.field, from: lead + known.more.from },
    ]
  }
  if (isBodyLine(text) && !taken.has('title') && !taken.has('item')) {
    const field = taken.has('organ') ? 'body' : 'organ'
    if (field === 'body' && taken.has('session') && taken.has('body')) return undefined
    taken.add(field)
    return [{ field, from: lead }]
  }
  return undefined
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

/** Lines that their place tells: before the item names of bodies, behind it its title and the title. */
function placeUnknown(head: Placed[], taken: Set<MastheadField>): void {
  const unknown = head.filter((line) => line.fields === undefined)
  const item = head.findIndex((line) => line.fields?.some(({ field }) => field === 'item'))
  const behind = unknown.filter((line) => item < 0 || line.index > head[item]!.index)
  const before = unknown.filter((line) => !behind.includes(line))
  for (const line of before) give(line, 'body')
  const titles = taken.has('title') ? [] : [behind.at(-1)].filter((line) => line !== undefined)
  for (const line of titles) give(line, 'title')
  for (const line of behind) if (!line.fields) give(line, 'itemTitle')
}

function give(line: Placed, field: MastheadField): void {
  line.fields = [{ field, from: 0 }]
}

function withTitle(blocks: readonly Block[], head: readonly Placed[], end: number): Block[] {
  if (end >= blocks.length || head.length === 0 || head.length > 2) return [...blocks]
  const fields: MastheadField[] = ['title', 'subtitle']
  return blocks.map((block, index) => {
    const nth = head.findIndex((line) => line.index === index)
    return nth < 0 ? block : { ...block, field: fields[nth]! }
  })
}
