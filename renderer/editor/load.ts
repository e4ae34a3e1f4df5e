import { $createLineBreakNode, $createTextNode, $getRoot } from 'lexical'
import type { LexicalNode } from 'lexical'
import type { DocumentText, Footnote, Paragraph, Run, TextRun } from '../../shared/text/document-text'
import { $createFixedParagraphNode } from './FixedParagraphNode'
import { $createFootnoteReferenceNode } from './FootnoteReferenceNode'
import { $createUnParagraphNode } from './UnParagraphNode'

/** Put a text into the editor in place of what it holds. Inside an update only. */
export function $loadText(text: DocumentText): void {
  const notes = new Map(text.footnotes.map((note) => [note.id, note]))
  const root = $getRoot()
  root.clear()
  root.setDirection(text.language === 'ar' ? 'rtl' : 'ltr')
  for (const paragraph of text.paragraphs) root.append($nodeOf(paragraph, notes))
}

function $nodeOf(paragraph: Paragraph, notes: Map<string, Footnote>): LexicalNode {
  if (paragraph.kind === 'table' || paragraph.kind === 'contents') return $createFixedParagraphNode(paragraph)
  const node = $createUnParagraphNode(paragraph)
  for (const run of paragraph.runs) node.append($inlineOf(run, notes))
  // Without it undo finds every paragraph that begins in italics "changed" (its text format is corrected on restoring).
  const first = paragraph.runs.find((run) => run.type === 'text')
  if (first) node.setTextFormat(formatOf(first))
  return node
}

function $inlineOf(run: Run, notes: Map<string, Footnote>): LexicalNode {
  if (run.type === 'break') return $createLineBreakNode()
  if (run.type === 'text') return $createTextNode(run.text).setFormat(formatOf(run))
  // The first reference owns the note's words; a repeated one holds the id alone.
  const note = notes.get(run.footnoteId)
  notes.delete(run.footnoteId)
  const words = note && { series: note.series, runs: note.runs, ...(note.printed && { printed: note.printed }) }
  return $createFootnoteReferenceNode(run.footnoteId, words ?? null)
}

/** Lexical's format bits of a text run. */
function formatOf(run: TextRun): number {
  return (run.bold ? 1 : 0) | (run.italic ? 2 : 0) | (run.superscript ? 64 : 0)
}
