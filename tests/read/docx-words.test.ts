import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../shared/read/docx'
import type { ReadText } from '../../shared/read'
import { emptyText } from '../../shared/text/document-text'
import { textOf, textOfRuns } from '../../shared/text/flat'
import { lostWords } from './text-words'
import { originFaults } from './docx-origins'

const FOLDERS = ['docx', 'replies'].map((name) => new URL(`../../../shared/data/${name}/`, import.meta.url))

const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.docx?$/.test(name))
    .map((name) => [name, new URL(name, folder)] as const)
    .filter(([, url]) => readFileSync(url).subarray(0, 2).toString('latin1') === 'PK'),
)

/** What of a part shows as words, by its markup alone: nothing of the reader's is used. */
function wordsOfPart(bytes: Uint8Array, part: string): string {
  const xml = unzipSync(bytes, { filter: ({ name }) => name === part })[part]
  if (!xml) return ''
  const shown = strFromU8(xml)
    .replace(/<mc:Fallback>[^]*?<\/mc:Fallback>/g, '')
    .replace(/<w:tabs>[^]*?<\/w:tabs>/g, '')
  const pieces = shown.matchAll(
    /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)\b[^>]*\/>|<w:noBreakHyphen\/>|<\/w:p>/g,
  )
  return [...pieces]
    .map(([, words]) => words ?? ' ')
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
}

describe.skipIf(files.length === 0)('Word files of offices (skipped where ../shared/data is absent)', () => {
  test.each(files)('%s: every word is in the text or told as lost, and no word is made', async (name, url) => {
    const bytes = readFileSync(url)
    const read = (await readDocx(bytes, name)).texts[0]!
    const source = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']
      .map((part) => wordsOfPart(bytes, part))
      .join('\n')
    expect(lostWords(source, read.text, read.losses, [])).toEqual([])
    const head = Object.keys(unzipSync(bytes, { filter: ({ name }) => /^word\/header\d+\.xml$/.test(name) }))
      .map((part) => wordsOfPart(bytes, part))
      .join('\n')
    expect(madeWords(`${source}\n${head}`, read)).toEqual([])
    expect(originFaults(bytes, read)).toEqual([])
  })
})

/** Words of the text that the file has not as often; numbers made by Word's lists are no words of the file. */
function madeWords(source: string, { text }: ReadText): string[] {
  const shown = [
    ...Object.values(text.masthead).map(textOfRuns),
    ...text.paragraphs.map(textOf),
    ...text.footnotes.map(({ runs }) => textOfRuns(runs)),
  ]
  return lostWords(shown.join('\n'), emptyText(), [], [source])
}
