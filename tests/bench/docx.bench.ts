// A Word file of a draft of 1,000 paragraphs and 300 notes, against pandoc writing the same words; and the proof of it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openDraft } from '../../shared/draft/open'
import type { DocumentText, Run } from '../../shared/text/document-text'
import { textOfRuns } from '../../shared/text/flat'
import { writeDocx } from '../../shared/write/docx'
import { prove } from '../../shared/write/proof'
import { median, ms, row, times } from './figures'
import { sampleReport } from './sample-report'

const RUNS = 7
let ids = 0
const draft = openDraft(sampleReport(1000, 300), 'report', () => `b${(ids += 1)}`, '2026-01-16T09:00:00.000Z')
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-docx-'))

try {
  const [ours, proof, bytes] = await measured()
  const pandoc = measuredPandoc()
  row('docx: 1,000 paragraphs, 300 notes', `${ms(ours)}, ${Math.round(bytes / 1024)} kB`)
  row('docx: reading back and comparing', ms(proof))
  if (pandoc) {
    const [whole, start] = pandoc
    row('docx: pandoc, the same words', `${ms(whole)}, of which ${ms(start)} to start`, {
      kept: ours <= whole,
      words: `${times(ours / whole)} of 1x; ${times(ours / (whole - start))} without its start`,
    })
  } else row('docx: pandoc', 'not installed')
} finally {
  rmSync(folder, { recursive: true })
}

async function measured(): Promise<[number, number, number]> {
  const writing: number[] = []
  const proving: number[] = []
  let size = 0
  for (let run = -2; run < RUNS; run += 1) {
    const began = performance.now()
    const bytes = await writeDocx(draft, {})
    const written = performance.now()
    const { differences } = await prove(draft, bytes)
    const proven = performance.now()
    if (differences.length > 0) throw new Error(`the file is not proven: ${differences[0]}`)
    size = bytes.byteLength
    if (run < 0) continue
    writing.push(written - began)
    proving.push(proven - written)
  }
  return [median(writing), median(proving), size]
}

function measuredPandoc(): [number, number] | undefined {
  const timed = (args: string[]): number | undefined => {
    const began = performance.now()
    const { status } = spawnSync('pandoc', args)
    return status === 0 ? performance.now() - began : undefined
  }
  if (timed(['--version']) === undefined) return undefined
  const markdown = join(folder, 'draft.md')
  writeFileSync(markdown, markdownOf(draft.text))
  const whole: number[] = []
  const start: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    whole.push(timed([markdown, '-f', 'markdown', '-t', 'docx', '-o', join(folder, 'draft.docx')])!)
    start.push(timed(['--version'])!)
  }
  return [median(whole), median(start)]
}

function markdownOf(text: DocumentText): string {
  const notes = new Map(text.footnotes.map((note, at) => [note.id, at + 1]))
  const words = (runs: readonly Run[]): string =>
    runs
      .map((run) =>
        run.type === 'text' ? run.text : run.type === 'reference' ? `[^${notes.get(run.footnoteId)}]` : ' ',
      )
      .join('')
  const paragraphs = text.paragraphs.map((p) => (p.kind === 'heading' ? `# ${words(p.runs)}` : words(p.runs)))
  const footnotes = text.footnotes.map((note, at) => `[^${at + 1}]: ${textOfRuns(note.runs)}`)
  return [...paragraphs, ...footnotes].join('\n\n')
}
