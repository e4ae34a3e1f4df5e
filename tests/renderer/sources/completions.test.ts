import { describe, expect, it } from 'vitest'
import type { SourceSummary } from '../../../shared/service/corpus'
import { completionsAt, heldValues } from '../../../renderer/sources/completions'

describe('what is offered while a query is typed', () => {
  const held = heldValues([
    source({ kind: 'reply', respondent: { name: 'Norland', class: 'member' }, date: '2025-09-02' }),
    source({
      kind: 'reply',
      respondent: { name: 'Aldra Basin Commission', class: 'organization' },
      date: '2025-09-01',
    }),
    source({ kind: 'resolution', body: 'E/CN.99', symbol: 'E/CN.99/RES/2025/3', date: '2024-04-20' }),
  ])
  it.each([
    // Fields by their beginning, of two letters or more.
    ['crew bo|', ['body:']],
    ['-re|', ['respondent:']],
    ['(ye|', ['year:']],
    ['s|', []],
    ['crew OR|', []],
    ['ti| crew', ['title:']],
    ['ti|mes', []],
    // What sources have comes first, then what may be said at all.
    ['kind:re|', ['reply', 'resolution', 'report']],
    ['kind:reply|', []],
    ['body:|', ['E/CN.99']],
    ['year:20|', ['2025', '2024']],
    ['respondent:nor|', ['Norland', '"North Macedonia"', 'Norway']],
    ['adopted:|', ['consensus', 'vote', 'no']],
    ['verb:Urg|', ['Urges']],
    // A name of several words, as far as it is typed.
    ['respondent:Aldra B|', ['"Aldra Basin Commission"']],
    ['respondent:"Aldra B|', ['"Aldra Basin Commission"']],
    ['respondent:Norland |', []],
    ['respondent:Norland shi|', []],
    ['https://bo|', []],
  ])('%s', (typed, offered) => {
    const at = typed.indexOf('|')
    const found = completionsAt(typed.replace('|', ''), at, held).map(({ insert }) => insert)
    expect(typed.startsWith('body:') || typed.startsWith('verb:') ? found.slice(0, 1) : found).toEqual(offered)
  })

  it('takes the place of what was typed of it, and says how many sources have it', () => {
    expect(completionsAt('crew respondent:"Ald', 20, held)).toEqual([
      {
        from: 16,
        to: 20,
        insert: '"Aldra Basin Commission"',
        label: 'Aldra Basin Commission',
        field: 'respondent',
        sources: 1,
      },
    ])
  })
})

function source(facts: Partial<SourceSummary['facts']>): SourceSummary {
  return {
    sourceId: 'x@en',
    facts: { symbol: '', title: '', kind: 'other', body: '', date: '', language: 'en', ...facts },
    visibility: 'public',
    passages: 1,
    footnotes: 0,
    importedAt: '2026-01-01T00:00:00Z',
    losses: [],
    file: { path: 'x', name: 'x', bytes: 1, sha256: '' },
    told: [],
  }
}
