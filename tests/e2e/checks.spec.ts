import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app'
import { choose, demoIsIn, paragraphs, tab } from './desk'

const REFERENCE = ' (see para. 64 above)'

test('a defect typed is painted and listed, walked to, mended, brought back by undo, set aside with a reason', async ({
  demo: { app, page },
}) => {
  test.setTimeout(120_000)
  await demoIsIn(page)
  await tab(page, 'Checks').click()
  const list = page.locator('.findings')
  const rows = list.locator('.finding-row:not(.dismissed)')
  await expect(rows).not.toHaveCount(0)
  const before = await rows.count()

  // Two defects: a full stop that goes, a reference to a paragraph that is not there.
  const fourth = paragraphs(page).filter({ hasText: 'Most of the replying States' })
  await caretAtEnd(fourth)
  await page.keyboard.press('Backspace')
  await expect(rows).toHaveCount(before + 1)
  await expect.poll(() => painted(page, 'warning')).toContain('alone')
  await page.keyboard.type(REFERENCE)
  await expect.poll(() => painted(page, 'error')).toContain('para. 64 above')

  // What is painted moves with the words at once: nothing waits for the checks between a key and its frame.
  await caretAtStart(fourth)
  await page.keyboard.type('x')
  expect(await painted(page, 'error')).toContain('para. 64 above')
  await page.keyboard.press('Backspace')

  // The list and the caret go together; the focus stays in the text.
  await caretAtStart(fourth)
  await choose(app, 'next-finding')
  const current = list.locator('.finding-row.chosen')
  await expect(current).toContainText('There is no paragraph 64')
  await expect.poll(() => painted(page, 'current-error')).toEqual(['para. 64 above'])
  expect(await page.evaluate(() => getSelection()!.toString())).toBe('para. 64 above')
  await expect(page.locator('.words')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(current).toHaveCount(0)

  // Undo until the reference is gone; then the missing stop is mended by the key, undone, and mended by its button.
  await expect(async () => {
    await choose(app, 'undo')
    expect(await fourth.innerText()).not.toContain('64')
  }).toPass()
  await expect.poll(() => painted(page, 'warning')).toContain('alone')
  await caretAtStart(fourth)
  await caretAtEnd(fourth)
  await expect(current).toContainText('No full stop')
  await choose(app, 'fix')
  await expect(fourth).toContainText('alone.')
  await expect(rows).toHaveCount(before)
  await choose(app, 'undo')
  await expect(fourth).not.toContainText('alone.')
  await expect(rows).toHaveCount(before + 1)
  await caretAtEnd(fourth)
  await choose(app, 'previous-finding')
  await choose(app, 'next-finding')
  await expect(current).toContainText('No full stop at the end of the paragraph')

  // Set aside, with a reason; it can be seen, and brought back.
  await page.keyboard.press('Control+Shift+.')
  await page.keyboard.type('It is quoted')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(before)
  await expect(page.locator('.words')).toBeFocused()
  expect(await painted(page, 'warning')).not.toContain('alone')
  await page.getByRole('button', { name: '1 set aside' }).click()
  const aside = list.getByRole('region', { name: 'Set aside' })
  await expect(aside).toContainText('It is quoted')
  await aside.getByRole('button', { name: 'Bring back' }).click()
  await expect(rows).toHaveCount(before + 1)
  await expect.poll(() => painted(page, 'warning')).toContain('alone')

  // The list by the keyboard: one tab stop, arrows, Enter; the button mends and the next finding gets the focus.
  const stop = list.locator('.finding-button', { hasText: 'No full stop at the end of the paragraph' })
  await stop.first().click()
  await current.getByRole('button', { name: 'Mend: Add a full stop' }).click()
  await expect(fourth).toContainText('alone.')
  await expect(list.locator('.finding-row.chosen .finding-button')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(list.locator('.finding-row.chosen .finding-button')).toBeFocused()
})

test('the way to a finding leads to its words, from wherever but the find bar', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await tab(page, 'Checks').click()
  const first = page.locator('.finding-button').first()
  await expect(first).toContainText('There is no paragraph 64')
  const selection = () => page.evaluate(() => getSelection()!.toString())

  await first.focus()
  await page.keyboard.press('F8')
  await expect(page.locator('.words')).toBeFocused()
  expect(await selection()).toBe('para. 64 above')

  // Into a note, and out of it again.
  await page.keyboard.press('F8')
  await expect(page.locator('.note-words[contenteditable]')).toBeFocused()
  await first.focus()
  await page.keyboard.press('Shift+F8')
  await expect(page.locator('.words')).toBeFocused()
  expect(await selection()).toBe('para. 64 above')

  await choose(app, 'find')
  const field = page.locator('.find-bar input').first()
  await expect(field).toBeFocused()
  await choose(app, 'next-finding')
  await expect(page.locator('.finding-row.chosen')).toContainText('No full stop at the end of the note')
  await expect(field).toBeFocused()
})

test('all that a rule is sure of is mended in one step', async ({ demo: { app, page } }) => {
  test.setTimeout(120_000)
  await demoIsIn(page)
  await tab(page, 'Checks').click()
  const ends = ['operators alone', 'to be closed']
  for (const words of ['Most of the replying States', 'No reply mentioned the trust fund']) {
    await caretAtEnd(paragraphs(page).filter({ hasText: words }))
    await page.keyboard.press('Backspace')
  }
  await page.getByRole('radio', { name: 'By rule' }).click()
  const rule = page.getByRole('region', { name: 'Final full stop' })
  // The demo's own note and the two paragraphs just spoilt.
  await rule.getByRole('button', { name: 'Mend all 3' }).click()
  await expect(rule).toHaveCount(0)
  for (const end of ends.slice(0, 1)) await expect(page.getByText(`${end}.`)).toHaveCount(1)
  await choose(app, 'undo')
  await expect(rule.locator('.finding-row')).toHaveCount(3)
})

/** The words that lie under a highlight. */
function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()),
    `finding-${name}`,
  )
}

const caretAtEnd = (paragraph: Locator): Promise<void> => caret(paragraph, false)
const caretAtStart = (paragraph: Locator): Promise<void> => caret(paragraph, true)

/** Put the caret into the words as a click would, at one of their ends. */
async function caret(paragraph: Locator, start: boolean): Promise<void> {
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.evaluate((element, atStart) => {
    ;(element.closest('.words') as HTMLElement).focus()
    const words = [...element.querySelectorAll('[data-lexical-text]')]
    const range = document.createRange()
    range.selectNodeContents(atStart ? words[0]!.firstChild! : words.at(-1)!.firstChild!)
    range.collapse(atStart)
    getSelection()!.removeAllRanges()
    getSelection()!.addRange(range)
  }, start)
  await paragraph.page().waitForTimeout(100)
}
