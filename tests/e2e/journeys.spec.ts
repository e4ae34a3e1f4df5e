import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, root, test } from './app'
import { answerDialogs, choose, demoIsIn, openFile, paragraphs, search, tab } from './desk'

const seeds = join(root, '../shared/data/seeds')

test('starts on the demo: the report on its sheet, its sources in the corpus', async ({ demo: { page, data } }) => {
  await demoIsIn(page)
  await expect(page).toHaveTitle('report.undraft — Rapporteur')
  await expect(page.getByRole('article')).toContainText('Report of the Secretary-General')
  await expect(page.getByRole('contentinfo')).toContainText('3 paragraphs without a source')
  expect(existsSync(join(data, 'corpus.sqlite'))).toBe(true)
})

test('finds a passage, shows it whole and copies it with its reference', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  const hits = await search(page, '"lifejackets for children"')
  await expect(hits.first()).toContainText('lifejackets for children')
  const second = hits.nth(1)
  await second.click()
  await expect(second).toHaveAttribute('aria-selected', 'true')
  const preview = page.getByRole('region', { name: 'The chosen passage' })
  const words = await preview.getByRole('paragraph').nth(1).innerText()
  // The hit's snippet is a part of the passage it leads to.
  const snippet = (await second.getByRole('paragraph').first().innerText()).replace(/^…\s*|\s*…$/g, '')
  expect(words).toContain(snippet)
  await preview.getByRole('button', { name: 'Copy with reference' }).click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain(words)

  await search(page, 'lifejackets zeppelin')
  await expect(page.getByText('No passage has all these words')).toBeVisible()
  await page.getByRole('button', { name: 'Search “lifejackets”' }).click()
  await expect(hits.first()).toContainText('ifejackets')
})

test('a text that runs right to left leaves the next one as it is', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  const arabic = join(data, 'arabic.undraft')
  const report = await readFile(join(data, 'demo/drafts/report.undraft'), 'utf8')
  await writeFile(arabic, report.replace('"language": "en"', '"language": "ar"'))
  await openFile(app, arabic)
  await expect(page.locator('.words')).toHaveAttribute('dir', 'rtl')
  await openFile(app, join(data, 'demo/drafts/resolution.undraft'))
  await expect(page).toHaveTitle('resolution.undraft — Rapporteur')
  await expect(page.locator('.words')).toHaveAttribute('dir', 'ltr')
})

test('the menu asks for the search, and typing goes there', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await tab(page, 'Checks').click()
  await choose(app, 'search')
  await expect(page.getByRole('textbox', { name: 'Search the sources' })).toBeFocused()
  await page.keyboard.type('inspections')
  await expect(page.getByRole('listbox', { name: 'Passages found' }).getByRole('option').first()).toBeVisible()
})

test('follows a finding to its place', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await tab(page, 'Checks').click()
  const finding = page.getByRole('tabpanel').getByRole('button', { name: /There is no paragraph 64/ })
  await finding.click()
  const place = paragraphs(page).filter({ hasText: 'see para. 64 above' })
  await expect(place).toBeInViewport()
  await expect(place).toHaveClass(/current/)

  await choose(app, 'next-finding')
  await expect(place).not.toHaveClass(/current/)
  await choose(app, 'previous-finding')
  await expect(place).toHaveClass(/current/)
  await expect(place).toBeInViewport()
})

test('a finding in a note nobody refers to shows the note at the foot', async ({ demo: { page } }) => {
  await demoIsIn(page)
  await tab(page, 'Checks').click()
  const foot = page.getByRole('region', { name: 'Notes in view' })
  await expect(foot).not.toContainText('Reply of Kalmaria, para. 7.')
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /No reference leads to note 24/ })
    .click()
  await expect(foot).toContainText('Reply of Kalmaria, para. 7.')
})

test('the next paragraph without a source is one key away', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await choose(app, 'next-hole')
  await expect(paragraphs(page).filter({ hasText: 'Most of the replying States' })).toHaveClass(/current/)
  await choose(app, 'next-hole')
  await expect(paragraphs(page).filter({ hasText: 'Several States referred' })).toHaveClass(/current/)
})

