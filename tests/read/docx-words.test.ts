import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../shared/read/docx'
import type { DocumentText, Paragraph, Run } from '../../shared/text/document-text'
import { emptyText } from '../../shared/text/document-text'
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
    // Raised letters and figures are words of their own.
    .replace(/<w:vertAlign w:val="superscript"\/>(?:(?!<w:r[ >])[^])*?<\/w:r>/g, (run) => `<w:tab/>${run}<w:tab/>`)
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
    const told = read.losses.map(({ detail = '' }) => detail).join('\n')
    expect(lostWords(source, emptyText(), [], [wordsOfText(read.text), told])).toEqual([])
    const head = Object.keys(unzipSync(bytes, { filter: ({ name }) => /^word\/header\d+\.xml$/.test(name) }))
      .map((part) => wordsOfPart(bytes, part))
      .join('\n')
    // The figures of indicators, and the numbers of entries in the contents, are Word's own.
    const counted = read.text.footnotes.map(({ series, printed }) =>
      series === 'number' ? `${printed} ${printed}` : '',
    )
    expect(
      lostWords(wordsOfText(read.text), emptyText(), [], [source, head, ...counted, ...entryNumbers(read.text)]),
    ).toEqual([])
    expect(originFaults(bytes, read)).toEqual([])
  })
})

/** All words of a text; raised ones and indicators stand apart. Numbers made by Word's lists are no words of the file. */
function wordsOfText({ masthead, paragraphs, footnotes }: DocumentText): string {
  const shown = (runs: readonly Run[]): string =>
    runs
      .map((run) => {
        if (run.type !== 'text') return run.type === 'break' ? '\n' : ` ${run.printed ?? ''} `
        return run.superscript ? ` ${run.text} ` : run.text
      })
      .join('')
  const visit = (p: Paragraph): string[] => [
    p.kind === 'annex' ? 'annex' : '',
    p.printed ?? '',
    shown(p.runs),
    ...(p.entries ?? []).flatMap((e) => [e.printed, e.title, e.paragraphs, e.page].map((words) => words ?? '')),
    ...(p.rows ?? []).flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs.flatMap(visit))),
  ]
  return [
    ...Object.values(masthead).map(shown),
    ...paragraphs.flatMap(visit),
    ...footnotes.flatMap(({ printed, runs }) => [printed ?? '', shown(runs)]),
  ].join('\n')
}

function entryNumbers({ paragraphs }: DocumentText): string[] {
  return paragraphs.flatMap(({ entries = [] }) => entries.map(({ printed = '' }) => printed))
}
