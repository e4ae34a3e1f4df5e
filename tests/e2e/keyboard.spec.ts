import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { choose, demoIsIn, paragraphs, tab } from './desk'

// The menu's keys are pressed by choosing its entries: Playwright's keys do not reach it.

test('F6 walks all panes and comes back to the caret', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await choose(app, 'to-text')
  const pane = () =>
    page.evaluate(
      () => document.activeElement?.closest('.toolbar, .structure, .foot, .page-pane, .side-panel, .status')?.className,
    )
  const walked: (string | undefined)[] = []
  for (let press = 0; press < 6; press += 1) {
    await choose(app, 'next-pane')
    walked.push((await pane())?.split(' ')[0])
  }
  expect(walked).toEqual(['foot', 'side-panel', 'status', 'toolbar', 'structure', 'page-pane'])
  await choose(app, 'previous-pane')
  expect(await pane()).toBe('structure')
  await page.keyboard.press('Escape')
  await expect(page.locator('.words')).toBeFocused()
})

test('Esc leads from every panel back to the caret, one level at a time', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await paragraphs(page)
    .filter({ hasText: 'Most of the replying' })
    .click({ position: { x: 200, y: 12 } })
  const caret = await offset(page)
  await choose(app, 'search')
  const field = page.getByRole('textbox', { name: 'Search the sources' })
  await expect(field).toBeFocused()
  await field.fill('stability')
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.locator('.words')).toBeFocused()
  expect(await offset(page)).toEqual(caret)

  await choose(app, 'shortcuts')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.words')).toBeFocused()
  await expect.poll(() => offset(page)).toEqual(caret)
})

test('a paragraph is written, made a sub-paragraph, moved to, linked and found by keys alone', async ({ demo }) => {
  const { app, page } = demo
  await demoIsIn(page)
  // Go there by number, write on at its end.
  await choose(app, 'palette')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('#4')
  await page.keyboard.press('Enter')
  await choose(app, 'to-text')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The following was proposed:')
  await page.keyboard.press('Enter')
  await choose(app, 'kind')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByRole('button', { name: /^Kind of paragraph/ })).toHaveText('Sub-paragraph')
  await page.keyboard.type('Racks for lifejackets of children')
  const written = paragraphs(page).filter({ hasText: 'Racks for lifejackets' })
  await expect(written).toContainText('(a)')

  // Undo and redo, without looking.
  await choose(app, 'undo')
  await expect(written).toBeHidden()
  await choose(app, 'redo')
  await expect(written).toBeVisible()

  // A word in italics.
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await choose(app, 'italic')
  await expect(written.locator('em, i')).toContainText('children')
  await expect(page.getByRole('button', { name: 'Italic' })).toHaveAttribute('aria-pressed', 'true')

  // Find the word again from the start, and replace it.
  await choose(app, 'replace')
  await expect(page.getByRole('textbox', { name: 'Find in the draft' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('racks')
  await page.keyboard.press('Tab')
  await expect(page.locator('.find-count')).toHaveText('1 of 1')
  await page.getByRole('textbox', { name: 'Replace by' }).focus()
  await page.keyboard.type('Shelves')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(paragraphs(page).filter({ hasText: 'Shelves for lifejackets' })).toBeVisible()
  await expect(page.locator('.words')).toBeFocused()

  // The side panel's tabs, and back.
  await choose(app, 'show-links')
  await expect(tab(page, 'Links')).toHaveAttribute('aria-selected', 'true')
  await choose(app, 'to-text')
  await expect(page.locator('.words')).toBeFocused()
})

test('what can be undone is told by the toolbar; a field has its own undoing', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeDisabled()
  await choose(app, 'to-text')
  await expect(page.locator('.words')).toBeFocused()
  await page.keyboard.type('Xyz ')
  await expect(undo).toBeEnabled()
  await choose(app, 'find')
  const field = page.getByRole('textbox', { name: 'Find in the draft' })
  await expect(field).toBeFocused()
  await page.keyboard.type('abc')
  await choose(app, 'undo')
  await expect(field).not.toHaveValue('abc')
  await expect(page.locator('.words')).toContainText('Xyz')
  await page.keyboard.press('Escape')
  await expect(page.locator('.words')).toBeFocused()
  // Typed slowly, on a busy machine, the words are more than one step.
  await expect(async () => {
    await choose(app, 'undo')
    await expect(page.locator('.words')).not.toContainText('Xyz', { timeout: 1000 })
  }).toPass()
})

/** Where the caret is. */
function offset(page: Page): Promise<unknown> {
  return page.evaluate(() => [getSelection()?.anchorNode?.textContent?.slice(0, 40), getSelection()?.anchorOffset])
}
