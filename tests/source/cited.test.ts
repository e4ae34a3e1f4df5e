import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { linkedIn } from './cited/linked'
import { sumOf } from './cited/sum'

const FOLDERS = ['ga/75', 'ga/77', 'sc/2019'].map((name) => `../shared/data/akn/${name}`)
const missing = FOLDERS.find((folder) => !existsSync(folder))

it.skipIf(missing)('citations agree with the hyperlinks of published resolutions', { timeout: 120_000 }, () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.xml'))
      .sort()
      .filter((_, i) => i % 8 === 0)
      .map((name) => join(folder, name)),
  )
  const { links, recall, precision } = sumOf(files.flatMap(linkedIn))
  expect(links).toBeGreaterThan(500)
  expect(recall).toBeGreaterThanOrEqual(0.98)
  expect(precision).toBeGreaterThanOrEqual(0.98)
})
if (missing) console.log(`citations against hyperlinks: skipped, ${missing} is not there`)
