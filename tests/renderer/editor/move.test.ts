import { expect, it } from 'vitest'
import { $moveSelected } from '../../../renderer/editor/keys/move'
import { moved, takenAlong } from '../../../shared/text/moving'
import { writerOn } from './writer'
import type { Writer } from './writer'

const REPORT = `
  heading: One
  para: A.
  sub: a;
  sub2: aa;
  sub: b.
  para: B.
  heading: Two
  heading2: Two A
  para: C.
  closing: End.
`

const move = (writer: Writer, step: 1 | -1): void =>
  writer.editor.update(() => void $moveSelected(step), { discrete: true, tag: 'history-push' })

it('a paragraph moves with its sub-paragraphs, over the next with its own; undone in one step', () => {
  const writer = writerOn(REPORT)
  const before = writer.draft()
  move(writer.at(6, 1), -1)
  expect(writer.shown().slice(0, 6)).toEqual(['I One', '1 B.', '2 A.', '(a) a;', '(i) aa;', '(b) b.'])
  expect(writer.desk.selected()).toMatchObject({ paragraphId: before.text.paragraphs[5]!.id, from: 1, to: 1 })
  writer.undo()
  expect(writer.draft()).toEqual(before)
  move(writer.at(2, 0), 1)
  expect(writer.shown().slice(0, 6)).toEqual(['I One', '1 B.', '2 A.', '(a) a;', '(i) aa;', '(b) b.'])
})

it('a sub-paragraph moves with what is below it, and out of its list where the list ends', () => {
  const writer = writerOn(REPORT)
  move(writer.at(5, 0), -1)
  expect(writer.shown().slice(1, 5)).toEqual(['1 A.', '(a) b.', '(b) a;', '(i) aa;'])
  move(writer.at(4, 0), 1)
  expect(writer.shown().slice(1, 6)).toEqual(['1 A.', '(a) b.', '2 B.', '(a) a;', '(i) aa;'])
})

it('a heading moves with its section over the next of its level, and back; the caret stays in it', () => {
  const writer = writerOn(REPORT)
  const before = writer.draft()
  move(writer.at(1, 2), 1)
  expect(writer.shown()).toEqual([
    'I Two',
    'A Two A',
    '1 C.',
    'II One',
    '2 A.',
    '(a) a;',
    '(i) aa;',
    '(b) b.',
    '3 B.',
    'End.',
  ])
  expect(writer.desk.selected()).toMatchObject({ paragraphId: before.text.paragraphs[0]!.id, from: 2, to: 2 })
  move(writer, 1)
  expect(writer.shown()[3]).toBe('II One')
  writer.undo()
  expect(writer.draft()).toEqual(before)
  move(writer.at(7, 0), -1)
  expect(writer.shown().slice(0, 4)).toEqual(['I Two', 'A Two A', '1 C.', 'II One'])
})

it('a section passes from one higher section to the next, behind its first words, and back', () => {
  const writer = writerOn(`
    contents:
    heading: One
    heading2: One A
    para: A.
    heading: Two
    para: B.
    heading2: Two A
    para: C.
    annex: Forms
    para: D.
  `)
  const before = writer.ids()
  move(writer.at(3, 0), 1)
  expect(writer.shown().slice(1, 8)).toEqual(['I One', 'II Two', '1 B.', 'A One A', '2 A.', 'B Two A', '3 C.'])
  move(writer, -1)
  expect(writer.ids()).toEqual(before)
  move(writer.at(2, 0), -1)
  move(writer.at(9, 0), -1)
  expect(writer.ids()).toEqual(before)
})

it('several paragraphs move together as chosen, a heading among them; nothing moves beyond the ends', () => {
  const writer = writerOn(REPORT)
  move(writer.at(1, 0, 1, 2), -1)
  expect(writer.shown()[0]).toBe('I One')
  move(writer.at(1, 0, 1, 2), 1)
  expect(writer.shown().slice(0, 3)).toEqual(['(a) a;', '(i) aa;', 'I One'])
})

it('the desk moves sections, before a paragraph or to the end, keeping ids and what rests in them', () => {
  const writer = writerOn(REPORT)
  const ids = writer.ids()
  const { paragraphs } = writer.draft().text
  const section = takenAlong(paragraphs, ids[6]!)
  expect(section).toEqual(ids.slice(6, 9))
  writer.desk.move(section, ids[0])
  expect(writer.ids()).toEqual([...ids.slice(6, 9), ...ids.slice(0, 6), ids[9]])
  expect(writer.shown().slice(0, 4)).toEqual(['I Two', 'A Two A', '1 C.', 'II One'])
  writer.desk.move([ids[0]!], undefined)
  expect(writer.ids().at(-1)).toBe(ids[0])
  writer.undo().undo()
  expect(writer.ids()).toEqual(ids)
})

it('what is moved before itself goes before what follows it', () => {
  const order = ['a', 'b', 'c', 'd']
  expect(moved(order, ['b', 'c'], 'c')).toEqual(order)
  expect(moved(order, ['c', 'b'], 'a')).toEqual(['b', 'c', 'a', 'd'])
  expect(moved(order, ['a'], undefined)).toEqual(['b', 'c', 'd', 'a'])
})
