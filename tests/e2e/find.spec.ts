import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { choose, demoIsIn, openFile } from './desk'

const bar = (page: Page) => page.getByRole('search', { name: 'Find in the draft' })
const field = (page: Page) => bar(page).getByRole('textbox', { name: 'Find in the draft' })
const count = (page: Page) => bar(page).locator('.find-count')
const painted = (page: Page) =>
  page.evaluate(() =>
    ['found', 'found-current'].map((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString().toLowerCase()),
    ),
  )

test('matches are painted and walked; the page comes along, the focus stays in the bar', async ({ demo }) => {
  const { app, page } = demo
  await demoIsIn(page)
  await choose(app, 'find')
  await field(page).fill('ferries')
  await expect(count(page)).toHaveText('1 of 7')
  expect(await painted(page)).toEqual([Array(6).fill('ferries'), ['ferries']])
  for (const place of [2, 3, 4, 5, 6, 7, 1]) {
    await page.keyboard.press('Enter')
    await expect(count(page)).toHaveText(`${place} of 7`)
  }
  await choose(app, 'find-previous')
  await expect(count(page)).toHaveText('7 of 7')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await expect(page.locator('.words')).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('ferries')
  expect(await painted(page)).toEqual([[], []])
})

test('what is written while the bar is open is found too', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await choose(app, 'find')
  await field(page).fill('wherry')
  await expect(count(page)).toHaveText('Not in the draft')
  await choose(app, 'to-text')
  await page.keyboard.type('A wherry. ')
  await expect(count(page)).toHaveText('1 of 1')
})

test('all are replaced in one step that Undo takes back', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  // The contents repeat the headings, and are made anew when the draft is written.
  const written = page.locator('.words [data-pid]:not([data-kind=contents])')
  const words = async () => (await written.allTextContents()).join('\n')
  const before = await words()
  await choose(app, 'replace')
  await field(page).fill('lifejackets')
  await bar(page).getByRole('textbox', { name: 'Replace by' }).fill('life vests')
  await expect(count(page)).toHaveText(/^1 of \d+$/)
  const found = await total(page)
  await bar(page).getByRole('button', { name: 'Replace all' }).click()
  await expect(bar(page)).toContainText(`${found} replaced.`)
  await expect(field(page)).toBeFocused()
  expect(await words()).not.toMatch(/lifejackets/i)
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(count(page)).toHaveText(new RegExp(` of ${found}$`))
  expect(await words()).toBe(before)
})

test('one is replaced and the next comes; whole words and case are asked for', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await choose(app, 'replace')
  await field(page).fill('states')
  await expect(count(page)).toHaveText(/ of \d+$/)
  const all = await total(page)
  await bar(page).getByRole('button', { name: 'Case and accents as typed' }).click()
  await expect.poll(() => total(page)).not.toBe(all)
  await bar(page).getByRole('button', { name: 'Case and accents as typed' }).click()
  await expect.poll(() => total(page)).toBe(all)
  await bar(page).getByRole('textbox', { name: 'Replace by' }).fill('Governments')
  await page.keyboard.press('Enter')
  await expect.poll(() => total(page)).toBe(all - 1)
})

async function total(page: Page): Promise<number> {
  return Number((await count(page).textContent())?.split(' of ')[1] ?? 0)
}

test('the next undo after replacing is the draft’s, what is typed in the field since its own', async ({ demo }) => {
  const { app, page } = demo
  await demoIsIn(page)
  const words = () => page.locator('.words').innerText()
  await choose(app, 'replace')
  await field(page).fill('lifejackets')
  await bar(page).getByRole('textbox', { name: 'Replace by' }).fill('life vests')
  await bar(page).getByRole('button', { name: 'Replace all' }).click()
  await expect(bar(page)).toContainText('replaced.')
  await page.keyboard.press('Control+z')
  await expect.poll(words).toMatch(/lifejackets/i)
  await expect(field(page)).toHaveValue('lifejackets')
  await expect(field(page)).toBeFocused()
  await field(page).pressSequentially('x')
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('lifejackets')
})

test('another text closes the bar, and has the caret', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  await choose(app, 'find')
  await field(page).fill('wherry')
  await openFile(app, join(data, 'demo/drafts/resolution.undraft'))
  await expect(bar(page)).toBeHidden()
  await expect(page.locator('.words')).toBeFocused()
  await choose(app, 'find')
  await expect(field(page)).toHaveValue('')
})
