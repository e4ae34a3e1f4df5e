import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { writeDocx } from '../../shared/write/docx'
import { partsOf } from './file-parts'
import { draftOf, reportText, resolutionText } from './specimens'

const SCHEMAS = new URL('../../../shared/data/schema/ooxml/', import.meta.url)
const present = existsSync(SCHEMAS)

/** Which schema speaks of a part. */
function schemaOf(name: string): string | undefined {
  if (name === '[Content_Types].xml') return 'opc-contentTypes.xsd'
  if (name.endsWith('.rels')) return 'opc-relationships.xsd'
  return /^word\/[^/]+\.xml$/.test(name) ? 'wml.xsd' : undefined
}

/** Markup compatibility applied: what `mc:Ignorable` names is dropped (ECMA-376 part 3). */
function compatible(xml: string): string {
  const prefixes = /mc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(' ') ?? []
  const bare = xml.replace(/ mc:Ignorable="[^"]*"/, '')
  return prefixes.reduce((text, prefix) => text.replace(new RegExp(` ${prefix}:\\w+="[^"]*"`, 'g'), ''), bare)
}

async function faults(bytes: Uint8Array): Promise<string[]> {
  const files = readdirSync(SCHEMAS).map((fileName) => ({
    fileName,
    contents: readFileSync(new URL(fileName, SCHEMAS), 'utf8'),
  }))
  const bySchema = Map.groupBy(Object.entries(partsOf(bytes)), ([name]) => schemaOf(name))
  const told: string[] = []
  for (const [schema, parts] of bySchema) {
    if (schema === undefined) continue
    const { errors } = await validateXML({
      xml: parts.map(([name, xml]) => ({ fileName: name.replace(/[^\w.]/g, '_'), contents: compatible(xml) })),
      schema: [files.find(({ fileName }) => fileName === schema)!],
      preload: files.filter(({ fileName }) => fileName !== schema),
      initialMemoryPages: 2048,
      maxMemoryPages: 8192,
    })
    told.push(...errors.map((error) => error.rawMessage))
  }
  return told
}

describe.skipIf(!present)(
  'every part is valid by the Office Open XML schemas (skipped where ../shared/data is absent)',
  () => {
    test.each(['new-york', 'geneva'] as const)(
      'in the style of %s',
      async (style) => {
        expect(await faults(await writeDocx(draftOf(reportText()), { style }))).toEqual([])
        expect(await faults(await writeDocx(draftOf(resolutionText()), { style, paper: 'a4' }))).toEqual([])
      },
      120_000,
    )

    test('and the schemas notice what is wrong', async () => {
      const bytes = await writeDocx(draftOf(resolutionText()), {})
      const { withPart } = await import('./file-parts')
      const wrong = withPart(bytes, 'word/document.xml', (xml) =>
        xml.replace('<w:tabs>', '<w:jc w:val="left"/><w:tabs>').replace('<w:pPr>', '<w:pPr><w:nothing/>'),
      )
      expect((await faults(wrong)).length).toBeGreaterThan(0)
    }, 120_000)
  },
)
