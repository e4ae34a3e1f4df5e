// @vitest-environment happy-dom
import { COMMAND_PRIORITY_EDITOR, DROP_COMMAND, PASTE_COMMAND } from 'lexical'
import { expect, it } from 'vitest'
import { PIECE_TYPE } from '../../../renderer/editor/clipboard/clipboard-piece'
import { pastePlainly } from '../../../renderer/editor/clipboard/plain-paste'
import { PASTE_TROUBLE_COMMAND } from '../../../renderer/editor/clipboard/receive'
import { parseDraft } from '../../../shared/draft/schema'
import { serializeDraft } from '../../../shared/draft/serialize'
import type { Draft } from '../../../shared/draft/draft'
import type { Paragraph } from '../../../shared/text/document-text'
import { paste } from './clipboard-hand'
import { writerOn } from './writer'
import type { Writer } from './writer'

/** What was told of pasting into an empty paragraph, and the draft in the notation. */
function pasting(clip: Record<string, string>, into = 'para:'): { told: string[]; lines: string[]; draft: Draft } {
  const writer = writerOn(into)
  const told = toldBy(writer)
  paste(writer.at(1, 0), clip)
  const draft = writer.draft()
  expect(parseDraft(serializeDraft(draft)).text.paragraphs).toHaveLength(draft.text.paragraphs.length)
  return { told, lines: writer.text().trimEnd().split('\n'), draft }
}

function toldBy({ editor }: Writer): string[] {
  const told: string[] = []
  editor.registerCommand(PASTE_TROUBLE_COMMAND, (trouble) => (told.push(trouble), true), COMMAND_PRIORITY_EDITOR)
  return told
}

const paragraph = (id: string, more: Partial<Paragraph> = {}): Paragraph => ({
  id,
  kind: 'text',
  level: 0,
  runs: [{ type: 'text', text: 'Words of ours.' }],
  ...more,
})

const piece = (paragraphs: Paragraph[], footnotes: object[] = []): string =>
  JSON.stringify({ version: 1, text: { language: 'en', masthead: {}, paragraphs, footnotes } })

it('levels and spans that are no whole numbers, or beyond what a table has, are brought in bounds', () => {
  expect(pasting({ 'text/html': '<p style="mso-outline-level:1.5">Crews</p>' }).lines).toEqual(['heading=: Crews'])
  const spans = (given: string): unknown[] =>
    pasting({
      'text/html': `<table><tr><td colspan="${given}">a</td><td>b</td></tr></table>`,
    }).draft.text.paragraphs.flatMap(({ rows = [] }) => rows.flatMap((row) => row.cells.map(({ span }) => span)))
  expect(['2.5', '1e9', '-4', '0.5', 'Infinity'].map((given) => spans(given)[0])).toEqual([
    2,
    63,
    undefined,
    undefined,
    63,
  ])
})

it('a piece no draft may have is refused, and the words beside it are taken', () => {
  const deep = (levels: number): Paragraph =>
    paragraph(`t${levels}`, {
      kind: 'table',
      rows: [{ cells: [{ paragraphs: levels > 1 ? [deep(levels - 1)] : [] }, { paragraphs: [] }] }],
    })
  const referring = paragraph('n1', { runs: [{ type: 'reference', footnoteId: 'n1' }] })
  const note = { id: 'n1', series: 'number', runs: [] }
  for (const given of [
    piece([deep(12)]),
    piece([referring], [note]),
    piece([paragraph('x'), paragraph('x')]),
    piece([paragraph('x', { rows: [] })]),
  ]) {
    expect(pasting({ [PIECE_TYPE]: given, 'text/plain': 'Plainly.' }).lines).toEqual(['para: Plainly.'])
  }
})

it('paragraphs and notes of a piece have no id that a note or a paragraph of the draft has', () => {
  const source = writerOn('para: One[^1].\npara:\nnote 1: A.')
  const { text } = source.draft()
  const [noteId, paragraphId] = [text.footnotes[0]!.id, text.paragraphs[0]!.id]
  const referring = paragraph(noteId, {
    runs: [
      { type: 'text', text: 'B' },
      { type: 'reference', footnoteId: paragraphId },
    ],
  })
  paste(source.at(2, 0), {
    [PIECE_TYPE]: piece([referring, paragraph('other')], [{ id: paragraphId, series: 'number', runs: [] }]),
  })
  expect(source.draft().text.footnotes).toHaveLength(2)
  expect(() => parseDraft(serializeDraft(source.draft()))).not.toThrow()
})

