import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { demoIsIn, search, tab } from './desk'

test('a search by fields: completed while it is typed, painted, mended, narrowed by counts', async ({ demo }) => {
  const { page } = demo
  await demoIsIn(page)
  await tab(page, 'Sources').click()
  const field = question(page)
  await field.click()
  // A field and its value are taken from what is offered, by keys alone.
  await page.keyboard.type('ki')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('kind:')
  await page.keyboard.type('rep')
  await expect(page.getByRole('listbox', { name: 'Fields and values' })).toContainText('replyin 11 sources')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('kind:reply ')
  await expect(page.locator('.query-painted .query-field')).toHaveText('kind:')
  // Enter takes nothing that was not chosen.
  await page.keyboard.type('ye')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('kind:reply ye')

  // A slip is said, and mended with one press.
  await field.fill('lifejackets yaer:2025')
  await expect(page.getByText('There is no field “yaer:”; did you mean “year:”? It was taken as words.')).toBeVisible()
  await page.getByRole('button', { name: 'year?' }).click()
  await expect(field).toHaveValue('lifejackets year:2025')
  await expect(page.getByText('did you mean')).toBeHidden()
  await expect(hits(page).first()).toContainText('2025')

  // Chips say how many they would leave, and leave as many; the words stay the drafter's own.
  await field.fill('lifejackets children')
  await expect(page.getByText('19 passages in 13 sources')).toBeVisible()
  const replies = page.getByRole('button', { name: /^Replies \d+$/ })
  const count = Number((await replies.innerText()).match(/\d+/)![0])
  await replies.click()
  await expect(page.getByText(new RegExp(`^${count} passages in \\d+ sources$`))).toBeVisible()
  await expect(page.getByRole('button', { name: /^Resolutions [1-9]\d*$/ })).toBeEnabled()
  await page.getByRole('button', { name: /^All \d/ }).click()
  await page.getByRole('button', { name: 'Standing' }).click()
  await page.getByRole('menuitem', { name: /^Adopted by vote/ }).click()
  await expect(hits(page).first()).toContainText(/Adopted \d+-\d+-\d+/)
  await expect(field).toHaveValue('lifejackets children')
  await page.getByRole('button', { name: 'Standing: Adopted by vote. Search without it' }).click()
  await expect(page.getByRole('button', { name: /^All \d+$/ })).toHaveAttribute('aria-pressed', 'true')
})

test('hits are sorted by day, and grouped by source', async ({ demo: { page } }) => {
  await demoIsIn(page)
  await search(page, 'lifejackets children')
  const years = async (): Promise<number[]> =>
    (await hits(page).locator('.fixed').allInnerTexts()).map((day) => Number(day.slice(-4)))
  for (const [name, order] of [
    ['Oldest first', 1],
    ['Newest first', -1],
  ] as const) {
    await page.getByRole('button', { name: /^Order:/ }).click()
    await page.getByRole('menuitemradio', { name }).click()
    await expect
      .poll(async () => {
        const found = await years()
        return found.length > 3 && found.join() === [...found].sort((a, b) => order * (a - b)).join()
      })
      .toBe(true)
  }
  await page.getByRole('button', { name: /^Order:/ }).click()
  await page.getByRole('menuitemradio', { name: 'Best first' }).click()
  await page.getByRole('button', { name: 'Group by source' }).click()
  const more = hits(page).filter({ hasText: /^\d+ more in this source$/ })
  const number = Number((await more.first().innerText()).match(/\d+/)![0])
  await more.first().click()
  await expect(page.locator('.hit.inner')).toHaveCount(number)
  const fold = hits(page).filter({ hasText: 'Show fewer of this source' })
  await fold.click()
  await expect(page.locator('.hit.inner')).toHaveCount(0)
})

test('from the question into the passages and their source and back, by keys alone', async ({ demo: { page } }) => {
  await demoIsIn(page)
  await search(page, 'lifejackets')
  const list = page.getByRole('listbox', { name: 'Passages found' })
  const preview = page.getByRole('region', { name: 'The chosen passage' })
  await expect(hits(page).first()).toHaveAttribute('aria-selected', 'true')
  await question(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(list).toBeFocused()
  const shown = async (): Promise<string> => preview.locator('p.quote').first().innerText()
  const first = await shown()
  await page.keyboard.press('ArrowDown')
  await expect(hits(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect.poll(shown).not.toBe(first)
  const second = await shown()

  // Space opens the source at the passage; Esc leads back to the list.
  await page.keyboard.press('Space')
  await expect(page.locator('.reading')).toBeVisible()
  await expect(page.locator('.reading')).toContainText(second.slice(0, 40))
  await page.keyboard.press('Escape')
  await expect(list).toBeFocused()

  // The last one is drawn and fetched where it stands; Enter links it.
  await page.keyboard.press('End')
  const all = Number(await hits(page).first().getAttribute('aria-setsize'))
  await expect(hits(page).last()).toHaveAttribute('aria-posinset', String(all))
  await expect(hits(page).last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(hits(page).last()).toContainText('linked to para. 1')
  await page.keyboard.press('Escape')
  await expect(question(page)).toBeFocused()
})

test('what is not for attribution says so where it is found and when it is copied', async ({ demo: { page } }) => {
  await demoIsIn(page)
  await search(page, 'visibility:not-for-attribution lifejackets')
  await expect(hits(page).first()).toContainText('Not for attribution')
  const preview = page.getByRole('region', { name: 'The chosen passage' })
  await expect(preview).toContainText('Not for attribution')
  await preview.getByRole('button', { name: 'Copy with reference' }).click()
  await expect(page.getByText('It is not for attribution: its words may be used')).toBeVisible()
})

test('where nothing is found, what there is all the same is said', async ({ demo: { page } }) => {
  await demoIsIn(page)
  await search(page, 'zeppelin "lifejackets for children" -night')
  await expect(page.getByText(/“lifejackets for children” is in \d+ passages\./)).toBeVisible()
  await page.getByRole('button', { name: 'Search “lifejackets for children”' }).click()
  await expect(question(page)).toHaveValue('"lifejackets for children"')
  await expect(hits(page).first()).toBeVisible()
})

function question(page: Page) {
  return page.getByRole('textbox', { name: 'Search the sources' })
}

function hits(page: Page) {
  return page.getByRole('listbox', { name: 'Passages found' }).getByRole('option')
}
