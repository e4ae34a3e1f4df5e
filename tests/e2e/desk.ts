import type { ElectronApplication, Locator, Page } from '@playwright/test'
import type { Command } from '../../shared/service/commands'
import { expect } from './app'

/** Choose an entry of the system's menu, which belongs to no page. */
export async function choose(app: ElectronApplication, command: Command): Promise<void> {
  await app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()!.getMenuItemById(id)!.click(), command)
}

/** Answer the dialogs to come as a user would: with this file. */
export async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

/** Choose "Open …" and this file. */
export async function openFile(app: ElectronApplication, path: string): Promise<void> {
  await answerDialogs(app, path)
  await choose(app, 'open')
}

/** The paragraphs on the sheet. */
export function paragraphs(page: Page): Locator {
  return page.getByRole('article').locator('[data-pid]')
}

export function tab(page: Page, name: 'Sources' | 'Links' | 'Checks'): Locator {
  return page.getByRole('tab', { name: new RegExp(`^${name}`) })
}

/** Ask the sources for words. */
export async function search(page: Page, words: string): Promise<Locator> {
  await tab(page, 'Sources').click()
  await page.getByRole('textbox', { name: 'Search the sources' }).fill(words)
  return page.getByRole('listbox', { name: 'Passages found' }).getByRole('option')
}

/** Wait until the demo is on the desk and its sources are in. */
export async function demoIsIn(page: Page): Promise<void> {
  await expect(paragraphs(page).first()).toBeVisible()
  await expect(page.getByText(/^\d+ passages in 15 sources$/)).toBeVisible()
}
