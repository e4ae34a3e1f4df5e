import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { english } from '../../renderer/words/english'
import { day } from '../../renderer/words'

const RENDERER = join(import.meta.dirname, '../../renderer')
const PLURALS = /_(zero|one|other)$/

it('every word that is asked for is in the catalogue', () => {
  const known = new Set(keysOf(english).map((key) => key.replace(PLURALS, '')))
  const asked = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(RENDERER, file), 'utf8').matchAll(/\bt\(\s*'([\w.]+)'/g)].map((m) => m[1]!),
    )
  expect(asked.length).toBeGreaterThan(50)
  expect(asked.filter((key) => !known.has(key))).toEqual([])
})

it('spells days as documents do', () => {
  expect([day('2025-09-02'), day('2006'), day(''), day('2025-13-02')]).toEqual([
    '2 September 2025',
    '2006',
    '',
    '2025-13-02',
  ])
})

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as object, `${path}${key}.`) : [`${path}${key}`],
  )
}
