// What writing costs, in the real window with its checks running, against a bare Lexical editor (./bare-editor: rich text,
// plain paragraphs, notes' marks as text) with the same words and style sheets in the same Electron. Keys are real ones,
// pressed in the middle of a draft of 115, 1,000 and 2,000 paragraphs with a third as many notes. Five runs; in each the
// two programs take turns at each size.
//
// key to layout: from the page's first word of the key to its last, with the layout its change asks for done
// painted: from the system's word of the key (so waiting for work under way counts) to the frame that shows it
// page held: the longest task of the page's thread in the second after a key was painted: publishing, panels, gutter
// opened: from the draft's arrival in a freshly loaded page to its first paragraphs painted
// heap: JavaScript's, swept, when opened and after 500 keys
//
// BENCH_RUNS and BENCH_SIZES ("115,1000") in the environment ask for less than all of it.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { serializeDraft } from '../../shared/draft/serialize'
import { startEdited } from './edited-program'
import type { KeyTimes } from './edited-program'
import { median, ms, quantile, row, times as factor } from './figures'
import { sampleDraft } from './sample-report'

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)
const SIZES = (process.env['BENCH_SIZES'] ?? '115,1000,2000').split(',').map(Number)
const BUDGET = 1.5
const KEYS = 40
/** Steps closer to each other are undone as one. */
const APART = 400
const root = process.cwd()

interface Figures {
  opened: number[]
  letters: KeyTimes[]
  enters: KeyTimes[]
  undos: KeyTimes[]
  held: number[]
  heapOpened: number[]
  heapTyped: number[]
}
const none = (): Figures => ({
  opened: [],
  letters: [],
  enters: [],
  undos: [],
  held: [],
  heapOpened: [],
  heapTyped: [],
})

const folder = await mkdtemp(join(tmpdir(), 'rapporteur-typing-'))
try {
  await buildBare(join(folder, 'bare'))
  const figures = new Map(SIZES.map((size) => [size, { ours: none(), bare: none() }]))
  for (const size of SIZES) await writeDraft(size)
  for (let run = 0; run < RUNS; run += 1) {
    for (const size of SIZES) {
      const { ours, bare } = figures.get(size)!
      const typed = run === 0 ? 500 : 0
      await measure(bare, [join(folder, 'bare'), scriptOf(size)], `bare-${size}`, typed)
      await measure(ours, [root, draftOf(size)], `ours-${size}`, typed)
    }
  }
  for (const [size, { ours, bare }] of figures) report(size, ours, bare)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measure(into: Figures, args: string[], name: string, typed: number): Promise<void> {
  const program = await startEdited(args, join(folder, name))
  try {
    into.opened.push(await program.open())
    into.heapOpened.push(await program.heap())
    await program.clickMiddle()
    await program.press('a', 5)
    into.letters.push(...(await program.press('e', KEYS)))
    into.held.push(await program.longestTaskAfterKey())
    into.enters.push(...(await program.press('Enter', 8, APART)))
    into.undos.push(...(await program.press('Control+z', 8, APART)))
    for (let n = 0; n < typed; n += 100) await program.press('e', 100)
    if (typed > 0) into.heapTyped.push(await program.heap())
  } finally {
    await program.close()
  }
}

function report(size: number, ours: Figures, bare: Figures): void {
  const name = `${size.toLocaleString('en')} paragraphs`
  keys(`${name}: key to layout`, 'layout', ours.letters, bare.letters, size === 1000)
  keys(`${name}: key painted`, 'painted', ours.letters, bare.letters)
  keys(`${name}: Enter to layout`, 'layout', ours.enters, bare.enters)
  keys(`${name}: undo to layout`, 'layout', ours.undos, bare.undos)
  const plain = (what: string, own: number[], theirs: number[], spelled: (value: number) => string): void => {
    const [a, b] = [median(own), median(theirs)]
    row(`${name}: ${what}`, `${factor(a / b)}; ${spelled(a)} | bare ${spelled(b)}`)
  }
  plain('page held after a key', ours.held, bare.held, ms)
  plain('opened', ours.opened, bare.opened, ms)
  plain('heap when opened', ours.heapOpened, bare.heapOpened, mb)
  plain('heap after 500 keys', ours.heapTyped, bare.heapTyped, mb)
}

function keys(what: string, which: keyof KeyTimes, own: KeyTimes[], theirs: KeyTimes[], budget = false): void {
  const of = (list: KeyTimes[], share: number): number =>
    quantile(
      list.map((one) => one[which]),
      share,
    )
  const ratio = of(own, 0.95) / of(theirs, 0.95)
  row(
    what,
    `p95 ${factor(ratio)}; median, p95 ${ms(of(own, 0.5))}, ${ms(of(own, 0.95))} | bare ${ms(of(theirs, 0.5))}, ${ms(of(theirs, 0.95))}`,
    budget ? { kept: ratio <= BUDGET, words: `<= ${factor(BUDGET)}` } : undefined,
  )
}

function mb(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`
}

function draftOf(size: number): string {
  return join(folder, `report-${size}.undraft`)
}

function scriptOf(size: number): string {
  return join(folder, `report-${size}.js`)
}

async function writeDraft(size: number): Promise<void> {
  const draft = sampleDraft(size, Math.round(size / 3))
  await writeFile(draftOf(size), serializeDraft(draft))
  await writeFile(scriptOf(size), `globalThis.sampleDraft = ${JSON.stringify(draft)}`)
}

async function buildBare(target: string): Promise<void> {
  const source = resolve(root, 'tests/bench/bare-editor')
  await build({
    root: source,
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: {
      target: 'chrome130',
      outDir: target,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: join(source, 'page.ts'),
        output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
      },
    },
  })
  await mkdir(target, { recursive: true })
  for (const file of ['main.js', 'index.html', 'package.json']) await cp(join(source, file), join(target, file))
}
