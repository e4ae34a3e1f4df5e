import { expect, test } from './app'
import { choose, demoIsIn, paragraphs, tab } from './desk'

test('who speaks is guessed, shown and corrected; holes follow, and undo works', async ({ demo: { app, page } }) => {
  test.setTimeout(120_000)
  await demoIsIn(page)
  const status = page.getByRole('contentinfo')
  await expect(status).toContainText('3 paragraphs without a source')
  await tab(page, 'Links').click()
  const panel = page.getByRole('tabpanel', { name: /^Links/ })
  const menu = panel.getByRole('button', { name: /^Who speaks here/ })

  // "Most of the replying States ..." is several at once; by the panel's menu it becomes the Secretariat's own.
  await paragraphs(page).filter({ hasText: 'Most of the replying States' }).click()
  await expect(menu).toHaveText('Several respondents (guessed)')
  await menu.press('Enter')
  await page.getByRole('menuitemradio', { name: 'The Secretariat' }).click()
  await expect(menu).toHaveText('The Secretariat')
  await expect(status).toContainText('2 paragraphs without a source')
  await choose(app, 'undo')
  await expect(menu).toHaveText('Several respondents (guessed)')
  await expect(status).toContainText('3 paragraphs without a source')

  // By key and letter, in the text.
  await paragraphs(page).filter({ hasText: 'The Secretariat will collect' }).click()
  await expect(menu).toHaveText('The Secretariat (guessed)')
  await page.keyboard.press('Control+Alt+v')
  const palette = page.getByRole('dialog', { name: 'Who speaks here' })
  await expect(palette.getByRole('option', { name: /Leave it to the program/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('r')
  await expect(palette).toHaveCount(0)
  await expect(menu).toHaveText('A respondent')
  await expect(status).toContainText('4 paragraphs without a source')
  await choose(app, 'voice-guessed')
  await expect(menu).toHaveText('The Secretariat (guessed)')
})
