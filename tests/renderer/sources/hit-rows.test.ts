import { expect, test } from 'vitest'
import type { SearchHit } from '../../../shared/service/corpus'
import { chosenRow, hitRows } from '../../../renderer/sources/hit-rows'
import type { HitRow } from '../../../renderer/sources/hit-rows'

const pages = new Map([
  [0, [hit('a', 2), hit('b')]],
  [2, [hit('e')]],
])

test('hits that were not fetched yet have their rows, those of groups open below their source', () => {
  expect(said(hitRows(5, pages, 2, new Map()))).toEqual(['a', '2 more', 'b', '?', '?', 'e'])
  const open = new Map([['a', [hit('a#2'), hit('a#3')]]])
  expect(said(hitRows(5, pages, 2, open))).toEqual(['a', '  a#2', '  a#3', 'fold', 'b', '?', '?', 'e'])
  expect(said(hitRows(2, pages, 2, new Map([['a', undefined]])))).toEqual(['a', 'fold', 'b'])
})

test('an answer shorter than it said leaves no empty row', () => {
  expect(said(hitRows(6, pages, 2, new Map()))).toEqual(['a', '2 more', 'b', '?', '?', 'e'])
})

test('the choice stays with its passage, else with the row that is still on its way, else begins anew', () => {
  const rows = hitRows(5, pages, 2, new Map())
  expect(chosenRow(rows, 'hit 1', 'b')).toBe(2)
  expect(chosenRow(rows, 'more a', 'a')).toBe(1)
  expect(chosenRow(rows, 'hit 0', 'e')).toBe(5)
  expect(chosenRow(rows, 'hit 3', undefined)).toBe(4)
  expect(chosenRow(rows, 'hit 3', 'gone')).toBe(0)
  expect(chosenRow([], undefined, undefined)).toBe(0)
})

function said(rows: readonly HitRow[]): string[] {
  return rows.map((row) => {
    if (row.type === 'more') return row.open ? 'fold' : `${row.hit.more} more`
    return `${row.inner ? '  ' : ''}${row.hit?.passageId ?? '?'}`
  })
}

function hit(passageId: string, more?: number): SearchHit {
  return {
    passageId,
    sourceId: passageId.split('#')[0]!,
    label: '',
    kind: 'numbered',
    text: '',
    hash: '',
    notes: [],
    symbol: '',
    title: '',
    sourceKind: 'reply',
    body: '',
    date: '',
    language: 'en',
    visibility: 'public',
    score: 1,
    snippet: '',
    ...(more !== undefined && { more }),
  }
}
