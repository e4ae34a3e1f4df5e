import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read } from '../../shared/read'
import { writeDocx } from '../../shared/write/docx'
import { prove } from '../../shared/write/proof'
import { textOf } from '../../shared/text/flat'
import type { DocumentText } from '../../shared/text/document-text'
import { draftOf, reportText, resolutionText } from './specimens'

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
const SEEDS = new URL('../../../shared/data/seeds/', import.meta.url)

async function texts(): Promise<[string, DocumentText][]> {
  const seeds: [string, DocumentText][] = []
  for (const name of existsSync(SEEDS) ? ['E-CN.15-2005-4.txt', 'E-RES-2006-27.txt'] : []) {
    const { text } = (await read(readFileSync(new URL(name, SEEDS)), name)).texts[0]!
    seeds.push([name, text])
  }
  return [['the report', reportText()], ['the resolution', resolutionText()], ...seeds]
}

/** Run `use` on the file written, in a folder of its own. */
async function withFile<T>(text: DocumentText, use: (file: string, folder: string) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-write-'))
  try {
    const file = join(folder, 'draft.docx')
    writeFileSync(file, await writeDocx(draftOf(text), {}))
    return use(file, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Without blanks, and without figures: an indicator repeated by a field reads as a figure in the words. */
const squeezed = (words: string): string => words.replace(/[\s\p{N}]+/gu, '')

describe.skipIf(!has('pandoc'))('pandoc (skipped where it is not installed)', () => {
  test('reads back every paragraph and every note', async () => {
    for (const [name, text] of await texts()) {
      const words = await withFile(
        text,
        (file) => spawnSync('pandoc', [file, '-t', 'plain', '--wrap=none'], { encoding: 'utf8' }).stdout,
      )
      const notes = await withFile(
        text,
        (file) =>
          spawnSync('pandoc', [file, '-t', 'native'], { encoding: 'utf8' }).stdout.match(/\bNote\b/g)?.length ?? 0,
      )
      const whole = squeezed(words.replace(/\[\d+\]/g, '').replace(/[*_]/g, ''))
      const missing = text.paragraphs
        .filter((p) => p.kind !== 'contents' && p.kind !== 'table')
        .map((p) => squeezed(textOf(p).replace(/[*_]/g, '')))
        .filter((own) => !whole.includes(own))
      expect([name, missing, notes]).toEqual([
        name,
        [],
        text.footnotes.filter((note) => note.series === 'number').length,
      ])
    }
  }, 120_000)
})

describe.skipIf(!has('soffice') || !has('pdftotext'))(
  'LibreOffice (skipped where it or pdftotext is not installed)',
  () => {
    test('lays out every paragraph on pages', async () => {
      for (const [name, text] of await texts()) {
        const words = await withFile(text, (file, folder) => {
          spawnSync('soffice', [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'pdf',
            '--outdir',
            folder,
            file,
          ])
          return spawnSync('pdftotext', ['-raw', join(folder, 'draft.pdf'), '-'], { encoding: 'utf8' }).stdout
        })
        const whole = squeezed(words)
        // Page breaks put heads and feet into the words: the beginnings must be there.
        const missing = text.paragraphs
          .filter((p) => p.kind !== 'contents' && p.kind !== 'table')
          .map((p) => squeezed(textOf(p)).slice(0, 30))
          .filter((own) => !whole.includes(own))
        expect([name, missing]).toEqual([name, []])
      }
    }, 240_000)
  },
)

describe.skipIf(!existsSync(SEEDS))('the seeds (skipped where ../shared/data is absent)', () => {
  test('are proven in both styles', async () => {
    for (const [name, text] of await texts()) {
      for (const style of ['new-york', 'geneva'] as const) {
        const draft = draftOf(text)
        expect([name, style, (await prove(draft, await writeDocx(draft, { style }))).differences]).toEqual([
          name,
          style,
          [],
        ])
      }
    }
  }, 120_000)
})
