import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { choose, demoIsIn, search, tab } from './desk'
import { expect, test } from './app'

/** What axe finds that would keep somebody out: `rule: element`. */
async function barriers(page: Page): Promise<string[]> {
  // Electron opens no second page, which axe would collect its results in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

for (const theme of ['theme-light', 'theme-dark'] as const) {
  test(`nothing keeps anybody out (${theme})`, async ({ demo: { app, page } }) => {
    await demoIsIn(page)
    await choose(app, theme)
    await tab(page, 'Checks').click()
    await page.getByRole('list', { name: 'Findings' }).getByRole('button').first().click()
    expect(await barriers(page), 'the desk with its findings').toEqual([])
    await search(page, 'lifejackets')
    await expect(page.getByRole('region', { name: 'The chosen passage' })).toBeVisible()
    expect(await barriers(page), 'the sources').toEqual([])
    await tab(page, 'Links').click()
    expect(await barriers(page), 'the links').toEqual([])
    await choose(app, 'start-screen')
    await expect(page.getByRole('heading', { name: 'Rapporteur' })).toBeVisible()
    expect(await barriers(page), 'the start screen').toEqual([])
  })
}

test('a barrier would be found', async ({ demo: { page } }) => {
  await demoIsIn(page)
  await page.evaluate(() => {
    const image = document.createElement('img')
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    document.body.append(image)
  })
  expect((await barriers(page)).map((barrier) => barrier.split(':')[0])).toContain('image-alt')
})
