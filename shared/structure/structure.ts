import type { DocumentText } from '../text/document-text'
import type { Loss } from '../text/loss'
import { assemble } from './assemble'
import type { Block } from './block'
import { classifyBody } from './body'
import { readCataloguePage } from './catalogue-page'
import { findContents } from './contents'
import { restoreItalics } from './italic-openings'
import { guessLanguage } from './language'
import { loneNumbers } from './lone-numbers'
import { findMasthead } from './masthead'
import { findNotes } from './notes'
import { unfoldRunOn } from './run-on'
import { tieBareIndicators } from './tie-bare'
import { tieNotes } from './tie-notes'
import { withTypedNumber } from './typed-number'

export interface StructureOptions {
  /** BCP 47 primary tag of the text; guessed from the words where it is not given. */
  language?: string
  /** The markup said what each block is: nothing is left to decide, what has no kind is text. */
  marked?: boolean
  /** The markup parts paragraphs: none goes on from the one before. */
  parted?: boolean
}

/**
 * Blocks become a text. All that a block says is kept; the rest is decided in steps, each of which takes blocks and says
 * more of them: run-on text unfolded, notes, contents, masthead, kinds, references, italics.
 */
export function structure(
  blocks: readonly Block[],
  options: StructureOptions = {},
): { text: DocumentText; losses: Loss[] } {
  const language = options.language ?? guessLanguage(blocks)
  if (options.marked) return { text: assemble(blocks, language), losses: [] }
  const page = readCataloguePage(blocks)
  if (page) return { text: assemble(page.blocks, language), losses: page.losses }
  const losses: Loss[] = []
  const step = (result: { blocks: Block[]; losses: Loss[] }): Block[] => {
    losses.push(...result.losses)
    return result.blocks
  }
  const unfolded = step(unfoldRunOn(blocks.map(withTypedNumber)))
  const noted = step(findNotes(unfolded))
  const headed = step(findMasthead(step(findContents(noted))))
  const text = assemble(
    restoreItalics(tieBareIndicators(tieNotes(classifyBody(headed, { parted: options.parted ?? false })))),
    language,
  )
  return { text, losses: [...losses, ...loneNumbers(headed)] }
}
