import { FORMAT_TEXT_COMMAND, HISTORY_PUSH_TAG, REDO_COMMAND, SKIP_DOM_SELECTION_TAG, UNDO_COMMAND } from 'lexical'
import type { TextFormatType } from 'lexical'
import type { Command } from '../../shared/service/commands'
import type { ParagraphKind, Voice } from '../../shared/text/document-text'
import { shell } from '../bridge'
import { giveEditorFocus } from '../ui'
import { pastePlainly } from './clipboard/plain-paste'
import { $changeLevels, $setKind } from './keys/levels'
import { noteEditorInUse } from './notes/note-active'
import { noteCommands, undoFromNote } from './notes/note-commands'
import { $setVoice } from './keys/voice'
import { $moveSelected } from './keys/move'
import { $italicizeSelected } from './keys/openings'
import { pageEditor } from './page-editor'

/** In the page's editor, as one step that can be undone; the caret gets the focus back. Nothing without a page. */
function write($change: () => unknown, tag?: string): () => void {
  return () => {
    pageEditor()?.update(() => void $change(), { discrete: true, ...(tag && { tag }) })
    giveEditorFocus(pageEditor())
  }
}

const kind = (of: ParagraphKind) => write(() => $setKind(of) && $italicizeSelected())
const voice = (of: Voice | undefined) => write(() => $setVoice(of), HISTORY_PUSH_TAG)

/** Say who speaks in a paragraph; undefined leaves it to the guess. The focus stays where it is. */
export function sayVoice(paragraphId: string, of: Voice | undefined): void {
  const tag = [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG]
  pageEditor()?.update(() => void $setVoice(of, paragraphId), { discrete: true, tag })
}

/** Looks are for the words being written: the text's, or a note's. */
const format = (look: TextFormatType) => () => {
  const editor = noteEditorInUse() ?? pageEditor()
  editor?.dispatchCommand(FORMAT_TEXT_COMMAND, look)
}

const inHistory = (which: 'undo' | 'redo') => () => {
  if (noteEditorInUse()) undoFromNote(which)
  else pageEditor()?.dispatchCommand(which === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined)
}

/** What the menu and the palette may ask of the page's text. */
export const writingCommands = {
  ...noteCommands,
  undo: inHistory('undo'),
  redo: inHistory('redo'),
  bold: format('bold'),
  italic: format('italic'),
  superscript: format('superscript'),
  'kind-heading': kind('heading'),
  'kind-opening': kind('opening'),
  'kind-preambular': kind('preambular'),
  'kind-operative': kind('operative'),
  'kind-numbered': kind('numbered'),
  'kind-sub': kind('sub'),
  'kind-text': kind('text'),
  'kind-quote': kind('quote'),
  'kind-bullet': kind('bullet'),
  'kind-annex': kind('annex'),
  'kind-closing': kind('closing'),
  'voice-respondent': voice('respondent'),
  'voice-synthesis': voice('synthesis'),
  'voice-secretariat': voice('secretariat'),
  'voice-guessed': voice(undefined),
  'level-down': write(() => $changeLevels(1)),
  'level-up': write(() => $changeLevels(-1)),
  'move-up': write(() => $moveSelected(-1), HISTORY_PUSH_TAG),
  'move-down': write(() => $moveSelected(1), HISTORY_PUSH_TAG),
  'paste-plain': async () => {
    const takeBack = pageEditor()?.getRootElement()?.contains(document.activeElement) ? pastePlainly() : undefined
    try {
      await shell.pastePlain()
    } catch (error) {
      takeBack?.()
      throw error
    }
  },
  'opening-italics': write($italicizeSelected, HISTORY_PUSH_TAG),
  'to-text': () => giveEditorFocus(pageEditor()),
} satisfies Partial<Record<Command, () => unknown>>
