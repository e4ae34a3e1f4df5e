import type { ElectronApplication, Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { appFolder, expect, root, test } from './app'
import { choose, demoIsIn, openFile, paragraphs } from './desk'

const electron = createRequire(join(root, 'package.json'))('electron') as string

const locksBeside = async (path: string): Promise<string[]> =>
  (await readdir(dirname(path))).filter((name) => name === `.~lock.${basename(path)}#`)

test('a draft on the desk is locked, and free when its window closes', async ({ start, data }) => {
  const { app, page } = await start('--demo')
  await demoIsIn(page)
  const report = join(data, 'demo/drafts/report.undraft')
  expect(await locksBeside(report)).toHaveLength(1)
  const [first, resolution] = [report, join(data, 'demo/drafts/resolution.undraft')]
  await openFile(app, resolution)
  await expect(page).toHaveTitle(/^resolution/)
  await expect.poll(() => locksBeside(first)).toEqual([])
  await app.close()
  expect(await locksBeside(resolution)).toEqual([])
})

test('two windows of one program: one file is one window’s, and asked for again its window comes forward', async ({
  demo: { app, page, data },
}) => {
  await demoIsIn(page)
  const second = await anotherWindow(app)
  const report = join(data, 'demo/drafts/report.undraft')
  await openFile(app, report)
  await expect(second.getByText('It is open in another window.')).toBeVisible()
  await openFile(app, join(data, 'demo/drafts/resolution.undraft'))
  await expect(second).toHaveTitle(/^resolution/)
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const kept = globalThis as unknown as { brought?: string }
    for (const window of BrowserWindow.getAllWindows()) window.focus = () => (kept.brought = window.getTitle())
    const recent = Menu.getApplicationMenu()!.items.flatMap(({ submenu }) => submenu?.items ?? [])
    const entries = recent.flatMap(({ submenu }) => submenu?.items ?? [])
    entries.find(({ label }) => label === 'report.undraft')!.click()
  })
  const brought = (): Promise<unknown> => app.evaluate(() => (globalThis as unknown as { brought?: string }).brought)
  await expect.poll(brought).toMatch(/^report\.undraft/)
  await choose(app, 'close')
  await expect.poll(() => app.windows().length).toBe(1)
  expect(page.isClosed()).toBe(true)
  await expect(second).toHaveTitle('resolution.undraft — Rapporteur')
})

test('another program’s window says who has the file', async ({ demo, start }) => {
  await demoIsIn(demo.page)
  const report = join(demo.data, 'demo/drafts/report.undraft')
  const elsewhere = await mkdtemp(join(tmpdir(), 'rapporteur-e2e-'))
  const other = await start(`--user-data-dir=${elsewhere}`, report)
  await expect(other.page.getByText(/It is being written by .+ on .+ since \d\d:\d\d\./)).toBeVisible()
  await other.app.close()
  await rm(elsewhere, { recursive: true, force: true })
})

test('started again with a file that is open, the program brings its window forward', async ({
  demo: { app, page, data },
}) => {
  await demoIsIn(page)
  await anotherWindow(app)
  await startAgain(data, join(data, 'demo/drafts/report.undraft'))
  expect(app.windows()).toHaveLength(2)
})

test('started again with several files while it shows the start screen, each file has a window', async ({
  start,
  data,
}) => {
  const first = await start('--demo')
  await demoIsIn(first.page)
  await first.app.close()
  const { app, page } = await start()
  await expect(page.getByRole('heading', { name: 'Rapporteur' })).toBeVisible()
  await startAgain(data, join(data, 'demo/drafts/report.undraft'), join(data, 'demo/drafts/resolution.undraft'))
  const titles = (): Promise<string[]> => Promise.all(app.windows().map((each) => each.title()))
  await expect
    .poll(async () => (await titles()).sort())
    .toEqual(['report.undraft — Rapporteur', 'resolution.undraft — Rapporteur'])
})

test('killed while writing, the draft is there as it was', async ({ start, data }) => {
  const first = await start('--demo')
  await demoIsIn(first.page)
  await write(first.page, 'Words not yet saved. ')
  await expect.poll(() => recoveryFiles(data)).toHaveLength(1)
  await expect.poll(() => keptWords(data)).toContain('Words not yet saved.')
  const gone = new Promise((done) => first.app.process().once('exit', done))
  first.app.process().kill('SIGKILL')
  await gone
  const second = await start()
  await expect(paragraphs(second.page).filter({ hasText: 'Words not yet saved.' })).toBeVisible()
  await choose(second.app, 'save')
  await expect.poll(() => recoveryFiles(data)).toEqual([])
  expect(await readFile(join(data, 'demo/drafts/report.undraft'), 'utf8')).toContain('Words not yet saved.')
})

