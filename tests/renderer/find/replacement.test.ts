import { expect, test } from 'vitest'
import { findIn } from '../../../renderer/find/matches'
import { replacing } from '../../../renderer/find/replacement'
import { writerOn } from '../editor/writer'

test('all found words are replaced in one step that is undone in one', () => {
  const writer = writerOn(`
    @title Safety of ferries
    para 1: Ferries, and _more ferries_ still.
    para 2: No ferries[^1] here.
    note 1: On ferries.`)
  const before = writer.text()
  replaceAll(writer, 'ferries', 'boats')
  expect(writer.text()).toBe(before.replaceAll(/ferries/gi, 'boats'))
  writer.undo()
  expect(writer.text()).toBe(before)
})

test('a reference in the midst of found words stays', () => {
  const writer = writerOn(`
    para 1: The ten[^1] States of the basin.
    note 1: Norland and nine others.`)
  replaceAll(writer, 'ten States', 'ten members')
  expect(writer.shown()).toEqual(['1 The ten members of the basin.'])
  expect(writer.draft().text.footnotes).toHaveLength(1)
})

test('tables are left alone', () => {
  const writer = writerOn(`
    table: Ferries
    row: Norland | ferries`)
  const before = writer.text()
  replaceAll(writer, 'ferries', 'boats')
  expect(writer.text()).toBe(before)
})

function replaceAll(writer: ReturnType<typeof writerOn>, words: string, by: string): void {
  const { text } = writer.draft()
  writer.desk.edit(replacing(text, findIn(text, { words, wholeWords: false, matchCase: false }), by))
}
