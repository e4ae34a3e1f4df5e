import type { ElectronApplication, Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './app'
import { choose, paragraphs, tab } from './desk'

/** The certificate clause of the example resolution: invited in 11/3, urged in the draft. */
const CERTIFICATE = 'Urges Member States to require that every'
/** The crew list clause, which three resolutions before it have. */
const CREW = 'a list of the crew be left ashore'

const demoIsIn = (page: Page) => expect(page.getByRole('button', { name: '15 sources added' })).toBeVisible()
const hits = (page: Page) => page.getByRole('grid', { name: 'Earlier passages like it' }).getByRole('row')
const rungs = (page: Page) =>
  page.getByRole('listbox', { name: 'Forms of the clause, oldest first' }).getByRole('option')
const said = (page: Page) => page.locator('[data-said]')
const at = (page: Page, words: string) => paragraphs(page).filter({ hasText: words }).first()

async function openResolution(app: ElectronApplication, page: Page): Promise<void> {
  await demoIsIn(page)
  await choose(app, 'example-resolution')
  await expect(at(page, CERTIFICATE)).toBeVisible()
}

test('follows the caret and what is written, and stays where it is pinned', async ({ demo: { app, page } }) => {
  await openResolution(app, page)
  await at(page, CERTIFICATE).click()
  await choose(app, 'agreed')
  await expect(hits(page).first()).toContainText('Resolution 11/3')
  await expect(hits(page).first()).toContainText('Stronger verb: Invites is now Urges')
  const share = hits(page).first().locator('.share b')
  await expect(share).toHaveText('53 %')

  // Written on: the last words of the paragraph that 11/3 does not have go.
  await at(page, CERTIFICATE).click()
  await page.keyboard.press('End')
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('Control+Backspace')
  await page.keyboard.type(' of stability')
  await expect(share).not.toHaveText('53 %')

  await at(page, CREW).click()
  await expect(page.getByRole('heading', { name: 'Operative paragraph 3' })).toBeVisible()
  await expect(hits(page).first()).toContainText('OP 5')
  await page.getByRole('button', { name: 'Keep these while the caret moves' }).click()
  await at(page, 'Calls upon Member States to keep lifejackets').click()
  await expect(page.getByText('Kept. The caret is in OP 7.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Operative paragraph 3' })).toBeVisible()
  await page.getByRole('button', { name: 'Follow the caret again' }).click()
  await expect(page.getByRole('heading', { name: 'Operative paragraph 7' })).toBeVisible()
})

test('by keyboard alone: to the list, copy with the reference, link, and back to the caret', async ({ demo }) => {
  const { app, page } = demo
  await openResolution(app, page)
  await at(page, 'Having considered the report').click()
  await page.keyboard.press('Control+Alt+l')
  await expect(hits(page).first()).toBeFocused()
  await expect(said(page)).toHaveText(/earlier passages? like PP 14/)
  await page.keyboard.press('Control+Shift+c')
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^Having considered .*\(E\/CN\.99\/RES\/\d+\/\d+, PP \d+\)$/)
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText(/Linked to resolution \d+\/\d+, PP \d+\./)
  await page.keyboard.press('Escape')
  await page.keyboard.type('!')
  await expect(at(page, 'Having considered the report')).toContainText('!')
})

test('takes the words of a passage in one step, linked', async ({ demo: { app, page } }) => {
  await openResolution(app, page)
  await at(page, CREW).click()
  await choose(app, 'agreed')
  await hits(page).first().getByRole('button', { name: 'Use theirs' }).click()
  await expect(at(page, CREW)).toContainText('kept for not less than 60 days;')
  await expect(at(page, CREW).locator('em, i, [style*=italic]').first()).toHaveText('Urges')
  await expect(said(page)).toHaveText(/The words of resolution 11\/3, OP 5 are in OP 3 now/)
  await expect(hits(page).first()).toContainText('The same words')
  await choose(app, 'undo')
  await expect(at(page, CREW)).toContainText('Also urges Member States')
  await expect(at(page, CREW)).toContainText('90 days')
})

