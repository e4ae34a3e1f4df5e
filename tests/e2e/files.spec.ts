import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDraft } from '../../shared/draft/schema'
import { fieldText, textOf } from '../../shared/text/flat'
import { expect, test } from './app'
import { answerDialogs, choose, demoIsIn, openFile, paragraphs } from './desk'

const saved = (page: Page) =>
  page
    .getByRole('contentinfo')
    .getByText(/^Saved( \d\d:\d\d)?$/)
    .first()

test('a new report from its form: written, saved, opened again', async ({ start, data }) => {
  const { app, page } = await start('--demo')
  await demoIsIn(page)
  await choose(app, 'start-screen')
  await page.getByRole('button', { name: /^New report/ }).click()
  const form = page.getByRole('dialog', { name: 'New report' })
  await expect(form.getByLabel('Title', { exact: true })).toBeFocused()
  await page.keyboard.type('Lights on landing stages')
  await form.getByLabel('Written for').selectOption('Third Committee')
  await expect(form.getByLabel('The head of the first page')).toContainText('Third Committee')
  await form.getByLabel('Title', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  await expect(page).toHaveTitle('• New report — Rapporteur')
  await expect(page.getByRole('contentinfo')).toContainText('Not saved yet')

  // The first blank is selected: typing writes over it.
  await page.keyboard.type('80/1')
  await expect(paragraphs(page).nth(1)).toContainText('In its resolution 80/1, the General Assembly requested')

  const file = join(data, 'lights.undraft')
  await answerDialogs(app, file)
  await choose(app, 'save')
  await expect(saved(page)).toBeVisible()
  await expect(page).toHaveTitle('lights.undraft — Rapporteur')
  const draft = parseDraft(await readFile(file, 'utf8'))
  expect(fieldText(draft.text, 'title')).toBe('Lights on landing stages')
  expect(textOf(draft.text.paragraphs[1]!)).toMatch(/^In its resolution 80\/1, the General Assembly requested/)

  await choose(app, 'start-screen')
  await page.getByRole('button', { name: /^Lights on landing stages/ }).click()
  await expect(page).toHaveTitle('lights.undraft — Rapporteur')
  await expect(paragraphs(page).nth(1)).toContainText('In its resolution 80/1')
})

test('undone to what was saved, a draft is saved', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await expect(saved(page)).toBeVisible()
  await write(page, 'x')
  await expect(page).toHaveTitle('• report.undraft — Rapporteur')
  await choose(app, 'undo')
  await expect(page).toHaveTitle('report.undraft — Rapporteur')
  await expect(saved(page)).toBeVisible()
})

test('what is not saved is asked about before it goes', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  const file = join(data, 'demo/drafts/report.undraft')
  await write(page, 'Not to be lost: ')
  await answerQuestion(app, 'Cancel')
  await choose(app, 'start-screen')
  await expect.poll(() => question(app)).toBe('Save the changes to report.undraft?')
  await expect(paragraphs(page).first()).toBeVisible()
  await answerQuestion(app, 'Save')
  await choose(app, 'start-screen')
  await expect(page.getByRole('heading', { name: 'Rapporteur' })).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('Not to be lost: ')

  await page.getByRole('button', { name: /report\.undraft/ }).click()
  await demoIsIn(page)
  await write(page, 'Given up: ')
  await answerQuestion(app, 'Do not save')
  await openFile(app, join(data, 'demo/drafts/resolution.undraft'))
  await expect(page).toHaveTitle('resolution.undraft — Rapporteur')
  expect(await readFile(file, 'utf8')).not.toContain('Given up: ')
})

test('closing asks, and saves where it is told to', async ({ start, data }) => {
  const { app, page } = await start('--demo')
  await demoIsIn(page)
  await write(page, 'Written last: ')
  await answerQuestion(app, 'Cancel')
  await choose(app, 'close')
  await expect.poll(() => question(app)).toBe('Save the changes to report.undraft?')
  await expect(paragraphs(page).first()).toBeVisible()
  await answerQuestion(app, 'Save')
  const gone = page.waitForEvent('close')
  await choose(app, 'close')
  await gone
  expect(await readFile(join(data, 'demo/drafts/report.undraft'), 'utf8')).toContain('Written last: ')
})

