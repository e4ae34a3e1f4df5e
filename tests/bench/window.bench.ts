import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, ms, row, times as factor } from './figures'

// From starting the program to its words standing in the window: the demo's draft on its sheet, with the demo's corpus
// beside it, against a window that says hello. Both are watched in the same way, over Chromium's own debugging port.

const RUNS = 5
const BUDGET = 1.5
const root = process.cwd()
const electron = createRequire(join(root, 'package.json'))('electron') as unknown as string

interface Program {
  args: string[]
  /** What stands in the window when it is ready. */
  ready: string
}

const data = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'))
try {
  const rapporteur = program(root, join(data, 'rapporteur'), '[data-pid]', ['--demo'])
  const hello = program(join(root, 'tests/bench/hello-window'), join(data, 'hello'), '#ready')
  // The first start of each unpacks and imports; people wait for the later ones.
  await start(rapporteur, (page) => page.waitForTimeout(5000))
  await start(hello)
  const times: { rapporteur: number[]; hello: number[] } = { rapporteur: [], hello: [] }
  for (let run = 0; run < RUNS; run += 1) {
    times.rapporteur.push(await start(rapporteur))
    times.hello.push(await start(hello))
  }
  const [ours, theirs] = [median(times.rapporteur), median(times.hello)]
  row('window ready, demo corpus, ours | hello world', `${ms(ours)} | ${ms(theirs)} | ${factor(ours / theirs)}`, {
    kept: ours / theirs <= BUDGET,
    words: `<= ${factor(BUDGET)}`,
  })
} finally {
  await rm(data, { recursive: true, force: true })
}

function program(folder: string, userData: string, ready: string, args: string[] = []): Program {
  const switches = ['--remote-debugging-port=0', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  return { args: [...switches, folder, `--user-data-dir=${userData}`, ...args], ready }
}

/** Milliseconds from starting it to its being ready; then it is closed. */
async function start({ args, ready }: Program, meanwhile?: (page: Page) => Promise<unknown>): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const began = performance.now()
  const child = spawn(electron, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const gone = new Promise((done) => child.once('exit', done))
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child))
    const context = browser.contexts()[0]!
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    await page.waitForSelector(ready)
    const took = performance.now() - began
    await meanwhile?.(page)
    return took
  } finally {
    child.kill()
    await gone
  }
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    child.stderr!.on('data', (part: Buffer) => {
      said += part.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) found(address)
    })
    child.once('exit', () => failed(new Error(`The program ended: ${said}`)))
  })
}
