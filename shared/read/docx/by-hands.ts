import { peelNumber } from '../../structure'
import type { Block } from '../../structure'
import { wordsIn, childOf } from '../xml/xml-tree'
import type { Parts } from './parts'
import { tieTableLetters } from './table-letters'
import { withTableTitles } from './table-titles'

/**
 * What a file in the template's styles is by its hands: one that an office program saved is read as such programs' users
 * set it, one that this program wrote as it writes. There a paragraph that begins with a tab is preambular, and one with
 * a number behind a tab operative; in a report that opens no resolution they are text and numbered paragraphs.
 */
export function byHands(blocks: readonly Block[], { app }: Parts): Block[] {
  const application = app && childOf(app, 'Application')
  if (!application || wordsIn(application).trim() === '') return [...blocks]
  const opens = blocks.some(({ kind }) => kind === 'opening')
  const kinds = blocks.map((block): Block => {
    if (opens) return block
    if (block.kind === 'preambular') return { ...block, kind: 'text' }
    return block.kind === 'operative' ? { ...block, kind: 'numbered' } : block
  })
  return withTableTitles(tieTableLetters(typedNumbers(kinds)))
}

/** A number typed with a blank where the others have a tab: it goes on the count. */
function typedNumbers(blocks: readonly Block[]): Block[] {
  let last = 0
  return blocks.map((block) => {
    const counted = block.kind === 'numbered' || block.kind === 'operative'
    if (counted && /^\d+$/.test(block.printed ?? '')) last = Number(block.printed)
    const number = block.kind === 'text' && last > 0 ? peelNumber(block.runs, last + 1) : undefined
    if (number?.form !== 'arabic' || Number(number.printed) !== last + 1) return block
    last += 1
    return { ...block, kind: 'numbered', level: 0, printed: number.printed, runs: number.rest }
  })
}
