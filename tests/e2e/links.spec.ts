import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { choose, demoIsIn, paragraphs, search, tab } from './desk'

/** Paragraph 4 of the example rests on nothing. */
const HOLE = 'Most of the replying States'

const said = (page: Page) => page.locator('[data-said]')
const links = (page: Page) => page.getByRole('list', { name: /rests on/ }).getByRole('listitem')
const status = (page: Page) => page.getByRole('contentinfo')

async function at(page: Page, words: string): Promise<void> {
  await paragraphs(page).filter({ hasText: words }).first().click()
}

test('links the paragraph by the button that names it, and everything knows at once', async ({ demo: { page } }) => {
  await demoIsIn(page)
  await at(page, HOLE)
  const hit = (await search(page, 'lifejackets children scarce')).first()
  await hit.click()
  await page.getByRole('button', { name: 'Link to para. 4' }).click()
  await expect(said(page)).toHaveText(/Linked to the reply of Halvania, para\. 9\./)
  await expect(hit).toContainText('linked to para. 4')
  await expect(page.getByRole('button', { name: 'Linked to para. 4' })).toBeVisible()
  await expect(status(page)).toContainText('2 paragraphs without a source')
  await tab(page, 'Links').click()
  await expect(links(page)).toHaveCount(1)
  await expect(links(page).first()).toContainText('Halvania, reply')
})

test('asks what the paragraph tells where nothing is chosen, then links by the same key', async ({ demo }) => {
  const { app, page } = demo
  await demoIsIn(page)
  await at(page, HOLE)
  await choose(app, 'link')
  await expect(page.getByRole('textbox', { name: 'Search the sources' })).toHaveValue(/lifejackets/)
  await expect(page.getByRole('button', { name: 'Link to para. 4' })).toBeVisible()
  await choose(app, 'link')
  await expect(status(page)).toContainText('2 paragraphs without a source')

  // A heading rests on nothing, and the button says so.
  await page.getByRole('article').getByRole('heading', { name: 'Inspection and certificates' }).click()
  await expect(page.getByRole('button', { name: 'Link', exact: true })).toBeDisabled()
  await expect(page.getByText('Nothing is linked to this (heading)')).toBeVisible()
})

test('Enter on a hit links it; the words chosen in the preview are the quote', async ({ demo: { page } }) => {
  await demoIsIn(page)
  await at(page, HOLE)
  const hits = await search(page, 'lifejackets children scarce')
  await hits.first().click()
  const preview = page.getByRole('region', { name: 'The chosen passage' })
  await preview.getByText('Lifejackets for children').evaluate((words) => {
    const range = document.createRange()
    range.setStart(words.firstChild!, 0)
    range.setEnd(words.firstChild!, 'Lifejackets for children are scarce'.length)
    document.getSelection()!.removeAllRanges()
    document.getSelection()!.addRange(range)
  })
  await expect(preview).toContainText('Quotes “Lifejackets for children are scarce”')
  await page.getByRole('listbox', { name: 'Passages found' }).focus()
  await page.keyboard.press('Enter')
  await tab(page, 'Links').click()
  await expect(links(page).first().locator('mark')).toHaveText('Lifejackets for children are scarce')
})

test('a hit dragged onto a paragraph is linked to it and becomes no text', async ({ demo: { page } }) => {
  await demoIsIn(page)
  await at(page, 'By a note verbale')
  const hit = (await search(page, 'lifejackets children scarce')).first()
  const place = paragraphs(page).filter({ hasText: HOLE })
  const before = await place.innerText()
  await hit.dragTo(place)
  await expect(said(page)).toHaveText(/Linked to the reply of Halvania, para\. 9\./)
  await expect(hit).toContainText('linked to para. 4')
  await expect(page.locator('.takes-passage')).toHaveCount(0)
  expect(await place.locator('[data-lexical-text]').allInnerTexts()).not.toContain('scarce')
  expect((await place.innerText()).replace(/^\d+/, '')).toContain(before.slice(-60))

  await hit.dragTo(page.getByRole('listbox', { name: 'Structure' }).getByRole('option', { name: /Several States/ }))
  await expect(hit).toContainText('linked to para. 4, para. 12')
  await hit.dragTo(page.getByRole('article').getByRole('heading', { name: 'Inspection and certificates' }))
  await expect(hit).toContainText('linked to para. 4, para. 12')
})

