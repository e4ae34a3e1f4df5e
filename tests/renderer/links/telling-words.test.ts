import { describe, expect, it } from 'vitest'
import { findableWords, tellingWords } from '../../../renderer/sources/telling-words'

describe('the question a paragraph asks of the sources', () => {
  it('is made of what is particular in it, not of what every report says', () => {
    const words = tellingWords(
      'Norland reported to the Commission that lifejackets for children were required in 2024.',
    )
    expect(words).toEqual(['lifejackets', 'children', 'required', 'Norland'])
  })

  it('leaves out who is reported: a reply does not name its State', () => {
    expect(tellingWords('In Sudria and Port Halden, ferries stopped.', ['Sudria'])).toEqual([
      'Halden',
      'Port',
      'ferries',
      'stopped',
    ])
  })

  it('keeps only words that some passage has together', async () => {
    const passages = ['lifejackets for children are orange', 'inspections of ferries']
    const found = (question: string) =>
      Promise.resolve(passages.some((words) => question.split(' ').every((word) => words.includes(word))))
    expect(await findableWords(['lifejackets', 'zeppelins', 'inspections', 'orange'], found)).toEqual([
      'lifejackets',
      'orange',
    ])
    expect(await findableWords(['zeppelins'], found)).toEqual([])
  })
})
