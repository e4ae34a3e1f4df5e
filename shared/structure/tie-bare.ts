import type { Block } from './block'
import { findIndicators } from './indicators'
import type { BareIndicator } from './indicators'
import { plainText } from './plain-text'
import { splitRuns } from './slice-runs'

/**
 * Ties the notes that no mark refers to, where extraction has made the indicators plain numbers (`the Convention,7 and`).
 * Only where no number is raised anywhere and at least half of the notes find an indicator: else numbers stay numbers.
 */
export function tieBareIndicators(blocks: readonly Block[]): Block[] {
  const notes = new Map<number, string>()
  for (const { note } of blocks) {
    const number = note?.series === 'number' ? Number(note.printed) : NaN
    if (note && Number.isInteger(number) && !notes.has(number)) notes.set(number, note.id)
  }
  const body = blocks.filter((block) => !block.note && !block.field && block.kind !== 'contents')
  const referred = body.some((block) =>
    block.runs.some((run) => run.type === 'reference' && /^\d+$/u.test(run.printed ?? '')),
  )
  if (notes.size === 0 || referred) return [...blocks]
  // Between blocks stand two line feeds, so that no number goes with the block before it.
  const texts = body.map((block) => plainText(block.runs))
  const found = findIndicators(texts.join('\n\n'), new Set(notes.keys()))
  if (new Set(found.map(({ number }) => number)).size * 2 < notes.size) return [...blocks]
  const tied = new Map<Block, Block>()
  let at = 0
  let next = 0
  body.forEach((block, index) => {
    const end = at + texts[index]!.length
    const own: BareIndicator[] = []
    for (; next < found.length && found[next]!.to <= end; next += 1) own.push(found[next]!)
    if (own.length > 0) tied.set(block, withReferences(block, own, at, notes))
    at = end + 2
  })
  return blocks.map((block) => tied.get(block) ?? block)
}

function withReferences(
  block: Block,
  found: readonly BareIndicator[],
  start: number,
  notes: Map<number, string>,
): Block {
  const pieces = splitRuns(
    block.runs,
    found.flatMap(({ from, to }) => [from - start, to - start]),
  )
  return {
    ...block,
    runs: pieces.flatMap((piece, nth) => {
      const indicator = nth % 2 === 1 ? found[(nth - 1) / 2] : undefined
      if (!indicator) return piece
      const { number } = indicator
      return [{ type: 'reference' as const, footnoteId: notes.get(number)!, printed: String(number) }]
    }),
  }
}
