import type { ParagraphKind } from '../../../shared/text/document-text'
import { agrees } from './compare'
import type { Comparison, Pair, Part } from './compare'

/** The kinds whose agreement is asked for: what a resolution is made of. */
export const ASKED: readonly ParagraphKind[] = ['preambular', 'operative', 'sub']

export interface Count {
  of: number
  /** The same in kind, number and words. */
  same: number
  kind: number
  printed: number
  words: number
  level: number
}

/** How the paragraphs of one kind agree, of a part of the texts. */
export function countOf(pairs: readonly Pair[], part: Part, kinds: readonly ParagraphKind[]): Count {
  const count: Count = { of: 0, same: 0, kind: 0, printed: 0, words: 0, level: 0 }
  for (const pair of pairs) {
    const { source, read } = pair
    if (!source || source.part !== part || !kinds.includes(source.kind)) continue
    count.of += 1
    if (agrees(pair)) count.same += 1
    if (read?.kind === source.kind) count.kind += 1
    if (read?.printed === source.printed) count.printed += 1
    if (read?.words === source.words) count.words += 1
    if (read?.level === source.level) count.level += 1
  }
  return count
}

/** References to notes and how many are tied. */
export function tiesOf(all: readonly Comparison[], part: Part): { of: number; tied: number } {
  return all.reduce((sum, { ties }) => ({ of: sum.of + ties[part].of, tied: sum.tied + ties[part].tied }), {
    of: 0,
    tied: 0,
  })
}

/** For each kind of the source, how many of its paragraphs were read as which; 'nothing' on either side where it stands alone. */
export function confusion(pairs: readonly Pair[], part: Part): Map<string, Map<string, number>> {
  const table = new Map<string, Map<string, number>>()
  for (const { source, read } of pairs) {
    if ((source ?? read)!.part !== part) continue
    const row = source?.kind ?? 'nothing'
    const column = read?.kind ?? 'nothing'
    const cells = table.get(row) ?? new Map<string, number>()
    table.set(row, cells.set(column, (cells.get(column) ?? 0) + 1))
  }
  return table
}
