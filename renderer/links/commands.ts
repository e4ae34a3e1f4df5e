import type { Command } from '../../shared/service/commands'
import type { LinkedPassage } from '../../shared/draft/draft'
import type { PlacedPassage } from '../../shared/source/passage'
import { useDraft } from '../draft'
import { copyPassage, openSource, readPassage, side, useReading, useSearching } from '../sources'
import { confirmCurrent } from './change-links'
import { useOpenLink } from './open-link'

/** What the menu and the palette may ask of the links, and of the passage that is chosen among them or the hits. */
export const linksCommands = {
  'confirm-links': confirmCurrent,
  'open-source': () => {
    const { passage } = chosen()
    if (passage) openSource(passage)
  },
  'copy-with-reference': () => void copy(),
} satisfies Partial<Record<Command, () => unknown>>

async function copy(): Promise<void> {
  if (useReading.getState().at && !useSearching.getState().over) {
    const { quote } = useReading.getState()
    const passage = await readPassage()
    if (passage) copyPassage(passage, quote)
    return
  }
  const { passage, quote } = chosen()
  if (passage) copyPassage(passage, quote)
}

/** What lies over all; the hit that is chosen while the sources are on show; else the link that is open, or the first of the paragraph. */
function chosen(): { passage?: PlacedPassage | LinkedPassage; quote?: string } {
  const { chosen: hit, quote, over } = useSearching.getState()
  if (over) return { passage: over }
  if (hit && side().shown() === 'sources') return { passage: hit, ...(quote !== undefined && { quote }) }
  const { view, currentId } = useDraft.getState()
  const links = (currentId && view?.linksOf.get(currentId)) || []
  const link = links.find(({ id }) => id === useOpenLink.getState().linkId) ?? links[0]
  if (link) return { passage: link.passage, quote: link.quote }
  return hit ? { passage: hit, ...(quote !== undefined && { quote }) } : {}
}
