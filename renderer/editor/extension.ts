import { HistoryExtension } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import {
  $addUpdateTag,
  $getState,
  $setState,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  ParagraphNode,
  SKIP_SELECTION_FOCUS_TAG,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import { clipboardExtension } from './clipboard/clipboard'
import { $enter, $joinEmpty } from './keys/enter'
import { registerFixedWords } from './keys/fixed-words'
import { FixedParagraphNode } from './nodes/FixedParagraphNode'
import { FootnoteReferenceNode } from './nodes/FootnoteReferenceNode'
import { registerJumps } from './keys/jumps'
import { FORMATS } from './nodes/inline'
import { $changeLevels } from './keys/levels'
import { newId } from './nodes/new-id'
import { registerReferences } from './notes/note-keys'
import { registerOpenings } from './keys/openings'
import { pidState } from './nodes/paragraph-state'
import { registerRemoval } from './keys/remove-selected'
import { $createUnParagraphNode, UnParagraphNode } from './nodes/UnParagraphNode'
import { registerWholeNodes } from './keys/whole-nodes'

/** The page's editor: our nodes, one history, what the keys do. Nothing is loaded in it yet. */
export const pageExtension = defineExtension({
  name: 'rapporteur/page',
  namespace: 'rapporteur',
  nodes: [
    UnParagraphNode,
    FootnoteReferenceNode,
    FixedParagraphNode,
    // What Lexical makes by itself (after all was selected and deleted) is a paragraph of ours too.
    {
      replace: ParagraphNode,
      with: () => $createUnParagraphNode({ id: newId(), kind: 'text', level: 0, runs: [] }),
      withKlass: UnParagraphNode,
    },
  ],
  dependencies: [configExtension(HistoryExtension, { delay: 300, maxDepth: 200, disabled: false }), clipboardExtension],
  $initialEditorState: null,
  register: (editor) =>
    mergeRegister(
      registerRichText(editor),
      registerRemoval(editor),
      registerReferences(editor),
      registerWholeNodes(editor),
      registerFixedWords(editor),
      registerJumps(editor),
      registerParagraphs(editor),
      registerOpenings(editor),
    ),
  onError(error) {
    throw error
  },
})

/** What the keys do to paragraphs. Returns the undo. */
function registerParagraphs(editor: LexicalEditor): () => void {
  // Tab changes the level; after Esc it leaves the text, as it does everywhere else.
  let leaving = false
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $joinEmpty, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !FORMATS.includes(format), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (leaving) {
          leaving = false
          $addUpdateTag(SKIP_SELECTION_FOCUS_TAG)
          return true
        }
        event.preventDefault()
        $changeLevels(event.shiftKey ? -1 : 1)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        leaving = true
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerUpdateListener(({ dirtyLeaves }) => {
      if (dirtyLeaves.size > 0) leaving = false
    }),
    // A copy comes without an id.
    editor.registerNodeTransform(UnParagraphNode, (node) => {
      if (!$getState(node, pidState)) $setState(node, pidState, newId())
    }),
  )
}