test('a window with unsaved words asks, and closes by the answer', async ({ start, data }) => {
  const { app, page } = await start('--demo')
  await demoIsIn(page)
  await write(page, 'Words to be asked about. ')
  const asked = await answering(app, [2, 0])
  await app.evaluate(({ app }) => app.quit())
  await expect.poll(asked).toEqual(['Save the changes to report.undraft?'])
  await expect(paragraphs(page).filter({ hasText: 'Words to be asked about.' })).toBeVisible()
  const ended = new Promise((done) => app.process().once('exit', done))
  await choose(app, 'close')
  await ended
  expect(await readFile(join(data, 'demo/drafts/report.undraft'), 'utf8')).toContain('Words to be asked about.')
  expect(await recoveryFiles(data)).toEqual([])
})

test('a page that hangs with unsaved words does not hold its window, and they are offered the next time', async ({
  start,
  data,
}) => {
  const first = await start('--demo')
  await demoIsIn(first.page)
  await write(first.page, 'Words before it hung. ')
  await expect.poll(() => keptWords(data)).toContain('Words before it hung.')
  const ended = new Promise((done) => first.app.process().once('exit', done))
  await answering(first.app, [1])
  await first.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    })
  })
  await choose(first.app, 'close')
  await ended
  const second = await start()
  await expect(paragraphs(second.page).filter({ hasText: 'Words before it hung.' })).toBeVisible()
})

test('a page that dies comes back with the words that were not saved', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  await write(page, 'Words before it died. ')
  await expect.poll(() => recoveryFiles(data)).toHaveLength(1)
  await expect.poll(() => keptWords(data)).toContain('Words before it died.')
  await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const loaded = new Promise((done) => webContents.once('did-finish-load', () => done(true)))
    webContents.forcefullyCrashRenderer()
    return loaded
  })
  const words = (): Promise<string> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript('document.body.innerText'),
    )
  await expect.poll(words, { timeout: 15_000 }).toContain('Words before it died.')
  expect(await locksBeside(join(data, 'demo/drafts/report.undraft'))).toHaveLength(1)
})

test('what was kept and cannot be read is told, and stops nothing', async ({ start, data }) => {
  const first = await start('--demo')
  await demoIsIn(first.page)
  await first.app.close()
  const recovery = join(data, 'recovery')
  await mkdir(recovery, { recursive: true })
  await writeFile(join(recovery, 'd1~0.json'), '{ "format": "undraft journal", "dra')
  const second = await start()
  await expect(second.page.getByRole('heading', { name: 'Rapporteur' })).toBeVisible()
  await expect.poll(() => readdir(recovery)).toEqual(['d1~0.damaged'])
})

/** Start the program that runs once more, with these files. */
async function startAgain(data: string, ...files: string[]): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'))
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const again = spawn(electron, [...switches, appFolder, `--user-data-dir=${data}`, ...files], { env, stdio: 'ignore' })
  await new Promise((done) => again.once('exit', done))
}

/** Choose "New window". */
async function anotherWindow(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await choose(app, 'new-window')
  const page = await opened
  await expect(page.getByRole('heading', { name: 'Rapporteur' })).toBeVisible()
  return page
}

/** Type at the head of the first numbered paragraph. */
async function write(page: Page, words: string): Promise<void> {
  await paragraphs(page).filter({ hasText: 'inspections' }).first().click()
  await page.keyboard.press('Home')
  await page.keyboard.type(words)
}

/** Answer the questions to come with these buttons, one after the other; gives what was asked so far. */
async function answering(app: ElectronApplication, buttons: number[]): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, answers) => {
    const asked: string[] = []
    ;(globalThis as unknown as { asked: string[] }).asked = asked
    dialog.showMessageBox = ((...args: unknown[]) => {
      asked.push((args.at(-1) as { message: string }).message)
      return Promise.resolve({ response: answers.shift() ?? 1, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
  }, buttons)
  return () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

async function recoveryFiles(data: string): Promise<string[]> {
  return (await readdir(join(data, 'recovery')).catch(() => [])).filter((name) => name.endsWith('.json'))
}

/** The words of all that is kept. */
async function keptWords(data: string): Promise<string> {
  const names = await recoveryFiles(data)
  return (await Promise.all(names.map((name) => readFile(join(data, 'recovery', name), 'utf8')))).join()
}
