import { _electron, test as base } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export interface Launched {
  app: ElectronApplication
  page: Page
  /** The user's data: settings, corpus, demo. */
  data: string
}

/** The real program with a user of its own who has never started it. */
export async function launch(data: string, args: string[] = [], env: Record<string, string> = {}): Promise<Launched> {
  const app = await _electron.launch({
    args: [process.env['RAPPORTEUR_APP'] ?? root, `--user-data-dir=${data}`, ...args],
    cwd: root,
    // Playwright would switch the sandbox off; Chromium refuses it to root only.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...ownEnvironment(), ...env },
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

/** A folder that goes when the test is over. */
export const test = base.extend<{ data: string; demo: Launched }>({
  data: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'rapporteur-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  /** The program started on the demo. */
  demo: async ({ data }, use) => {
    const launched = await launch(data, ['--demo'])
    await use(launched)
    await launched.app.close()
  },
})

export { expect } from '@playwright/test'
