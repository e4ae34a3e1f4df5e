import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app'
import { demoIsIn, paragraphs } from './desk'

/** The paragraphs with their numbers, as the page shows them. */
const shown = (page: Page): Promise<string[]> =>
  paragraphs(page).evaluateAll((elements) =>
    elements
      .filter((element) => element.matches('p, h1, h2, h3, h4, blockquote'))
      .map((element) => {
        const number = element.querySelector(':scope > .number')?.textContent ?? ''
        const words = element.cloneNode(true) as HTMLElement
        for (const part of words.querySelectorAll('.number, .gutter, .reference')) part.remove()
        return `${number} ${words.textContent}`.trim()
      }),
  )

const withWords = (page: Page, words: string): Locator =>
  page.locator('.words > [data-pid]:not([data-kind=contents])').filter({ hasText: words }).first()

/** Put the caret at the end of a paragraph by a click and the key. */
async function caretAtEndOf(page: Page, words: string): Promise<void> {
  await withWords(page, words).scrollIntoViewIfNeeded()
  const { width } = (await withWords(page, words).boundingBox())!
  await withWords(page, words).click({ position: { x: width - 80, y: 8 } })
  await page.keyboard.press('End')
}

test('words typed, split and joined show at once with their numbers, and undo gives all back', async ({
  demo: { page },
}) => {
  await demoIsIn(page)
  const before = await shown(page)
  await caretAtEndOf(page, 'Introduction')
  await page.keyboard.press('Enter')
  await page.keyboard.type('A first paragraph')
  await page.keyboard.press('Enter')
  await page.keyboard.type('a list item')
  await page.keyboard.press('Tab')
  await expect.poll(() => shown(page)).toEqual(expect.arrayContaining(['1. A first paragraph', '(a) a list item']))
  const second = (await shown(page)).find((line) => line.startsWith('2. '))
  expect(second).toContain('In its resolution 11/3')
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect(withWords(page, 'A first paragrapha list item')).toBeVisible()
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('Control+z')
  await expect.poll(() => shown(page)).toEqual(before)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(before.length)
})

test('a reference goes whole, its note with it, and the marks after it move up at once', async ({ demo: { page } }) => {
  await demoIsIn(page)
  const marks = (): Promise<(string | null)[]> =>
    page.locator('.words .reference').evaluateAll((all) => all.map((mark) => mark.textContent))
  const before = await marks()
  const third = withWords(page, 'had risen from 17 in 2023')
  await third.scrollIntoViewIfNeeded()
  const mark = third.locator('.reference').first()
  const box = (await mark.boundingBox())!
  await page.mouse.click(box.x + box.width + 3, box.y + box.height)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect.poll(async () => (await marks()).length).toBe(before.length - 1)
  expect(await marks()).toEqual(before.slice(0, -1))
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(marks).toEqual(before)
})

test('numbers are text to a screen reader, also where the page was never scrolled to', async ({ demo: { page } }) => {
  await demoIsIn(page)
  await expect(page.getByRole('textbox', { name: 'The draft' })).toHaveAttribute('aria-multiline', 'true')
  const numbers = (await shown(page)).flatMap((line) => /^\d+\.(?= )/.exec(line) ?? [])
  expect(numbers.length).toBeGreaterThan(20)
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const said = new Set(
    nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name?.value as string),
  )
  expect(numbers.filter((number) => !said.has(number))).toEqual([])
})
