import { plainText } from './plain-text'
import type { Loss } from '../text/loss'
import { annexOf } from './annex'
import type { Block } from './block'
import { innerMarks, leadingMark } from './marks'
import type { LeadingMark } from './marks'
import { endsSentence, isTitleLike } from './sentence'

/**
 * Finds the blocks that are notes, wherever they stand: at the foot of pages, on the masthead page, or as endnotes. Evidence:
 * a mark at the beginning that also stands behind a word elsewhere; under a heading "Notes" a plain number will do. Endnotes
 * become footnotes, and their heading goes: a stated loss.
 */
export function findNotes(blocks: readonly Block[]): { blocks: Block[]; losses: Loss[] } {
  const referred = marksReferred(blocks)
  const found: Block[] = []
  const losses: Loss[] = []
  /** Under a heading "Notes": the number of the last note there. */
  let section: { last: number } | undefined
  let ids = 0
  let lone = ''
  for (const [index, block] of blocks.entries()) {
    const text = said(block) ? '' : plainText(block.runs).trim()
    if (text === '') {
      found.push(block)
      continue
    }
    if (NOTES.test(text) && startsNotes(blocks[index + 1])) {
      section = { last: 0 }
      losses.push({ way: 'changed', what: 'endnotes made footnotes', count: 0, detail: `heading “${text}”` })
      continue
    }
    if (section && LONE_NUMBER.test(text) && isNext(text, section.last) && blocks[index + 1]) {
      lone = text
      continue
    }
    const mark = lone
      ? { series: 'number' as const, printed: lone, rest: block.runs }
      : (leadingMark(block.runs) ?? (section && typedMark(block, section.last)))
    lone = ''
    if (mark && (section || referred.has(mark.printed) || (mark.series === 'number' && referred.size > 0))) {
      const { series, printed, rest } = mark
      found.push({ runs: [...rest], note: { id: `note ${(ids += 1)}`, series, printed }, ...at(block) })
      if (section && series === 'number') {
        section.last = Number(printed)
        losses.at(-1)!.count += 1
      }
      continue
    }
    const last = found.at(-1)
    if (section && last?.note && !annexOf(text) && (!isTitleLike(text) || notesFollow(blocks, index, section.last))) {
      // Under "Notes", what has no mark goes on with the note before it.
      if (endsSentence(plainText(last.runs.slice(-12))))
        found.push({ runs: [...block.runs], note: last.note, ...at(block) })
      else last.runs.push({ type: 'text', text: ' ' }, ...block.runs)
      continue
    }
    section = undefined
    found.push(block)
  }
  return { blocks: found, losses }
}

/** Under "Notes" a plain number is a mark where it is the next; `12 States` in a note of two paragraphs is not. */
function typedMark(block: Block, last: number): LeadingMark | undefined {
  const mark = leadingMark(block.runs, true)
  return mark && isNext(mark.printed, last) ? mark : undefined
}

function isNext(printed: string, last: number): boolean {
  return last === 0 || Number(printed) === last + 1
}

/** The next note comes soon: a line that looks like a title is a line of the note before it. */
function notesFollow(blocks: readonly Block[], index: number, last: number): boolean {
  return blocks.slice(index + 1, index + 60).some((block) => {
    if (said(block)) return false
    return typedMark(block, last) !== undefined || plainText(block.runs).trim() === String(last + 1)
  })
}

/** The number of a note on a line of its own; the words are on the next. */
const LONE_NUMBER = /^\s*\d{1,3}\s*$/u

const NOTES = /^(?:Notes?|NOTES?|Endnotes|ENDNOTES|Footnotes|FOOTNOTES)$/u

function startsNotes(block: Block | undefined): boolean {
  if (block === undefined || said(block)) return false
  return leadingMark(block.runs, true) !== undefined || LONE_NUMBER.test(plainText(block.runs))
}

/** The marks that stand behind words; a block that is itself a note is searched only behind its own mark. */
function marksReferred(blocks: readonly Block[]): Set<string> {
  const referred = new Set<string>()
  for (const block of blocks) {
    if (block.note) continue
    for (const { from, printed } of innerMarks(block.runs)) if (from > 0) referred.add(printed)
  }
  return referred
}

function said(block: Block): boolean {
  return block.kind !== undefined || block.note !== undefined || block.field !== undefined
}

function at(block: Block): { line?: number } {
  return block.line === undefined ? {} : { line: block.line }
}
