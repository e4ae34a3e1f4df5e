import { DELETE_CHARACTER_COMMAND, INSERT_PARAGRAPH_COMMAND, REMOVE_TEXT_COMMAND } from 'lexical'
import { expect, it } from 'vitest'
import { draftOf, writerOn } from './writer'

const REPORT = `
  heading: Introduction
  para: Norland reported 42 inspections.[^1]
  sub: at sea;
  sub: in port.
  para: Sudria reported none.[^2]
  note 1: E/CN.99/2026/1.
  note 2: Ibid.
`

it('a draft comes out of the editor as it went in', () => {
  const draft = draftOf(REPORT)
  expect(writerOn(draft).draft()).toEqual(draft)
})

it('Enter splits: the first half keeps its id, numbers follow', () => {
  const writer = writerOn(REPORT)
  const before = writer.ids()
  writer.at(2, 8).does(INSERT_PARAGRAPH_COMMAND, undefined)
  expect(writer.shown()).toEqual([
    'I Introduction',
    '1 Norland',
    '2 reported 42 inspections.',
    '(a) at sea;',
    '(b) in port.',
    '3 Sudria reported none.',
  ])
  const after = writer.ids()
  expect([...after.slice(0, 2), ...after.slice(3)]).toEqual(before)
})

it('Enter at the start puts an empty paragraph before: the words keep their id', () => {
  const writer = writerOn(REPORT)
  const before = writer.ids()
  writer.at(2, 0).does(INSERT_PARAGRAPH_COMMAND, undefined)
  expect(writer.ids().filter((id) => before.includes(id))).toEqual(before)
  expect(writer.shown().slice(0, 3)).toEqual(['I Introduction', '1', '2 Norland reported 42 inspections.'])
})

it('Backspace at the start joins with the paragraph before, which keeps the id of the other', () => {
  const writer = writerOn(REPORT)
  const [, second, third] = writer.ids()
  writer.at(3, 0).does(DELETE_CHARACTER_COMMAND, true)
  expect(writer.draft().text.paragraphs[1]).toMatchObject({ id: second, absorbed: [third] })
  expect(writer.shown().slice(1, 3)).toEqual(['1 Norland reported 42 inspections.at sea;', '(a) in port.'])
})

it('a selection over several paragraphs joins the first with what is left of the last; the rest is gone', () => {
  const writer = writerOn(REPORT)
  const ids = writer.ids()
  writer.at(2, 7, 6, 5).does(REMOVE_TEXT_COMMAND, null as never)
  expect(writer.draft().text.paragraphs).toMatchObject([{ id: ids[0] }, { id: ids[1], absorbed: [ids[4]] }])
  expect(writer.text()).toContain('para: Norland reported none.[^')
  expect(writer.draft().text.footnotes.map(({ runs }) => runs)).toEqual([[{ type: 'text', text: 'Ibid.' }]])
})

it('a paragraph deleted whole is absorbed by nobody', () => {
  const writer = writerOn(REPORT)
  const ids = writer.ids()
  writer.at(3, 7, 8, 4).does(REMOVE_TEXT_COMMAND, null as never)
  expect(writer.draft().text.paragraphs.map(({ id, absorbed }) => ({ id, absorbed }))).toEqual(
    [ids[0], ids[1], ids[2], ids[4]].map((id) => ({ id, absorbed: undefined })),
  )
})

it('undoing all gives the first draft back', () => {
  const draft = draftOf(REPORT)
  const writer = writerOn(draft)
  writer.at(3, 0).does(DELETE_CHARACTER_COMMAND, true).does(INSERT_PARAGRAPH_COMMAND, undefined)
  writer.at(1, 3).does(INSERT_PARAGRAPH_COMMAND, undefined)
  expect(writer.draft()).not.toEqual(draft)
  writer.undo().undo().undo()
  expect(writer.draft()).toEqual(draft)
})

it('links, masthead and notes are undone as words are', () => {
  const draft = draftOf(REPORT)
  const writer = writerOn(draft)
  writer.desk.change((d) => ({ ...d, settings: { ...d.settings, paper: 'a4' } }))
  writer.desk.edit([{ footnoteId: draft.text.footnotes[0]!.id, from: 0, to: 1, text: 'A' }])
  expect(writer.draft().settings.paper).toBe('a4')
  expect(writer.text()).toContain('note 1: A/CN.99/2026/1.')
  writer.undo()
  expect(writer.text()).toContain('note 1: E/CN.99/2026/1.')
  writer.undo()
  expect(writer.draft()).toEqual(draft)
})
