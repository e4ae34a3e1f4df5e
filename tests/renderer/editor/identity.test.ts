import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openDraft } from '../../../shared/draft/open'
import { parseText } from '../../../shared/text/notation'
import { documentText } from '../../fixtures/document-text'
import { draftOf, writerOn } from './writer'

it('draft -> editor -> draft is identity, whatever the draft holds', () => {
  let ids = 0
  fc.assert(
    fc.property(documentText(), (text) => {
      const draft = openDraft(text, undefined, () => `i${(ids += 1)}`, '2026-11-21T09:00:00.000Z')
      expect(writerOn(draft).draft()).toEqual(draft)
    }),
    { numRuns: 300 },
  )
})

it('what was not touched is the very same object, also after undo', () => {
  const writer = writerOn('para: One.[^1]\npara: Two.\npara: Three.\nnote 1: A.')
  const before = writer.draft()
  expect(writer.draft()).toBe(before)
  writer.desk.edit([{ paragraphId: before.text.paragraphs[1]!.id, from: 0, to: 3, text: 'Six' }])
  const after = writer.draft()
  expect(after.text.paragraphs.map((p, i) => p === before.text.paragraphs[i])).toEqual([true, false, true])
  expect(after.text.footnotes).toBe(before.text.footnotes)
  writer.undo()
  expect(writer.draft().text.paragraphs.map((p, i) => p === after.text.paragraphs[i])).toEqual([true, false, true])
})

it("a note's new words leave its paragraph the very same", () => {
  const writer = writerOn('para: One.[^1]\nnote 1: A.')
  const before = writer.draft().text
  writer.desk.edit([{ footnoteId: before.footnotes[0]!.id, from: 0, to: 1, text: 'B' }])
  const after = writer.draft().text
  expect(after.paragraphs[0]).toBe(before.paragraphs[0])
  expect(after.footnotes).toMatchObject([{ runs: [{ text: 'B.' }] }])
})

it('notes of masthead and tables, repeated, loose and without words come out as they went in', () => {
  const text = parseText(`
    @title Ferries[^*]
    para: One[^1] and again[^1].
    table: Figures
    row: Norland[^2] | 42
    para: Two[^2][^9].
    note *: Delayed.
    note 1: A.
    note 2: B.
    note 3: Nobody refers to this.
  `)
  const draft = { ...draftOf('para: x'), text }
  expect(writerOn(draft).draft()).toEqual(draft)
})
