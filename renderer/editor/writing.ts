import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import type { LexicalEditor, TextFormatType } from 'lexical'
import type { Command } from '../../shared/service/commands'
import type { ParagraphKind } from '../../shared/text/document-text'
import { $changeLevels, $setKind } from './levels'

let writer: LexicalEditor | undefined

/** The page's editor comes and goes; returns the undo. */
export function setWriter(editor: LexicalEditor): () => void {
  writer = editor
  return () => {
    if (writer === editor) writer = undefined
  }
}

/** In the page's editor, as one step that can be undone; the caret gets the focus back. Nothing without a page. */
function write($change: () => unknown): () => void {
  return () => {
    writer?.update(() => void $change(), { discrete: true })
    writer?.focus()
  }
}

const kind = (of: ParagraphKind) => write(() => $setKind(of))
const format = (look: TextFormatType) => () => void writer?.dispatchCommand(FORMAT_TEXT_COMMAND, look)

/** What the menu and the palette may ask of the page's text. */
export const writingCommands = {
  undo: () => void writer?.dispatchCommand(UNDO_COMMAND, undefined),
  redo: () => void writer?.dispatchCommand(REDO_COMMAND, undefined),
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
  'level-down': write(() => $changeLevels(1)),
  'level-up': write(() => $changeLevels(-1)),
  'to-text': () => writer?.focus(),
} satisfies Partial<Record<Command, () => unknown>>
