import {
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { expect, it } from 'vitest'
import { $changeLevels } from '../../../renderer/editor/keys/levels'
import { draftOf, everywhereLinked, writerOn } from './writer'

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
  const writer = writerOn(everywhereLinked(draftOf(REPORT)))
  const [, second, third] = writer.ids()
  writer.at(3, 0).does(DELETE_CHARACTER_COMMAND, true)
  expect(writer.draft().text.paragraphs[1]).toMatchObject({ id: second, absorbed: [third] })
  expect(writer.shown().slice(1, 3)).toEqual(['1 Norland reported 42 inspections.at sea;', '(a) in port.'])
})

it('a selection over several paragraphs joins the first with what is left of the last; the rest is gone', () => {
  const writer = writerOn(everywhereLinked(draftOf(REPORT)))
  const ids = writer.ids()
  writer.at(2, 7, 6, 5).does(REMOVE_TEXT_COMMAND, null as never)
  expect(writer.draft().text.paragraphs).toMatchObject([{ id: ids[0] }, { id: ids[1], absorbed: [ids[4]] }])
  expect(writer.text()).toContain('para: Norland reported none.[^')
  expect(writer.draft().text.footnotes.map(({ runs }) => runs)).toEqual([[{ type: 'text', text: 'Ibid.' }]])
})

it('a paragraph deleted whole is absorbed by nobody', () => {
  const writer = writerOn(everywhereLinked(draftOf(REPORT)))
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

it('words typed over a selection that ends before a footnote of the next paragraph take its place', () => {
  const writer = writerOn('heading: Norland\npara: Norland[^1] and Sudria\nnote 1: A.')
  writer.at(1, 0, 4, 2).does(CONTROLLED_TEXT_INSERTION_COMMAND, 'Sud')
  expect(writer.text()).toBe('heading: Sudand[^1] and Sudria\nnote 1: A.\n')
})

it("Tab makes a sub-paragraph, at most one level below the one before; Shift+Tab gives it back to its owner's kind", () => {
  const writer = writerOn('OP: _Urges_ all States:\nOP: to sail;\nOP: to row.', 'resolution')
  const levels = (step: 1 | -1) => writer.editor.update(() => void $changeLevels(step), { discrete: true })
  writer.at(2, 0, 3, 3)
  levels(1)
  expect(writer.shown()).toEqual(['Urges all States:', '(a) to sail;', '(b) to row.'])
  writer.at(3, 0)
  levels(1)
  levels(1)
  expect(writer.shown()).toEqual(['Urges all States:', '(a) to sail;', '(i) to row.'])
  levels(-1)
  levels(-1)
  expect(writer.shown()).toEqual(['1 Urges all States:', '(a) to sail;', '2 to row.'])
})

it('Enter after a heading goes on with the body, after an opening with the preamble, in an empty sub-paragraph out of the list', () => {
  const report = writerOn('para: One.\nheading: Two')
  report.at(2, 3).does(INSERT_PARAGRAPH_COMMAND, undefined)
  expect(report.draft().text.paragraphs.map(({ kind }) => kind)).toEqual(['numbered', 'heading', 'numbered'])
  const resolution = writerOn('opening: _The General Assembly_,', 'resolution')
  resolution.at(1, 21).does(INSERT_PARAGRAPH_COMMAND, undefined)
  expect(resolution.draft().text.paragraphs.map(({ kind }) => kind)).toEqual(['opening', 'preambular'])
  const list = writerOn('para: One:\nsub: a;')
  list.at(2, 2).does(INSERT_PARAGRAPH_COMMAND, undefined).does(INSERT_PARAGRAPH_COMMAND, undefined)
  expect(list.shown()).toEqual(['1 One:', '(a) a;', '2'])
})

it('a heading split in its middle stays two headings; an empty paragraph before one goes whole', () => {
  const writer = writerOn('heading: Introduction here')
  const [id] = writer.ids()
  writer.at(1, 12).does(INSERT_PARAGRAPH_COMMAND, undefined)
  expect(writer.draft().text.paragraphs.map(({ kind }) => kind)).toEqual(['heading', 'heading'])
  const other = writerOn('para: \nheading: Introduction')
  const [, heading] = other.ids()
  other.at(2, 0).does(DELETE_CHARACTER_COMMAND, true)
  expect(other.draft().text.paragraphs).toMatchObject([{ id: heading, kind: 'heading' }])
  expect(writer.ids()[0]).toBe(id)
})

it('Backspace after a table chooses it first; only the next takes it away', () => {
  const writer = writerOn('para: One.\ntable: Figures\nrow: Norland | 42\npara: Two.')
  writer.at(3, 0).does(DELETE_CHARACTER_COMMAND, true)
  expect(writer.ids()).toHaveLength(3)
  writer.does(DELETE_CHARACTER_COMMAND, true)
  expect(writer.shown()).toEqual(['1 One.', '2 Two.'])
})

it('a text emptied whole begins anew with a paragraph of the draft’s own kind', () => {
  const writer = writerOn('heading: Introduction\npara: One:\nsub: a;')
  writer.at(1, 0, 2, 3).does(REMOVE_TEXT_COMMAND, null as never)
  expect(writer.draft().text.paragraphs).toMatchObject([{ kind: 'numbered', level: 0, runs: [] }])
})

it('ids that nothing names are not kept: Enter and Backspace fifty times leave nothing behind', () => {
  const draft = draftOf('para: Norland reported 42 inspections.')
  const writer = writerOn(draft).at(1, 7)
  for (let i = 0; i < 50; i += 1) writer.does(INSERT_PARAGRAPH_COMMAND, undefined).does(DELETE_CHARACTER_COMMAND, true)
  expect(writer.draft()).toEqual(draft)
})

it('what rests on a paragraph emptied and joined rests on the one it is joined with', () => {
  const draft = everywhereLinked(draftOf('para: \npara: Two.'))
  const [first, second] = draft.text.paragraphs.map(({ id }) => id)
  const writer = writerOn(draft)
  writer.at(2, 0).does(DELETE_CHARACTER_COMMAND, true)
  expect(writer.draft().text.paragraphs).toMatchObject([{ id: second, absorbed: [first] }])
})

it('words put in by an edit look as those before them, in paragraphs as in notes', () => {
  const draft = draftOf('para: See _Ibid_[^1]\nnote 1: _Ibid_')
  const writer = writerOn(draft)
  const [{ id: paragraphId }, { id: footnoteId }] = [draft.text.paragraphs[0]!, draft.text.footnotes[0]!]
  writer.desk.edit([
    { paragraphId, from: 8, to: 8, text: '.' },
    { footnoteId, from: 4, to: 4, text: '.' },
  ])
  expect(writer.text()).toBe('para: See _Ibid.[^1]_\nnote 1: _Ibid._\n')
})
