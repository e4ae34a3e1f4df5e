import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { choose, demoIsIn, paragraphs } from './desk'

const rows = (page: Page) => page.getByRole('listbox', { name: 'Structure' }).getByRole('option')
type Row = ReturnType<typeof rows>
const idOf = (row: Row) => row.getAttribute('data-key')

/** The ids of the paragraphs on the sheet, in order. */
const order = (page: Page): Promise<string[]> =>
  paragraphs(page).evaluateAll((all) => all.map((p) => (p as HTMLElement).dataset.pid!))

test('a heading dragged in the outline takes its section along; undone in one step', async ({ demo }) => {
  const { app, page } = demo
  await demoIsIn(page)
  const before = await order(page)
  const heading = rows(page).and(page.locator('.heading-1')).nth(1)
  const [moving, target] = [await idOf(heading), await idOf(rows(page).first())]
  await drag(page, heading, rows(page).first())
  await expect.poll(() => order(page)).not.toEqual(before)
  const after = await order(page)
  const from = before.indexOf(moving!)
  const section = before.slice(from, from + after.indexOf(target!) - after.indexOf(moving!))
  expect(section.length).toBeGreaterThan(1)
  const rest = before.filter((id) => !section.includes(id))
  rest.splice(rest.indexOf(target!), 0, ...section)
  expect(after).toEqual(rest)
  await expect(page.locator(`[data-key="${moving}"]`)).toHaveAttribute('aria-selected', 'true')
  await choose(app, 'undo')
  await expect.poll(() => order(page)).toEqual(before)
})

test('a row moves by keys, and Enter on a row writes in its paragraph', async ({ demo }) => {
  const { page } = demo
  await demoIsIn(page)
  const before = await order(page)
  await rows(page).nth(2).click()
  const id = await idOf(rows(page).nth(2))
  await expect(rows(page).nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+Enter')
  // Only once the row is lifted do the arrows choose a place.
  await expect(page.locator('.react-aria-DropIndicator[data-drop-target]')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => order(page)).not.toEqual(before)
  await expect(page.locator(`[data-key="${id}"]`)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Written. ')
  await expect(page.locator(`[data-pid="${id}"]`)).toContainText('Written. ')
})

/** Drag a row to above another. The browser says where the mouse is only once it moves on. */
async function drag(page: Page, row: Row, above: Row): Promise<void> {
  const [from, to] = [(await row.boundingBox())!, (await above.boundingBox())!]
  await page.mouse.move(from.x + 60, from.y + 14)
  await page.mouse.down()
  await page.mouse.move(from.x + 66, from.y + 8, { steps: 4 })
  await page.mouse.move(to.x + 60, to.y + 4, { steps: 10 })
  await page.mouse.move(to.x + 62, to.y + 3, { steps: 4 })
  await expect(page.locator('.react-aria-DropIndicator[data-drop-target]')).toBeVisible()
  await page.mouse.move(to.x + 64, to.y + 3, { steps: 4 })
  await page.mouse.up()
}
