import type { MastheadField } from '../text/document-text'
import { plainText } from './plain-text'
import type { Loss } from '../text/loss'
import type { Block } from './block'

/**
 * A page of a library's catalogue: labels alone on their lines (`NCJ Number`, `Date Published`, `Abstract`), each with its
 * value on the lines below, after the title. Evidence: three labels at least, one of them a number or a date. What stands
 * before the title is the page's furniture: a stated loss.
 */
export function readCataloguePage(blocks: readonly Block[]): { blocks: Block[]; losses: Loss[] } | undefined {
  const texts = blocks.map((block) => plainText(block.runs).trim())
  const labels = texts.flatMap((text, index) => {
    const meaning = blocks[index]!.kind ? undefined : meaningOf(text)
    return meaning ? [{ index, meaning }] : []
  })
  const first = labels[0]
  if (labels.length < 3 || !first || first.index === 0 || !labels.some(({ meaning }) => meaning !== 'heading'))
    return undefined
  const read: Block[] = [{ ...blocks[first.index - 1]!, field: 'title' }]
  labels.forEach(({ index, meaning }, nth) => {
    const values = blocks.slice(index + 1, labels[nth + 1]?.index)
    if (meaning === 'heading') read.push({ ...blocks[index]!, kind: 'heading', level: 1 }, ...values.map(asText))
    else read.push(...values.map((block): Block => ({ ...block, field: meaning })))
  })
  const furniture = texts.slice(0, first.index - 1).filter(Boolean)
  const loss: Loss = {
    way: 'dropped',
    what: 'lines of the web page around the abstract',
    count: furniture.length,
    detail: furniture.join(' | '),
  }
  return { blocks: read, losses: furniture.length > 0 ? [loss] : [] }
}

function asText(block: Block): Block {
  return { ...block, kind: block.kind ?? 'text' }
}

function meaningOf(text: string): MastheadField | 'heading' | undefined {
  if (text.length > 40) return undefined
  if (/^[A-Z]{2,6} Number$/u.test(text)) return 'catalogueNumber'
  return LABELS.get(text.replace(/:$/u, '').toLowerCase())
}

const LABELS: ReadonlyMap<string, MastheadField | 'heading'> = new Map([
  ['catalogue number', 'catalogueNumber'],
  ['author', 'author'],
  ['author(s)', 'author'],
  ['authors', 'author'],
  ['date published', 'date'],
  ['publication date', 'date'],
  ['length', 'length'],
  ['annotation', 'heading'],
  ['abstract', 'heading'],
  ['summary', 'heading'],
])
