import {
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORY_PUSH_TAG,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { expect, it } from 'vitest'
import {
  $insertNote,
  $insertReference,
  $referenceHere,
  $removeNote,
  $returnTo,
} from '../../../renderer/editor/notes/footnotes'
import type { Run } from '../../../shared/text/document-text'
import { referencesOf } from '../../../shared/text/flat'
import { numberingOf } from '../../../shared/text/numbering'
import { draftOf, writerOn } from './writer'
import type { Writer } from './writer'

const REPORT = `
  @item Item 5[^*]
  heading: Introduction
  para: Norland reported 42 inspections.[^1]
  para: Sudria abc[^2]def, and none.[^3]
  para: Tarvonia agreed.[^2]
  note *: E/CN.99/2026/1.
  note 1: E/CN.99/2026/2.
  note 2: Reply of Sudria.
  note 3: Ibid.
`

const words = (text: string): Run[] => [{ type: 'text', text }]

function run(writer: Writer, $change: () => unknown): void {
  writer.editor.update(() => void $change(), { discrete: true, tag: HISTORY_PUSH_TAG })
}

/** The draft in the notation, without what a source printed. */
function said(writer: Writer): string {
  return writer.text().replace(/=\d+/g, '').replace(/#(\d)/g, '$1')
}

/** `1 2 3 2`: the marks in reading order, as the page shows them. */
function marks({ draft }: Writer): string {
  const { text } = draft()
  const { footnotes } = numberingOf(text)
  return referencesOf(text)
    .map(({ run: { footnoteId } }) => footnotes.get(footnoteId)?.mark)
    .join(' ')
}

it('a note made in the middle stands where the caret is, the later marks follow; one undo takes both away', () => {
  const draft = draftOf(REPORT)
  const writer = writerOn(draft).at(2, 7)
  run(writer, () => $insertNote(words('Norland, para. 4.')))
  expect(said(writer)).toContain('para: Norland[^1] reported 42 inspections.[^2]')
  expect(said(writer)).toContain('note 1: Norland, para. 4.')
  expect(marks(writer)).toBe('* 1 2 3 4 3')
  writer.undo()
  expect(writer.draft()).toEqual(draft)
  writer.desk.redo()
  writer.editor.update(() => {}, { discrete: true })
  expect(marks(writer)).toBe('* 1 2 3 4 3')
})

it('with a selection the reference goes behind it, also where it ends at the start of the next paragraph', () => {
  const writer = writerOn(REPORT).at(2, 0, 7)
  run(writer, () => $insertNote())
  expect(said(writer)).toContain('para: Norland[^1] reported')
  writer.at(2, 3, 0, 3)
  run(writer, () => $insertNote())
  expect(said(writer)).toContain('inspections.[^2][^3]')
})

it('what is typed next stands behind the new reference', () => {
  const writer = writerOn(REPORT).at(2, 7)
  run(writer, () => {
    $insertNote()
  })
  writer.does(CONTROLLED_TEXT_INSERTION_COMMAND, ' today')
  expect(said(writer)).toContain('Norland[^1] today reported')
})

it('one more reference holds the very same words; a change of the note reaches all', () => {
  const writer = writerOn(REPORT).at(2, 7)
  const note = writer.draft().text.footnotes[2]!
  run(writer, () => $insertReference(note))
  expect(marks(writer)).toBe('* 1 2 1 3 1')
  writer.desk.change((d) => ({
    ...d,
    text: { ...d.text, footnotes: d.text.footnotes.map((n) => (n.id === note.id ? { ...n, runs: words('New.') } : n)) },
  }))
  run(writer, () => writer.at(3, 0).at(2, 0))
  expect(writer.draft().text.footnotes.filter(({ runs }) => JSON.stringify(runs).includes('New.'))).toHaveLength(1)
  // The first reference goes; the others still have the words.
  writer.at(2, 7).does(DELETE_CHARACTER_COMMAND, false)
  expect(marks(writer)).toBe('* 1 2 3 2')
  expect(said(writer)).toContain('note 2: New.')
})

it('Backspace behind a reference and Delete before it take it whole; its note goes with the last', () => {
  const writer = writerOn(REPORT).at(4, 16)
  const caretBehind = () => run(writer, () => $returnTo(writer.draft().text.footnotes[2]!.id))
  caretBehind()
  writer.does(DELETE_CHARACTER_COMMAND, true)
  expect(marks(writer)).toBe('* 1 2 3')
  expect(said(writer)).toContain('para: Sudria abcdef, and none.[^2]')
  expect(said(writer)).toContain('note 3: Reply of Sudria.')
  writer.at(4, 16).does(DELETE_CHARACTER_COMMAND, false)
  expect(said(writer)).not.toContain('Reply of Sudria')
})

it('deleting by words stops at references', () => {
  const after = writerOn(REPORT).at(3, 13).does(DELETE_WORD_COMMAND, true)
  expect(said(after)).toContain('Sudria abc[^2], and')
  after.does(DELETE_WORD_COMMAND, true)
  expect(said(after)).toContain('Sudria abc, and')
  const before = writerOn(REPORT).at(3, 7).does(DELETE_WORD_COMMAND, false)
  expect(said(before)).toContain('Sudria [^2]def, and')
})

it('a note deleted at the foot goes with all its references, also from the masthead, in one step', () => {
  const draft = draftOf(REPORT)
  const writer = writerOn(draft)
  const [masthead, , twice] = draft.text.footnotes
  run(writer, () => $removeNote(twice!.id))
  expect(marks(writer)).toBe('* 1 2')
  expect(said(writer)).toContain('Sudria abcdef, and none.[^2]')
  run(writer, () => $removeNote(masthead!.id))
  expect(marks(writer)).toBe('1 2')
  writer.undo().undo()
  expect(writer.draft()).toEqual(draft)
})

it('the jump goes to the nearest reference before the caret in the paragraph, else to the first', () => {
  const writer = writerOn(REPORT)
  const noteAt = (paragraph: number, offset: number) =>
    writer.at(paragraph, offset).editor.read($referenceHere)?.footnoteId
  const [, first, second] = writer.draft().text.footnotes.map(({ id }) => id)
  expect([noteAt(2, 3), noteAt(3, 12), noteAt(3, 23), noteAt(1, 2)]).toEqual([first, second, second, undefined])
})

it('a reference cut with the words around it takes its note along', () => {
  const writer = writerOn(REPORT).at(3, 7, 13)
  writer.does(REMOVE_TEXT_COMMAND, null as never)
  expect(said(writer)).toContain('para: Sudria , and none.[^2]')
  expect(marks(writer)).toBe('* 1 2 3')
})
