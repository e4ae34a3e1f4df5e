import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO, DEMO_SOURCES, demoFiles, rapporteur } from './rapporteur'

let folder: string
let corpus: string
const report = join(DEMO, 'drafts/ferries-report.txt')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-cli-'))
  corpus = join(folder, 'corpus.sqlite')
  await rapporteur(['import', '--corpus', corpus, join(DEMO, 'sources')])
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('import', () => {
  it('answers a line a file and a summary last; what is there unchanged stays', async () => {
    const { status, json } = await rapporteur(['import', '--json', '--corpus', corpus, join(DEMO, 'sources')])
    expect(status).toBe(0)
    expect(json).toHaveLength(DEMO_SOURCES + 1)
    expect(json.at(-1)).toMatchObject({
      summary: { files: DEMO_SOURCES, imported: 0, unchanged: DEMO_SOURCES, replaced: 0, failed: 0 },
    })
    expect(json.find((line) => (line as { file?: string }).file?.endsWith('norland-reply.txt'))).toMatchObject({
      status: 'unchanged',
      kind: 'reply',
      respondent: 'Norland',
      date: '2025-09-02',
      language: 'en',
    })
  })

  it('refuses a bad file, says why, takes the rest and gives 1', async () => {
    const broken = join(folder, 'broken.undraft')
    await writeFile(broken, '{ "format": "undraft",')
    const other = join(folder, 'other.sqlite')
    const { status, json } = await rapporteur(['import', '--json', '--corpus', other, broken, report])
    expect(status).toBe(1)
    expect(json[0]).toMatchObject({
      status: 'failed',
      problem: { code: expect.any(String) as string, message: expect.any(String) as string },
    })
    expect(json.at(-1)).toMatchObject({ summary: { files: 2, imported: 1, failed: 1 } })
  })
})

describe('sources, search and similar', () => {
  it('tells what is in the corpus', async () => {
    const { json } = await rapporteur(['sources', '--json', '--corpus', corpus])
    const { sources } = json[0] as { sources: { kind: string; visibility: string; respondent: string | null }[] }
    const kinds = Map.groupBy(sources, ({ kind }) => kind)
    expect([...kinds].map(([kind, of]) => [kind, of.length]).sort()).toEqual([
      ['reply', demoFiles('replies')],
      ['report', demoFiles('reports')],
      ['resolution', demoFiles('resolutions')],
    ])
    expect(sources.filter((s) => s.visibility === 'not-for-attribution').map((s) => s.respondent)).toEqual(['Tarvonia'])
  })

  it('finds a phrase, by kind', async () => {
    const { json } = await rapporteur([
      'search',
      '--json',
      '--corpus',
      corpus,
      '"lifejackets for children"',
      '--kind',
      'resolution',
    ])
    const { hits, total } = json[0] as { hits: { passageId: string; text: string; snippet: string }[]; total: number }
    expect(total).toBe(hits.length)
    expect(hits.length).toBeGreaterThan(0)
    for (const hit of hits) {
      expect(hit.passageId).toMatch(/^E\/CN\.99\/RES\/\d+\/\d+@en#/)
      expect(hit.snippet).toContain('<mark>')
    }
  })

  it('understands fields, and explains on standard error what it takes as words', async () => {
    const query = 'ferries kind:resolution -verb:Urges year:2021.. sort:up'
    const { json, err } = await rapporteur(['search', '--json', '--corpus', corpus, query])
    expect(json).toMatchObject([{ hits: [], total: 0 }])
    expect(err).toMatch(/There is no field “sort:”/)
    const fielded = await rapporteur(['search', '--json', '--corpus', corpus, 'ferries kind:resolution -verb:Urges'])
    const { hits } = fielded.json[0] as { hits: { passageId: string; text: string }[] }
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.filter(({ passageId, text }) => !/RES/.test(passageId) || text.startsWith('Urges'))).toEqual([])
  })

  it('answers a file of queries a line each', async () => {
    const queries = join(folder, 'queries.jsonl')
    await writeFile(queries, '{"id": 1, "query": "crew list"}\n{"id": "b", "query": "zzz"}\n')
    const { json } = await rapporteur(['search', '--json', '--corpus', corpus, '--queries', queries])
    expect(json).toMatchObject([{ id: 1 }, { id: 'b', hits: [], total: 0 }])
  })

  it('finds agreed language, the same words first', async () => {
    const [answer] = (
      await rapporteur(['search', '--json', '--corpus', corpus, 'ferries', '--kind', 'resolution', '--limit', '1'])
    ).json
    const { passageId, text } = (answer as { hits: { passageId: string; text: string }[] }).hits[0]!
    const { json } = await rapporteur(['similar', '--json', '--corpus', corpus, '--text', text])
    expect((json[0] as { hits: object[] }).hits[0]).toMatchObject({ passageId, similarity: 1 })
  })
})

