import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { answerDialogs, choose, demoIsIn, search, tab } from './desk'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const grid = (page: Page) => page.getByRole('grid', { name: 'Library' })
const row = (page: Page, title: RegExp) => grid(page).getByRole('row', { name: title })

test('a wrong respondent is corrected by the keyboard alone; the search and the links know', async ({
  demo: { app, page, data },
}) => {
  test.setTimeout(120_000)
  await demoIsIn(page)
  const file = join(data, 'answers.txt')
  await writeFile(file, 'Reply of Sudrai\n\n1. Every ferry carries a barometer of brass.\n\n2. That is all.\n')
  await answerDialogs(app, file)
  await choose(app, 'add-sources')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  await page.keyboard.press('Control+Shift+L')
  await page.keyboard.type('sudrai')
  await expect(row(page, /Reply of Sudrai/)).toBeVisible()
  await grid(page).focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Belgi')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(row(page, /Reply of Sudrai/)).toContainText('Belgium')
  await expect(row(page, /Reply of Sudrai/)).toContainText('corrected by you')
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(grid(page)).toBeHidden()

  const hits = await search(page, 'respondent:Belgium barometer')
  await expect(hits).toHaveCount(1)
  await expect(hits.first()).toContainText('Belgium')
  await hits.first().click()
  await choose(app, 'link')
  await tab(page, 'Links').click()
  await expect(page.getByRole('tabpanel', { name: /Links/ })).toContainText('Belgium')
})

test('facts are said of several at once; what was said is marked', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await choose(app, 'library')
  await expect(page.getByText('15 sources', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Replies \d+$/ }).click()
  await grid(page).focus()
  await page.keyboard.press('Control+a')
  const form = page.getByRole('complementary', { name: 'What is known of the chosen sources' })
  await expect(form.getByRole('heading', { name: /^1\d sources$/ })).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Date' })).toHaveAttribute('placeholder', 'They differ')
  await form.getByRole('textbox', { name: 'Theme' }).fill('ferries of 2025')
  await form.getByRole('button', { name: /^Save for 1\d sources$/ }).click()
  await expect(form.getByText('corrected by you')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Corrected by you 1\d$/ })).toBeVisible()

  await form.getByRole('textbox', { name: 'Date' }).fill('yesterday')
  await expect(form.getByText(/A day is written/)).toBeVisible()
  await expect(form.getByRole('button', { name: /^Save/ })).toBeDisabled()
})

test('sources are taken out when the Library is left, and can be kept until then', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await choose(app, 'library')
  await page.getByRole('button', { name: /^Of the example 15$/ }).click()
  await page.getByRole('button', { name: 'Take them all out' }).click()
  await expect(page.getByText('15 sources go when you leave the Library.')).toBeVisible()
  await expect(page.getByText(/\d+ paragraphs of this draft rest on them: their links keep the words\./)).toBeVisible()
  await page.getByRole('button', { name: 'Keep them' }).click()
  await expect(grid(page).getByRole('row')).not.toHaveCount(0)

  await page.getByRole('button', { name: /^Resolutions \d+$/ }).click()
  await grid(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Delete')
  await expect(page.getByText('1 source goes when you leave the Library.')).toBeVisible()
  await page.keyboard.press('Escape')
  await choose(app, 'library')
  await expect(page.getByText('14 sources', { exact: true })).toBeVisible()
})

test('a source is read beside the draft, and in the Library where there is none', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await choose(app, 'library')
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('.side-panel .reading')).toBeVisible()
  await page.keyboard.press('Escape')
  await choose(app, 'start-screen')
  await expect(page.getByRole('button', { name: /New report/ })).toBeVisible()
  await choose(app, 'library')
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(page.locator('.library .reading')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`no barrier that can be found by machine, ${theme}`, async ({ demo: { app, page } }) => {
    test.setTimeout(180_000)
    await choose(app, `theme-${theme}`)
    await demoIsIn(page)
    await choose(app, 'library')
    await expect(grid(page)).toBeVisible()
    const found: Record<string, string[]> = { one: await barriers(page) }
    await grid(page).focus()
    await page.keyboard.press('Control+a')
    found['several'] = await barriers(page)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F2')
    found['editing'] = await barriers(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    found['going'] = await barriers(page)
    expect(Object.entries(found).filter(([, places]) => places.length > 0)).toEqual([])
  })
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
