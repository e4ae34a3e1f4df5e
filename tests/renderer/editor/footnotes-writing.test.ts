import { CONTROLLED_TEXT_INSERTION_COMMAND, FORMAT_TEXT_COMMAND } from 'lexical'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createNoteEditor } from '../../../renderer/editor/notes/note-editor'
import { withNoteWords } from '../../../renderer/editor/notes/note-flush'
import { LOADED, writeNote } from '../../../renderer/editor/notes/note-writing'
import { textOfRuns } from '../../../shared/text/flat'
import { draftOf, writerOn } from './writer'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A note's editor at work on the first note of a draft, without a window. */
function begin() {
  const draft = draftOf(`
    para: Norland replied,[^1] and so did Sudria.[^2]
    note 1: Reply of Norland.
    note 2: Ibid.
  `)
  const writer = writerOn(draft)
  const desk = withNoteWords(writer.desk)
  const editor = createNoteEditor(() => {
    throw new Error('no key is pressed here')
  })
  const note = writeNote(editor, desk, draft.text.footnotes[0]!.id, 'end')
  editor.registerUpdateListener(({ tags, dirtyLeaves }) => {
    if (!tags.has(LOADED) && dirtyLeaves.size > 0) note.typed()
  })
  return {
    draft,
    writer,
    desk,
    note,
    type: (words: string) =>
      editor.update(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, words), { discrete: true }),
    italic: () => editor.update(() => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'), { discrete: true }),
    /** As the draft has it, without what is on its way. */
    inDraft: () => textOfRuns(writer.draft().text.footnotes[0]!.runs),
  }
}

it('words reach the draft after a pause, and at once for whoever asks the desk', () => {
  const { type, inDraft, desk, writer } = begin()
  const other = desk.read().text.footnotes[1]
  type(' See')
  expect(inDraft()).toBe('Reply of Norland.')
  vi.advanceTimersByTime(300)
  expect(inDraft()).toBe('Reply of Norland. See')
  type(' also')
  expect(textOfRuns(desk.read().text.footnotes[0]!.runs)).toBe('Reply of Norland. See also')
  expect(writer.draft().text.footnotes[1]).toBe(other)
})

it('one burst is one step to undo, however long; the next burst is another', () => {
  const { type, inDraft, writer, draft, note } = begin()
  for (let i = 0; i < 15; i += 1) {
    type('a')
    vi.advanceTimersByTime(200)
  }
  vi.advanceTimersByTime(300)
  type('b')
  vi.advanceTimersByTime(300)
  expect(inDraft()).toBe(`Reply of Norland.${'a'.repeat(15)}b`)
  writer.undo()
  expect(inDraft()).toBe(`Reply of Norland.${'a'.repeat(15)}`)
  writer.undo()
  expect(writer.draft()).toEqual(draft)
  note.sync()
  type('!')
  note.stop()
  expect(inDraft()).toBe('Reply of Norland.!')
})

it('while a burst goes on, the draft is at most a second behind', () => {
  const { type, inDraft } = begin()
  for (let i = 0; i < 8; i += 1) {
    type('a')
    vi.advanceTimersByTime(200)
  }
  expect(inDraft().length).toBeGreaterThan('Reply of Norland.'.length + 3)
})

it('looks are kept', () => {
  const { type, italic, note, writer } = begin()
  italic()
  type('Ibid.')
  note.stop()
  expect(writer.draft().text.footnotes[0]!.runs).toEqual([
    { type: 'text', text: 'Reply of Norland.' },
    { type: 'text', text: 'Ibid.', italic: true },
  ])
})
