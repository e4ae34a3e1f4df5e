import type { ElectronApplication } from '@playwright/test'
import { WORD } from '../renderer/editor/paste-fixtures'
import { expect, test } from './app'
import { choose, demoIsIn, paragraphs } from './desk'

/** Put something on the system's clipboard. */
async function onClipboard(app: ElectronApplication, data: { html: string; text: string }): Promise<void> {
  await app.evaluate(async ({ clipboard, ClipboardItem }, { html, text }) => {
    // Older Electrons, which the tests may have to run in, take all forms at once.
    if ('readHTML' in clipboard) (clipboard as unknown as { write(data: object): void }).write({ html, text })
    else await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })])
  }, data)
}

test('a page of Word is pasted as paragraphs of the draft, in one step that can be undone', async ({ demo }) => {
  const { app, page } = demo
  await demoIsIn(page)
  const before = await paragraphs(page).allTextContents()
  const first = paragraphs(page).and(page.locator('[data-kind="numbered"]')).first()
  await first.click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await onClipboard(app, { html: WORD, text: 'plain' })
  await page.keyboard.press('ControlOrMeta+V')
  const quote = paragraphs(page).and(page.locator('[data-kind="quote"]')).filter({ hasText: 'No ferry shall leave' })
  await expect(quote).toBeVisible()
  await expect(paragraphs(page).filter({ hasText: 'Eleven at sea' }).locator('.number')).toHaveText('(a)')
  await expect(paragraphs(page).filter({ hasText: 'reported 42 inspections of' }).locator('.reference')).toHaveCount(1)
  await choose(app, 'undo')
  await expect(quote).toHaveCount(0)
  await choose(app, 'undo')
  await expect.poll(() => paragraphs(page).allTextContents()).toEqual(before)
})

test('what is copied, cut and pasted by keys keeps its kind and words; other programs get its number', async ({
  demo,
}) => {
  const { app, page } = demo
  await demoIsIn(page)
  const numbered = paragraphs(page).and(page.locator('[data-kind="numbered"]'))
  const pid = await numbered.nth(1).getAttribute('data-pid')
  const words = await numbered.nth(1).textContent()
  await numbered.nth(1).click({ clickCount: 3 })
  await page.keyboard.press('ControlOrMeta+X')
  const plain = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(plain).toMatch(/^\d+\.\t/)
  await numbered.nth(0).click({ position: { x: 80, y: 10 } })
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ControlOrMeta+V')
  const moved = page.locator(`[data-pid="${pid}"]`)
  await expect(moved).toHaveCount(1)
  await expect
    .poll(async () => (await moved.textContent())?.replace(/^\D*\d+\./, ''))
    .toBe(words!.replace(/^\D*\d+\./, ''))
})

test('the command pastes the words alone', async ({ demo }) => {
  const { app, page } = demo
  await demoIsIn(page)
  const first = paragraphs(page).and(page.locator('[data-kind="numbered"]')).first()
  await first.click({ position: { x: 80, y: 10 } })
  await page.keyboard.press('Home')
  await onClipboard(app, { html: '<h1><b>5. Loud</b></h1>', text: '5. Loud' })
  await choose(app, 'paste-plain')
  await expect(first).toContainText('5. Loud')
  await expect(first).toHaveAttribute('data-kind', 'numbered')
})
