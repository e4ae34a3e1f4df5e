import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf } from '../../../shared/text/flat'
import { parseText } from '../../../shared/text/notation'
import { findIn } from '../../../renderer/find/matches'
import type { FindQuery } from '../../../renderer/find/matches'

test('typographic marks are found by plain ones, accents and case by plain letters', () => {
  expect(found('Norland’s “ro‑ro” ferries', `norland's "ro-ro"`)).toEqual(['Norland’s “ro‑ro”'])
  expect(found('Côte of Évora, cote of EVORA', 'cote of evora')).toEqual(['Côte of Évora', 'cote of EVORA'])
  expect(found("plain apostrophe: Sudria's", 'sudria’s')).toEqual(["Sudria's"])
})

test('case and accents count where they are asked to', () => {
  const strict = { matchCase: true }
  expect(found('Ferry ferry FERRY', 'ferry', strict)).toEqual(['ferry'])
  expect(found('Côte, Cote', 'Cote', strict)).toEqual(['Cote'])
})

test('an accent is one with its letter, however it is stored', () => {
  expect(found('cafe\u0301s', 'café', { matchCase: true })).toEqual(['cafe\u0301'])
  expect(found('cafe\u0301s', 'cafe', { matchCase: true })).toEqual([])
  expect(found('cafe\u0301s', 'cafe')).toEqual(['cafe\u0301'])
})

test('whole words only, where it is asked', () => {
  expect(found('port, ports, airport, Port-Halden', 'port', { wholeWords: true })).toEqual(['port', 'Port'])
})

test('words are found one after the other, not within each other', () => {
  expect(found('anananan', 'anan')).toEqual(['anan', 'anan'])
})

test('nothing is found by no words', () => {
  expect(found('Norland', '')).toEqual([])
})

test('masthead, paragraphs, cells and notes are looked through in this order; a table says it is fixed', () => {
  const text = parseText(`
    @title Safety of ferries
    para 1: Ferries of Norland.[^1]
    table: Inspections
    row: State | Ferries
    note 1: See ferries.`)
  expect(findIn(text, query('ferries'))).toEqual([
    { field: 'title', from: 10, to: 17 },
    { paragraphId: 'p1', from: 0, to: 7 },
    { paragraphId: 'p2', from: 16, to: 23, fixed: true },
    { footnoteId: 'f1', from: 4, to: 11 },
  ])
})

test('whatever stands in a text is found by its own words', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(words, words, words, (before, sought, after) => {
      const text = `${before} ${sought} ${after}`
      const at = before.length + 1
      const all = findIn(textWith(text), { ...query(sought), matchCase: true })
      const hit = all.some(({ from, to }) => from <= at && to >= at + sought.length)
      const overlapped = all.some(({ from, to }) => from < at + sought.length && to > at)
      return hit || overlapped || !/[^\u00ad\u200b\u2060\ufeff]/.test(sought) || /^\p{M}|\p{M}$/u.test(sought)
    }),
  )
})

function query(words: string, options: Partial<FindQuery> = {}): FindQuery {
  return { words, wholeWords: false, matchCase: false, ...options }
}

function textWith(words: string) {
  const text = parseText('para: x')
  text.paragraphs[0] = { ...text.paragraphs[0]!, runs: [{ type: 'text', text: words }] }
  return text
}

/** The words found in a paragraph. */
function found(words: string, sought: string, options: Partial<FindQuery> = {}): string[] {
  const text = textWith(words)
  return findIn(text, query(sought, options)).map(({ from, to }) => textOf(text.paragraphs[0]!).slice(from, to))
}
