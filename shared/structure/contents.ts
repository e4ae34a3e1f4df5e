import type { ContentsEntry } from '../text/document-text'
import { plainText } from './plain-text'
import type { Loss } from '../text/loss'
import type { Block } from './block'
import { headingLevel } from './heading-level'
import type { OpenHeadings } from './heading-level'
import { peelNumber } from './peel-number'

/**
 * Finds the contents: the heading, then lines that end in a page number. What has none is an entry only where one with a
 * page follows (`Annexes`), or the first half of an entry broken in two. The line of column headings is a stated loss.
 */
export function findContents(blocks: readonly Block[]): { blocks: Block[]; losses: Loss[] } {
  const at = blocks.findIndex((block) => !block.kind && !block.note && HEADING.test(plainText(block.runs).trim()))
  if (at < 0) return { blocks: [...blocks], losses: [] }
  const entries: ContentsEntry[] = []
  const losses: Loss[] = []
  let open: OpenHeadings = []
  let half = ''
  let end = at + 1
  for (; end < blocks.length; end += 1) {
    const block = blocks[end]!
    if (block.kind || block.note) break
    const raw = plainText(block.runs)
    const words = raw.trim().replace(/\s+/g, ' ')
    if (COLUMNS.test(words) || HEADING.test(words)) {
      losses.push({ way: 'changed', what: 'column headings of the contents', count: 1, detail: words })
      continue
    }
    const line = half ? `${half} ${raw.trimStart()}` : raw
    const columns = columnsOf(line)
    if (!columns) {
      if (half || !followed(blocks, end)) break
      // Another entry follows: this one has no page of its own; else its second half follows.
      if (peelNumber(blocks[end + 1]!.runs) || !peelNumber(block.runs)) {
        entries.push({ level: 1, title: words })
        open = []
      } else half = raw
      continue
    }
    half = ''
    const number = peelNumber([{ type: 'text', text: columns.title }])
    const placed = number && headingLevel(number.printed, number.form, open)
    if (placed) open = placed.open
    entries.push({
      level: placed?.level ?? 1,
      ...(number && { printed: number.printed }),
      title: number ? plainText(number.rest).trim() : columns.title,
      ...(columns.paragraphs && { paragraphs: columns.paragraphs }),
      page: columns.page,
    })
  }
  const contents: Block = { ...blocks[at]!, kind: 'contents', entries }
  return { blocks: [...blocks.slice(0, at), contents, ...blocks.slice(end)], losses }
}

const HEADING = /^(?:Table of )?contents(?: \(continued\))?$/iu
const COLUMNS = /^(?:(?:Paragraphs?|Pages?|Chapter|Section)\s?)+$/iu

/** The columns of a line: title, range of paragraphs where there is one, page. Columns are parted by tabs, dots or blanks. */
function columnsOf(line: string): { title: string; paragraphs?: string; page: string } | undefined {
  if (line.length > 600) return undefined
  const columns = line
    .trim()
    .split(/\t+|\s*(?:\. ?){3,}\s*|\s*…+\s*|\s{2,}|\s(?=\d+(?:\s?[-–]\s?\d+)?(?:\s+\d+)?$)/u)
    .map((column) => column.trim())
    .filter(Boolean)
  const page = columns.at(-1)
  if (columns.length < 2 || !page || !/^\d{1,4}$/u.test(page)) return undefined
  const range =
    columns.length > 2 && /^\d{1,4}(?:\s?[-–]\s?\d{1,4})?$/u.test(columns.at(-2)!) ? columns.at(-2)! : undefined
  const title = columns
    .slice(0, range ? -2 : -1)
    .join(' ')
    .replace(/\s+/g, ' ')
  return /\p{L}/u.test(title) ? { title, ...(range && { paragraphs: range }), page } : undefined
}

/** An entry with a page follows at once. */
function followed(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1]
  return next !== undefined && !next.kind && !next.note && columnsOf(plainText(next.runs)) !== undefined
}
