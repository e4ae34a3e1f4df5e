import { _electron } from '@playwright/test'
import type { CDPSession, ElectronApplication, Page } from '@playwright/test'

/** A program with a draft on its page, and what is measured of it. All times in milliseconds. */
export interface EditedProgram {
  /** From the draft's arrival in the page to its paragraphs painted; the page is loaded anew for it. */
  open(): Promise<number>
  /** Put the caret in the middle of the paragraph in the middle, by a click. */
  clickMiddle(): Promise<void>
  /** Press a key so many times, each when the one before has been painted and a while has passed: a fast typist's. */
  press(key: string, times: number, between?: number): Promise<KeyTimes[]>
  /** The longest time the page is held, after one more key has been painted and until all has come to rest. */
  longestTaskAfterKey(): Promise<number>
  /** Bytes of JavaScript's heap, swept. */
  heap(): Promise<number>
  close(): Promise<void>
}

export interface KeyTimes {
  /** From the page's first word of the key to its last, with the layout that its change asks for done. */
  layout: number
  /** From the system's word of the key, waiting in line included, to the frame that shows its change. */
  painted: number
}

/** Time between two keys of somebody who types fast. */
const BETWEEN = 40

/** Start Electron with these arguments, and wait until paragraphs stand in its window. */
export async function startEdited(args: string[], data: string): Promise<EditedProgram> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const app = await _electron.launch({
    args: [`--user-data-dir=${data}`, ...args],
    chromiumSandbox: process.getuid?.() !== 0,
    colorScheme: null,
    env: env as Record<string, string>,
  })
  const page = await app.firstWindow()
  await page.waitForSelector('.words .paragraph')
  await page.addInitScript(watchPage)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1280, 800))
  return program(app, page, await page.context().newCDPSession(page))
}

function program(app: ElectronApplication, page: Page, protocol: CDPSession): EditedProgram {
  return {
    async open() {
      await page.reload()
      const opened = await page.evaluate(() => globalThis.watched.opened)
      await page.waitForTimeout(1000)
      return opened
    },
    async clickMiddle() {
      const paragraphs = page.locator('.words > .paragraph')
      // The one in the very middle may be a heading; the second after it is none.
      const middle = paragraphs.nth(((await paragraphs.count()) >> 1) + 2)
      await middle.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      await page.waitForTimeout(500)
      const box = (await middle.boundingBox())!
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
      await page.waitForTimeout(500)
    },
    async press(key, times, between = BETWEEN) {
      const all: KeyTimes[] = []
      // What is held down beforehand is a key of its own, which changes nothing.
      const [last = '', ...held] = key.split('+').reverse()
      for (let n = 0; n < times; n += 1) {
        for (const one of held) await page.keyboard.down(one)
        await page.evaluate(() => globalThis.watched.expect())
        await page.keyboard.press(last)
        for (const one of held) await page.keyboard.up(one)
        all.push(await page.evaluate(() => globalThis.watched.key))
        await page.waitForTimeout(between)
      }
      return all
    },
    async longestTaskAfterKey() {
      await page.waitForTimeout(800)
      await page.evaluate(() => globalThis.watched.expect())
      await page.keyboard.press('e')
      await page.evaluate(() => globalThis.watched.key)
      return longestTask(protocol, () => page.waitForTimeout(900))
    },
    async heap() {
      for (let n = 0; n < 3; n += 1) await protocol.send('HeapProfiler.collectGarbage')
      return (await protocol.send('Runtime.getHeapUsage')).usedSize
    },
    async close() {
      // Nothing typed here is to be kept; a program that asks is not answered.
      app.process().kill('SIGKILL')
      await app.close().catch(() => {})
    },
  }
}

/** The longest that the page's main thread was held by one task, as Chromium's own trace has it. */
async function longestTask(protocol: CDPSession, work: () => Promise<void>): Promise<number> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]))
  protocol.on('Tracing.dataCollected', collect)
  await protocol.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'] },
  })
  await work()
  const done = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve))
  await protocol.send('Tracing.end')
  await done
  protocol.off('Tracing.dataCollected', collect)
  const mains = new Set(
    events.filter((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain').map((e) => `${e.pid} ${e.tid}`),
  )
  const tasks = events.filter((e) => e.name === 'RunTask' && mains.has(`${e.pid} ${e.tid}`))
  return Math.max(0, ...tasks.map((e) => (e.dur ?? 0) / 1000))
}

interface TraceEvent {
  name: string
  pid: number
  tid: number
  dur?: number
  args?: { name?: string }
}

interface Watched {
  /** Settled when the draft that arrived is painted. */
  opened: Promise<number>
  /** A key is about to be pressed. */
  expect(): void
  /** Settled when what it changed is painted. */
  key: Promise<KeyTimes>
}

declare global {
  var watched: Watched
}

/** Runs in the page, before anything of its own. */
function watchPage(): void {
  const painted = (): Promise<number> =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        // A message comes after the frame that is being made.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(null)
      })
    })
  const paragraph = (): Element | null => document.querySelector('.words .paragraph')
  const opened = new Promise<number>((done) => {
    const look = async (arrived: number): Promise<void> => {
      while (!paragraph()) await new Promise((next) => setTimeout(next, 2))
      done((await painted()) - arrived)
    }
    new PerformanceObserver((list) => {
      const [mark] = list.getEntriesByName('draft arrived')
      if (mark) void look(mark.startTime)
    }).observe({ type: 'mark', buffered: true })
  })

  let began = 0
  let asked = 0
  let laidOut = 0
  const forced = (): void => {
    document.querySelector<HTMLElement>('.words')!.getBoundingClientRect()
    laidOut = performance.now()
  }
  window.addEventListener(
    'keydown',
    (event) => {
      asked = event.timeStamp
      began = performance.now()
      // A program may obey a chord before its words hear of it: then its work is done when the key's is.
      if (event.ctrlKey) {
        setTimeout(() => {
          if (laidOut < began) forced()
        })
      }
    },
    { capture: true },
  )
  // What a key changes is done on one of these events, the last of them. The editor's own listeners are older than these,
  // and what they put off to the end of the event is done when these are called.
  const listening = new WeakSet<Element>()
  const listen = (words: Element): void => {
    if (listening.has(words)) return
    listening.add(words)
    for (const name of ['keydown', 'beforeinput', 'input']) words.addEventListener(name, forced)
  }
  globalThis.watched = {
    opened,
    key: Promise.resolve({ layout: 0, painted: 0 }),
    expect() {
      listen(document.querySelector('.words')!)
      this.key = new Promise((done) => {
        window.addEventListener(
          'keydown',
          () => void painted().then((at) => done({ layout: laidOut - began, painted: at - asked })),
          { capture: true, once: true },
        )
      })
    },
  }
}
