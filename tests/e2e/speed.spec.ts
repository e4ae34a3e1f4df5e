import { expect, test } from './app'
import { demoIsIn, paragraphs } from './desk'

// What each of these keeps away costs tens or hundreds of milliseconds a key in a long draft; in the demo nobody would notice.

test('the text has no focus ring of the browser’s: its shape is worked out from every line anew', async ({ demo }) => {
  const { page } = demo
  await demoIsIn(page)
  await paragraphs(page).nth(3).click()
  const outline = await page.evaluate(() => {
    const words = document.activeElement!
    return [words.className, getComputedStyle(words).outlineStyle]
  })
  expect(outline).toEqual(['words', 'none'])
})

test('React is not told that the text can be selected in: it would walk all of it at each commit', async ({ demo }) => {
  const { page } = demo
  await demoIsIn(page)
  const words = await page.locator('.words').evaluate((element) => {
    const { contentEditable, isContentEditable } = element as HTMLElement
    return { contentEditable, isContentEditable }
  })
  expect(words).toEqual({ contentEditable: 'inherit', isContentEditable: true })
})

test('typing letters changes no element but those of the paragraph they are typed in', async ({ demo }) => {
  const { page } = demo
  await demoIsIn(page)
  const paragraph = paragraphs(page).nth(6)
  await paragraph.click()
  await page.keyboard.type('x')
  // What the corpus knows of what the draft cites comes a moment later, once, and marks other paragraphs.
  await page.waitForTimeout(4000)
  await page.evaluate(() => {
    const touched = new Set<string>()
    Object.assign(window, { touched })
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        touched.add(element?.closest<HTMLElement>('[data-pid]')?.dataset.pid ?? 'the page')
      }
    }).observe(document.querySelector('.words')!, { childList: true, characterData: true, subtree: true })
  })
  await page.keyboard.type('yz', { delay: 400 })
  const touched = await page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched])
  expect(touched).toEqual([await paragraph.getAttribute('data-pid')])
})
