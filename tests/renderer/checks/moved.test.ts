import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../shared/check/finding'
import { parseText } from '../../../shared/text/notation'
import { foundAgain, movedFindings, renewedFindings } from '../../../renderer/draft/finding-places'
import { changeBetween, movedRange } from '../../../renderer/draft/moved-range'
import { shownPlace } from '../../../renderer/editor/paint/finding-ranges'

/** `three ferries [were seen] at sea`: a text and the range of a finding in it. */
function marked(text: string) {
  const from = text.indexOf('[')
  const to = text.indexOf(']') - 1
  const words = text.replace(/[[\]]/g, '')
  return { words, from, to, excerpt: words.slice(from, to) }
}

/** Where the finding of one text is shown once the other stands on the page: the text with its range, or nothing. */
function shownIn(published: string, shown: string): string | undefined {
  const { words, ...finding } = marked(published)
  const place = shownPlace(finding, words, shown)
  return place && `${shown.slice(0, place.from)}[${shown.slice(place.from, place.to)}]${shown.slice(place.to)}`
}

describe('between a key and the answer a finding', () => {
  test('moves with its words when something is written before them', () => {
    expect(shownIn('three [percent] of them', 'some three percent of them')).toBe('some three [percent] of them')
  })
  test('stays where something is written after them, or at their very end', () => {
    expect(shownIn('three [percent] of them', 'three percent of them all')).toBe('three [percent] of them all')
    expect(shownIn('in [2024]', 'in 2024 and')).toBe('in [2024] and')
  })
  test('moves back when something before them goes', () => {
    expect(shownIn('three or four [percent] of', 'four percent of')).toBe('four [percent] of')
  })
  test('goes when its words are touched', () => {
    expect(shownIn('three [percent] of them', 'three per cent of them')).toBeUndefined()
    expect(shownIn('three [percent] of them', 'three of them')).toBeUndefined()
  })
  test('stretches when it speaks of a whole sentence', () => {
    const long = 'Most of the replying States considered that lifejackets for children were in short supply.'
    expect(shownIn(`[${long}] Others did not.`, `${long.replace('short', 'very short')} Others did not.`)).toBe(
      `[${long.replace('short', 'very short')}] Others did not.`,
    )
  })
  test('on what is missing lies on the sign before', () => {
    expect(shownIn('See note[]', 'See note')).toBe('See not[e]')
    expect(shownIn('[]Title', 'Title')).toBe('[T]itle')
    expect(shownIn('[]', '')).toBeUndefined()
  })
})

test('a range that is not touched holds the same words after any change', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀'), maxLength: 24 })
  fc.assert(
    fc.property(words, words, fc.nat(24), fc.nat(24), (before, after, x, y) => {
      const from = Math.min(x, y, before.length)
      const to = Math.min(Math.max(x, y), before.length)
      const change = changeBetween(before, after)
      if (!change) {
        expect(before).toBe(after)
        return
      }
      const moved = movedRange({ from, to }, change)
      expect(before.slice(0, change.from) + after.slice(change.from, change.end) + before.slice(change.to)).toBe(after)
      expect(moved.from >= 0 && moved.from <= moved.to && moved.to <= after.length).toBe(true)
      if (!moved.touched) expect(after.slice(moved.from, moved.to)).toBe(before.slice(from, to))
    }),
    { numRuns: 2000 },
  )
})

const finding = (given: Partial<Finding>): Finding => ({
  ruleId: 'percent',
  level: 'hint',
  at: 'para. 1',
  paragraphId: 'p1',
  from: 0,
  to: 0,
  excerpt: '',
  message: 'percent: write per cent',
  ...given,
})

test('findings of paragraphs that are the same objects are the same objects', () => {
  const before = parseText('para 1: three percent.\npara 2: four percent.')
  const [first, second] = before.paragraphs
  const after = {
    ...before,
    paragraphs: [{ ...first!, runs: [{ type: 'text' as const, text: 'a three percent.' }] }, second!],
  }
  const one = finding({ from: 6, to: 13, excerpt: 'percent' })
  const two = finding({ paragraphId: 'p2', from: 5, to: 12, excerpt: 'percent' })
  const moved = movedFindings([one, two], before, after)
  expect(moved).toEqual([{ ...one, from: 8, to: 15 }, two])
  expect(moved[1]).toBe(two)
})

test('an answer that says the same is the same list', () => {
  const before = [finding({ from: 1, to: 2 }), finding({ from: 5, to: 6 })]
  expect(renewedFindings(before, structuredClone(before))).toBe(before)
  const grown = renewedFindings(before, [...structuredClone(before), finding({ from: 8, to: 9 })])
  expect([grown[0] === before[0], grown.length]).toEqual([true, 3])
})

test('a finding that moved is found again, the nearest of its like', () => {
  const like = [finding({ from: 2, to: 4 }), finding({ from: 20, to: 22 }), finding({ message: 'another' })]
  expect(foundAgain(finding({ from: 18, to: 20 }), like)).toBe(1)
  expect(foundAgain(finding({ ruleId: 'other' }), like)).toBeUndefined()
})