describe('the library', () => {
  const norland = 'Reply of Norland'

  it('corrects sources, and keeps it when they are imported again', async () => {
    const own = join(folder, 'library.sqlite')
    const replies = join(folder, 'replies')
    const file = join(replies, 'letter.txt')
    await mkdir(replies)
    await writeFile(file, `${norland}\n\n1. The number of inspections rose to 24.\n\n2. Lifejackets are lent.\n`)
    const [imported] = (await rapporteur(['import', '--json', '--corpus', own, replies])).json
    const { sourceId } = imported as { sourceId: string }
    const said = ['--respondent', 'Sudria', '--class', 'observer', '--date', '2026-01-20', '--theme', 'ferries']
    const symbol = ['--symbol', 'E/CN.99/2026/NGO/4']
    const corrected = await rapporteur(['correct', '--json', '--corpus', own, sourceId, ...said, ...symbol])
    const source = {
      sourceId: 'E/CN.99/2026/NGO/4@en',
      formerly: [sourceId],
      respondent: 'Sudria',
      date: '2026-01-20',
      theme: 'ferries',
      told: ['symbol', 'date', 'respondent', 'theme'],
    }
    expect(corrected.json).toMatchObject([{ sources: [source] }])
    await writeFile(file, `${norland}\n\n1. The number of inspections rose to 25.\n\n2. Lifejackets are lent.\n`)
    const again = await rapporteur(['import', '--json', '--corpus', own, replies])
    expect(again.json[0]).toMatchObject({ status: 'replaced', respondent: 'Sudria', changes: { changed: 1, added: 0 } })
    const changes = await rapporteur(['changes', '--json', '--corpus', own, sourceId])
    expect(changes.json).toMatchObject([{ changes: [{ before: expect.stringContaining('24') as string }] }])
    await rapporteur(['correct', '--corpus', own, sourceId, '--theme', ''])
    const listed = await rapporteur(['sources', '--json', '--corpus', own])
    expect(listed.json).toMatchObject([{ sources: [{ ...source, theme: null }] }])
  })

  it('writes out the original, and over nothing', async () => {
    const out = join(folder, 'original.txt')
    const { sources } = (await rapporteur(['sources', '--json', '--corpus', corpus])).json[0] as {
      sources: { sourceId: string; file: string }[]
    }
    const { sourceId, file } = sources.find((s) => s.file.endsWith('norland-reply.txt'))!
    const { status } = await rapporteur(['original', '--corpus', corpus, sourceId, '-o', out])
    expect([status, await readFile(out)]).toEqual([0, await readFile(file)])
    expect((await rapporteur(['original', '--corpus', corpus, sourceId, '-o', out])).status).toBe(2)
  })

  it('removes sources, and says which were not there', async () => {
    const own = join(folder, 'removed.sqlite')
    const [imported] = (await rapporteur(['import', '--json', '--corpus', own, report])).json
    const { sourceId } = imported as { sourceId: string }
    const first = await rapporteur(['remove', '--json', '--corpus', own, sourceId])
    expect([first.status, first.json]).toEqual([0, [{ removed: 1 }]])
    const second = await rapporteur(['remove', '--corpus', own, sourceId])
    expect([second.status, second.out, second.err]).toEqual([
      1,
      '0 removed.\n',
      '1 of those named was not in the corpus.\n',
    ])
  })
})

