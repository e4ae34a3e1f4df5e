import { describe, expect, it } from 'vitest'
import { seriesOf } from '../../shared/source/series'
import { strengthOf } from '../../shared/source/strength'

const series = (title: string, kind: 'resolution' | 'reply' = 'resolution', body = 'GA'): string =>
  seriesOf({ kind, body, title, language: 'en' })

describe('a series', () => {
  it('has one key whatever the year, session or article', () => {
    const keys = [
      '75/18. Report of the Commission on Ferries on its seventy-fifth session',
      'Report of the Commission on Ferries on its sixth session',
      'The report of the Commission on Ferries on its 77th session, 2022–2023',
    ].map((title) => series(title))
    expect(new Set(keys)).toEqual(new Set(['report commission ferries session|en|GA']))
  })

  it('is its organ’s own, and what is called by its number or answers has none', () => {
    expect(series('Ferries', 'resolution', 'ECOSOC')).not.toBe(series('Ferries'))
    expect([series('Resolution 2501 (2019)'), series('S/RES/2501 (2019)'), series('Ferries', 'reply')]).toEqual([
      '',
      '',
      '',
    ])
  })
})

it('the strength of a verb rises from noting to demanding, adverbs aside', () => {
  const rising = [
    'Takes note of',
    'Also notes',
    'Invites',
    'Further encourages',
    'Calls upon',
    'Requests',
    'Urges',
    'Decides',
    'Demands',
  ]
  const places = rising.map((verb) => strengthOf(verb) ?? 0)
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
  expect([strengthOf('Noting'), strengthOf('Considers ferries')]).toEqual([strengthOf('Notes'), undefined])
})
