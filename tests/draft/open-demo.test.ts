import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDraft } from '../../shared/draft/open'
import { draftSchema } from '../../shared/draft/schema'
import { read } from '../../shared/read'
import { countingIds, NOON } from '../fixtures/texts'

const demo = new URL('../../resources/demo/', import.meta.url)
const files = readdirSync(demo, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:txt|xml|docx)$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`)

test('no document of the demo opens as a draft that would be refused', async () => {
  const refused: string[] = []
  for (const path of files) {
    for (const { text } of (await read(readFileSync(path), path.replace(/^.*\//, ''))).texts) {
      const result = draftSchema.safeParse(openDraft(text, undefined, countingIds(), NOON))
      if (!result.success) refused.push(`${path}: ${result.error.issues[0]?.path.join('.')}`)
    }
  }
  expect(files.length).toBeGreaterThan(10)
  expect(refused).toEqual([])
})
