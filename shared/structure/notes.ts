import { plainText } from './plain-text'
import type { Loss } from '../text/loss'
import { annexOf } from './annex'
import type { Block } from './block'
import { innerMarks, leadingMark } from './marks'
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
  let section: { endnotes: number } | undefined
  let ids = 0
  for (const [index, block] of blocks.entries()) {
    const text = said(block) ? '' : plainText(block.runs).trim()
    if (text === '') {
      found.push(block)
      continue
    }
    if (NOTES.test(text) && startsNotes(blocks[index + 1])) {
      section = { endnotes: 0 }
      losses.push({ way: 'changed', what: 'endnotes made footnotes', count: 0, detail: `heading “${text}”` })
      continue
    }
    const mark = leadingMark(block.runs, section !== undefined)
    if (mark && (section || referred.has(mark.printed) || (mark.series === 'number' && referred.size > 0))) {
      const { series, printed, rest } = mark
      found.push({ runs: [...rest], note: { id: `note ${(ids += 1)}`, series, printed }, ...at(block) })
      if (section && series === 'number') losses.at(-1)!.count += 1
      continue
    }
    const last = found.at(-1)
    if (section && last?.note && !annexOf(text) && !isTitleLike(text)) {
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

const NOTES = /^(?:Notes?|NOTES?|Endnotes|ENDNOTES|Footnotes|FOOTNOTES)$/u

function startsNotes(block: Block | undefined): boolean {
  return block !== undefined && !said(block) && leadingMark(block.runs, true) !== undefined
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
