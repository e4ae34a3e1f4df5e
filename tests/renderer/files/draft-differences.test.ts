import { expect, it } from 'vitest'
import { differencesOf } from '../../../renderer/files/draft-differences'
import { INSERT_PARAGRAPH_COMMAND, REMOVE_TEXT_COMMAND } from 'lexical'
import { draftOf, writerOn } from '../editor/writer'

const REPORT = `
  @title Safety of ferries
  heading: Introduction
  para: Norland reported 42 inspections.[^1]
  para: Sudria reported none.
  para: Tarvonia did not reply.
  note 1: E/CN.99/2026/1.
`

it('nothing differs from itself', () => {
  const draft = draftOf(REPORT)
  expect(differencesOf(draft, structuredClone(draft))).toEqual([])
})

it('tells what was changed, added and removed, in reading order', () => {
  const writer = writerOn(draftOf(REPORT))
  const before = writer.draft()
  writer.at(3, 0, 21, 3).does(REMOVE_TEXT_COMMAND, null as never)
  writer.at(4, 9).does(INSERT_PARAGRAPH_COMMAND, undefined)
  writer.desk.edit([{ paragraphId: before.text.paragraphs[1]!.id, from: 17, to: 19, text: '24' }])
  writer.desk.change((draft) => ({ ...draft, text: { ...draft.text, masthead: {} } }))
  const found = differencesOf(before, writer.draft()).map(({ label, before, after }) => [label, before, after])
  expect(found).toEqual([
    ['title', 'Safety of ferries', ''],
    ['para. 1', 'Norland reported 42 inspections.', 'Norland reported 24 inspections.'],
    ['para. 2', 'Sudria reported none.', ''],
    ['para. 3', 'Tarvonia did not reply.', 'Tarvonia '],
    ['para. 4', '', 'did not reply.'],
  ])
})

it('what is gone stands where it stood', () => {
  const writer = writerOn(draftOf('para: One.\npara: Two.\npara: Three.\n'))
  const before = writer.draft()
  const [first, , third] = before.text.paragraphs
  const after = { ...before, text: { ...before.text, paragraphs: [{ ...first!, runs: [] }, third!] } }
  expect(differencesOf(before, after).map(({ label }) => label)).toEqual(['para. 1', 'para. 2'])
})
