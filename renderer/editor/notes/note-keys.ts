import {
  $getNearestNodeFromDOMNode,
  $getState,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import {
  $caretAfter,
  $deleteReference,
  $deleteWord,
  $selectedNote,
  $selectedReference,
  $selectReference,
} from './footnotes'
import { $isFootnoteReferenceNode } from '../nodes/FootnoteReferenceNode'
import { lightNote, openNote, useFoot } from './note-active'
import { fidState } from '../nodes/paragraph-state'

/** What keys and the mouse do to references in the text. Returns the undo. */
export function registerReferences(editor: LexicalEditor): () => void {
  const onSelected = (isBackward: boolean) => (event: KeyboardEvent) => {
    if (!$selectedReference()) return false
    event.preventDefault()
    return editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward)
  }
  return mergeRegister(
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteReference, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, $deleteWord, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, onSelected(true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, onSelected(false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const reference = $selectedReference()
        if (!reference) return false
        event?.preventDefault()
        openNote($getState(reference, fidState), 'end', reference.getKey())
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // A reference selected has no caret to type at: words go behind it.
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const reference = $selectedReference()
        if (!reference || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false
        event.preventDefault()
        $caretAfter(reference)
        return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event.key)
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CLICK_COMMAND,
      ({ target }) => {
        const mark = target instanceof Element ? target.closest('.reference') : null
        const node = mark && $getNearestNodeFromDOMNode(mark)
        if (!$isFootnoteReferenceNode(node)) return false
        $selectReference(node)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerUpdateListener(({ editorState }) => {
      // While a note is written in, that one stays lit.
      if (useFoot.getState().active) return
      lightNote(editorState.read($selectedNote))
    }),
  )
}
