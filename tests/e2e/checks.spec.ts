import type { Locator, Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { answerDialogs, choose, demoIsIn, paragraphs, tab } from './desk'

const REFERENCE = ' (see para. 64 above)'

test('a defect typed is painted and listed, walked to, mended, brought back by undo, set aside with a reason', async ({
  demo: { app, page },
}) => {
  test.setTimeout(120_000)
  await demoIsIn(page)
  await tab(page, 'Checks').click()
  const list = page.locator('.findings')
  const rows = list.locator('.finding-row:not(.dismissed)')
  const before = await settledCount(rows)

  // Two defects: a full stop that goes, a reference to a paragraph that is not there.
  // A paragraph in which nothing is found, and that rests on no source.
  const clean = paragraphs(page).filter({ hasText: 'By a note verbale dated 12 May 2025' })
  await caretAtEnd(clean)
  await page.keyboard.press('Backspace')
  await expect(rows).toHaveCount(before + 1)
  await expect.poll(() => painted(page, 'warning')).toContain('date')
  await page.keyboard.type(REFERENCE)
  await expect.poll(() => painted(page, 'error')).toContain('para. 64 above')

  // What is painted moves with the words at once: nothing waits for the checks between a key and its frame.
  await caretAtStart(clean)
  await page.keyboard.type('x')
  expect(await painted(page, 'error')).toContain('para. 64 above')
  await page.keyboard.press('Backspace')

  // The list and the caret go together; the focus stays in the text.
  await caretAtStart(clean)
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
    expect(await clean.innerText()).not.toContain('64')
  }).toPass()
  await expect.poll(() => painted(page, 'warning')).toContain('date')
  await caretAtStart(clean)
  await caretAtEnd(clean)
  await expect(current).toContainText('No full stop')
  await choose(app, 'fix')
  await expect(clean).toContainText('that date.')
  await expect(rows).toHaveCount(before)
  await choose(app, 'undo')
  await expect(clean).not.toContainText('that date.')
  await expect(rows).toHaveCount(before + 1)
  await caretAtEnd(clean)
  await choose(app, 'previous-finding')
  await choose(app, 'next-finding')
  await expect(current).toContainText('No full stop at the end of the paragraph')

  // Set aside, with a reason; it can be seen, and brought back.
  await page.keyboard.press('Control+Shift+.')
  await page.keyboard.type('It is quoted')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(before)
  await expect(page.locator('.words')).toBeFocused()
  expect(await painted(page, 'warning')).not.toContain('date')
  await page.getByRole('button', { name: '1 set aside' }).click()
  const aside = list.getByRole('region', { name: 'Set aside' })
  await expect(aside).toContainText('It is quoted')
  await aside.getByRole('button', { name: 'Bring back' }).click()
  await expect(rows).toHaveCount(before + 1)
  await expect.poll(() => painted(page, 'warning')).toContain('date')

  // The list by the keyboard: one tab stop, arrows, Enter; the button mends and the next finding gets the focus.
  const stop = list.locator('.finding-button', { hasText: 'No full stop at the end of the paragraph' })
  await stop.first().click()
  await current.getByRole('button', { name: 'Add a full stop' }).click()
  await expect(clean).toContainText('that date.')
  await expect(list.locator('.finding-row.chosen .finding-button')).toBeFocused()
  // To the head of the group, and back.
  await page.keyboard.press('ArrowUp')
  await expect(list.locator('.finding-group-button:focus')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(list.locator('.finding-row.chosen .finding-button')).toBeFocused()
})

