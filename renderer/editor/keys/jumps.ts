import { $getRoot, $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, IS_APPLE, KEY_DOWN_COMMAND } from 'lexical'
import type { LexicalEditor } from 'lexical'
import { $isUnParagraphNode } from '../nodes/UnParagraphNode'

/**
 * Ctrl+Home and Ctrl+End (on a Mac Cmd with the arrows). Left to the browser the caret stops before the words of a last
 * paragraph that was not drawn yet, and before contents that nobody types in. Returns the undo.
 */
export function registerJumps(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (altKey || !(IS_APPLE ? metaKey && !ctrlKey : ctrlKey && !metaKey)) return false
      const toEnd = key === (IS_APPLE ? 'ArrowDown' : 'End')
      if (!toEnd && key !== (IS_APPLE ? 'ArrowUp' : 'Home')) return false
      if (!$jump(toEnd, shiftKey)) return false
      event.preventDefault()
      // The rest of the way is only known once what was never drawn is drawn.
      requestAnimationFrame(() =>
        editor.getRootElement()?.querySelector('.current')?.scrollIntoView({ block: 'nearest' }),
      )
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
}

function $jump(toEnd: boolean, extend: boolean): boolean {
  const typed = $getRoot().getChildren().filter($isUnParagraphNode)
  const node = toEnd ? typed.at(-1) : typed[0]
  if (!node) return false
  const before = $getSelection()
  const anchor = $isRangeSelection(before) && extend ? before.anchor : undefined
  const from = anchor && ([anchor.key, anchor.offset, anchor.type] as const)
  const after = toEnd ? node.selectEnd() : node.selectStart()
  if (from) after.anchor.set(...from)
  return true
}
