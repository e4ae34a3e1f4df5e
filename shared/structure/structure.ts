import type { DocumentText } from '../text/document-text'
import type { Loss } from '../text/loss'
import { assemble } from './assemble'
import type { Block } from './block'

export interface StructureOptions {
  /** BCP 47 primary tag of the text. */
  language?: string
  /** The markup said what each block is: nothing is left to decide, what has no kind is text. */
  marked?: boolean
}

/** Blocks become a text; all that a block says is kept. */
export function structure(
  blocks: readonly Block[],
  options: StructureOptions = {},
): { text: DocumentText; losses: Loss[] } {
  return { text: assemble(blocks, options.language), losses: [] }
}
