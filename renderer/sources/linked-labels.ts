import type { DraftView } from '../draft'

/** The labels of the paragraphs that rest on each passage, by its address; a paragraph once. */
export function linkedLabels(view: DraftView | undefined): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, string[]>()
  if (!view) return labels
  for (const [paragraphId, links] of view.linksOf) {
    const label = view.numbering.paragraphs.get(paragraphId)?.label ?? ''
    for (const passageId of new Set(links.map(({ passage }) => passage.passageId))) {
      const known = labels.get(passageId)
      if (known) known.push(label)
      else labels.set(passageId, [label])
    }
  }
  return labels
}
