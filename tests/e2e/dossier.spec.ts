import { expect, test } from './app'
import { choose, demoIsIn } from './desk'

test('the dossier is filled in by the keyboard, counts who has replied, and goes with undo', async ({ start }) => {
  test.setTimeout(120_000)
  const { app, page } = await start('--demo')
  await demoIsIn(page)
  await choose(app, 'dossier')
  const form = page.getByRole('dialog', { name: 'Dossier' })
  // The example has one.
  await expect(form).toContainText('11 of 16 have replied')
  await expect(form).toContainText('OP 14')

  // Another mandate, by number and paragraph.
  await form.getByRole('button', { name: 'Choose another mandate' }).press('Enter')
  const mandate = form.getByRole('combobox', { name: 'The paragraph that asks for the report' })
  await expect(mandate).toBeFocused()
  await page.keyboard.type('10/2, para. 3')
  const found = page.getByRole('option').filter({ hasText: 'OP 3' })
  await expect(found).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(form.locator('blockquote')).not.toBeEmpty()
  await expect(form).toContainText('OP 3')

  // Days are days.
  const cutOff = form.getByRole('textbox', { name: 'Cut-off date for replies' })
  await cutOff.fill('31 June 2025')
  await cutOff.press('Tab')
  await expect(form).toContainText('Write a day')
  await expect(form.getByRole('button', { name: 'Done', exact: true })).toBeDisabled()
  await cutOff.fill('2025-06-30')
  await cutOff.press('Tab')
  await expect(cutOff).toHaveValue('30 June 2025')

  // Questions: one more, and up.
  const questions = form.getByRole('textbox', { name: /^Question \d/ })
  await expect(questions).toHaveCount(6)
  await questions.nth(1).press('Enter')
  await expect(questions.nth(2)).toBeFocused()
  await page.keyboard.type('Crew lists')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(questions.nth(1)).toHaveValue('Crew lists')
  await expect(questions.nth(1)).toBeFocused()

  // Names: completed, unknown ones told, all Member States at one press.
  const name = form.getByRole('combobox', { name: 'Add a State or an organization, or paste a list' })
  await name.focus()
  await page.keyboard.type('trinidad')
  await expect(page.getByRole('option', { name: 'Trinidad and Tobago' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(form).toContainText('11 of 17 have replied')
  await expect(name).toHaveValue('')
  await page.keyboard.type('Denmark, Nordland')
  await page.keyboard.press('Enter')
  await expect(form).toContainText('In no list: Nordland.')
  await expect(form).toContainText('11 of 18 have replied')
  await form.getByRole('button', { name: 'All Member States' }).press('Enter')
  await expect(form).toContainText('11 of 209 have replied')
  await form.getByRole('button', { name: 'Done', exact: true }).press('Enter')
  await expect(form).toHaveCount(0)

  await choose(app, 'dossier')
  await expect(form).toContainText('11 of 209 have replied')
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await choose(app, 'undo')
  await choose(app, 'dossier')
  await expect(form).toContainText('11 of 16 have replied')
  await expect(questions).toHaveCount(6)
})
