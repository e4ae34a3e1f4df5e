import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../shared/read/pdf'
import type { ReadText } from '../../shared/read/reading'
import type { DocumentText, Paragraph } from '../../shared/text/document-text'
import { referencesOf, textOf, textOfRuns } from '../../shared/text/flat'

const REPLIES = new URL('../../../shared/data/replies/', import.meta.url)
const present = existsSync(REPLIES)
const files = present ? readdirSync(REPLIES).filter((name) => name.endsWith('.pdf')) : []

describe.skipIf(!present)('published PDF files (skipped where ../shared/data is absent)', () => {
  test.each(files)('%s: every note is tied, and hardly a word is lost or made up', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, REPLIES)))
    const reading = (await readPdf(bytes, name)).texts[0]!
    const { text } = reading
    const referred = new Set(referencesOf(text).map(({ run }) => run.footnoteId))
    const untied = text.footnotes.filter((note) => !referred.has(note.id))
    // Of one file the mark of a note stands in a row of a table whose columns are misaligned.
    expect(untied.length).toBeLessThanOrEqual(name.includes('g1414064') ? 1 : 0)
    expect([...referred].filter((id) => !text.footnotes.some((note) => note.id === id))).toEqual([])
    const other = wordsOfPdftotext(name)
    if (!other) return
    const { missing, added } = compare(other, wordsIn(text), lostWords(reading))
    expect({ name, missing: missing.length > other.length * 0.002 ? missing : [] }).toEqual({ name, missing: [] })
    expect({ name, added: added.length > other.length * 0.002 ? added : [] }).toEqual({ name, added: [] })
  })
})

/** Words as an independent reader has them; undefined where it is not installed or cannot read the file. */
function wordsOfPdftotext(name: string): string[] | undefined {
  try {
    const path = new URL(name, REPLIES).pathname
    const text = execFileSync('pdftotext', ['-layout', path, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 100_000_000,
    })
    return lettersOf(text)
  } catch {
    return undefined
  }
}

/** Words of letters: digits are left out, as that reader joins indicators to the words before them. */
function lettersOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}

function wordsIn(text: DocumentText): string[] {
  const entries = (p: Paragraph): string =>
    (p.entries ?? []).map((entry) => `${entry.printed ?? ''} ${entry.title}`).join(' ')
  return lettersOf(
    [
      ...Object.values(text.masthead).map((runs) => textOfRuns(runs)),
      ...text.paragraphs.map((p) => `${p.printed ?? ''} ${entries(p)} ${textOf(p)}`),
      ...text.footnotes.map((note) => textOfRuns(note.runs)),
    ].join(' '),
  )
}

/** Words that losses tell of, and labels of the masthead that a text has no place for. */
function lostWords({ losses }: ReadText): Set<string> {
  return new Set(
    lettersOf(`United Nations Distr. Original: Annex Notes ${losses.map((loss) => loss.detail ?? '').join(' ')}`),
  )
}

function compare(theirs: string[], ours: string[], lost: Set<string>): { missing: string[]; added: string[] } {
  const balance = new Map<string, number>()
  for (const word of theirs) balance.set(word, (balance.get(word) ?? 0) + 1)
  for (const word of ours) balance.set(word, (balance.get(word) ?? 0) - 1)
  const missing = [...balance].flatMap(([word, count]) =>
    count > 0 && !lost.has(word) ? Array<string>(count).fill(word) : [],
  )
  const added = [...balance].flatMap(([word, count]) => (count < 0 ? Array<string>(-count).fill(word) : []))
  return { missing, added }
}
