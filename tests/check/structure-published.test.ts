import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import type { Finding } from '../../shared/check/finding'
import { linkOf } from '../../shared/check/structure/repeated-opening'
import { structureRules } from '../../shared/check/rules/structure'
import { read } from '../../shared/read'
import type { DocumentText } from '../../shared/text/document-text'

const data = new URL('../../../shared/data/', import.meta.url)
const present = existsSync(data)
if (!present) console.warn('skipped: the real documents are not beside the repository')

async function textAt(path: string): Promise<DocumentText> {
  const { texts } = await read(new Uint8Array(readFileSync(new URL(path, data))), path.split('/').at(-1)!)
  return texts[0]!.text
}

const structureOf = (text: DocumentText): Finding[] =>
  createChecker(structureRules).check(text, { by: 'printed', profile: 'classic' }).findings

describe.skipIf(!present)('published documents', () => {
  test('in the report of 2005 a series of States runs on under the next heading, and a reference leads elsewhere', async () => {
    const found = structureOf(await textAt('seeds/E-CN.15-2005-4.txt'))
    expect(found.map(({ at, level, ruleId }) => `${at} ${level} ${ruleId}`)).toEqual([
      'para. 38 hint series-broken-by-heading',
      'para. 69 hint cross-reference-to-another-matter',
    ])
  })

  test('the resolution of 2006 keeps the cycle of also and further, by whom it addresses', async () => {
    expect(structureOf(await textAt('seeds/E-RES-2006-27.txt'))).toEqual([])
  })

  test(
    'in resolutions of the General Assembly an adverb follows the verb it repeats',
    { timeout: 120_000 },
    async () => {
      const folder = 'akn/ga/75/'
      const names = readdirSync(new URL(folder, data)).filter(
        (name, index) => name.endsWith('E.xml') && index % 8 === 0,
      )
      const count = { repeated: 0, orphaned: 0 }
      for (const name of names) {
        let before: ReturnType<typeof linkOf>
        for (const paragraph of (await textAt(folder + name)).paragraphs) {
          if (paragraph.kind === 'annex') break
          const link = linkOf(paragraph)
          if (!link) continue
          if (link.kind !== 'break' && link.phrase.adverb && before && before.kind !== 'break') {
            count[before.phrase.head === link.phrase.head ? 'repeated' : 'orphaned'] += 1
          }
          before = link
        }
      }
      expect(count.repeated).toBeGreaterThan(150)
      expect(count.orphaned * 100).toBeLessThan(count.repeated)
    },
  )
})
