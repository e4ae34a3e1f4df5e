import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from '../../shared/draft/draft'
import type { DocumentText } from '../../shared/text/document-text'
import { textOf, textOfRuns } from '../../shared/text/flat'
import { numberingOf } from '../../shared/text/numbering'
import { appFolder, expect, root, test } from './app'
import type { Launched } from './app'
import { answerDialogs, choose, paragraphs, search, tab } from './desk'

/**
 * A day's work in one go: link, note, split, join, undo, mend, save, be killed, come back, export, read back. On the demo,
 * and on a real report where there is one.
 */
interface Work {
  /** What is opened, and what is added as sources first. */
  open: string
  sources: readonly string[]
  /** Words asked of the sources. */
  question: string
  /** Words of the paragraph that is linked, and of the one that is split and gets a note. */
  linked: string
  split: { before: string; after: string }
}

test('a day’s work on the demo', async ({ start, data }, info) => {
  const demo = join(root, 'resources/demo')
  await dayOfWork({ start, data }, info.outputPath('demo'), {
    open: join(demo, 'drafts/report.undraft'),
    sources: [join(demo, 'sources')],
    question: 'lifejackets children',
    linked: 'Most of the replying States considered that lifejackets',
    split: {
      before: 'By a note verbale dated 12 May 2025, Governments were invited',
      after: ' to answer six questions.',
    },
  })
})

test('a day’s work on a real report', async ({ start, data }, info) => {
  const seeds = join(root, '../shared/data/seeds')
  test.skip(!existsSync(seeds), 'needs ../shared/data/seeds')
  await dayOfWork({ start, data }, info.outputPath('seeds'), {
    open: join(seeds, 'E-CN.15-2005-4.txt'),
    sources: ['E-RES-2006-27.txt', 'NCJ-203234-abstract.txt', 'NCJ-206400-abstract.txt', 'NCJ-210529-abstract.txt'].map(
      (name) => join(seeds, name),
    ),
    question: 'trafficking victims',
    linked: 'Pursuant to that request, on 16 September 2004',
    split: { before: 'Pursuant to that request', after: ', on 16 September 2004' },
  })
})

