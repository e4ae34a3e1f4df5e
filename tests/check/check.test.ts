import { describe, expect, test, vi } from 'vitest'
import { createChecker, decided } from '../../shared/check/check'
import { documentDate } from '../../shared/check/document-date'
import { documentRule, isFootnote, paragraphRule } from '../../shared/check/rule'
import type { Rule } from '../../shared/check/rule'
import { rules } from '../../shared/check/rules'
import { textOf, textOfRuns } from '../../shared/text/flat'
import { parseText } from '../../shared/text/notation'

const about = { about: 'x.', level: 'hint', examples: { ok: [], bad: [] } } as const

/** Finds the letter x, wherever it stands. */
const findsX = (find = vi.fn()): Rule =>
  paragraphRule({
    ...about,
    id: 'no-x',
    find: (unit, context) => {
      find(unit.id)
      const flat = isFootnote(unit) ? textOfRuns(unit.runs) : textOf(unit)
      const at = flat.indexOf('x')
      const place = isFootnote(unit) ? { footnoteId: unit.id } : { paragraphId: unit.id }
      return at < 0 ? [] : [{ ...place, from: at, to: at + 1, message: `x (${context.profile})` }]
    },
  })

test('of one rule a paragraph has no more findings than anybody reads; the next has its own', () => {
  const everySign = paragraphRule({
    ...about,
    id: 'every-sign',
    find: (unit) =>
      [...textOfRuns(unit.runs)].map((_, at) => ({ paragraphId: unit.id, from: at, to: at + 1, message: '' })),
  })
  const { findings } = createChecker([everySign]).check(parseText(`para 1: ${'('.repeat(2000)}\npara 2: ))`))
  expect([findings.length, findings.at(-1)?.at]).toEqual([502, 'para. 2'])
})

test('a finding says its rule, level, place and words; findings stand in reading order, notes last', () => {
  const text = parseText('para 1: a x.[^1]\nheading I: x\npara 2: fine.\ntable: t\nrow: x | y\nnote 1: the x.')
  expect(createChecker([findsX()]).check(text).findings).toEqual([
    {
      ruleId: 'no-x',
      level: 'hint',
      at: 'para. 1',
      paragraphId: 'p1',
      from: 2,
      to: 3,
      excerpt: 'x',
      message: 'x (current)',
    },
    {
      ruleId: 'no-x',
      level: 'hint',
      at: 'heading I',
      paragraphId: 'p2',
      from: 0,
      to: 1,
      excerpt: 'x',
      message: 'x (current)',
    },
    {
      ruleId: 'no-x',
      level: 'hint',
      at: 'table 1',
      paragraphId: 'p4',
      from: 2,
      to: 3,
      excerpt: 'x',
      message: 'x (current)',
    },
    {
      ruleId: 'no-x',
      level: 'hint',
      at: 'table 1, row 1, column 1',
      paragraphId: 'p5',
      from: 0,
      to: 1,
      excerpt: 'x',
      message: 'x (current)',
    },
    {
      ruleId: 'no-x',
      level: 'hint',
      at: 'note 1',
      footnoteId: 'f1',
      from: 4,
      to: 5,
      excerpt: 'x',
      message: 'x (current)',
    },
  ])
})

describe('a text checked again', () => {
  const text = parseText('para 1: one x.\npara 2: two.\npara 3: three.')

  test('is looked at only where it changed', () => {
    const find = vi.fn()
    const checker = createChecker([findsX(find)])
    checker.check(text)
    find.mockClear()
    const changed = { ...text.paragraphs[1]!, runs: [{ type: 'text' as const, text: 'an x' }] }
    const paragraphs = [text.paragraphs[0]!, changed, text.paragraphs[2]!]
    const { findings } = checker.check({ ...text, paragraphs })
    expect(find.mock.calls).toEqual([['p2']])
    expect(findings.map(({ at }) => at)).toEqual(['para. 1', 'para. 2'])
  })

  test('is looked at anew by a rule that was off while it changed', () => {
    const checker = createChecker([findsX()])
    checker.check(text)
    const changed = { ...text.paragraphs[1]!, runs: [{ type: 'text' as const, text: 'an x' }] }
    const now = { ...text, paragraphs: [text.paragraphs[0]!, changed, text.paragraphs[2]!] }
    expect(checker.check(now, { settings: { 'no-x': 'off' } }).findings).toEqual([])
    expect(checker.check(now).findings.map(({ at }) => at)).toEqual(['para. 1', 'para. 2'])
  })

  test('is looked at anew where profile or date changed', () => {
    const find = vi.fn()
    const checker = createChecker([findsX(find)])
    checker.check(text, { profile: 'classic' })
    find.mockClear()
    expect(checker.check(text, { profile: 'current' }).findings.map(({ message }) => message)).toEqual(['x (current)'])
    expect(find).toHaveBeenCalledTimes(3)
  })

  test('keeps what a document rule took from each paragraph, and judges it anew', () => {
    const extract = vi.fn((unit: { id: string }) => unit.id)
    const seen: string[][] = []
    const judge = vi.fn((extracts: readonly { extract: string }[]) => {
      seen.push(extracts.map(({ extract: id }) => id))
      return []
    })
    const checker = createChecker([documentRule<string>({ ...about, id: 'order', extract, judge })])
    checker.check(text)
    checker.check({ ...text, paragraphs: [...text.paragraphs].reverse() })
    expect(extract).toHaveBeenCalledTimes(3)
    expect(seen).toEqual([
      ['p1', 'p2', 'p3'],
      ['p3', 'p2', 'p1'],
    ])
  })

  test('gives the same findings as a fresh check', () => {
    const bad = parseText('PP: one;\nOP 1: two (see para. 9 above)\nOP 3: three.[^1]\nnote 2: four')
    const checker = createChecker(rules)
    checker.check(text)
    checker.check(bad)
    expect(checker.check(bad)).toEqual(createChecker(rules).check(bad))
  })
})

