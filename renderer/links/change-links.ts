import { create } from 'zustand'
import type { Link, Relation, Stance } from '../../shared/draft/draft'
import { confirmLink, relateLink, removeLink, restoreLink } from '../../shared/draft/link'
import type { PlacedPassage } from '../../shared/source/passage'
import { desk, publishNow, useDraft } from '../draft'
import { passageSaid } from '../ui'
import { say } from '../sources'
import { t } from '../words'

/** A link just removed, for as long as it can be put back where it was. */
interface Removed {
  removed: { link: Link; at: number } | undefined
}

export const useRemoved = create<Removed>(() => ({ removed: undefined }))

export function confirm(linkId: string, passage?: PlacedPassage): void {
  desk()?.change((draft) => confirmLink(draft, linkId, passage))
  publishNow()
}

/** Confirm several links of a paragraph in one step, each with its passage as the corpus has it, where it has it. */
export function confirmAll(
  label: string,
  links: readonly { linkId: string; passage?: PlacedPassage | undefined }[],
): void {
  if (links.length === 0) {
    say(t('links.nothingToConfirm', { label }))
    return
  }
  desk()?.change((draft) => links.reduce((now, { linkId, passage }) => confirmLink(now, linkId, passage), draft))
  publishNow()
  say(t('links.confirmed', { label }))
}

/** Confirm the links of the current paragraph that are suspect for its own words having changed. */
export function confirmCurrent(): void {
  publishNow()
  const { view, currentId } = useDraft.getState()
  if (!view || currentId === undefined) return
  const suspect = (view.tracedOf.get(currentId) ?? []).filter(({ state }) => state === 'suspect')
  confirmAll(
    view.numbering.paragraphs.get(currentId)?.label ?? '',
    suspect.map(({ link }) => ({ linkId: link.id })),
  )
}

export function relate(linkId: string, relation: Relation, stance: Stance | null): void {
  desk()?.change((draft) => relateLink(draft, linkId, relation, stance))
  publishNow()
}

export function remove(link: Link): void {
  const at = desk()
    ?.read()
    .links.findIndex(({ id }) => id === link.id)
  if (at === undefined || at < 0) return
  desk()?.change((draft) => removeLink(draft, link.id))
  publishNow()
  useRemoved.setState({ removed: { link, at } })
  say(t('links.removed', { source: passageSaid(link.passage) }))
}

/** Put the link removed last back, whatever was done since. */
export function putBack(): void {
  const { removed } = useRemoved.getState()
  if (!removed) return
  desk()?.change((draft) => restoreLink(draft, removed.link, removed.at))
  publishNow()
  useRemoved.setState({ removed: undefined })
}

/** Put what the source says in place of a figure of the paragraph. */
export function changeFigure(paragraphId: string, from: number, to: number, text: string): void {
  desk()?.edit([{ paragraphId, from, to, text }])
  publishNow()
}
