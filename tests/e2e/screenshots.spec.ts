import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, root, test } from './app'
import { choose, demoIsIn, openFile, paragraphs, search, tab } from './desk'

// Pictures of the window to be looked at, in out/screens. They assert nothing but that each state is reached.

const folder = join(root, 'out/screens')
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

for (const theme of ['light', 'dark'] as const) {
  for (const size of sizes) {
    test(`the main states, ${theme}, ${size.width} by ${size.height}`, async ({ demo: { app, page, data } }) => {
      const take = async (name: string): Promise<void> => {
        await page.screenshot({ path: join(folder, `${name}-${theme}-${size.width}.png`), animations: 'disabled' })
      }
      await mkdir(folder, { recursive: true })
      await resize(app, page, size)
      await choose(app, `theme-${theme}`)
      await demoIsIn(page)
      await take('1-main')

      await (await search(page, 'lifejackets for children')).first().click()
      await take('2-search')

      await tab(page, 'Links').click()
      await paragraphs(page).filter({ hasText: 'Norland reported that' }).click()
      await take('3-links')

      await tab(page, 'Checks').click()
      await choose(app, 'next-finding')
      await expect(page.locator('[aria-current=true]').first()).toBeVisible()
      await take('4-checks')

      await openFile(app, join(data, 'demo/drafts/resolution.undraft'))
      await expect(page).toHaveTitle(/^resolution/)
      await take('5-resolution')

      await openFile(app, join(data, 'gone.docx'))
      await expect(page.getByRole('alert')).toBeVisible()
      await take('6-refused')

      await choose(app, 'start-screen')
      await expect(page.getByRole('heading', { name: 'Rapporteur' })).toBeVisible()
      await take('7-start')
    })
  }
}

async function resize(app: ElectronApplication, page: Page, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]!.setContentSize(width, height),
    size,
  )
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([size.width, size.height])
}
