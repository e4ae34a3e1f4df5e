import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import type { Finding } from '../../shared/check/finding'
import { rules } from '../../shared/check/rules'
import { read } from '../../shared/read'

const data = new URL('../../../shared/data/', import.meta.url)
const present = existsSync(data)
if (!present) console.warn('skipped: the real documents are not beside the repository')

async function findingsIn(path: string, profile: 'auto' | 'current' = 'auto'): Promise<Finding[]> {
  const { texts } = await read(new Uint8Array(readFileSync(new URL(path, data))), path.split('/').at(-1)!)
  return texts.flatMap(({ text }) => {
    const { findings, stopped } = createChecker(rules).check(text, { profile, by: 'printed' })
    expect(stopped).toEqual([])
    return findings
  })
}

describe.skipIf(!present)('published documents', () => {
  test('the resolution and the report of 2005 and 2006 are clean under the profile of their time', async () => {
    expect(await findingsIn('seeds/E-RES-2006-27.txt')).toEqual([])
    expect(await findingsIn('seeds/E-CN.15-2005-4.txt')).toEqual([])
  })

  test('the four indicators that the resolution of 2006 repeats are told by today’s rule', async () => {
    const found = await findingsIn('seeds/E-RES-2006-27.txt', 'current')
    expect(found.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual(
      Array(4).fill('printed-number-order warning'),
    )
  })

  test('in resolutions of the seventy-fifth session hardly anything is found', { timeout: 120_000 }, async () => {
    const folder = 'akn/ga/75/'
    const files = readdirSync(new URL(folder, data)).filter((name, index) => name.endsWith('E.xml') && index % 3 === 0)
    let count = 0
    for (const file of files) count += (await findingsIn(folder + file)).length
    expect(files.length).toBeGreaterThan(100)
    expect(count).toBeLessThan(8)
  })
})