test('the way to a finding leads to its words, from wherever but the find bar', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  await tab(page, 'Checks').click()
  const reference = page.locator('.finding-button', { hasText: 'There is no paragraph 64' })
  const selection = () => page.evaluate(() => getSelection()!.toString())
  await reference.click()

  await page.keyboard.press('F8')
  await reference.focus()
  await page.keyboard.press('Shift+F8')
  await expect(page.locator('.words')).toBeFocused()
  expect(await selection()).toBe('para. 64 above')

  // Into a note, and out of it again.
  const walk = (key: string, to: string) =>
    expect(async () => {
      await page.keyboard.press(key)
      expect(await page.locator(to).count()).toBe(1)
    }).toPass()
  await walk('F8', '.note-words[contenteditable]:focus')
  await walk('Shift+F8', '.words:focus')

  await choose(app, 'find')
  const field = page.locator('.find-bar input').first()
  await expect(field).toBeFocused()
  const chosen = page.locator('.finding-row.chosen .finding-words')
  const before = await chosen.innerText()
  await choose(app, 'next-finding')
  await expect(chosen).not.toHaveText(before)
  await expect(field).toBeFocused()
})

test('all that a rule is sure of is looked through, some left out, and mended in one step', async ({
  demo: { app, page },
}) => {
  test.setTimeout(120_000)
  await demoIsIn(page)
  await tab(page, 'Checks').click()
  for (const words of ['Most of the replying States', 'No reply mentioned the trust fund']) {
    await caretAtEnd(paragraphs(page).filter({ hasText: words }))
    await page.keyboard.press('Backspace')
  }
  await page.getByRole('radio', { name: 'By rule' }).click()
  const rule = page.getByRole('region', { name: 'Final full stop' })
  // The demo's own note and the two paragraphs just spoilt.
  await rule.getByRole('button', { name: 'Mend all 3 …' }).click()
  const preview = page.getByRole('dialog', { name: 'Mend 3 places' })
  const places = preview.getByRole('listitem')
  await expect(places).toHaveCount(3)
  await expect(places.first().locator('ins')).toHaveText(/\./)

  // One is left out by the keyboard; Enter mends the others.
  const box = places.filter({ hasText: 'note' }).getByRole('checkbox')
  await box.focus()
  await page.keyboard.press('Space')
  await expect(preview.getByRole('button', { name: 'Mend 2' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(preview).toHaveCount(0)
  await expect(rule.locator('.finding-row')).toHaveCount(1)
  await expect(paragraphs(page).filter({ hasText: 'operators alone.' })).toHaveCount(1)
  await choose(app, 'undo')
  await expect(rule.locator('.finding-row')).toHaveCount(3)
})

test('a rule is explained, switched off for this draft, and switched on again by undo and in the settings', async ({
  demo: { app, page },
}) => {
  test.setTimeout(120_000)
  await demoIsIn(page)
  await tab(page, 'Checks').click()
  const rows = page.locator('.finding-row', { hasText: 'No full stop at the end of the note' })
  await expect(rows).toHaveCount(1)
  await rows.getByRole('button').first().click()

  // By the key, and by the mouse.
  await choose(app, 'rule-help')
  const help = page.getByRole('dialog', { name: 'Final full stop' })
  await expect(help).toContainText('Editorial Manual')
  await expect(help.getByRole('group', { name: 'Not so' })).not.toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await page.locator('.finding-row.chosen').getByRole('button', { name: 'Why?' }).click()
  await page.getByRole('button', { name: 'All about this rule' }).click()
  await help.getByRole('button', { name: 'Switch off for this draft' }).click()
  await expect(help).toContainText('Set for this draft')
  await page.keyboard.press('Escape')
  await expect(rows).toHaveCount(0)
  await choose(app, 'undo')
  await expect(rows).toHaveCount(1)

  // A whole subject, and one rule of another level.
  await choose(app, 'check-settings')
  const settings = page.getByRole('dialog', { name: 'Check settings' })
  const footnotes = settings.getByRole('region', { name: 'Footnotes' })
  await footnotes.getByRole('button', { name: 'Switch all off' }).click()
  await expect(rows).toHaveCount(0)
  await settings.getByRole('button', { name: 'Undo all settings for this draft' }).click()
  await settings.getByRole('searchbox', { name: 'Find a rule' }).fill('final full stop')
  await footnotes.getByRole('button', { name: 'Final full stop: level: Warning' }).click()
  await page.getByRole('menuitemradio', { name: 'Hint' }).click()
  await expect(settings).toContainText('set for this draft')
  await page.keyboard.press('Escape')
  await expect(rows.locator('.icon.hint')).toHaveCount(1)
})

test('what is set for all drafts of a profile holds in the next start, and gives way to the draft', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const off = (page: Page) => page.locator('.finding-row', { hasText: 'No full stop at the end of the note' })
  const first = await start('--demo')
  await demoIsIn(first.page)
  await tab(first.page, 'Checks').click()
  await expect(off(first.page)).toHaveCount(1)
  await choose(first.app, 'check-settings')
  await first.page.getByText('All drafts, current', { exact: true }).click()
  await first.page.getByRole('searchbox', { name: 'Find a rule' }).fill('final-full')
  await first.page.getByRole('button', { name: 'Final full stop: level' }).click()
  await first.page.getByRole('menuitemradio', { name: 'Off' }).click()
  await expect(off(first.page)).toHaveCount(0)
  await first.app.close()

  const second = await start('--demo')
  await tab(second.page, 'Checks').click()
  await expect(second.page.locator('.finding-row')).not.toHaveCount(0)
  await expect(off(second.page)).toHaveCount(0)
  await choose(second.app, 'check-settings')
  await second.page.getByRole('searchbox', { name: 'Find a rule' }).fill('final-full')
  await expect(second.page.getByRole('dialog')).toContainText('set for all drafts')
  await second.page.getByRole('button', { name: 'Final full stop: level: Off' }).click()
  await second.page.getByRole('menuitemradio', { name: 'Error' }).click()
  await second.page.keyboard.press('Escape')
  await expect(off(second.page).locator('.icon.error')).toHaveCount(1)
})

test('rules of one’s own are found with the others; a broken pack is told, mended in its folder, and stops nothing', async ({
  demo: { app, page, data },
}) => {
  test.setTimeout(120_000)
  await demoIsIn(page)
  await tab(page, 'Checks').click()
  const pack = (find: string): string =>
    JSON.stringify({
      format: 'rapporteur-rules',
      version: 1,
      name: 'House style',
      rules: [
        {
          id: 'house-fund',
          about: 'The fund is named in full.',
          level: 'warning',
          find: { pattern: find },
          prefer: 'Ferry Safety Trust Fund',
          examples: { ok: ['A fund.'], bad: ['The trust fund.'] },
        },
      ],
    })
  const chosen = join(data, 'house.json')
  await writeFile(chosen, pack('trust funds'))
  await answerDialogs(app, chosen)
  await choose(app, 'check-settings')
  const settings = page.getByRole('dialog', { name: 'Check settings' })
  await settings.getByRole('button', { name: 'Add a rule pack …' }).click()
  const own = settings.getByRole('region', { name: 'Your own rules' })
  await expect(own).toContainText('rule “house-fund”')
  await expect(own).toContainText('example “The trust fund.”')
  await expect(own).toContainText('This is said to be wrong, but nothing is found here.')
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 rule pack is not used')).toBeVisible()
  await expect(page.locator('.finding-row')).not.toHaveCount(0)

  // Mended in the folder, it is read again by itself.
  await writeFile(join(data, 'rules/house.json'), pack('trust fund'))
  const finding = page.locator('.finding-row', { hasText: 'Write “Ferry Safety Trust Fund”, not “trust fund”' })
  await expect(finding).not.toHaveCount(0)
  await expect(page.getByText('1 rule pack is not used')).toHaveCount(0)
  await finding.first().getByRole('button').first().click()
  await choose(app, 'fix')
  await expect(paragraphs(page).filter({ hasText: 'Ferry Safety Trust Fund' })).not.toHaveCount(0)
})

/** How many rows there are once no more come: what the sources say of the draft is looked up after the first check. */
async function settledCount(rows: Locator): Promise<number> {
  let last = -1
  await expect(async () => {
    const now = await rows.count()
    const same = now > 0 && now === last
    last = now
    expect(same).toBe(true)
  }).toPass({ intervals: [2000] })
  return last
}

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