test('killed while typing, at most two seconds of it are lost', async ({ start }) => {
  test.setTimeout(120_000)
  const first = await start('--demo')
  await demoIsIn(first.page)
  await toStartOf(first.page)
  const typed: number[] = []
  const end = Date.now() + 6000
  for (let n = 0; Date.now() < end; n += 1) {
    await first.page.keyboard.type(`w${n} `)
    typed.push(Date.now())
  }
  const killed = Date.now()
  process.kill(first.app.process().pid!, 'SIGKILL')

  const second = await start()
  await expect(second.page.getByText(/^Rapporteur stopped at \d\d:\d\d\.$/)).toBeVisible()
  await expect(second.page.getByText(/Your draft is here as it was at \d\d:\d\d\./)).toBeVisible()
  await expect(second.page).toHaveTitle('• report.undraft — Rapporteur')
  const words = await paragraphs(second.page).nth(2).innerText()
  const last = Number([...words.matchAll(/w(\d+)/g)].at(-1)?.[1] ?? -1)
  const lost = typed.filter((_, n) => n > last)
  expect(killed - (lost[0] ?? killed)).toBeLessThan(2000)
  console.log(`${typed.length} words typed, ${lost.length} lost: ${killed - (lost[0] ?? killed)} ms`)

  // What the file has is still there to be gone back to.
  await second.page.getByRole('button', { name: 'Compare with the saved one' }).click()
  const compared = second.page.getByRole('dialog', { name: 'One place differs from the saved one' })
  await expect(compared).toContainText('para. 1')
  await compared.getByRole('button', { name: 'Open the saved one' }).click()
  await expect(paragraphs(second.page).nth(2)).not.toContainText('w0')
  await expect(second.page).toHaveTitle('report.undraft — Rapporteur')
  await second.app.close()
  const third = await start()
  await expect(third.page.getByRole('heading', { name: 'Rapporteur' })).toBeVisible()
  await expect(third.page.getByText('Kept, not saved')).toBeHidden()
})

test('a draft kept and given up is gone, after a word about it', async ({ start }) => {
  test.setTimeout(120_000)
  const first = await start('--demo')
  await demoIsIn(first.page)
  await write(first.page, 'Kept: ')
  await first.page.waitForTimeout(2000)
  process.kill(first.app.process().pid!, 'SIGKILL')
  const second = await start()
  await expect(second.page).toHaveTitle('• report.undraft — Rapporteur')
  await second.page.getByRole('button', { name: 'Go on' }).click()
  process.kill(second.app.process().pid!, 'SIGKILL')
  const third = await start('--demo')
  await expect(third.page).toHaveTitle('• report.undraft — Rapporteur')
  await answerQuestion(third.app, 'Do not save')
  await choose(third.app, 'start-screen')
  await expect(third.page.getByRole('button', { name: /^New report/ })).toBeVisible()
  await expect(third.page.getByText('Kept, not saved')).toBeHidden()
})

test('two windows on one file are refused', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  const another = app.waitForEvent('window')
  await choose(app, 'new-window')
  const second = await another
  await expect(second.getByRole('button', { name: /^New report/ })).toBeVisible()
  await openFile(app, join(data, 'demo/drafts/report.undraft'))
  await expect(second.getByRole('alert')).toContainText('report.undraft was not opened.')
  await expect(second.getByRole('alert')).toContainText('open in another window')
})

test('what somebody else wrote is not written over unasked', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  const file = join(data, 'demo/drafts/report.undraft')
  const theirs = (await readFile(file, 'utf8')).replace('had risen from 17', 'had risen from 16')
  await writeFile(file, theirs)
  await write(page, 'Mine: ')
  await choose(app, 'save')
  const banner = page.getByRole('alert')
  await expect(banner).toContainText('report.undraft was changed by somebody else since you opened it.')
  await expect(page.getByRole('contentinfo')).toContainText('Not saved since')
  expect(await readFile(file, 'utf8')).toBe(theirs)
  await answerDialogs(app, join(data, 'mine.undraft'))
  await banner.getByRole('button', { name: 'Save elsewhere …' }).click()
  await expect(banner).toBeHidden()
  await expect(page).toHaveTitle('mine.undraft — Rapporteur')
  expect(await readFile(file, 'utf8')).toBe(theirs)
  expect(await readFile(join(data, 'mine.undraft'), 'utf8')).toContain('Mine: ')
})

