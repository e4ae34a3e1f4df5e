import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { choose, demoIsIn, paragraphs, tab } from './desk'

const box = (page: Page) => page.getByRole('combobox', { name: 'Do or find anything' })
const chosen = (page: Page) => page.getByRole('dialog').getByRole('option', { selected: true })

test('do, go and find from one box; Esc gives the caret back', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  const third = paragraphs(page).filter({ hasText: 'Norland reported that the number of inspections' })
  await third.click({ position: { x: 200, y: 12 } })
  const caret = () => page.evaluate(() => [getSelection()?.anchorNode?.textContent, getSelection()?.anchorOffset])
  const before = await caret()

  await choose(app, 'palette')
  await box(page).fill('link para')
  await expect(chosen(page)).toContainText('Link the paragraph to a source')
  await expect(chosen(page)).toContainText('Paragraph 3')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await caret()).toEqual(before)

  await choose(app, 'palette')
  await box(page).fill('#12')
  await expect(chosen(page)).toContainText('Paragraph 12')
  await page.keyboard.press('Enter')
  await expect(page.locator('.words .current')).toContainText('Several States referred to the cost of storage')

  await choose(app, 'palette')
  await box(page).fill('@wheelhouse')
  await expect(chosen(page)).toContainText('wheelhouse')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Side panel' })).toContainText('wheelhouse')
})

test('a command is done, a word a drafter has for it is enough', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await choose(app, 'palette')
  await box(page).fill('checks')
  await page.keyboard.press('Enter')
  await expect(tab(page, 'Checks')).toHaveAttribute('aria-selected', 'true')
  await choose(app, 'palette')
  await box(page).fill('hole')
  await expect(chosen(page)).toContainText('Next paragraph without a source')
  await box(page).fill('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Ctrl+K')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a letter gives a paragraph its kind, and the toolbar shows it', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  const words = paragraphs(page).filter({ hasText: 'Most of the replying States considered' })
  const fourth = page.locator(`[data-pid="${await words.getAttribute('data-pid')}"]`)
  await fourth.click({ position: { x: 200, y: 12 } })
  const kind = page.getByRole('button', { name: /^Kind of paragraph/ })
  await expect(kind).toHaveText('Numbered paragraph')
  await choose(app, 'kind')
  await expect(chosen(page)).toContainText('Numbered paragraph')
  await page.keyboard.press('q')
  await expect(kind).toHaveText('Quotation')
  await expect(fourth).toHaveAttribute('data-kind', 'quote')
  await page.keyboard.type('So ')
  await expect(fourth).toContainText('So ')
  await kind.click()
  await page.getByRole('menuitemradio', { name: 'Bullet' }).click()
  await expect(fourth).toHaveAttribute('data-kind', 'bullet')
  await expect(page.locator('.words')).toBeFocused()
})
