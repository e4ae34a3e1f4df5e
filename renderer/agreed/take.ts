import { textOf } from '../../shared/text/flat'
import type { PlacedPassage } from '../../shared/source/passage'
import { desk, publishNow, useDraft } from '../draft'
import { linkTo, say } from '../sources'
import { passageSaid } from '../ui'
import { t } from '../words'
import type { Question } from './question'
import { replacements } from './take-words'

/** Put a passage's words in place of those asked for, and link the paragraph to them: one step that can be undone. */
export function takeWords(passage: PlacedPassage, { paragraphId, range, text, label }: Question): void {
  const draft = publishNow()
  const paragraph = draft?.text.paragraphs.find(({ id }) => id === paragraphId)
  const from = range?.from ?? 0
  const words = paragraph && textOf(paragraph)
  // What was asked for may have been written on since.
  const mine = range ? words?.slice(range.from, range.to) : words
  if (!draft || mine === undefined || (range && mine !== text)) {
    say(t('agreed.cannotTake'))
    return
  }
  const edits = replacements(mine, passage.text, from).map((edit) => ({ paragraphId, ...edit }))
  if (edits.length > 0) desk()?.edit(edits)
  const relation = useDraft.getState().draft?.kind === 'resolution' ? ('reiterates' as const) : undefined
  linkTo({ paragraphId }, passage, undefined, relation, edits.length > 0)
  publishNow()
  say(t(edits.length > 0 ? 'agreed.taken' : 'agreed.takenSame', { passage: passageSaid(passage), label }))
}