it('list numbers beyond Roman figures and letters are figures, as browsers print them', () => {
  const list = (type: string, start: string): string[] => {
    const html = `<ol type="${type}" start="${start}"><li>One</li><li>Two</li></ol>`
    const { told, lines } = pasting({ 'text/html': html })
    expect(told).toEqual([])
    return lines.map((line) => line.replace(/^.*?: /, ''))
  }
  for (const type of ['I', 'i', 'a', 'A', '1']) {
    for (const start of ['-5', '0', '1e300', '12', '2.5']) expect(list(type, start)).toEqual(['One', 'Two'])
    expect(list(type, '100000000')).toEqual(['100000000. One', '100000001. Two'])
  }
})

it('more than a paste may bring is not taken, and that is told', () => {
  const many = (count: number): string => Array.from({ length: count }, (_, n) => `${n + 1}. Words.`).join('\n')
  expect(pasting({ 'text/plain': many(200_000) })).toMatchObject({ told: ['too many'], lines: ['para:'] })
  expect(pasting({ 'text/plain': many(5_001) })).toMatchObject({ told: ['too many'], lines: ['para:'] })
  const page = '<p>Words.</p>'.repeat(5_001)
  expect(pasting({ 'text/html': page, 'text/plain': 'Words.' })).toMatchObject({ told: ['too many'], lines: ['para:'] })
  expect(pasting({ 'text/plain': many(200) })).toMatchObject({ told: [] })
})

it('of a page nested without end its plain words are taken, and that is told; without them, that nothing was', () => {
  const html = `${'<div><span>'.repeat(50_000)}Words.`
  expect(pasting({ 'text/html': html, 'text/plain': 'Words.' })).toMatchObject({
    told: ['words only'],
    lines: ['para: Words.'],
  })
  expect(pasting({ 'text/html': html })).toMatchObject({ told: ['unreadable'], lines: ['para:'] })
  const flat = '<ul><li>One <br><b>b</b><o:p/><!-- <div> -->'.repeat(1_000) + '</ul>'.repeat(1_000)
  expect(pasting({ 'text/html': '<p>One.<p>Two.<o:p/>'.repeat(2_001), 'text/plain': 'x' }).told).toEqual([])
  expect(pasting({ 'text/html': flat, 'text/plain': 'x' }).told).toEqual([])
})

const HTML = { 'text/html': '<h1>5. Loud</h1>', 'text/plain': '5. Loud' }

const carrying = (clip: Record<string, string>): DataTransfer =>
  ({ getData: (type: string) => clip[type] ?? '', types: Object.keys(clip), files: [] }) as unknown as DataTransfer

function pressPaste(writer: Writer, clip: Record<string, string>): void {
  const event = new ClipboardEvent('paste', { cancelable: true })
  Object.defineProperty(event, 'clipboardData', { value: carrying(clip) })
  writer.does(PASTE_COMMAND, event)
}

it('a plain paste is plain however late it comes, and however often it was asked for', () => {
  const writer = writerOn('para:\npara:\npara:')
  pastePlainly()
  pastePlainly()
  pressPaste(writer.at(3, 0), { 'text/plain': '5. Plain' })
  pressPaste(writer.at(2, 0), { 'text/plain': '5. Plain' })
  pressPaste(writer.at(1, 0), HTML)
  expect(writer.text().trimEnd().split('\n')).toEqual(['heading: Loud', 'para: 5. Plain', 'para: 5. Plain'])
  const takeBack = pastePlainly()
  takeBack()
  pressPaste(writer.at(3, 8), { 'text/plain': 'One.\n(a) two;' })
  expect(writer.text()).toContain('sub: two;')
})

it('what is dropped goes the way of what is pasted, and the browser puts in nothing', () => {
  const writer = writerOn('para:')
  const event = Object.assign(new Event('drop', { cancelable: true }), {
    dataTransfer: carrying({ 'text/html': '<p>Found <img src="x.png">words</p>', 'text/plain': 'not this' }),
    clientX: 0,
    clientY: 0,
  })
  writer.at(1, 0).does(DROP_COMMAND, event as unknown as DragEvent)
  expect(event.defaultPrevented).toBe(true)
  expect(writer.text()).toBe('para: Found words\n')
})