describe('a draft', () => {
  it('is read, opened, linked, checked, written and traced', async () => {
    const read = await rapporteur(['read', report, '--json'])
    expect(read.json[0]).toMatchObject({
      text: { language: 'en', masthead: { symbol: 'E/CN.99/2026/4', title: 'Safety of passenger ferries' } },
      counts: { headings: 7, numbered: 24, sub: [11], footnotes: 24, references: 23, mastheadNotes: 1 },
    })

    const draft = join(folder, 'report.undraft')
    const opened = await rapporteur(['open', report, '-o', draft, '--json'])
    expect(opened.json[0]).toMatchObject({ kind: 'report', counts: { numbered: 24 } })

    const passage = 'E/CN.99/RES/11/3@en#OP 6'
    const linked = await rapporteur([
      'link',
      draft,
      '--corpus',
      corpus,
      '--paragraph',
      'para. 4',
      '--passage',
      passage,
      '--relation',
      'cites',
      '--json',
    ])
    expect(linked.json[0]).toMatchObject({
      links: [{ paragraph: 'para. 4', passageId: passage, relation: 'cites', state: 'confirmed', label: 'OP 6' }],
    })

    const suggested = await rapporteur(['link', draft, '--corpus', corpus, '--suggest', '--json'])
    const { links } = suggested.json[0] as { links: { state: string }[] }
    expect(links.length).toBeGreaterThan(5)
    expect(new Set(links.map(({ state }) => state))).toEqual(new Set(['suggested']))

    const checked = await rapporteur(['check', draft, '--json'])
    expect(checked.status).toBe(1)
    expect((checked.json[0] as { findings: object[] }).findings).toContainEqual(
      expect.objectContaining({ ruleId: 'cross-reference-to-missing-paragraph', at: 'para. 9' }),
    )

    const word = join(folder, 'report.docx')
    const written = await rapporteur(['write', draft, '--to', 'docx', '-o', word, '--json'])
    expect(written.json[0]).toMatchObject({ file: word, proof: { differences: [] } })
    const back = await rapporteur(['read', word, '--json'])
    expect(back.json[0]).toMatchObject({ counts: { numbered: 24, sub: [11], headings: 7 } })

    const traced = await rapporteur(['trace', draft, '--corpus', corpus, '--json'])
    const { paragraphs, respondents } = traced.json[0] as {
      paragraphs: { label: string; state: string }[]
      respondents: { name: string; used: number }[]
    }
    expect(paragraphs.find(({ label }) => label === 'para. 4')).toMatchObject({ state: 'confirmed' })
    expect(respondents).toHaveLength(demoFiles('replies'))

    const matrix = join(folder, 'matrix.json')
    await rapporteur(['write', draft, '--to', 'matrix', '-o', matrix])
    expect(() => JSON.parse('')).toThrow()
    expect(JSON.parse(await readFile(matrix, 'utf8'))).toBeTypeOf('object')
  }, 120_000)

  it('is checked from standard input', async () => {
    const { status, json } = await rapporteur(
      ['check', '-', '--from', 'text', '--json'],
      await readFile(report, 'utf8'),
    )
    expect(status).toBe(1)
    expect(json[0]).toMatchObject({ counts: { error: expect.any(Number) as number } })
  })
})

describe('rules of one’s own', () => {
  const pack = join(DEMO, 'rules/house-style.json')

  it('find what they say, and are listed as a family', async () => {
    const { json } = await rapporteur(
      ['check', '-', '--from', 'text', '--pack', pack, '--rules', 'house-knots', '--json'],
      'They sail at 20 kt between the harbours of Norland and Sudria.',
    )
    expect((json[0] as { findings: { message: string }[] }).findings.map(({ message }) => message)).toEqual([
      'Write “20 knots”, not “20 kt”',
    ])
    const listed = await rapporteur(['check', '--list', '--pack', pack, '--json'])
    expect((listed.json[0] as { rules: object[] }).rules).toContainEqual(
      expect.objectContaining({ family: 'House style of the ferry office', id: 'house-knots', level: 'hint' }),
    )
  })

  it('with a fault are told and left out; the checks go on', async () => {
    const broken = join(folder, 'broken.json')
    await writeFile(broken, '{ "format": "rapporteur-rules", ')
    const { status, err, json } = await rapporteur(
      ['check', '-', '--from', 'text', '--pack', `${pack},${broken}`, '--json'],
      'They sail at 20 kt between the harbours of Norland and Sudria.',
    )
    expect(status).toBe(1)
    expect(err).toContain('This rule pack is not used. broken.json: The file is broken at line 1')
    expect((json[0] as { findings: object[] }).findings).toContainEqual(
      expect.objectContaining({ ruleId: 'house-knots' }),
    )
  })
})

describe('a wrong call', () => {
  it.each([
    [['frobnicate'], /There is no verb "frobnicate"/],
    [['read'], /Usage: rapporteur read/],
    [['read', 'no-such-file.txt'], /no-such-file\.txt.*no such file/i],
    [['check', '-'], /Standard input needs --from/],
    [['import', 'somewhere'], /--corpus is missing/],
    [['search', '--corpus', 'no-such.sqlite', 'ferry'], /no-such\.sqlite/],
    [['write', report, '--to', 'akn', '-o', 'x.xml'], /akn is not written yet/],
    [['write', report, '--to', 'matrix', '-o', 'x.xlsx'], /\.xlsx is not written yet/],
    [['import', '--corpus', 'x.sqlite', '--kind', 'poem', 'y'], /--kind takes resolution/],
    [['correct', '--corpus', 'x.sqlite', 'y'], /There is nothing to correct/],
    [['correct', '--corpus', 'x.sqlite', 'y', '--kind', 'reply'], /x\.sqlite/],
  ])('%j gives 2 and one clear line', async (args, words) => {
    const { status, out, err } = await rapporteur(args)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(words)
  })
})
