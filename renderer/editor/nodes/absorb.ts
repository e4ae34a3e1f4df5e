import { $getEditor, $getState, $onUpdate, $setState } from 'lexical'
import type { ElementNode, LexicalEditor, NodeKey } from 'lexical'
import { factsState, pidState } from './paragraph-state'
import { $rest } from './rest-state'

/**
 * Who gave words to whom in the update under way. Lexical says nowhere "these two were merged": whatever it does
 * (Backspace, Delete, a cut over several paragraphs, a paste), it moves the rest of one paragraph's words into another
 * and then removes the first.
 */
const gifts = new WeakMap<LexicalEditor, Map<NodeKey, ElementNode>>()

export function $noteGift(giver: ElementNode, recipient: ElementNode): void {
  const editor = $getEditor()
  let known = gifts.get(editor)
  if (!known) {
    gifts.set(editor, (known = new Map<NodeKey, ElementNode>()))
    $onUpdate(() => gifts.delete(editor))
  }
  known.set(giver.getKey(), recipient)
}

/** Where the words of a paragraph went in this update. */
export function $recipientOf(giver: ElementNode): ElementNode | undefined {
  const recipient = gifts.get($getEditor())?.get(giver.getKey())
  return recipient?.isAttached() ? recipient.getLatest() : undefined
}

/**
 * What rests on a paragraph that goes rests on another from now on: the other absorbs its id, and those it had absorbed.
 * Only ids that a link names: else every Enter undone by Backspace would leave one behind for good.
 */
export function $handOver(from: ElementNode, to: ElementNode): void {
  const named = new Set($rest().draft.links.map(({ paragraphId }) => paragraphId))
  const { absorbed = [] } = $getState(from, factsState)
  const ids = [...absorbed, $getState(from, pidState)].filter((id) => named.has(id))
  if (ids.length > 0) {
    $setState(to, factsState, (facts) => ({ ...facts, absorbed: [...(facts.absorbed ?? []), ...ids] }))
  }
}