test('says what it cannot look for', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await page.getByRole('article').getByRole('heading', { name: 'Inspection and certificates' }).click()
  await choose(app, 'agreed')
  await expect(page.getByText('No agreed language for this: heading')).toBeVisible()
  await at(page, 'By a note verbale').click({ position: { x: 80, y: 8 } })
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('Quite new')
  await expect(page.getByText('A few words more')).toBeVisible()
  await page.keyboard.type(' zebras quarrel with seven violins')
  await expect(page.getByText(/^Nothing like para\. \d+ in the sources$/)).toBeVisible()
})

test('steps through the forms of a clause by keyboard', async ({ demo: { app, page } }) => {
  await openResolution(app, page)
  await at(page, CREW).click()
  await choose(app, 'genealogy')
  await expect(rungs(page)).toHaveCount(4)
  expect(await rungs(page).locator('b').allInnerTexts()).toEqual([
    'Further encourages',
    'Calls upon',
    'Urges',
    'Also urges',
  ])
  await expect(rungs(page).first()).toContainText('Earliest in this corpus')
  await expect(rungs(page).nth(2)).toContainText('Last agreed')
  const step = page.getByRole('region', { name: 'The form chosen' })
  await expect(step).toContainText('this draft, OP 3')
  await expect(rungs(page).last()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(step).toContainText('Resolution 11/3, OP 5')
  await expect(step).toContainText('Stronger verb: Calls upon is now Urges')
  await expect(step.locator('ins.figure')).toHaveText(/60$/)
  await page.keyboard.press('Control+Shift+c')
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/\(E\/CN\.99\/RES\/11\/3, OP 5\)$/)
  await page.keyboard.press('Home')
  await expect(step).toContainText('The earliest form in this corpus')

  // Into the source at the clause, and back step by step to the caret.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Resolution 9/5, whole' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(step).toContainText('Resolution 9/5, OP 5')
  await page.keyboard.press('Escape')
  await expect(step).toBeHidden()
})

test('shows what a source cites, where it does, and the forms of the passage that is read', async ({
  demo: { app, page },
}) => {
  await openResolution(app, page)
  await at(page, CREW).click()
  await choose(app, 'agreed')
  await expect(hits(page).first()).toBeFocused()
  await choose(app, 'open-source')
  const reading = page.getByRole('region', { name: 'Resolution 11/3, whole' })
  await expect(reading).toContainText('Adopted without a vote')
  await reading.getByText(/^Cites \d+$/).click()
  const rows = page.getByRole('grid', { name: 'Cites' }).getByRole('row')
  await expect(rows.first()).toContainText('E/2021/49')
  await expect(rows.first()).toContainText('Not in the corpus')
  await rows.first().getByRole('button', { name: 'in PP 1, note 1' }).click()
  await expect(reading.getByRole('option', { selected: true })).toContainText('Recalling its resolutions 9/5')
  await choose(app, 'genealogy')
  await expect(rungs(page).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(reading).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`no barrier that can be found by machine, ${theme}`, async ({ demo: { app, page } }) => {
    await choose(app, `theme-${theme}`)
    await openResolution(app, page)
    await at(page, CREW).click()
    await choose(app, 'agreed')
    await expect(hits(page).first()).toBeVisible()
    const found: Record<string, string[]> = { agreed: await barriers(page) }
    await choose(app, 'genealogy')
    await expect(rungs(page).first()).toBeVisible()
    found['genealogy'] = await barriers(page)
    await page.keyboard.press('Escape')
    await choose(app, 'open-source')
    await page.getByText(/^Cites \d+$/).click()
    await expect(page.getByRole('grid', { name: 'Cites' })).toBeVisible()
    found['cites'] = await barriers(page)
    expect(Object.entries(found).filter(([, places]) => places.length > 0)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(tab(page, 'Sources')).toBeVisible()
  })
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.side-panel').analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
