import {
  $createNodeSelection,
  $getSelection,
  $getNodeByKey,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  mergeRegister,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import { t } from '../../words'
import { $isFixedParagraphNode } from '../nodes/FixedParagraphNode'

/** How long the answer stays, in milliseconds. */
const LONG_ENOUGH = 8000

/**
 * Tables and contents are not written in. A click chooses one whole, and whoever types then is told why nothing is
 * written, at the table itself.
 */
export function registerFixedWords(editor: LexicalEditor): () => void {
  let clear: (() => void) | undefined
  let answered: HTMLElement | undefined
  const answer = (element: HTMLElement): void => {
    if (answered === element) return
    clear?.()
    answered = element
    const words = document.createElement('span')
    words.className = 'fixed-answer'
    words.setAttribute('role', 'status')
    const place = element.querySelector(':scope > caption') ?? element
    place.append(words)
    // What is filled once it is there is read aloud.
    requestAnimationFrame(() => {
      words.textContent = element.classList.contains('contents') ? t('page.contentsMade') : t('page.tableFixed')
      words.scrollIntoView({ block: 'nearest' })
    })
    const timer = setTimeout(() => clear?.(), LONG_ENOUGH)
    clear = () => {
      clearTimeout(timer)
      words.remove()
      clear = undefined
      answered = undefined
    }
  }
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      ({ target }) => $chooseFixed(editor, target as Element),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!isTyping(event)) return false
        const element = $chosenFixed(editor)
        if (!element) return false
        event.preventDefault()
        answer(element)
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(({ editorState }) => {
      if (clear && editorState.read(() => $chosenFixed(editor)) !== answered) clear()
    }),
    () => clear?.(),
  )
}

/** Choose the table that was clicked, unless words in it were marked, to copy them. */
function $chooseFixed(editor: LexicalEditor, target: Element): boolean {
  const element = target.closest('.paragraph:is(.table, .contents)')
  if (!element || getSelection()?.isCollapsed === false) return false
  for (const [key, node] of editor.getEditorState()._nodeMap) {
    if (!$isFixedParagraphNode(node) || editor.getElementByKey(key) !== element) continue
    const chosen = $createNodeSelection()
    chosen.add(key)
    $setSelection(chosen)
    return true
  }
  return false
}

/** The element of the one table or contents chosen. */
function $chosenFixed(editor: LexicalEditor): HTMLElement | undefined {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return undefined
  const [key, ...more] = selection._nodes
  if (key === undefined || more.length > 0 || !$isFixedParagraphNode($getNodeByKey(key))) return undefined
  return editor.getElementByKey(key) ?? undefined
}

function isTyping({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return isComposing || ((key.length === 1 || key === 'Process') && !ctrlKey && !metaKey && !altKey)
}
