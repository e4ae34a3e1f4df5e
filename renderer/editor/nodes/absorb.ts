import { $getEditor, $onUpdate } from 'lexical'
import type { ElementNode, LexicalEditor, NodeKey } from 'lexical'

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

/**
 * Where the words of a paragraph went in this update. None for one that was made in it: nothing can be linked to
 * that yet.
 */
export function $recipientOf(giver: ElementNode): ElementNode | undefined {
  const editor = $getEditor()
  const recipient = gifts.get(editor)?.get(giver.getKey())
  const wasThere = editor.getEditorState()._nodeMap.has(giver.getKey())
  return recipient && wasThere && recipient.isAttached() ? recipient.getLatest() : undefined
}