test('lays the words side by side, and puts the figure of the reply in its place', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await tab(page, 'Links').click()
  await at(page, 'Norland reported that')
  const link = links(page).first()
  await expect(link).toContainText('42 here, 24 in the source.')
  await expect(link.locator('ins.figure')).toHaveText(/42/)
  await expect(link.locator('p.word-diff ins').first()).toHaveText(/added/)
  await link.getByRole('button', { name: 'Change to 24' }).click()
  await expect(paragraphs(page).filter({ hasText: 'to 24 in 2024' })).toHaveCount(1)

  // The paragraph changed: its links are to be confirmed, one by one or all.
  await expect(link).toContainText('The paragraph changed since it was linked.')
  await link.getByRole('button', { name: 'Confirm' }).click()
  await expect(link).not.toContainText('The paragraph changed')
  await choose(app, 'confirm-links')
  await expect(page.getByText('The paragraph changed since it was linked.')).toHaveCount(0)
  await choose(app, 'undo')
  await expect(page.getByText('The paragraph changed since it was linked.')).toHaveCount(3)
})

test('changes how a paragraph rests on a passage, removes the link and puts it back', async ({
  demo: { app, page },
}) => {
  await demoIsIn(page)
  await tab(page, 'Links').click()
  await at(page, 'In Orovia, masters sit')
  const link = links(page).first()
  await link.getByRole('button', { name: /^How it rests on it/ }).click()
  await page.getByRole('menuitemradio', { name: 'Modifies' }).click()
  await expect(link.getByRole('button', { name: 'How it rests on it: Modifies' })).toBeVisible()

  const remove = async (): Promise<void> => {
    await link.getByRole('button', { name: 'More for this link' }).click()
    await page.getByRole('menuitem', { name: 'Remove the link' }).click()
    await expect(page.getByText('Paragraph 8 rests on nothing yet')).toBeVisible()
    await expect(status(page)).toContainText('4 paragraphs without a source')
  }
  await remove()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(link).toContainText('E/CN.99/2023/5')
  await remove()
  await choose(app, 'undo')
  await expect(link).toContainText('E/CN.99/2023/5')
  await expect(status(page)).toContainText('3 paragraphs without a source')
})

test('opens the passage in its source, links the next one from there, and goes back', async ({ demo }) => {
  const { app, page } = demo
  await demoIsIn(page)
  await tab(page, 'Links').click()
  await at(page, 'Norland reported that')
  await choose(app, 'open-source')
  const reading = page.getByRole('listbox', { name: 'The source, paragraph by paragraph' })
  await expect(reading).toBeFocused()
  const lit = reading.locator('[aria-selected=true]')
  await expect(lit).toContainText('17 in 2023 to 24 in 2024')
  await expect(lit).toBeInViewport()
  await expect(lit).toContainText('linked to para. 3')
  await page.keyboard.press('ArrowDown')
  await expect(lit).toContainText('Half of the inspections')
  await choose(app, 'link')
  await expect(lit).toContainText('linked to para. 3')
  await choose(app, 'copy-with-reference')
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^Half of the inspections.*\(Norland, reply, para\. 5\)$/)
  await page.keyboard.press('Escape')
  await expect(reading).toHaveCount(0)
  await expect(links(page)).toHaveCount(5)
})

test('the next paragraph without a source has the caret', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await choose(app, 'next-hole')
  await expect(paragraphs(page).filter({ hasText: 'Most of the replying' })).toHaveClass(/current/)
  await expect(page.getByRole('textbox', { name: 'The draft' })).toBeFocused()
  await page.keyboard.type('Indeed, ')
  await expect(paragraphs(page).filter({ hasText: 'Indeed, Most of the replying' })).toHaveCount(1)
})