test('a rule that breaks is said to have stopped, and the rest goes on', () => {
  const broken = paragraphRule({
    ...about,
    id: 'broken',
    find: () => {
      throw new Error('on purpose')
    },
  })
  const { findings, stopped } = createChecker([broken, findsX()]).check(parseText('para 1: x'))
  expect(stopped).toEqual([{ ruleId: 'broken', message: 'on purpose' }])
  expect(findings).toHaveLength(1)
})

test('a finding set aside stays away until its words change', () => {
  const dismissals = [{ ruleId: 'no-x', paragraphId: 'p1', excerpt: 'x', reason: 'a name', at: '2026-01-16' }]
  const checker = createChecker([findsX()])
  const { findings, dismissed } = checker.check(parseText('para 1: x\npara 2: x'), { dismissals })
  expect([findings.map(({ at }) => at), dismissed.map(({ at }) => at)]).toEqual([['para. 2'], ['para. 1']])
  const other = dismissals.map((d) => ({ ...d, excerpt: 'y' }))
  expect(checker.check(parseText('para 1: x'), { dismissals: other }).findings).toHaveLength(1)
})

test('rules hold for their dates, profiles and languages only', () => {
  const rule = findsX()
  const ran = (more: Partial<Rule>, notation: string, date = ''): boolean =>
    createChecker([{ ...rule, ...more } as Rule]).check(parseText(notation), { date }).findings.length > 0
  expect(ran({ from: '2019' }, 'para: x', '2005-03-29')).toBe(false)
  expect(ran({ from: '2019' }, 'para: x', '2020-01-01')).toBe(true)
  expect(ran({ to: '2018-12-31' }, 'para: x', '2020-01-01')).toBe(false)
  expect(ran({ from: '2019' }, 'para: x')).toBe(true)
  expect(ran({ languages: ['fr'] }, 'para: x')).toBe(false)
  expect(ran({ profiles: ['classic'] }, 'para: x', '2005-03-29')).toBe(true)
  expect(ran({ profiles: ['classic'] }, 'para: x', '2025-03-29')).toBe(false)
})

test('auto is classic before 2019, current since and where no date is known', () => {
  expect([
    decided('auto', '2018-12-31'),
    decided('auto', '2019-01-01'),
    decided('auto', '2006'),
    decided('auto', ''),
  ]).toEqual(['classic', 'current', 'classic', 'current'])
  expect(decided('classic', '2025-01-01')).toBe('classic')
})

test.each([
  ['@adoption Resolution adopted by the Commission on 16 April 2025\n@date 20 May 2025', '2025-04-16'],
  ['OP: x.\nclosing: 41st plenary meeting\\n27 July 2006', '2006-07-27'],
  ['@date 29 March 2005', '2005-03-29'],
  ['@symbol E/CN.99/2004/4', '2004'],
  ['para: x', ''],
])('the date of a text: %s', (notation, date) => expect(documentDate(parseText(notation))).toBe(date))

test('a rule may be of another level for an organ whose own texts do as they please', () => {
  const checker = createChecker([{ ...findsX(), levelFor: { SC: 'consult' } }])
  const levels = (organ: string): string[] =>
    checker.check(parseText(`opening: _The ${organ}_,\nOP 1: _Asks_ x.`)).findings.map(({ level }) => level)
  expect([levels('Security Council'), levels('General Assembly')]).toEqual([['consult'], ['hint']])
})
