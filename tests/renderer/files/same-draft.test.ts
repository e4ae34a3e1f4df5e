import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sameDraft } from '../../../renderer/files/same-draft'
import type { Draft } from '../../../shared/draft/draft'
import { openDraft } from '../../../shared/draft/open'
import { serializeDraft } from '../../../shared/draft/serialize'
import { documentText } from '../../fixtures/document-text'
import { draftOf, writerOn } from '../editor/writer'

const REPORT = `
  heading: Introduction
  para: Norland reported 42 inspections.[^1]
  sub: at sea;
  note 1: E/CN.99/2026/1.
`

const written = (draft: Draft): string => serializeDraft({ ...draft, changedAt: '' })

it('says what comparing their files would say', () => {
  const drafts = documentText().map((text) => {
    let n = 0
    return openDraft(text, undefined, () => `id${(n += 1)}`, '2026-11-21T09:00:00.000Z')
  })
  fc.assert(
    fc.property(drafts, drafts, (a, b) => {
      expect(sameDraft(a, b)).toBe(written(a) === written(b))
      expect(sameDraft(a, { ...structuredClone(a), changedAt: '2027-01-01T00:00:00.000Z' })).toBe(true)
    }),
  )
})

it('a draft undone to what was saved is saved again', () => {
  const writer = writerOn(draftOf(REPORT))
  const saved = writer.draft()
  writer.desk.edit([{ paragraphId: saved.text.paragraphs[1]!.id, from: 0, to: 7, text: 'Sudria' }])
  expect(sameDraft(saved, writer.draft())).toBe(false)
  writer.undo()
  expect(sameDraft(saved, writer.draft())).toBe(true)
})

it.each<[string, (draft: Draft) => Draft]>([
  ['the masthead', (d) => ({ ...d, text: { ...d.text, masthead: { title: [{ type: 'text', text: 'Ferries' }] } } })],
  ['a setting', (d) => ({ ...d, settings: { ...d.settings, paper: 'a4' } })],
  ['the words of a note', (d) => ({ ...d, text: { ...d.text, footnotes: [{ ...d.text.footnotes[0]!, runs: [] }] } })],
])('%s makes a difference', (_what, change) => {
  const draft = draftOf(REPORT)
  expect(sameDraft(draft, change(draft))).toBe(false)
})
