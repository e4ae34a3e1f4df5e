import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
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
  await start(rapporteur, () => wait(5000))
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

/** Milliseconds from starting it to its words having been painted; then it is closed. */
async function start({ args, ready }: Program, meanwhile?: () => Promise<unknown>): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const began = Date.now()
  const child = spawn(electron, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const gone = new Promise((done) => child.once('exit', done))
  const patience = setTimeout(() => child.kill('SIGKILL'), 60_000)
  try {
    const painted = await timeOfPaint(await debuggingPort(child), ready)
    await meanwhile?.()
    return painted - began
  } finally {
    clearTimeout(patience)
    child.kill()
    await gone
  }
}

function debuggingPort(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    child.stderr!.on('data', (part: Buffer) => {
      said += part.toString()
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
      if (port) found(port)
    })
    child.once('exit', () => failed(new Error(`The program ended: ${said}`)))
  })
}

/** Asked of the page itself, which looks often; a page that is still being loaded is asked again. */
async function timeOfPaint(port: string, selector: string): Promise<number> {
  const watch = `new Promise((done) => {
    const painted = () => requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())))
    const look = () => (document.querySelector(${JSON.stringify(selector)}) ? painted() : setTimeout(look, 4))
    look()
  })`
  for (;;) {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[]
    const page = targets.find(({ type, url }) => type === 'page' && /^(app|file):/.test(url))
    const time = page && (await evaluate(page.webSocketDebuggerUrl, watch))
    if (time !== undefined) return time
    await wait(10)
  }
}

interface Target {
  type: string
  url: string
  webSocketDebuggerUrl: string
}

/** The value of an expression in a page; undefined where the page went away under it. */
function evaluate(address: string, expression: string): Promise<number | undefined> {
  const socket = new WebSocket(address)
  const params = { expression, awaitPromise: true, returnByValue: true }
  return new Promise((done) => {
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }))
    socket.onclose = () => done(undefined)
    socket.onerror = () => done(undefined)
    socket.onmessage = ({ data }) => {
      const { id, result } = JSON.parse(String(data)) as { id?: number; result?: { result?: { value?: number } } }
      if (id !== 1) return
      done(result?.result?.value)
      socket.close()
    }
  })
}
