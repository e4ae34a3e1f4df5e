import { _electron, test as base } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** What Electron is to start: this checkout, or another build of it. */
export const appFolder = process.env['RAPPORTEUR_APP'] ?? root

export interface Launched {
  app: ElectronApplication
  page: Page
  /** The user's data: settings, corpus, demo. */
  data: string
}

/** The real program, started by a user whose data lie in this folder. */
async function launch(data: string, args: string[]): Promise<Launched> {
  const app = await _electron.launch({
    args: [appFolder, `--user-data-dir=${data}`, ...args],
    cwd: root,
    // Playwright would switch the sandbox off; Chromium refuses it to root only.
    chromiumSandbox: process.getuid?.() !== 0,
    // Playwright would have every page light.
    colorScheme: null,
    env: ownEnvironment(),
  })
  return { app, page: await app.firstWindow(), data }
}

/** As a user's session has it, without what a developer or a test runner has set. */
function ownEnvironment(): Record<string, string> {
  const dropped = /^(RAPPORTEUR_|ELECTRON_|NODE_OPTIONS$|VITEST|npm_)/
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && (!dropped.test(entry[0]) || entry[0] === 'ELECTRON_OVERRIDE_DIST_PATH'),
    ),
  )
}

export const test = base.extend<{ data: string; start: (...args: string[]) => Promise<Launched>; demo: Launched }>({
  /** A folder for the user's data, which goes when the test is over. */
  data: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'rapporteur-e2e-'))
    await use(folder)
    // A program that was killed may still be putting files there.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  },
  /** Start the program; what a test leaves running is ended. */
  start: async ({ data }, use) => {
    const apps: ElectronApplication[] = []
    await use(async (...args) => {
      const launched = await launch(data, args)
      apps.push(launched.app)
      return launched
    })
    await Promise.all(apps.map((app) => discardAndClose(app).catch(() => {})))
  },
  /** The program started on the demo. */
  demo: async ({ start }, use) => use(await start('--demo')),
})

/** Close as a user does who saves nothing: the middle button of every question. */
async function discardAndClose(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  await app.close()
}

export { expect } from '@playwright/test'
