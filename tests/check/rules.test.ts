import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import type { Finding } from '../../shared/check/finding'
import type { BadExample, Example, Rule } from '../../shared/check/rule'
import { rules } from '../../shared/check/rules'
import { parseText } from '../../shared/text/notation'

/** Examples are sources: what they print counts. */
function findings(rule: Rule, { text, profile, date = '' }: Example): Finding[] {
  const answer = createChecker([rule]).check(parseText(text), { profile, date, by: 'printed' })
  expect(answer.stopped).toEqual([])
  return answer.findings
}

test('every rule has a file of its name, and stands in the list once', () => {
  const files = readdirSync(new URL('../../shared/check/rules', import.meta.url)).map((name) =>
    name.replace(/\.ts$/, ''),
  )
  expect(rules.map(({ id }) => id).sort()).toEqual(files.filter((name) => name !== 'index').sort())
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
