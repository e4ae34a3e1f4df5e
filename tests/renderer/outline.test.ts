import { expect, it } from 'vitest'
import type { Finding } from '../../shared/check/finding'
import { linkPassage } from '../../shared/draft/link'
import { createViewer } from '../../renderer/draft/view'
import { createOutline } from '../../renderer/structure/outline'
import { countingIds, draftOf, passage } from '../fixtures/texts'

const report = draftOf(`
heading I: Replies received
heading2 A: Inspection
para 1: Norland reported 24 inspections.
para 2: Two States had no register:
sub (a): In Kalmaria, one would be opened;
sub (b): In Meridia, each island kept its own.
closing: Port Halden
`)

const viewOf = createViewer()
const outlineOf = (...args: Parameters<ReturnType<typeof createOutline>>) => createOutline()(...args)

const idOf = (words: string): string =>
  report.text.paragraphs.find((p) => p.runs.some((run) => run.type === 'text' && run.text.startsWith(words)))!.id

it('shows numbers, depth, links and holes in reading order, without the closing', () => {
  const { draft } = linkPassage(report, idOf('Norland'), passage({ text: 'There were 24 inspections.' }), {
    newId: countingIds('l'),
  })
  const rows = outlineOf(draft.text.paragraphs, viewOf(draft), [])
  expect(
    rows.map(({ number, words, heading, depth, links, hole }) => [
      number,
      words.slice(0, 10),
      heading,
      depth,
      links,
      hole,
    ]),
  ).toEqual([
    ['I.', 'Replies re', 1, 0, 0, false],
    ['A.', 'Inspection', 2, 0, 0, false],
    ['1', 'Norland re', 0, 0, 1, false],
    ['2', 'Two States', 0, 0, 0, true],
    ['(a)', 'In Kalmari', 0, 1, 0, false],
    ['(b)', 'In Meridia', 0, 1, 0, false],
  ])
})

it('shows the worst level found in a paragraph and in its sections, and how many there are', () => {
  const at = (level: Finding['level']): Finding => ({
    ruleId: 'r',
    level,
    at: 'para. 1',
    paragraphId: idOf('Norland'),
    from: 0,
    to: 1,
    excerpt: 'N',
    message: 'm',
  })
  const rows = outlineOf(report.text.paragraphs, viewOf(report), [at('hint'), at('error'), at('warning')])
  expect(
    rows.filter(({ worst }) => worst).map(({ words, worst, findings }) => [words.slice(0, 7), worst, findings]),
  ).toEqual([
    ['Replies', 'error', 3],
    ['Inspect', 'error', 3],
    ['Norland', 'error', 3],
  ])
})

it('keeps the rows of what did not change, and the whole list where nothing it shows did', () => {
  const outline = createOutline()
  const { paragraphs } = report.text
  const before = outline(paragraphs, viewOf(report), [])
  const at = paragraphs.findIndex(({ id }) => id === idOf('Norland'))
  const typed = (words: string) => {
    const changed = paragraphs.with(at, { ...paragraphs[at]!, runs: [{ type: 'text', text: words }] })
    return outline(changed, viewOf({ ...report, text: { ...report.text, paragraphs: changed } }), [])
  }
  const after = typed('Norland reported 240 inspections.')
  expect(after.map((row, index) => row === before[index])).toEqual(after.map((_, index) => index !== at))
  expect(typed(`Norland reported 240   inspections.`)).toBe(after)
})

it('sub-paragraphs are lettered as on the page, at any depth; a table is called by its title', () => {
  const deep = draftOf(`
    para 1: Two States had no register:
    sub (a): In Kalmaria;
    sub2 (i): At sea;
    sub3 a: By day;
    sub4 i: In summer;
    table: Registers
    row: Kalmaria | 2
    table:
    row: Meridia | 3
  `)
  const rows = outlineOf(deep.text.paragraphs, viewOf(deep), [])
  expect(rows.map(({ number, words, depth }) => [number, words, depth])).toEqual([
    ['1', 'Two States had no register:', 0],
    ['(a)', 'In Kalmaria;', 1],
    ['(i)', 'At sea;', 2],
    ['a.', 'By day;', 3],
    ['i.', 'In summer;', 4],
    ['', 'Table: Registers', 0],
    ['', 'Table', 0],
  ])
})