test('the masthead is edited in its form, its note stays, and one undo takes it back', async ({ demo }) => {
  const { app, page } = demo
  await demoIsIn(page)
  const sheet = page.getByRole('article')
  await sheet.getByText('Item 5 of the provisional agenda').click()
  const form = page.getByRole('dialog', { name: 'Masthead' })
  await form.getByLabel('Agenda item').fill('Item 6 of the provisional agenda')
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  await expect(sheet.getByText('Item 6 of the provisional agenda*')).toBeVisible()
  await choose(app, 'undo')
  await expect(sheet.getByText('Item 5 of the provisional agenda*')).toBeVisible()
  await choose(app, 'masthead')
  await expect(form.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await expect(page).toHaveTitle('report.undraft — Rapporteur')
})

test('a note added to a new draft’s masthead is at its foot', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await choose(app, 'new-report')
  const form = page.getByRole('dialog', { name: 'New report' })
  await form.getByLabel('Agenda item').fill('Item 7 of the provisional agenda')
  await form.locator('.masthead-field', { hasText: 'Agenda item' }).getByRole('button', { name: 'Add a note' }).click()
  await expect(form.getByRole('textbox', { name: 'Note *' })).toBeFocused()
  await page.keyboard.type('A/81/150.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByText('Item 7 of the provisional agenda*')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Notes in view' })).toContainText('A/81/150.')
})

test('no barrier that can be found by machine in the forms and notices', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  const found: Record<string, string[]> = {}
  await choose(app, 'new-resolution')
  await expect(page.getByRole('dialog')).toBeVisible()
  found['new'] = await barriers(page)
  await page.keyboard.press('Escape')
  await choose(app, 'masthead')
  await expect(page.getByRole('dialog')).toBeVisible()
  found['masthead'] = await barriers(page)
  await page.keyboard.press('Escape')
  await writeFile(join(data, 'demo/drafts/report.undraft'), 'theirs')
  await write(page, 'Mine: ')
  await choose(app, 'save')
  await expect(page.getByRole('alert')).toBeVisible()
  found['trouble'] = await barriers(page)
  expect(found).toEqual({ new: [], masthead: [], trouble: [] })
})

test('export says what it is at, and shows the proof', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  const file = join(data, 'ferries.docx')
  await answerDialogs(app, file)
  await choose(app, 'export')
  await expect(page.getByText(/^Written and read back: \d+ paragraphs, \d+ notes, nothing lost\.$/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show the file' })).toBeVisible()
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
})

/** The caret at the start of paragraph 1. */
async function toStartOf(page: Page): Promise<void> {
  await paragraphs(page)
    .nth(2)
    .click({ position: { x: 200, y: 10 } })
  await page.keyboard.press('Home')
}

async function write(page: Page, words: string): Promise<void> {
  await toStartOf(page)
  await page.keyboard.type(words)
  await expect(paragraphs(page).nth(2)).toContainText(words.trim())
}

/** What axe finds, one line a place; its usual mode opens a page, which our program refuses. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Answer questions to come with this button. */
async function answerQuestion(app: ElectronApplication, answer: string): Promise<void> {
  await app.evaluate(({ dialog }, label) => {
    dialog.showMessageBox = (_window: unknown, options?: { message: string; buttons?: string[] }) => {
      ;(globalThis as { asked?: string | undefined }).asked = options?.message
      return Promise.resolve({ response: options?.buttons?.indexOf(label) ?? 0, checkboxChecked: false })
    }
  }, answer)
}

function question(app: ElectronApplication): Promise<string | undefined> {
  return app.evaluate(() => (globalThis as { asked?: string }).asked)
}
