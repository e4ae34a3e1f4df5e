import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import type { Finding } from '../../shared/check/finding'
import { rules } from '../../shared/check/rules'
import { read } from '../../shared/read'

const data = new URL('../../../shared/data/', import.meta.url)
const present = existsSync(data)
if (!present) console.warn('skipped: the real documents are not beside the repository')

type Told = Pick<Finding, 'ruleId' | 'level' | 'at'>

/** Errors and warnings. */
async function toldIn(path: string, profile: 'auto' | 'current' = 'auto'): Promise<Told[]> {
  const { texts } = await read(new Uint8Array(readFileSync(new URL(path, data))), path.split('/').at(-1)!)
  return texts.flatMap(({ text }) => {
    const { findings, stopped } = createChecker(rules).check(text, { profile, by: 'printed' })
    expect(stopped).toEqual([])
    return findings.filter(({ level }) => level === 'error' || level === 'warning')
  })
}

const places = (told: readonly Told[]): string[] => told.map(({ ruleId, at }) => `${ruleId} ${at}`)

describe.skipIf(!present)('published documents', () => {
  test('of the report of 2005 its length, three names and a symbol are told, all of them mistakes', async () => {
    expect(places(await toldIn('seeds/E-CN.15-2005-4.txt'))).toEqual([
      'words-over-limit heading I',
      'acronym-expansion para. 4',
      'official-name para. 64',
      'official-name note 13',
      'symbol-near-another note 23',
    ])
  })

  test('the resolution of 2006 is clean under the profile of its time', async () => {
    expect(await toldIn('seeds/E-RES-2006-27.txt')).toEqual([])
  })

  test('the four indicators that the resolution of 2006 repeats are told by today’s rule', async () => {
    expect(places(await toldIn('seeds/E-RES-2006-27.txt', 'current'))).toEqual([
      'repeated-reference OP 1',
      'repeated-reference OP 1',
      'repeated-reference OP 1',
      'repeated-reference OP 16',
    ])
  })

  test('in resolutions of the seventy-fifth session hardly anything is found', { timeout: 120_000 }, async () => {
    const folder = 'akn/ga/75/'
    const files = readdirSync(new URL(folder, data)).filter((name, index) => name.endsWith('E.xml') && index % 3 === 0)
    const told: Told[] = []
    for (const file of files) told.push(...(await toldIn(folder + file)))
    expect(files.length).toBeGreaterThan(100)
    // One refers to itself, as published.
    expect(places(told.filter(({ level }) => level === 'error'))).toEqual([
      'cross-reference-to-missing-paragraph OP 201',
    ])
    // One warning in 200 paragraphs would be some 30.
    expect(told.length).toBeLessThan(20)
  })
})
