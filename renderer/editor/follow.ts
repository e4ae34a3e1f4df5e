import { $getRoot, $getSelection, $isRangeSelection, HISTORIC_TAG } from 'lexical'
import type { LexicalEditor, NodeKey } from 'lexical'
import { numberingNow } from '../draft'
import { $blockOf, $idOf } from './blocks'
import { paintNumbers } from './paint-numbers'
import type { DraftReading } from './read-draft'

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
  const stop = editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
    const current = editorState.read($currentId)
    if (current !== undefined) onCurrent(current)
    if (!tags.has(HISTORIC_TAG) && dirtyElements.size === 0 && dirtyLeaves.size === 0) return
    if (mayRenumber(dirtyElements, tags)) {
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
 * Whether an update may have changed a number or a mark. Typing touches a paragraph's leaf alone; whatever adds, moves,
 * removes or remakes a node touches an element itself. After undo Lexical does not say what it touched.
 */
export function mayRenumber(dirtyElements: ReadonlyMap<NodeKey, boolean>, tags: ReadonlySet<string>): boolean {
  return tags.has(HISTORIC_TAG) || [...dirtyElements.values()].some(Boolean)
}

/** The paragraph the caret is in. */
function $currentId(): string | undefined {
  const selection = $getSelection()
  if (!selection) return undefined
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : (selection.getNodes()[0] ?? null)
  const block = node?.is($getRoot()) ? undefined : $blockOf(node)
  return block && $idOf(block)
}
