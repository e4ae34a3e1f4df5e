import { buildEditorFromExtensions } from '@lexical/extension'
import { $setSelection } from 'lexical'
import type { LexicalCommand, LexicalEditor } from 'lexical'
import { openDraft } from '../../../shared/draft/open'
import type { Draft, DraftKind, Link } from '../../../shared/draft/draft'
import { formatText, parseText } from '../../../shared/text/notation'
import { numberingOf } from '../../../shared/text/numbering'
import { textOf } from '../../../shared/text/flat'
import type { Desk } from '../../../renderer/draft/desk'
import { $blockById } from '../../../renderer/editor/nodes/blocks'
import { deskOf } from '../../../renderer/editor/desk'
import { pageExtension } from '../../../renderer/editor/extension'
import { $rangeIn } from '../../../renderer/editor/nodes/flat-point'
import { loadDraft } from '../../../renderer/editor/load'
import { createDraftReader } from '../../../renderer/editor/read-draft'
import { $isUnParagraphNode } from '../../../renderer/editor/nodes/UnParagraphNode'

/** The page's editor without a window, on a draft. */
export interface Writer {
  editor: LexicalEditor
  desk: Desk
  draft(): Draft
  /** The draft in the notation. */
  text(): string
  /** `1. First words`, a paragraph a line, as the page shows it. */
  shown(): string[]
  ids(): string[]
  /** Put the caret (or a selection that ends in another paragraph) by paragraph, counted from 1, and flat offset. */
  at(paragraph: number, from: number, to?: number, lastParagraph?: number): Writer
  /** Press a key or ask for a command, as one update. */
  does<P>(command: LexicalCommand<P>, payload: P): Writer
  undo(): Writer
}

let ids = 0
const newId = (): string => `id${(ids += 1)}`

/** A draft of a text in the notation. */
export function draftOf(notation: string, kind?: DraftKind): Draft {
  return openDraft(parseText(notation), kind, newId, '2026-11-21T09:00:00.000Z')
}

/** The draft with a link from each of its paragraphs. */
export function everywhereLinked(draft: Draft): Draft {
  const passage = {
    passageId: 'x@en#para. 1',
    label: 'para. 1',
    hash: '',
    text: 'Words.',
    symbol: 'x',
    title: 'X',
    date: '',
  }
  const links = draft.text.paragraphs.map(({ id }): Link => ({
    id: `link of ${id}`,
    paragraphId: id,
    relation: 'reports',
    state: 'confirmed',
    quote: 'Words.',
    passage: { ...passage, visibility: 'public' },
    paragraphHash: '',
  }))
  return { ...draft, links }
}

export function writerOn(source: string | Draft, kind?: DraftKind): Writer {
  const draft = typeof source === 'string' ? draftOf(source, kind) : source
  const editor = buildEditorFromExtensions(pageExtension)
  loadDraft(editor, draft)
  const reader = createDraftReader()
  const read = () => reader(editor.getEditorState())
  const desk = deskOf(editor, read)
  const now = (): Draft => read().draft
  const writer: Writer = {
    editor,
    desk,
    draft: now,
    text: () => formatText(now().text),
    shown() {
      const { paragraphs } = numberingOf(now().text)
      return now().text.paragraphs.map((p) => `${paragraphs.get(p.id)?.number ?? ''} ${textOf(p)}`.trim())
    },
    ids: () => now().text.paragraphs.map(({ id }) => id),
    at(paragraph, from, to = from, last = paragraph) {
      const idAt = (n: number) => now().text.paragraphs[n - 1]!.id
      editor.update(
        () => {
          const first = $blockById(idAt(paragraph))
          const end = $blockById(idAt(last))
          if (!$isUnParagraphNode(first) || !$isUnParagraphNode(end)) throw new Error('no such paragraph')
          const range = $rangeIn(first, from, first.is(end) ? to : from)
          if (!first.is(end)) {
            const { focus } = $rangeIn(end, to, to)
            range.focus.set(focus.key, focus.offset, focus.type)
          }
          $setSelection(range)
        },
        { discrete: true },
      )
      return writer
    },
    does(command, payload) {
      editor.update(() => void editor.dispatchCommand(command, payload), { discrete: true })
      return writer
    },
    undo() {
      desk.undo()
      editor.update(() => {}, { discrete: true })
      return writer
    },
  }
  return writer
}
