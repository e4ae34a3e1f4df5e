import { AppError } from '../../shared/error'
import { linkPassage } from '../../shared/draft/link'
import type { Draft, Link, Relation } from '../../shared/draft/draft'
import type { PlacedPassage } from '../../shared/source/passage'
import { desk, publishNow, useDraft } from '../draft'
import { passageSaid } from '../ui'
import { t } from '../words'
import { say } from './Said'
import { targetOf } from './target'
import type { LinkTarget, NoTarget } from './target'

/** What a link made now would be made to. */
export function targetNow(): LinkTarget | NoTarget {
  const { draft, view, currentId } = useDraft.getState()
  return targetOf(draft, view, currentId, desk()?.selected())
}

/** Why nothing can be linked, in words. */
export function whyNot({ why }: NoTarget): string {
  return why === 'none' ? t('linking.noParagraph') : t('linking.notThisKind', { kind: t(`unlinkable.${why}`) })
}

/** Link a passage to the current paragraph, or to the words selected in it; the caret stays where it is. */
export function linkHere(passage: PlacedPassage, quote?: string, relation?: Relation): void {
  const target = targetNow()
  if ('why' in target) say(whyNot(target))
  else linkTo(target, passage, quote, relation)
}

/**
 * Link a passage to a paragraph, in one step that can be undone; `relation` holds for a link that was not there, the usual
 * one where absent. With `joined`, one step together with the change before it.
 */
export function linkTo(
  { paragraphId, range }: Pick<LinkTarget, 'paragraphId' | 'range'>,
  passage: PlacedPassage,
  quote?: string,
  relation?: Relation,
  joined = false,
): void {
  let changed = false
  try {
    desk()?.change((draft) => {
      const earlier = tying(draft, paragraphId, passage.passageId, range)
      const made = linkPassage(draft, paragraphId, passage, {
        newId: () => crypto.randomUUID(),
        range,
        quote,
        relation: earlier?.relation ?? relation,
        stance: earlier?.stance,
      })
      changed = !earlier || JSON.stringify(made.link) !== JSON.stringify({ ...made.link, ...earlier })
      return changed ? made.draft : draft
    }, joined)
  } catch (error) {
    // The paragraph went, or the words are no longer the passage's: nothing was linked, and that is said.
    if (!(error instanceof AppError)) throw error
    say(error.message)
    return
  }
  publishNow()
  say(t(changed ? 'linking.done' : 'linking.already', { passage: passageSaid(passage) }))
}

function tying(draft: Draft, paragraphId: string, passageId: string, range: Link['range']): Link | undefined {
  return draft.links.find(
    (link) =>
      link.paragraphId === paragraphId &&
      link.passage.passageId === passageId &&
      link.range?.from === range?.from &&
      link.range?.to === range?.to,
  )
}
