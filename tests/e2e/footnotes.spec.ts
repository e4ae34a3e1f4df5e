import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Draft } from '../../shared/draft/draft'
import { textOfRuns } from '../../shared/text/flat'
import { expect, test } from './app'
import { answerDialogs, choose, demoIsIn, paragraphs } from './desk'

const foot = (page: Page) => page.getByRole('region', { name: 'Notes in view' })
const note = (page: Page, mark: string) => foot(page).getByRole('textbox', { name: `Note ${mark}`, exact: true })
const marks = (page: Page) => page.locator('.words .reference').allTextContents()

/** Put the caret in the paragraph before a word. */
async function caretBefore(page: Page, word: string): Promise<void> {
  const paragraph = paragraphs(page).filter({ hasText: word }).first()
  await paragraph.scrollIntoViewIfNeeded()
  const box = await paragraph.evaluate((element, find) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(find)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { left, top, height } = range.getBoundingClientRect()
      return { x: left, y: top + height / 2 }
    }
    throw new Error(`no such word: ${find}`)
  }, word)
  await page.mouse.click(box.x, box.y)
}

test('a note is put in the middle, written at the foot, and undone', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  const before = await marks(page)
  await caretBefore(page, ' and two')
  await choose(app, 'footnote')
  await expect(note(page, '2')).toBeFocused()
  await page.keyboard.type('See the reply of Norland.')
  await expect.poll(() => marks(page)).toEqual([...before.keys(), before.length].map((n) => String(n + 1)))

  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'The draft' })).toBeFocused()
  await page.keyboard.type(' in all')
  await expect(paragraphs(page).filter({ hasText: 'in all and two' })).toHaveCount(1)
  await expect(note(page, '2')).toHaveText('See the reply of Norland.')

  await choose(app, 'to-note')
  await expect(note(page, '2')).toBeFocused()
  await choose(app, 'to-note')
  await expect(page.getByRole('textbox', { name: 'The draft' })).toBeFocused()

  for (let step = 0; step < 3; step += 1) await choose(app, 'undo')
  await expect.poll(() => marks(page)).toEqual(before)
  await expect(paragraphs(page).filter({ hasText: 'in all and two' })).toHaveCount(0)
})

test('what is typed in a note this moment is in what is saved', async ({ demo: { app, page, data } }) => {
  await demoIsIn(page)
  await caretBefore(page, ' and two')
  await choose(app, 'to-note')
  await expect(note(page, '1')).toBeFocused()
  await page.keyboard.type(' Written last.')
  const file = join(data, 'saved.undraft')
  await answerDialogs(app, file)
  await choose(app, 'save-as')
  await expect
    .poll(async () => {
      const draft = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Partial<Draft>
      return draft.text?.footnotes.map(({ runs }) => textOfRuns(runs)).some((said) => said.endsWith('Written last.'))
    })
    .toBe(true)
})

test('notes are walked by Tab, broken by Shift+Enter, emptied and deleted by Backspace', async ({
  demo: { app, page },
}) => {
  await demoIsIn(page)
  const before = await marks(page)
  await caretBefore(page, ' and two')
  await choose(app, 'to-note')
  await expect(note(page, '1')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(note(page, '2')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(note(page, '1')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(note(page, '*')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(note(page, '1')).toBeFocused()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('Second line.')
  await expect(note(page, '1').locator('br')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Backspace')
  await expect(note(page, '1')).toHaveText('')
  await page.keyboard.press('Backspace')
  await expect.poll(() => marks(page)).toEqual(before.slice(0, -1))
  await expect(page.getByRole('textbox', { name: 'The draft' })).toBeFocused()
})

test('a note that is there is referred to once more', async ({ demo: { app, page } }) => {
  await demoIsIn(page)
  const before = await marks(page)
  await caretBefore(page, 'By a note verbale')
  await choose(app, 'footnote-again')
  const chooser = page.getByRole('dialog', { name: 'Reference to a note already there' })
  await chooser.getByRole('radio', { name: 'Repeat the mark' }).click()
  await chooser.getByRole('searchbox').fill('aldra basin commission and')
  await page.keyboard.press('Enter')
  await expect(chooser).toHaveCount(0)
  const aldra = before.length
  await expect.poll(async () => (await marks(page)).length).toBe(aldra + 1)
  expect((await marks(page)).slice(0, 3)).toEqual(['1', '2', '1'])
  await page.keyboard.type('In short, ')
  await expect(paragraphs(page).filter({ hasText: 'In short, By a note verbale' })).toHaveCount(1)
})

test('a mark pressed lights its note, pressed twice leads to it', async ({ demo: { page } }) => {
  await demoIsIn(page)
  const mark = page.locator('.words .reference').first()
  await mark.scrollIntoViewIfNeeded()
  await expect(mark).toHaveAttribute('aria-label', 'Note 1')
  await mark.click()
  await expect(foot(page).locator('.note.lit')).toHaveCount(1)
  await expect(mark).toHaveClass(/lit/)
  await mark.dblclick()
  await expect(note(page, '1')).toBeFocused()
})
