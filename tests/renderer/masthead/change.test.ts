import { expect, it } from 'vitest'
import { changedMasthead, withoutEmptyNotes } from '../../../renderer/masthead/change'
import { wordsOfMasthead } from '../../../renderer/masthead/masthead-words'
import { formatText } from '../../../shared/text/notation'
import { draftOf, writerOn } from '../editor/writer'

const REPORT = `
  @item Item 5 of the provisional agenda[^*]
  @title Safety of ferries
  para: Norland reported 42 inspections.[^1]
  note *: E/CN.99/2026/1.
  note 1: Reply of Norland.
`
const NOTHING = { notes: new Map<string, string>(), added: [] }

it('leaving the form as it was changes nothing', () => {
  const draft = draftOf(REPORT)
  expect(changedMasthead(draft, { ...NOTHING, words: wordsOfMasthead(draft.text.masthead) })).toBe(draft)
})

it('new words of a field keep its note, new words of the note are the note’s, and one step takes both back', () => {
  const writer = writerOn(draftOf(REPORT))
  const before = writer.draft()
  const [asterisk] = before.text.footnotes
  writer.desk.change((draft) =>
    changedMasthead(draft, {
      words: { ...wordsOfMasthead(draft.text.masthead), item: 'Item 6 of the agenda' },
      notes: new Map([[asterisk!.id, 'E/CN.99/2026/2.']]),
      added: [],
    }),
  )
  expect(writer.text()).toMatch(/@item Item 6 of the agenda\[\^\*\]/)
  expect(writer.text()).toContain('note *: E/CN.99/2026/2.')
  writer.undo()
  expect(writer.draft()).toEqual(before)
})

it('a note added to a field comes after those before it, and goes with undo', () => {
  const writer = writerOn(draftOf(REPORT))
  const before = writer.draft()
  writer.desk.change((draft) =>
    changedMasthead(draft, {
      words: wordsOfMasthead(draft.text.masthead),
      notes: new Map([['late', 'Submitted late.']]),
      added: [{ field: 'title', id: 'late' }],
    }),
  )
  expect(formatText(writer.draft().text)).toContain('@title Safety of ferries[^#**]')
  expect(writer.text()).toContain('note #**: Submitted late.')
  writer.undo()
  expect(writer.draft()).toEqual(before)
})

it('a field emptied takes its note with it, and undo brings both back', () => {
  const writer = writerOn(draftOf(REPORT))
  const before = writer.draft()
  writer.desk.change((draft) =>
    changedMasthead(draft, { ...NOTHING, words: { ...wordsOfMasthead(draft.text.masthead), item: '' } }),
  )
  expect(writer.draft().text.footnotes).toHaveLength(1)
  writer.undo()
  expect(writer.draft()).toEqual(before)
})

it('a note emptied, or added and never written, goes when the form is done', () => {
  const writer = writerOn(draftOf(REPORT))
  const before = writer.draft()
  const typed = {
    words: wordsOfMasthead(before.text.masthead),
    notes: new Map([[before.text.footnotes[0]!.id, ' ']]),
    added: [{ field: 'title' as const, id: 'never written' }],
  }
  writer.desk.change((draft) => withoutEmptyNotes(changedMasthead(draft, typed), typed))
  expect(writer.text()).toMatch(/@item Item 5 of the provisional agenda\n@title Safety of ferries\n/)
  expect(writer.draft().text.footnotes).toHaveLength(1)
  writer.undo()
  expect(writer.draft()).toEqual(before)
})