async function dayOfWork(
  { start, data }: { start: (...args: string[]) => Promise<Launched>; data: string },
  out: string,
  work: Work,
): Promise<void> {
  test.setTimeout(180_000)
  const source = join(data, `mine-${work.open.split('/').at(-1)}`)
  await copyFile(work.open, source)
  const file = join(data, 'mine.undraft')
  const { app, page } = await start(source)
  await expect(paragraphs(page).first()).toBeVisible()

  await test.step('sources are added, and a paragraph is linked to a passage', async () => {
    await answerOpenDialog(app, work.sources)
    await choose(app, 'add-sources')
    await expect(page.getByText(/sources? added/)).toBeVisible({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    await caretIn(page, work.linked)
    const hits = await search(page, work.question)
    await hits.first().click()
    await choose(app, 'link')
    await expect(page.getByRole('tab', { name: /^Links/ })).toContainText(/\d/)
    await tab(page, 'Links').click()
    await expect(page.getByRole('tabpanel', { name: /Links/ })).toContainText(/linked passage/)
  })

  const linked = await saved(app, page, file)
  expect(
    linked.links.some(({ passage, paragraphId }) => passage.text && paragraphWith(linked, work.linked) === paragraphId),
  ).toBe(true)

  await test.step('a note in the middle moves the marks after it; split and joined paragraphs number anew; undo gives all back', async () => {
    const marksBefore = await marks(page)
    await caretAfter(page, work.split.before)
    await choose(app, 'footnote')
    await page.keyboard.type('A note of today.')
    await choose(app, 'to-note')
    await expect.poll(async () => (await marks(page)).length).toBe(marksBefore.length + 1)
    const numbers = (await marks(page)).filter((mark) => /^\d+$/.test(mark)).map(Number)
    expect(Math.max(...numbers)).toBe(Math.max(...marksBefore.filter((mark) => /^\d+$/.test(mark)).map(Number)) + 1)

    const before = await paragraphs(page).count()
    await caretAfter(page, work.split.before)
    await page.keyboard.press('Enter')
    await expect(paragraphs(page)).toHaveCount(before + 1)
    await page.keyboard.press('Backspace')
    await expect(paragraphs(page)).toHaveCount(before)
    await caretAfter(page, work.split.before)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Words that stay for a moment. ')
    await expect(paragraphs(page)).toHaveCount(before + 1)
    await expect
      .poll(async () => {
        await choose(app, 'undo')
        return marks(page)
      })
      .toEqual(marksBefore)
    const undone = await saved(app, page, file)
    expect(undone.text).toEqual(linked.text)
    expect(undone.links).toEqual(linked.links)
  })

  await test.step('a note without its full stop is found and mended', async () => {
    await tab(page, 'Checks').click()
    const finding = page
      .getByRole('tabpanel', { name: /Checks/ })
      .locator('.finding-row:not(.dismissed)', { hasText: 'No full stop at the end of the note' })
    const already = await finding.count()
    await caretAfter(page, work.split.before)
    await page.keyboard.press('Control+Alt+f')
    await page.keyboard.type('See the reply of Norland, para. 5')
    await choose(app, 'to-note')
    await expect(finding).toHaveCount(already + 1)
    await finding.last().click()
    await choose(app, 'fix')
    await expect(finding).toHaveCount(already)
  })

  const before = await saved(app, page, file)
  await test.step('killed while typing, at most two seconds are lost', async () => {
    await caretAfter(page, work.split.before)
    const typed: { at: number; words: string }[] = []
    for (let i = 1; i <= 24; i += 1) {
      await page.keyboard.type(` w${i}`)
      typed.push({ at: Date.now(), words: `w${i}` })
      await page.waitForTimeout(150)
    }
    const killed = Date.now()
    app.process().kill('SIGKILL')
    const again = await start()
    await expect(again.page.getByText(/Rapporteur stopped/)).toBeVisible()
    const words = await withWords(again.page, work.split.before).textContent()
    const lost = typed.filter(
      ({ words: w }) => !words!.includes(`${w} `) && !words!.includes(`${w}${work.split.after[0]}`),
    )
    expect(lost.every(({ at }) => killed - at <= 2000)).toBe(true)
    expect(lost.length).toBeLessThan(typed.length)

    await test.step('exported, and read back', async () => {
      await again.page.getByRole('button', { name: 'Go on' }).click()
      const now = await saved(again.app, again.page, file)
      expect(now.id).toBe(before.id)
      const docx = `${out}.docx`
      await answerDialogs(again.app, docx)
      await choose(again.app, 'export')
      await expect(again.page.getByText(/Written and read back/)).toBeVisible({ timeout: 60_000 })
      const written = await readBack(docx)
      expect(written.paragraphs.map(textOf)).toEqual(now.text.paragraphs.map(textOf))
      expect(written.footnotes.map(({ runs }) => textOfRuns(runs))).toEqual(
        now.text.footnotes.map(({ runs }) => textOfRuns(runs)),
      )
      expect([...numberingOf(written).footnotes.values()].map(({ mark }) => mark)).toEqual(
        [...numberingOf(now.text).footnotes.values()].map(({ mark }) => mark),
      )
    })
  })
}

function withWords(page: Page, words: string): Locator {
  return page.locator('.words > [data-pid]:not([data-kind=contents])').filter({ hasText: words }).first()
}

/** Put the caret somewhere in a paragraph. */
async function caretIn(page: Page, words: string): Promise<void> {
  await withWords(page, words).scrollIntoViewIfNeeded()
  await withWords(page, words).click({ position: { x: 200, y: 8 } })
}

/** Put the caret just after these words of a paragraph, by the keys. */
async function caretAfter(page: Page, words: string): Promise<void> {
  await caretIn(page, words)
  const before = await withWords(page, words).evaluate((element, words) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const part of copy.querySelectorAll('.number, .gutter, .reference')) part.remove()
    return copy.textContent!.indexOf(words)
  }, words)
  await page.keyboard.press('Home')
  for (let i = 0; i < before + words.length; i += 1) await page.keyboard.press('ArrowRight')
}

function marks(page: Page): Promise<string[]> {
  return page.locator('.words .reference').evaluateAll((all) => all.map((mark) => mark.textContent ?? ''))
}

/** Save to this file, and what is in it then. */
async function saved(app: ElectronApplication, page: Page, file: string): Promise<Draft> {
  await answerDialogs(app, file)
  await choose(app, 'save-as')
  await expect(page.getByRole('contentinfo')).toContainText(/Saved/)
  await expect.poll(() => existsSync(file)).toBe(true)
  return JSON.parse(await readFile(file, 'utf8')) as Draft
}

function paragraphWith({ text }: Draft, words: string): string | undefined {
  return text.paragraphs.find((p) => p.kind !== 'contents' && textOf(p).includes(words))?.id
}

async function answerOpenDialog(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
  }, filePaths)
}

/** The text in a file, as the terminal opens it. */
async function readBack(file: string): Promise<DocumentText> {
  const draft = `${file}.undraft`
  execFileSync(process.execPath, [join(appFolder, 'out/main/cli.js'), 'open', file, '-o', draft, '--force'])
  return (JSON.parse(await readFile(draft, 'utf8')) as Draft).text
}
