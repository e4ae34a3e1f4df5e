import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { choose, demoIsIn, search, tab } from './desk'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const theme of ['light', 'dark'] as const) {
  test(`no barrier that can be found by machine, ${theme}`, async ({ demo: { app, page } }) => {
    test.setTimeout(180_000)
    await choose(app, `theme-${theme}`)
    await demoIsIn(page)
    const found: Record<string, string[]> = { main: await barriers(page) }
    await (await search(page, 'inspections')).first().click()
    found['search'] = await barriers(page)
    await tab(page, 'Links').click()
    found['links'] = await barriers(page)
    await tab(page, 'Checks').click()
    await choose(app, 'next-finding')
    found['checks'] = await barriers(page)
    for (const dialog of ['palette', 'kind', 'shortcuts', 'masthead', 'new-report'] as const) {
      await choose(app, dialog)
      await expect(page.getByRole('dialog')).toBeVisible()
      found[dialog] = await barriers(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    // By the key: what is typed right after it goes into the field.
    await page.keyboard.press('Control+h')
    await page.keyboard.type('ferries')
    await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
    found['replace'] = await barriers(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Kind of paragraph/ }).click()
    found['kind menu'] = await barriers(page)
    await page.keyboard.press('Escape')
    await choose(app, 'start-screen')
    found['start'] = await barriers(page)
    expect(Object.entries(found).filter(([, places]) => places.length > 0)).toEqual([])
  })
}

/** The notes at the foot are as high as their 8.5-point lines are on paper (WCAG 2.5.8 lets the line's height decide). */
const inLine = /^target-size: .*\.note-words/

/** What axe finds, one line a place. */
async function barriers(page: Page): Promise<string[]> {
  // Legacy mode: the usual one opens a page of its own, which our program refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze()
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
    .filter((place) => !inLine.test(place))
}
