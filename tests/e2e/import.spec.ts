import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { answerDialogs, choose, demoIsIn, paragraphs } from './desk'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const STATES = ['Norland', 'Sudria', 'Tarvonia', 'Kalmaria', 'Estvale']

/** A folder of small replies: each is a source of its own. */
async function folderOf(data: string, count: number): Promise<string> {
  const folder = join(data, `replies-${count}`)
  await mkdir(folder)
  for (let from = 0; from < count; from += 100) {
    await Promise.all(
      Array.from({ length: Math.min(100, count - from) }, (_, i) => {
        const n = from + i
        const words = `Reply of ${STATES[n % STATES.length]}\n\n1. Ferry number ${n} carries a barometer of brass.\n\n2. In ${1900 + (n % 125)} its crew of ${n} practised with ${n + 7} lifejackets.\n`
        return writeFile(join(folder, `reply-${n}.txt`), words)
      }),
    )
  }
  return folder
}

async function add(app: ElectronApplication, path: string): Promise<void> {
  await answerDialogs(app, path)
  await choose(app, 'add-folder')
}

const heading = (page: Page) => page.getByRole('dialog').getByRole('heading', { level: 2 }).first()

test('a thousand files: stopped, begun anew, gone on with, in the background too', async ({ start, data }) => {
  test.setTimeout(240_000)
  const folder = await folderOf(data, 1000)
  const { app, page } = await start()
  await expect(paragraphs(page).first()).toBeVisible()
  await demoIsIn(page)

  await test.step('stopped: what was added stays', async () => {
    await add(app, folder)
    const dialog = page.getByRole('dialog')
    await expect(heading(page)).toHaveText('Adding 1,000 files')
    await expect(dialog.getByText(/^\d+ of 1,000$/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Stop' }).click()
    await expect(heading(page)).toHaveText(/^Stopped: \d+ of 1,000 files read$/)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('told of quietly, above the page', async () => {
    await expect(page.getByText(/^An import was not finished: [\d,]+ of 1,000 files\.\s*$/)).toBeVisible()
    await app.close()
  })

  const again = await start()
  await test.step('begun anew, it is told of, and gone on with behind the writing', async () => {
    await again.page.getByRole('button', { name: 'Go on', exact: true }).click()
    await again.page.getByRole('button', { name: 'Go on in the background' }).click()
    await expect(again.page.getByRole('dialog')).toBeHidden()
    await expect(again.page.getByRole('button', { name: /^(Adding|\d+ sources added)/ })).toBeVisible()
    const item = again.page.getByRole('button', { name: /sources added$/ })
    await expect(item).toBeVisible({ timeout: 120_000 })
    await item.click()
    await expect(again.page.getByRole('dialog').getByText('1,000 of 1,000', { exact: true })).toBeVisible()
    await expect(again.page.getByRole('dialog').getByRole('button', { name: /^The same \d+$/ })).toBeVisible()
    await again.page.keyboard.press('Escape')
    await expect(again.page.getByText(/An import was not finished/)).toBeHidden()
  })
  await test.step('all are there, once', async () => {
    await choose(again.app, 'library')
    await expect(again.page.getByText('1,015 sources', { exact: true })).toBeVisible()
  })
})

test('what needs a person comes first; an import that was given up is not told of again', async ({
  demo: { app, page, data },
}) => {
  await demoIsIn(page)
  const folder = await folderOf(data, 3)
  await writeFile(join(folder, 'zz-empty.txt'), '')
  await writeFile(
    join(folder, 'zz-page.html'),
    '<h1>Reply of Halvania</h1><p>1. Twelve ferries were inspected.</p><img src="ferry.png"><form><input></form>',
  )
  await add(app, folder)
  const dialog = page.getByRole('dialog')
  await expect(heading(page)).toHaveText('4 sources added')
  const rows = dialog.getByRole('list', { name: 'What became of the files' }).getByRole('listitem')
  await expect(rows).toHaveCount(5)
  await expect(rows.nth(0)).toContainText('zz-empty.txt')
  await expect(rows.nth(0)).toContainText('It is empty.')
  await expect(rows.nth(1)).toContainText('zz-page.html')
  await rows
    .nth(1)
    .getByRole('button', { name: /^Losses/ })
    .click()
  await expect(rows.nth(1)).toContainText(/Dropped/)
  await dialog.getByRole('button', { name: 'Not added 1' }).click()
  await expect(rows).toHaveCount(1)
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Close' }).click()

  await add(app, folder)
  await expect(heading(page)).toHaveText('Nothing new')
  await expect(dialog.getByText('The same as a source you have. Nothing changed.').first()).toBeVisible()
})

test('a newer version says what it changed', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  const folder = await folderOf(data, 1)
  await add(app, folder)
  await expect(heading(page)).toHaveText('1 source added')
  await page.keyboard.press('Escape')
  const file = join(folder, 'reply-0.txt')
  await writeFile(
    file,
    'Reply of Norland\n\n1. Ferry number 0 carries a barometer of copper.\n\n2. In 1900 its crew of 0 practised with 7 lifejackets.\n\n3. A third one sails.\n',
  )
  await add(app, folder)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/1 passage changed, 1 new/)).toBeVisible()
  await dialog.getByRole('button', { name: 'See…' }).click()
  const changes = page.getByRole('dialog', { name: 'What the newer version changed' })
  await expect(changes.locator('del')).toContainText('brass')
  await expect(changes.locator('ins').first()).toContainText('copper')
})

test('files dropped on the window become sources; of a Word file the user is asked', async ({
  demo: { page, data },
}) => {
  await demoIsIn(page)
  const folder = await folderOf(data, 2)
  await drop(page, [folder])
  await expect(heading(page)).toHaveText('2 sources added')
  await page.keyboard.press('Escape')
  await writeFile(join(data, 'mine.docx'), 'no Word file at all')
  await drop(page, [join(data, 'mine.docx')])
  await expect(page.getByRole('dialog', { name: 'What is mine.docx?' })).toBeVisible()
  await page.getByRole('button', { name: 'Add as a source' }).click()
  await expect(page.getByRole('dialog').getByText('mine.docx', { exact: true })).toBeVisible()
  await rm(folder, { recursive: true })
})

/** Drop files as the system does: Chromium is told their paths. */
async function drop(page: Page, files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
    if (type === 'dragOver') await expect(page.getByText('Drop files and folders here to add them')).toBeVisible()
  }
  await session.detach()
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