test('opens another draft, and the one before from the recent files', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  await openFile(app, join(data, 'demo/drafts/resolution.undraft'))
  await expect(page).toHaveTitle('resolution.undraft — Rapporteur')
  await expect(paragraphs(page).filter({ hasText: 'Urges' }).first()).toBeAttached()
  const recent = await app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()!.items.find(({ label }) => label.includes('File'))!
    const { items } = file.submenu!.items.find(({ label }) => label === 'Open recent')!.submenu!
    items[1]!.click()
    return items.map(({ label }) => label)
  })
  expect(recent).toEqual(['resolution.undraft', 'report.undraft'])
  await expect(page).toHaveTitle('report.undraft — Rapporteur')
})

test('opens a document of 88 paragraphs and 30 notes as a draft', async ({ demo: { app, page } }) => {
  const file = join(seeds, 'E-CN.15-2005-4.txt')
  test.skip(!existsSync(file), '../shared/data is not there')
  await demoIsIn(page)
  await openFile(app, file)
  await expect(page).toHaveTitle('E-CN.15-2005-4.txt — Rapporteur')
  await expect(page.getByRole('article')).toContainText('/CN.15/2005/4')
  const last = page.getByRole('listbox', { name: 'Structure' })
  await last.focus()
  await page.keyboard.press('End')
  await expect(last.getByRole('option').last()).toContainText('88')
  await last.getByRole('option').last().click()
  await expect(paragraphs(page).filter({ hasText: /^88/ }).first()).toBeInViewport()
})

test('what cannot be read is refused with a reason, and the desk stays as it was', async ({ demo }) => {
  const { app, page, data } = demo
  await demoIsIn(page)
  const broken = join(data, 'broken.xml')
  await writeFile(broken, '<?xml version="1.0"?>')
  await openFile(app, broken)
  await expect(page.getByRole('alert')).toContainText('broken.xml was not opened')
  await openFile(app, join(data, 'gone.docx'))
  await expect(page.getByRole('alert')).toContainText('gone.docx was not opened')
  await expect(page.getByRole('alert')).not.toContainText(data)
  await expect(page.getByRole('article')).toContainText('Safety of passenger ferries')
})

test('writes the Word file, proven by reading it back', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  const file = join(data, 'Fähren & ferries.docx')
  await answerDialogs(app, file)
  await choose(app, 'export')
  await expect(page.getByRole('status').filter({ hasText: 'Written and read back' })).toContainText(file)
  const bytes = await readFile(file)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})

test('a file that cannot be written is said so, and nothing is left', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  const taken = join(data, 'taken.docx')
  await mkdir(taken)
  await answerDialogs(app, taken)
  await choose(app, 'export')
  await expect(page.getByRole('alert')).toContainText(`${taken} is a folder`)
})

test('asks before a name made complete replaces a file', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  const there = join(data, 'ferries.docx')
  await writeFile(there, 'theirs')
  await answerDialogs(app, join(data, 'ferries'))
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (_window: unknown, options?: { message: string }) => {
      ;(globalThis as { asked?: string | undefined }).asked = options?.message
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
      return Promise.resolve({ response: 1, checkboxChecked: false })
    }
  })
  await choose(app, 'export')
  await expect
    .poll(() => app.evaluate(() => (globalThis as { asked?: string }).asked))
    .toBe('ferries.docx is there already. Replace it?')
  expect(await readFile(there, 'utf8')).toBe('theirs')
})

test('adds sources the user chooses', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  const reply = join(data, 'reply.txt')
  await writeFile(
    reply,
    'Reply of Ostmark to the note verbale on passenger ferries\n\n1. Every ferry carries a barometer of brass.\n\n2. No more than that was done in 2025.\n',
  )
  await answerDialogs(app, reply)
  await choose(app, 'add-sources')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  const hits = await search(page, 'barometer brass')
  await expect(hits).toHaveCount(1)
  await expect(hits.first()).toContainText('barometer of brass')
})
