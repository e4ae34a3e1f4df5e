import type { ElectronApplication } from '@playwright/test'
import { spawn } from 'node:child_process'
import { readdir, readlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { appFolder, expect, root, test } from './app'
import { corpusPid } from './corpus-process'
import { choose, demoIsIn, openFile, search } from './desk'

const electron = createRequire(join(root, 'package.json'))('electron') as string

test('the theme changes at once and is remembered', async ({ start }) => {
  const first = await start('--demo')
  await demoIsIn(first.page)
  const shade = () => first.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await choose(first.app, 'theme-light')
  await expect.poll(shade).toBe('rgb(230, 232, 235)')
  await choose(first.app, 'theme-dark')
  await expect.poll(shade).toBe('rgb(17, 19, 22)')
  await first.app.close()

  const second = await start('--demo')
  await demoIsIn(second.page)
  expect(await second.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  const behind = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.getBackgroundColor(),
  )
  expect(behind).toBe('#111316')
  await second.app.close()
})

test('the window opens as it was left', async ({ start }) => {
  const place = { x: 60, y: 40, width: 1111, height: 777 }
  const first = await start()
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]!.setBounds(bounds), place)
  await first.app.close()
  const second = await start()
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds())).toEqual(place)
  await second.app.close()
})

test('the first start shows the demo, a later one the start screen with the recent files', async ({ start, data }) => {
  const first = await start()
  await demoIsIn(first.page)
  await openFile(first.app, join(data, 'demo/drafts/resolution.undraft'))
  await expect(first.page).toHaveTitle(/^resolution/)
  await first.app.close()
  const second = await start()
  await second.page.getByRole('button', { name: /resolution\.undraft/ }).click()
  await expect(second.page).toHaveTitle('resolution.undraft — Rapporteur')
  await second.app.close()
})

test('without room for the example the window starts all the same, and says why', async ({ start, data }) => {
  await writeFile(join(data, 'demo'), 'a file where the folder should be')
  const { page } = await start('--demo')
  await expect(page.getByRole('heading', { name: 'Rapporteur' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'file-unwritable' })).toBeVisible()
})

test('a second start hands its file to the first, which opens a window on it, and ends', async ({ demo }) => {
  await demoIsIn(demo.page)
  const opened = demo.app.waitForEvent('window')
  await startAgain(demo.data, join(demo.data, 'demo/drafts/resolution.undraft'))
  await expect(await opened).toHaveTitle('resolution.undraft — Rapporteur')
  await expect(demo.page).toHaveTitle('report.undraft — Rapporteur')
})

/** Start the program a second time, with these words; resolves when that has ended. */
async function startAgain(data: string, ...words: string[]): Promise<void> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(electron, [...switches, appFolder, `--user-data-dir=${data}`, ...words], {
    env,
    stdio: 'ignore',
  })
  await new Promise((done) => second.once('exit', done))
}

test('a file named at the start is opened instead of the demo', async ({ start }) => {
  const { app, page } = await start(join(root, 'resources/demo/drafts/resolution.undraft'))
  await expect(page).toHaveTitle('resolution.undraft — Rapporteur')
  await app.close()
})

test('the corpus process is killed, is seen to be gone, and comes back', async ({ demo: { app, page } }) => {
  test.skip(process.platform !== 'linux', 'the process is found in /proc')
  await demoIsIn(page)
  const states = () => page.evaluate(() => (window as unknown as { states: string[] }).states)
  await page.evaluate(() => {
    const kept = window as unknown as { states: string[]; rapporteur: { onCorpus(handler: (s: string) => void): void } }
    kept.states = []
    kept.rapporteur.onCorpus((state) => kept.states.push(state))
  })
  for (const round of [1, 2, 3]) {
    const pid = await corpusPid(app)
    process.kill(pid, 'SIGKILL')
    await expect.poll(async () => (await states()).length).toBe(1 + 2 * round)
    expect(await corpusPid(app)).not.toBe(pid)
  }
  expect(await states()).toEqual(['up', 'down', 'up', 'down', 'up', 'down', 'up'])
  const hits = await search(page, 'inspections')
  await expect(hits.first()).toContainText('nspection')
  await expect(page.getByRole('contentinfo')).not.toContainText('not reachable')
})

test('while the corpus cannot be reached the window says so, and the draft stays', async ({ demo: { app, page } }) => {
  test.skip(process.platform !== 'linux', 'the process is found in /proc')
  await demoIsIn(page)
  // Dead again as soon as it is back, until the wait between two attempts is long enough to be looked at: 3.2 seconds.
  for (let deaths = 0; deaths < 6; deaths += 1) {
    await expect.poll(() => corpusPid(app).catch(() => 0)).toBeGreaterThan(0)
    const pid = await corpusPid(app)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => corpusPid(app).catch(() => 0)).not.toBe(pid)
  }
  await expect(page.getByText('The sources cannot be read')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Sources not reachable')
  await expect(page.getByRole('article')).toContainText('Safety of passenger ferries')
  await expect(page.getByText('The sources cannot be read')).toBeHidden({ timeout: 15_000 })
})

test('a page whose process dies is there again, and its answers with it', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  const loaded = app.evaluate(
    async ({ BrowserWindow }) =>
      new Promise((done) => BrowserWindow.getAllWindows()[0]!.webContents.once('did-finish-load', () => done(true))),
  )
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer())
  await loaded
  await expect.poll(() => wordsOf(app)).toContain('Safety of passenger ferries')
})

test('the corpus process holds none of Chromium’s sockets, or a death might go unnoticed', async ({ demo }) => {
  test.skip(process.platform !== 'linux', 'read from /proc')
  await demoIsIn(demo.page)
  const pid = await corpusPid(demo.app)
  const beyond = (await readdir(`/proc/${pid}/fd`)).filter((fd) => Number(fd) > 3)
  const open = await Promise.all(beyond.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => 'closed')))
  // 0 to 2 are what every program has, 3 is the way to main.
  expect(open.filter((target) => target.startsWith('socket:'))).toEqual([])
})

test('closing the window ends every process', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'the process is found in /proc')
  const { app, page } = await start('--demo')
  await demoIsIn(page)
  const corpus = await corpusPid(app)
  await app.close()
  await expect.poll(() => isRunning(corpus)).toBe(false)
})

test('killed without warning it leaves no process behind, and starts again', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'the process is found in /proc')
  const first = await start('--demo')
  await demoIsIn(first.page)
  const corpus = await corpusPid(first.app)
  process.kill(first.app.process().pid!, 'SIGKILL')
  await expect.poll(() => isRunning(corpus)).toBe(false)
  const second = await start('--demo')
  await demoIsIn(second.page)
})

/** Asked of Electron: to Playwright a page that has crashed stays so. */
function wordsOf(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript('document.body.innerText'),
  )
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
