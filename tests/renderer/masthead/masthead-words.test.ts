import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineOf, mastheadWith, withLine, wordsOfMasthead } from '../../../renderer/masthead/masthead-words'
import { parseText } from '../../../shared/text/notation'
import { formatRuns, parseRuns } from '../../../shared/text/notation-runs'
import type { ReferenceKeys } from '../../../shared/text/notation-runs'
import { referencesInRuns } from '../../../shared/text/flat'

const KEYS: ReferenceKeys = {
  read: (footnoteId) => ({ type: 'reference', footnoteId }),
  write: ({ footnoteId }) => footnoteId,
}
const becomes = (notation: string, line: string) => formatRuns(withLine(parseRuns(notation, KEYS), line), KEYS)

it.each([
  ['Item 6 of the provisional agenda[^a]', 'Item 7 of the provisional agenda', 'Item 7 of the provisional agenda[^a]'],
  ['Item 6 of the provisional agenda[^a]', 'Item 6 of the draft agenda', 'Item 6 of the draft agenda[^a]'],
  ['Item 6 of the agenda[^a]', 'Item 6 of the agenda of the session', 'Item 6 of the agenda of the session[^a]'],
  ['Report of the Secretary-General[^b]', 'Note by the Secretariat', 'Note by the Secretariat[^b]'],
  ['Safety[^a] of ferries[^b]', 'Safety of boats', 'Safety[^a] of boats[^b]'],
  ['Safety of _passenger_ ferries', 'Safety of _small_ passenger boats', 'Safety of \\_small\\_ _passenger_ boats'],
  ['Port Halden,\\n13 April', 'Port Halden, 14 April', 'Port Halden,\\n14 April'],
  ['Ferries', 'On ferries', 'On ferries'],
  ['', 'Ferries', 'Ferries'],
])('%s, typed over as %s', (before, line, after) => {
  expect(becomes(before, line)).toBe(after)
})

it('any words come out as they were typed, and no reference is lost', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'c', ',') })
  fc.assert(
    fc.property(line, line, line, (a, b, typed) => {
      const runs = parseRuns(`${a}[^1]${b}[^2]`, KEYS)
      const now = withLine(runs, typed)
      expect(lineOf(now)).toBe(typed)
      expect(referencesInRuns(now).map(({ run }) => run.footnoteId)).toEqual(['1', '2'])
    }),
  )
})

it('fields that are not touched stay the very same, empty ones go, new ones come', () => {
  const { masthead } = parseText('@title Safety of ferries[^*]\n@item Item 5\n@symbol E/1\nnote *: Late.\n')
  const after = mastheadWith(masthead, { ...wordsOfMasthead(masthead), item: ' ', organ: 'Security Council' })
  expect(after.title).toBe(masthead.title)
  expect(wordsOfMasthead(after)).toEqual({
    organ: 'Security Council',
    symbol: 'E/1',
    title: 'Safety of ferries',
  })
})
