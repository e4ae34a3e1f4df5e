import { expect, it } from 'vitest'
import { textOf } from '../../../shared/text/flat'
import { copied, cut, paste } from './clipboard-hand'
import { draftOf, writerOn } from './writer'

const REPORT = `
  heading: Introduction
  para: Norland reported 42 inspections.[^1]
  sub: at sea;
  sub: in port.
  para: Sudria reported none.[^2]
  text: Closing words.
  note 1: E/CN.99/2026/1.
  note 2: Ibid.
`

it('words copied from inside a paragraph join the paragraph they are pasted in', () => {
  const writer = writerOn(REPORT)
  const clip = copied(writer.at(2, 8, 16))
  expect(clip['text/plain']).toBe('reported')
  paste(writer.at(6, 8), clip)
  expect(writer.shown().at(-1)).toBe('Closing reportedwords.')
})

it('whole paragraphs part the paragraph they are pasted in, with kinds, levels and new ids', () => {
  const writer = writerOn(REPORT)
  const before = writer.ids()
  const clip = copied(writer.at(3, 0, 8, 4))
  paste(writer.at(5, 7), clip)
  expect(writer.shown().slice(4)).toEqual([
    '2 Sudria',
    '(a) at sea;',
    '(b) in port.',
    '3 reported none.',
    'Closing words.',
  ])
  const after = writer.ids()
  expect(new Set(after).size).toBe(after.length)
  expect(before.every((id) => after.includes(id))).toBe(true)
})

it('whole paragraphs at the end or the start of one leave it whole, with its id', () => {
  const writer = writerOn(REPORT)
  const [, , , , sudria] = writer.ids()
  const clip = copied(writer.at(3, 0, 8, 4))
  paste(writer.at(5, 21), clip)
  expect(writer.shown().slice(4, 7)).toEqual(['2 Sudria reported none.', '(a) at sea;', '(b) in port.'])
  expect(writer.ids()[4]).toBe(sudria)
  paste(writer.at(5, 0), clip)
  expect(writer.shown().slice(2, 7)).toEqual([
    '(a) at sea;',
    '(b) in port.',
    '(c) at sea;',
    '(d) in port.',
    '2 Sudria reported none.',
  ])
  expect(writer.ids()[6]).toBe(sudria)
})

it('a whole paragraph in an empty one keeps its kind, and the place its id', () => {
  const writer = writerOn('heading: Introduction\npara:\npara: One.')
  const [, empty] = writer.ids()
  const clip = copied(writer.at(1, 0, 12))
  paste(writer.at(2, 0), clip)
  expect(writer.draft().text.paragraphs[1]).toMatchObject({ kind: 'heading', level: 1, id: empty })
})

it('what is cut and pasted elsewhere keeps its ids, its notes and what was merged into it', () => {
  const draft = draftOf(REPORT)
  draft.text.paragraphs[1]!.absorbed = ['old']
  const writer = writerOn(draft)
  const [, norland, at, port, , closing] = writer.ids()
  const notes = draft.text.footnotes.map(({ id }) => id)
  const clip = cut(writer.at(2, 0, 8, 4))
  expect(writer.shown()[1]).toBe('1')
  paste(writer.at(4, 14), clip)
  expect(writer.shown()).toEqual([
    'I Introduction',
    '1',
    '2 Sudria reported none.',
    'Closing words.',
    '3 Norland reported 42 inspections.',
    '(a) at sea;',
    '(b) in port.',
  ])
  expect(writer.ids().slice(3)).toEqual([closing, norland, at, port])
  expect(writer.draft().text.paragraphs[4]!.absorbed).toEqual(['old'])
  expect(new Set(writer.draft().text.footnotes.map(({ id }) => id))).toEqual(new Set(notes))
  paste(writer.at(7, 8), clip)
  expect(new Set(writer.ids()).size).toBe(writer.ids().length)
  expect(writer.draft().text.footnotes).toHaveLength(3)
})

it('a selection that ends at the start of the next paragraph is cut without leaving or joining anything', () => {
  const writer = writerOn(REPORT)
  const ids = writer.ids()
  const clip = cut(writer.at(2, 0, 0, 5))
  expect(writer.ids()).toEqual([ids[0], ids[4], ids[5]])
  paste(writer.at(2, 0), clip)
  expect(writer.ids()).toEqual(ids)
  writer.undo().undo()
  expect(writer.ids()).toEqual(ids)
})

