import { $createLineBreakNode, $createTextNode, $getState, $isLineBreakNode, $isTextNode, $setState } from 'lexical'
import type { LexicalNode, TextFormatType } from 'lexical'
import type { Run, TextRun } from '../../../shared/text/document-text'
import { $createFootnoteReferenceNode, $isFootnoteReferenceNode } from './FootnoteReferenceNode'
import { fidState, languageState, printedState } from './paragraph-state'
import type { NoteWords } from './paragraph-state'

/** What words of ours know of looks; a paste may bring more, keys may ask for more. */
export const FORMATS: readonly TextFormatType[] = ['bold', 'italic', 'superscript']

const BOLD = 1
const ITALIC = 2
const SUPERSCRIPT = 64

/** A run as a node; `wordsOf` gives a note's words by its id. Inside an update only. */
export function $inlineOf(run: Run, wordsOf: (footnoteId: string) => NoteWords | null): LexicalNode {
  if (run.type === 'break') return $createLineBreakNode()
  if (run.type === 'reference') {
    return $createFootnoteReferenceNode(run.footnoteId, wordsOf(run.footnoteId), run.printed)
  }
  const node = $createTextNode(run.text).setFormat(formatOf(run))
  if (run.language) $setState(node, languageState, run.language)
  return node
}

/** A node as a run; undefined for what no text holds. */
export function $runOf(node: LexicalNode): Run | undefined {
  if ($isLineBreakNode(node)) return { type: 'break' }
  if ($isFootnoteReferenceNode(node)) {
    const printed = $getState(node, printedState)
    return { type: 'reference', footnoteId: $getState(node, fidState), ...(printed && { printed }) }
  }
  if (!$isTextNode(node)) return undefined
  const format = node.getFormat()
  const language = $getState(node, languageState)
  return {
    type: 'text',
    text: node.getTextContent(),
    ...(format & BOLD && { bold: true as const }),
    ...(format & ITALIC && { italic: true as const }),
    ...(format & SUPERSCRIPT && { superscript: true as const }),
    ...(language && { language }),
  }
}

/** Lexical's format bits of a text run. */
export function formatOf(run: TextRun): number {
  return (run.bold ? BOLD : 0) | (run.italic ? ITALIC : 0) | (run.superscript ? SUPERSCRIPT : 0)
}
