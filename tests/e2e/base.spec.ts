import { expect, test } from './app'
import { choose, demoIsIn, paragraphs, tab } from './desk'

test('a resolution rolled forward is judged only where its words are other', async ({ demo: { app, page } }) => {
  test.setTimeout(120_000)
  await demoIsIn(page)
  await choose(app, 'roll-forward')
  const dialog = page.getByRole('dialog', { name: 'Roll forward from an earlier text' })
  await expect(dialog.getByRole('option').first()).toBeVisible()
  await page.keyboard.type('11/3')
  await expect(dialog.getByRole('option').first()).toContainText('11/3')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(paragraphs(page).filter({ hasText: 'Commission' }).first()).toBeVisible()

  await tab(page, 'Checks').click()
  const base = page.getByRole('region', { name: 'Base text' })
  await expect(base).toContainText('11/3')
  const counts = await base.getByRole('status').innerText()
  const [same, of] = counts.match(/\d+/g)!.map(Number)
  expect(same).toBe(of)
  await expect(page.getByRole('tabpanel', { name: /^Checks/ }).getByText('Nothing to fix')).toBeVisible()

  // A paragraph that is written on is judged, the others are not.
  const last = paragraphs(page).filter({ hasText: 'Requests' }).first()
  await last.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' (see para. 64 above)')
  await expect(page.locator('.finding-row')).not.toHaveCount(0)
  await expect(base).toContainText(`${same! - 1} of ${of} paragraphs unchanged`)
  const rows = await page.locator('.finding-row').count()

  // Its words can be judged too, and it can be taken away; both are undone.
  await base.getByText('Check base words too').click()
  await expect(base.getByRole('switch')).toBeChecked()
  await expect.poll(() => page.locator('.finding-row').count()).toBeGreaterThanOrEqual(rows)
  await base.getByRole('button', { name: 'Remove the base text' }).click()
  await expect(base).toHaveCount(0)
  await choose(app, 'undo')
  await expect(base.getByRole('switch')).toBeChecked()

  // Another one can be set.
  await choose(app, 'set-base')
  const setting = page.getByRole('dialog', { name: 'Base text' })
  await page.keyboard.type('10/2')
  await expect(setting.getByRole('option').first()).toContainText('10/2')
  await page.keyboard.press('Enter')
  await expect(setting).toHaveCount(0)
  await expect(base).toContainText('10/2')
})

test('a wrong date of a cited resolution is found by the corpus’s own', async ({ demo: { app, page } }) => {
  test.setTimeout(120_000)
  await demoIsIn(page)
  await choose(app, 'example-resolution')
  const recalling = paragraphs(page).filter({ hasText: 'Recalling its resolution 11/3' })
  await expect(tab(page, 'Links')).toHaveAttribute('aria-selected', 'true')
  await tab(page, 'Checks').click()
  await recalling.click()
  const found = page.locator('.finding-row', { hasText: '3 March 1999' })
  await expect(found).toHaveCount(0)
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(', and resolution E/CN.99/RES/10/2 of 3 March 1999')
  await expect(found).not.toHaveCount(0)
  await expect(found.first()).toContainText('10/2')
})
