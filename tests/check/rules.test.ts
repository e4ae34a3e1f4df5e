import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import { givenExample } from '../../shared/check/example'
import type { Finding } from '../../shared/check/finding'
import type { BadExample, Example, Rule } from '../../shared/check/rule'
import { families, rules } from '../../shared/check/rules'

function findings(rule: Rule, example: Example): Finding[] {
  const { text, options } = givenExample(example)
  const answer = createChecker([rule]).check(text, options)
  expect(answer.stopped).toEqual([])
  return answer.findings
}

test.each(families.map(({ id, rules }) => [id, rules] as const))(
  'every rule of the family "%s" has a file of its name, and stands in its list once',
  (id, rules) => {
    const files = readdirSync(new URL(`../../shared/check/rules/${id}`, import.meta.url))
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index')
    expect(rules.map((rule) => rule.id).sort()).toEqual(files.sort())
  },
)

test('no two rules have one id', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('says what is right in one sentence, with examples of both', () => {
    expect(rule.about).toMatch(/^[A-Z“][^]*\.$/)
    expect(rule.examples.ok.length).toBeGreaterThan(0)
    expect(rule.examples.bad.length).toBeGreaterThan(0)
  })

  test.each(rule.examples.ok.map((example) => [example.text.trim(), example]))(
    'is content with:\n%s',
    (_text, example) => {
      expect(findings(rule, example)).toEqual([])
    },
  )

  test.each(rule.examples.bad.map((example) => [example.text.trim(), example] as [string, BadExample]))(
    'finds:\n%s',
    (_text, example) => {
      const found = findings(rule, example)
      expect(found.map(({ message }) => message)).toEqual(example.messages)
      for (const { at, level, from, to } of found) {
        expect(at).not.toBe('')
        expect(level).toBe(rule.level)
        expect(from).toBeLessThanOrEqual(to)
      }
    },
  )
})
