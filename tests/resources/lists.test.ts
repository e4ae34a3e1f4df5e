import { describe, expect, test } from 'vitest'
import instruments from '../../resources/lists/instruments.json'
import operative from '../../resources/lists/operative-phrases.json'
import organizations from '../../resources/lists/organizations.json'
import preambular from '../../resources/lists/preambular-phrases.json'
import states from '../../resources/lists/states.json'

interface Dated {
  name: string
  from?: string
  to?: string
}

const repeated = (names: string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at)

describe('the list of States', () => {
  test('has 193 Members and two observers, each once, in the order of their keys', () => {
    const keys = states.map((state) => state.sort)
    expect(states.filter((state) => state.class === 'member')).toHaveLength(193)
    expect(states.filter((state) => state.class === 'observer').map((state) => state.name)).toEqual([
      'Holy See',
      'State of Palestine',
    ])
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)))
    expect(repeated(keys)).toEqual([])
  })

  test('orders names as United Nations lists do', () => {
    const order = (...names: string[]): string[] =>
      states.map((state) => state.name).filter((name) => names.includes(name))
    const given = [
      ['Costa Rica', 'Côte d’Ivoire', 'Croatia'],
      ['Dominica', 'Dominican Republic'],
      ['Guinea', 'Guinea-Bissau', 'Guyana'],
      ['Mexico', 'Micronesia (Federated States of)', 'Monaco'],
      ['Qatar', 'Republic of Korea', 'Republic of Moldova', 'Romania'],
      ['Tunisia', 'Türkiye', 'Turkmenistan'],
      ['Uganda', 'United Republic of Tanzania', 'United States of America'],
    ]
    expect(given.map((names) => order(...names))).toEqual(given)
  })

  test('dates former names as days, months or years that do not run backwards', () => {
    const names = states.flatMap((state): Dated[] => [state, ...(state.formerly ?? [])])
    const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
    const wrong = names.filter(({ from = '0000', to = '9999' }) => !day.test(from) || !day.test(to) || from > to)
    expect(wrong).toEqual([])
  })
})

test('organizations stand in their list once', () => {
  expect(repeated(organizations.map((organization) => organization.name))).toEqual([])
})

test('instruments stand in their list once, with days that are days', () => {
  expect(repeated(instruments.map(({ title }) => title))).toEqual([])
  expect(instruments.filter(({ adopted = '1945' }) => !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(adopted))).toEqual([])
  expect(instruments.length).toBeGreaterThan(200)
})

describe('the lists of opening phrases', () => {
  test('have each phrase once, and the base of what is said again with "also" or "further"', () => {
    const phrases = preambular.map((entry) => entry.phrase)
    expect(repeated(phrases)).toEqual([])
    expect(repeated(operative.map((entry) => entry.phrase))).toEqual([])
    expect(preambular.flatMap((entry) => (entry.base && !phrases.includes(entry.base) ? [entry.base] : []))).toEqual([])
  })

  test('mark the verbs that turn to an addressee', () => {
    const marked = operative.filter((entry) => entry.addressee).map((entry) => entry.phrase)
    expect(marked).toEqual(expect.arrayContaining(['Requests', 'Urges', 'Encourages', 'Invites', 'Calls upon']))
    expect(marked).not.toContain('Decides')
  })
})