it('a copied reference is a new note with the same words; two references of one note in a piece stay one', () => {
  const writer = writerOn('para: One[^1] and two[^1].\npara: Three.\nnote 1: A.')
  const clip = copied(writer.at(1, 0, 12))
  paste(writer.at(2, 6), clip)
  const { footnotes, paragraphs } = writer.draft().text
  expect(footnotes.map(({ runs }) => runs)).toEqual([[{ type: 'text', text: 'A.' }], [{ type: 'text', text: 'A.' }]])
  expect(
    paragraphs.map(({ runs }) => runs.flatMap((run) => (run.type === 'reference' ? [run.footnoteId] : []))),
  ).toEqual([
    [footnotes[0]!.id, footnotes[0]!.id],
    [footnotes[1]!.id, footnotes[1]!.id],
  ])
})

it('one of two references of a note, cut and pasted, is of the same note still', () => {
  const writer = writerOn('para: One[^1] and two[^1].\npara: Three.\nnote 1: A.')
  const clip = cut(writer.at(1, 3, 12))
  paste(writer.at(2, 6), clip)
  expect(writer.draft().text.footnotes).toHaveLength(1)
})

it('a table copied has cells and notes of its own', () => {
  const writer = writerOn('para: One.\ntable: Figures\nrow: Norland[^a] | 42\npara: Two.\nnote a: Estimated.')
  const clip = copied(writer.at(1, 0, 0, 3))
  paste(writer.at(3, 4), clip)
  const { paragraphs, footnotes } = writer.draft().text
  expect(paragraphs.map(({ kind }) => kind)).toEqual(['numbered', 'table', 'numbered', 'numbered', 'table'])
  const cells = paragraphs.flatMap(({ rows = [] }) => rows.flatMap((r) => r.cells.flatMap((c) => c.paragraphs)))
  expect(new Set(cells.map(({ id }) => id)).size).toBe(4)
  expect(footnotes).toHaveLength(2)
})

it('a piece of another draft brings its ids where they are free, and its notes', () => {
  const other = writerOn('para: Tarvonia reported 7.[^1]\npara: More.\nnote 1: E/CN.99/2026/7.')
  const clip = copied(other.at(1, 0, 0, 2))
  const writer = writerOn('para: One.')
  paste(writer.at(1, 4), clip)
  expect(writer.ids()[1]).toBe(other.ids()[0])
  expect(writer.text()).toContain('E/CN.99/2026/7.')
})

it('what goes to other programs has the numbers of the page where paragraphs are whole, and notes', () => {
  const writer = writerOn(REPORT)
  const clip = copied(writer.at(2, 0, 6, 5))
  expect(clip['text/plain']).toBe('1.\tNorland reported 42 inspections.\n(a)\tat sea;\n(b)\tin port.\n2.\tSudria')
  expect(clip['text/html']).toMatch(
    /^<p>1\.<span style="mso-tab-count:1">\t<\/span>Norland reported 42 inspections\.<a /,
  )
  expect(clip['text/html']).toContain('E/CN.99/2026/1.')
  const words = copied(writer.at(2, 0, 7))
  expect([words['text/plain'], words['text/html']]).toEqual(['Norland', 'Norland'])
})

it('nothing on the clipboard of another make enters as a node', () => {
  const writer = writerOn(REPORT)
  const evil = { namespace: 'rapporteur', nodes: [{ type: 'paragraph', version: 1, children: [] }] }
  paste(writer.at(2, 0), { 'application/x-lexical-editor': JSON.stringify(evil), 'text/plain': 'Plainly ' })
  paste(writer.at(2, 0), {
    'application/x-rapporteur-piece': '{"version":1,"text":{"paragraphs":[{}]}}',
    'text/plain': 'So ',
  })
  expect(writer.draft().text.paragraphs.map(textOf)[1]).toBe('So Plainly Norland reported 42 inspections.')
})

it('a paragraph whose words were cut and went into another keeps its id', () => {
  const writer = writerOn(REPORT)
  const ids = writer.ids()
  const clip = cut(writer.at(2, 0, 34))
  paste(writer.at(5, 7), clip)
  expect(writer.ids()).toEqual(ids)
})
