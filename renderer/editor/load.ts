import { $getRoot, CLEAR_HISTORY_COMMAND, HISTORY_MERGE_TAG } from 'lexical'
import type { LexicalEditor, LexicalNode } from 'lexical'
import type { Draft } from '../../shared/draft/draft'
import type { DocumentText, Paragraph } from '../../shared/text/document-text'
import { referencesInRuns, referencesOf } from '../../shared/text/flat'
import { $createFixedParagraphNode } from './nodes/FixedParagraphNode'
import { $inlineOf, formatOf } from './nodes/inline'
import type { NoteWords } from './nodes/paragraph-state'
import { $setRest } from './nodes/rest-state'
import { $createUnParagraphNode } from './nodes/UnParagraphNode'

/** Put a draft into the editor in place of what it holds. What was there does not come back by undoing. */
export function loadDraft(editor: LexicalEditor, draft: Draft): void {
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
  editor.update(() => $loadDraft(draft), { discrete: true, tag: HISTORY_MERGE_TAG })
}

function $loadDraft({ text, ...draft }: Draft): void {
  const { paragraphs, footnotes, ...head } = text
  const root = $getRoot()
  root.clear()
  root.setDirection(text.language === 'ar' ? 'rtl' : 'ltr')
  const words = new Map(footnotes.map(({ id, ...note }) => [id, note]))
  for (const paragraph of paragraphs) root.append($nodeOf(paragraph, (id) => words.get(id) ?? null))
  const { all, elsewhere } = referredTo(text)
  $setRest({
    draft,
    text: head,
    held: footnotes.filter(({ id }) => elsewhere.has(id)),
    loose: footnotes.filter(({ id }) => !all.has(id)),
  })
}

/** A paragraph as a node, with its runs; `wordsOf` gives a note's words by its id. Inside an update only. */
export function $nodeOf(paragraph: Paragraph, wordsOf: (footnoteId: string) => NoteWords | null): LexicalNode {
  if (paragraph.kind === 'table' || paragraph.kind === 'contents') return $createFixedParagraphNode(paragraph)
  const node = $createUnParagraphNode(paragraph)
  node.append(...paragraph.runs.map((run) => $inlineOf(run, wordsOf)))
  // Without it undo finds every paragraph that begins in italics "changed" (its text format is corrected on restoring).
  const first = paragraph.runs.find((run) => run.type === 'text')
  if (first) node.setTextFormat(formatOf(first))
  return node
}

/** The notes referred to at all, and those referred to from where nobody types: masthead, tables. */
function referredTo(text: DocumentText): { all: Set<string>; elsewhere: Set<string> } {
  const typed = new Set(
    text.paragraphs
      .filter(isTyped)
      .flatMap(({ runs }) => referencesInRuns(runs))
      .map(({ run }) => run),
  )
  const all = new Set<string>()
  const elsewhere = new Set<string>()
  for (const { run } of referencesOf(text)) {
    all.add(run.footnoteId)
    if (!typed.has(run)) elsewhere.add(run.footnoteId)
  }
  return { all, elsewhere }
}

const isTyped = ({ kind }: Paragraph): boolean => kind !== 'table' && kind !== 'contents'
