import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDraft } from '../../shared/draft/open'
import { parseDraft } from '../../shared/draft/schema'
import { serializeDraft } from '../../shared/draft/serialize'
import { formatText, parseText } from '../../shared/text/notation'
import { documentText } from '../fixtures/document-text'
import { countingIds, draftOf, NOON } from '../fixtures/texts'

test('opening gives every paragraph, cell and note a permanent id and keeps all words', () => {
  fc.assert(
    fc.property(documentText(), (text) => {
      const { text: opened } = openDraft(text, undefined, countingIds(), NOON)
      expect(formatText(opened)).toBe(formatText(text))
      const ids = JSON.stringify(opened).match(/"id":"[^"]+"/g) ?? []
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.every((id) => id.startsWith('"id":"d'))).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('a text with preambular or operative paragraphs is a resolution, unless it is said to be a report', () => {
  const resolution = 'OP: _Decides_ to close the fund.'
  expect(draftOf(resolution).kind).toBe('resolution')
  expect(draftOf('para: Norland replied.').kind).toBe('report')
  expect(openDraft(parseText(resolution), 'report', countingIds(), NOON).kind).toBe('report')
})

test('a draft file reads back as the same draft, and is written the same again', () => {
  fc.assert(
    fc.property(documentText(), (text) => {
      const draft = openDraft(text, undefined, countingIds(), NOON)
      const file = serializeDraft(draft)
      expect(parseDraft(file)).toEqual(draft)
      expect(serializeDraft(parseDraft(file))).toBe(file)
      expect(file.endsWith('}\n')).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('the order in which fields were set does not show in the file', () => {
  const draft = draftOf('para: Norland replied.')
  const turned = Object.fromEntries(Object.entries(draft).reverse()) as unknown as typeof draft
  expect(serializeDraft(turned)).toBe(serializeDraft(draft))
})

test('a paragraph stands on a line of its own where it fits', () => {
  expect(serializeDraft(draftOf('para: Norland replied.'))).toBe(`{
  "format": "undraft",
  "version": 1,
  "id": "d1",
  "kind": "report",
  "changedAt": "2026-01-16T12:00:00.000Z",
  "createdAt": "2026-01-16T12:00:00.000Z",
  "settings": { "paper": "letter", "profile": "auto", "style": "new-york" },
  "text": {
    "language": "en",
    "masthead": {},
    "paragraphs": [
      { "id": "d2", "kind": "numbered", "level": 0, "runs": [{ "type": "text", "text": "Norland replied." }] }
    ],
    "footnotes": []
  },
  "links": [],
  "dismissals": []
}
`)
})
