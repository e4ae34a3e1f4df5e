import { describe, expect, test } from 'vitest'
import type { AppError } from '../../shared/error'
import { migrate } from '../../shared/draft/migrations'
import { parseDraft } from '../../shared/draft/schema'
import { serializeDraft } from '../../shared/draft/serialize'
import { draftOf } from '../fixtures/texts'

const good = JSON.parse(serializeDraft(draftOf('para: Norland replied.[^#1]\nnote #1: Reply, para. 4.'))) as {
  text: { paragraphs: object[] }
}

function refusal(file: unknown): Pick<AppError, 'code' | 'message' | 'place'> {
  try {
    parseDraft(typeof file === 'string' ? file : JSON.stringify(file))
  } catch (error) {
    const { code, message, place } = error as AppError
    return { code, message, ...(place && { place }) }
  }
  throw new Error('it was taken')
}

describe('a draft file is refused', () => {
  test('where it is no JSON, saying the place', () => {
    expect(refusal('{\n  "format": "undraft",\n  oops\n}')).toEqual({
      code: 'malformed',
      message: 'The draft is broken at line 3, column 3. Nothing was taken from it.',
      place: { line: 3, column: 3 },
    })
  })

  test('where it was cut short, saying where it ends', () => {
    expect(refusal('{\n  "format": "undr')).toMatchObject({ code: 'malformed', place: { line: 2 } })
    expect(refusal('')).toMatchObject({ code: 'malformed', place: { line: 1, column: 1 } })
  })

  test.each([['null'], ['[]'], ['{"format":"package"}'], ['"undraft"']])('where it is something else: %s', (file) => {
    expect(refusal(file).code).toBe('not-a-draft')
  })

  test('where a newer program wrote it', () => {
    expect(refusal({ ...good, version: 2, links: 'of a new kind' })).toEqual({
      code: 'newer-version',
      message: 'This draft was made by a newer Rapporteur. It was not opened and not changed.',
    })
  })

  test.each([
    ['version', { ...good, version: 'one' }],
    ['kind', { ...good, kind: 'letter' }],
    [
      'text.paragraphs[0].kind',
      { ...good, text: { ...good.text, paragraphs: [{ ...good.text.paragraphs[0], kind: 'verse' }] } },
    ],
    ['text.masthead', { ...good, text: { ...good.text, masthead: { colour: [] } } }],
    ['links[0].relation', { ...good, links: [{ ...linkLike, relation: 'likes' }] }],
    ['draft', { ...good, extra: 1 }],
  ])('where a field is wrong, saying which: %s', (part, file) => {
    expect(refusal(file)).toMatchObject({ code: 'malformed', place: { part: expect.stringContaining(part) as string } })
  })

  test('where an id occurs twice', () => {
    const [paragraph] = good.text.paragraphs
    expect(refusal({ ...good, text: { ...good.text, paragraphs: [paragraph, paragraph] } }).message).toContain(
      'occurs twice',
    )
  })

  test('where tables nest without end', () => {
    let paragraph: unknown = good.text.paragraphs[0]
    for (let n = 0; n < 10; n += 1)
      paragraph = { id: `t${n}`, kind: 'table', level: 0, runs: [], rows: [{ cells: [{ paragraphs: [paragraph] }] }] }
    expect(
      parseDraft(JSON.stringify({ ...good, text: { ...good.text, paragraphs: [paragraph] } })).text.paragraphs,
    ).toHaveLength(1)
    const deep = (text: string): string =>
      `{"id":"x","kind":"table","level":0,"runs":[],"rows":[{"cells":[{"paragraphs":[${text}]}]}]}`
    let file = '{"id":"y","kind":"text","level":0,"runs":[]}'
    for (let n = 0; n < 12; n += 1) file = deep(file)
    const nested = `${'{"id":"x","kind":"table","level":0,"runs":[],"rows":[{"cells":[{"paragraphs":['.repeat(20000)}${']}]}]}'.repeat(20000)}`
    expect(['too-large', 'malformed']).toContain(
      refusal(JSON.stringify(good).replace(/"paragraphs":\[.*?\],"footnotes"/, `"paragraphs":[${nested}],"footnotes"`))
        .code,
    )
  })
})

const linkLike = {
  id: 'l1',
  paragraphId: 'd2',
  relation: 'reports',
  state: 'confirmed',
  quote: '',
  passage: {
    passageId: 'x@en#para. 1',
    label: 'para. 1',
    hash: '',
    text: '',
    symbol: '',
    title: '',
    date: '',
    visibility: 'public',
  },
  paragraphHash: '',
}

test('a byte order mark and decomposed letters are no fault', () => {
  const file = `\uFEFF${serializeDraft(draftOf('para: Côte')).normalize('NFD')}`
  expect(parseDraft(file).text.paragraphs[0]!.runs).toEqual([{ type: 'text', text: 'Côte' }])
})

test('migrations run in order from the version a file has', () => {
  const steps = [(d: object) => ({ ...d, two: true }), (d: object) => ({ ...d, three: true })]
  expect(migrate({ version: 1 }, 1, steps)).toEqual({ version: 3, two: true, three: true })
  expect(migrate({ version: 2 }, 2, steps)).toEqual({ version: 3, three: true })
  expect(migrate({ version: 3 }, 3, steps)).toEqual({ version: 3 })
})

describe('what no text can have is refused', () => {
  const paragraph = { id: 'x', kind: 'table', level: 0, runs: [] }
  const table = (cell: object): object => ({ ...paragraph, rows: [{ cells: [cell] }] })
  const withParagraph = (one: object): object => ({ ...good, text: { ...good.text, paragraphs: [one] } })
  const nested = (depth: number): object => ({
    ...table({ paragraphs: depth > 1 ? [nested(depth - 1)] : [] }),
    id: `t${depth}`,
  })
  const link = { ...linkLike, id: 'l1' }
  test.each([
    ['a span of two thousand million columns', 'span', withParagraph(table({ paragraphs: [], span: 2_000_000_000 }))],
    ['a span of one and a half', 'span', withParagraph(table({ paragraphs: [], span: 1.5 }))],
    [
      'rows of what is no table',
      'text.paragraphs[0].rows',
      withParagraph({ ...paragraph, kind: 'numbered', rows: [{ cells: [] }] }),
    ],
    [
      'entries of what is no contents',
      'text.paragraphs[0].entries',
      withParagraph({ ...paragraph, entries: [{ level: 1, title: 'Crews' }] }),
    ],
    ['a heading of the seventh level', 'level', withParagraph({ ...paragraph, kind: 'heading', level: 7 })],
    ['a language that is none', 'text.language', { ...good, text: { ...good.text, language: 'en"/><w:b' } }],
    [
      'a range that ends where it begins',
      'links[0].range',
      { ...good, links: [{ ...link, range: { from: 3, to: 3 } }] },
    ],
    ['two links of one id', 'links', { ...good, links: [link, link] }],
  ])('%s', (_, part, file) => {
    expect(refusal(file)).toMatchObject({ code: 'malformed', place: { part: expect.stringContaining(part) as string } })
  })

  test('tables in tables, eleven deep; ten are taken', () => {
    expect(refusal(withParagraph(nested(11))).code).toBe('too-large')
    expect(() => parseDraft(JSON.stringify(withParagraph(nested(10))))).not.toThrow()
  })
})
