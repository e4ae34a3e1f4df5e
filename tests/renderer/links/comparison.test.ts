import { describe, expect, it } from 'vitest'
import { compareWithQuote } from '../../../renderer/links/comparison'
import type { Comparison } from '../../../renderer/links/comparison'

/** `same [-removed-] {+added+}`, a differing figure between asterisks. */
function shown({ steps }: Comparison): string {
  return steps
    .map(({ type, text, figure }) => {
      const words = figure ? `*${text}*` : text
      return type === 'same' ? words : type === 'removed' ? `[-${words}-]` : `{+${words}+}`
    })
    .join('')
}

describe('a paragraph beside the words it rests on', () => {
  it('has the same words whatever its signs', () => {
    const { verdict } = compareWithQuote('Ferries carry lifejackets.', 'ferries carry lifejackets')
    expect(verdict).toBe('same')
  })

  it('has the quoted words among others', () => {
    const { verdict, figures } = compareWithQuote(
      'Sudria stated that its inspectors had “stopped every ferry at least once”.',
      'stopped every ferry at least once',
    )
    expect([verdict, figures]).toEqual(['word for word', []])
  })

  it('differs by a figure, whose place in the paragraph is told', () => {
    const paragraph = 'Two States replied. Inspections rose from 17 in 2023 to 42 in 2024.'
    const compared = compareWithQuote(paragraph, 'Inspections rose from 17 in 2023 to 24 in 2024.')
    expect(compared.verdict).toBe('figures')
    expect(shown(compared)).toBe('… Inspections rose from 17 in 2023 to [-*24*-]{+*42*+} in 2024.')
    const [{ from, to, here, there }] = compared.figures as [Comparison['figures'][number]]
    expect([paragraph.slice(from, to), here, there]).toEqual(['42', '42', '24'])
  })

  it('differs by a whole figure, whatever signs part it', () => {
    const paragraph = 'Sudria gave 9,400 lifejackets.'
    const compared = compareWithQuote(paragraph, 'Sudria gave 9,500 lifejackets.')
    expect(shown(compared)).toBe('Sudria gave [-*9,500*-]{+*9,400*+} lifejackets.')
    expect(compared.figures.map(({ from, to }) => paragraph.slice(from, to))).toEqual(['9,400'])
  })

  it('finds no difference in a figure that is only written otherwise', () => {
    const { verdict, figures } = compareWithQuote(
      'More than 12 passengers need it.',
      'More than twelve passengers need it.',
    )
    expect([verdict, figures]).toEqual(['other words', []])
  })

  it('finds no figure against another where the texts tell of different things', () => {
    const { verdict, figures } = compareWithQuote(
      'Inspections of ferries rose from 17 in 2023 to 42 in 2024.',
      'Norland had planned 17 inspections on the lakes for 2023, against nine in 2022.',
    )
    expect([verdict, figures]).toEqual(['other words', []])
  })

  it('is laid beside its nearest sentence alone', () => {
    const compared = compareWithQuote(
      'Norland has nine inspectors. In Sudria, each ferry is stopped once a season. Halvania replied late.',
      'Each ferry is stopped once a season.',
    )
    expect(shown(compared)).toBe('… [-Each-]{+In Sudria, each+} ferry is stopped once a season. …')
  })

  it('compares no more than the range that rests on it', () => {
    const paragraph = 'Norland has nine inspectors, and Sudria has four.'
    const from = paragraph.indexOf('Sudria')
    const compared = compareWithQuote(paragraph, 'Sudria has five', 'en', { from, to: paragraph.length - 1 })
    expect(compared.figures.map((figure) => [figure.here, figure.there, figure.from])).toEqual([
      ['four', 'five', paragraph.indexOf('four')],
    ])
  })

  it('spells both sides to the letter where nothing is cut', () => {
    const compared = compareWithQuote('A ferry may leave at 6.30.', 'No ferry may leave at 7.30.')
    const spelt = (without: string) =>
      compared.steps
        .filter(({ type }) => type !== without)
        .map(({ text }) => text)
        .join('')
    expect([spelt('removed'), spelt('added')]).toEqual(['A ferry may leave at 6.30.', 'No ferry may leave at 7.30.'])
  })
})

describe('a figure that no linked passage has', () => {
  const quote = 'The Authority, which was set up in 1998, counts 20 members; all of them own ferries.'

  it('is told with the one the source has, however far apart they stand', () => {
    const paragraph = 'Two States replied. Kalmaria has an authority of its own, to which 30 members belong today.'
    const { verdict, figures, absent } = compareWithQuote(paragraph, quote, 'en', undefined, [quote])
    expect([verdict, figures, absent.map(({ here, there }) => [here, there])]).toEqual([
      'other words',
      [],
      [['30', '20']],
    ])
    const [{ from, to }] = absent as [Comparison['absent'][number]]
    expect(paragraph.slice(from, to)).toBe('30')
  })

  it('is not told where another passage has it, in whatever way of writing', () => {
    const paragraph = 'Kalmaria gave out 9,400 lifejackets to 30 harbours on 40 lakes.'
    const passages = [quote, 'Quelque 9 400 gilets', 'thirty harbours', '٤٠']
    expect(compareWithQuote(paragraph, quote, 'en', undefined, passages).absent).toEqual([])
  })

  it('is no year, date, symbol, number of a paragraph or number word', () => {
    const paragraph =
      'By 12 March 2024, pursuant to resolution 75/158 (A/RES/75/158, paras. 4, 5 and 66), five members of its 75th session left.'
    expect(compareWithQuote(paragraph, quote).absent).toEqual([])
  })
})

it('figures do not stand against each other where the words beside them tell of other things', () => {
  const { figures } = compareWithQuote(
    'The list of March 2025 named boats in harbours, compared with 97 boats in 71 harbours three years before.',
    'which named 97 boats in 71 harbours in March 2022',
  )
  expect(figures).toEqual([])
})

it('a long stretch that only one side has is folded, and nothing of it is lost', () => {
  const quote = `Ferries ${'that cross the lakes of the north in winter '.repeat(3)}are inspected.`
  const { steps } = compareWithQuote('Ferries are inspected.', quote)
  const struck = steps.filter(({ type }) => type === 'removed')
  expect(struck.map(({ folded }) => folded === true)).toEqual([false, true, false])
  expect(steps.map(({ text }) => text).join('')).toBe(quote)
})
