import { plainText } from './plain-text'
import type { Block } from './block'
import { operativeOpening, preambularOpening } from './phrases'
import { sliceRuns } from './slice-runs'

/**
 * The italics of a resolution's opening words, where a file has lost all of them: the organ's name without its comma, the
 * participle of each preambular and the verb of each operative paragraph, by the lists of phrases. A file that has any
 * of them keeps what it has.
 */
export function restoreItalics(blocks: readonly Block[]): Block[] {
  const opening = blocks.filter((block) => lengthOf(block) !== undefined)
  if (opening.some(opensItalic)) return [...blocks]
  return blocks.map((block) => {
    const length = lengthOf(block)
    if (!length) return block
    const lead = plainText(block.runs).search(/\S/u)
    const head = sliceRuns(block.runs, 0, lead + length).map((run) =>
      run.type === 'text' ? { ...run, italic: true as const } : run,
    )
    return { ...block, runs: [...head, ...sliceRuns(block.runs, lead + length)] }
  })
}

function opensItalic({ runs }: Block): boolean {
  const first = runs.find((run) => run.type === 'text' && run.text.trim() !== '')
  return first?.type === 'text' && first.italic === true
}

/** How much of a block is italic; undefined for kinds that have no italic opening. */
function lengthOf({ kind, runs }: Block): number | undefined {
  if (kind !== 'opening' && kind !== 'preambular' && kind !== 'operative') return undefined
  const text = plainText(runs).trim()
  if (kind === 'opening') return text.replace(/\s*[,،，]$/u, '').length
  return (kind === 'preambular' ? preambularOpening(text) : operativeOpening(text)).length
}
