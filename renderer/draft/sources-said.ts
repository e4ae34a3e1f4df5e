import type { ParagraphKind } from '../../shared/text/document-text'
import type { DraftState } from './store'

/** Paragraphs that no rule asks a source of, though one could be linked. */
const FREE: readonly ParagraphKind[] = ['text', 'bullet', 'quote', 'sub']

/** What is said of a draft without holes: that all has a source is said only where something is linked. */
export function sourcesSaid({
  draft,
  view,
}: Pick<DraftState, 'draft' | 'view'>): 'status.noneNeeded' | 'status.nothingLinked' | 'status.holes_zero' {
  if (view && [...view.linksOf.values()].some((links) => links.length > 0)) return 'status.holes_zero'
  const isAsked = (kind: ParagraphKind): boolean => kind === 'numbered' || kind === 'operative' || kind === 'preambular'
  const kinds = draft?.text.paragraphs.map(({ kind }) => kind) ?? []
  return kinds.some((kind) => FREE.includes(kind)) && !kinds.some(isAsked)
    ? 'status.nothingLinked'
    : 'status.noneNeeded'
}
