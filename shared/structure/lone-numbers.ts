import type { Loss } from '../text/loss'
import type { Block } from './block'
import { plainText } from './plain-text'

/**
 * The indicators of notes that the file does not hold (`the world,3`): with no note to tie them to they stay words, and that
 * is told. Told only of two or more that rise, as a lone number behind a comma may be anything; the blocks are not changed.
 */
export function loneNumbers(blocks: readonly Block[]): Loss[] {
  if (blocks.some(({ note }) => note)) return []
  let count = 0
  let last: number | undefined
  for (const block of blocks) {
    if (block.field || block.kind === 'contents') continue
    for (const match of plainText(block.runs).matchAll(INDICATOR)) {
      const number = Number(match[1])
      if (number === 0 || (last !== undefined && (number <= last || number > last + MOST_MISSING))) continue
      last = number
      count += 1
    }
  }
  return count < 2 ? [] : [{ way: 'changed', what: 'note numbers without notes, kept as words', count }]
}

/** Where extraction lost some indicators, the next is still near. */
const MOST_MISSING = 3

/** One or two digits at once behind a word's comma, semicolon or full stop; `No.5` and `para.4` are no indicators. */
const INDICATOR =
  /(?<=\p{L}{2,}[,;.])(?<!(?:^|[^\p{L}])(?:No|Nos|art|arts|para|paras|sect|sects|chap|vol|vols|pp|fig|item)\.)(\d{1,2})(?=\s|$)/giu
