import { $getRoot, $getSelection, $isRangeSelection, $isTextNode, HISTORIC_TAG } from 'lexical'
import type { LexicalEditor, UpdateListenerPayload } from 'lexical'
import { numberingNow } from '../draft'
import { $blockOf, $idOf } from './nodes/blocks'
import { paintNumbers } from './paint/paint-numbers'
import type { DraftReading } from './read-draft'
import { $rest } from './nodes/rest-state'

/** How long what is written may wait before the panels, the checks and the journal know of it, in milliseconds. */
const PATIENCE = 250

export interface Following {
  /** Let everybody know at once. */
  now(): void
  stop(): void
}

/**
 * Follow what is written. Numbers and marks are painted in the same update wherever the structure changed; the draft is
 * published a moment later, between two keys. It never updates the editor.
 */
export function follow(
  editor: LexicalEditor,
  read: () => DraftReading,
  publish: (reading: DraftReading) => void,
  onCurrent: (paragraphId: string) => void,
): Following {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const now = (): void => {
    clearTimeout(waiting)
    waiting = undefined
    publish(read())
  }
  const later = (): void => {
    waiting ??= setTimeout(now, PATIENCE)
  }
  const stop = editor.registerUpdateListener((update) => {
    const { editorState, dirtyElements, dirtyLeaves, tags } = update
    const current = editorState.read($currentId)
    if (current !== undefined) onCurrent(current)
    if (!tags.has(HISTORIC_TAG) && dirtyElements.size === 0 && dirtyLeaves.size === 0) return
    if (mayRenumber(update)) {
      const { draft, nodes } = read()
      paintNumbers(editor, nodes, numberingNow(draft.text))
    }
    later()
  })
  return {
    now,
    stop() {
      clearTimeout(waiting)
      stop()
    },
  }
}

/**
 * Whether an update may have changed a number or a mark. Typing touches a paragraph's words alone; whatever adds, moves,
 * removes or remakes a node touches an element or a leaf that is no text. The root counts as touched in every update, so
 * it is looked at itself. After undo Lexical does not say what it touched.
 */
export function mayRenumber({
  dirtyElements,
  dirtyLeaves,
  editorState,
  prevEditorState,
  tags,
}: Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves' | 'editorState' | 'prevEditorState' | 'tags'>): boolean {
  if (tags.has(HISTORIC_TAG)) return true
  if (editorState.read($frame).some((part, index) => part !== prevEditorState.read($frame)[index])) return true
  for (const [key, itself] of dirtyElements) if (itself && key !== 'root') return true
  for (const key of dirtyLeaves) if (!$isTextNode(editorState._nodeMap.get(key))) return true
  return false
}

/** What of the root bears on numbers: its first and last child, how many there are, and all that is no paragraph. */
function $frame(): unknown[] {
  const root = $getRoot()
  return [root.getChildrenSize(), root.getFirstChild()?.getKey(), root.getLastChild()?.getKey(), $rest()]
}

/** The paragraph the caret is in. */
function $currentId(): string | undefined {
  const selection = $getSelection()
  if (!selection) return undefined
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : (selection.getNodes()[0] ?? null)
  const block = node?.is($getRoot()) ? undefined : $blockOf(node)
  return block && $idOf(block)
}
