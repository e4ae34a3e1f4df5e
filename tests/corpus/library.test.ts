import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '../../electron/corpus/corpus'
import { openDatabase } from '../../electron/corpus/open'
import type { Corrections } from '../../shared/service/corpus'
import { folderWith, resolution, write } from './documents'
import { corpusHere, importAll } from './in-process'

const first = resolution({ operative: ['Urges all States;', 'Decides to remain seized of the matter.'] })
const second = resolution({
  symbol: 'E/CN.99/RES/10/2',
  date: '2023-04-20',
  operative: ['Invites all States;', 'Decides to remain seized of the matter.'],
})
const letter = resolution({ symbol: '', title: 'Letter from the harbour', operative: ['We write to say;'] })
const [FIRST, SECOND] = ['E/CN.99/RES/9/5@en', 'E/CN.99/RES/10/2@en'] as const

async function library(): Promise<{ corpus: Corpus; folder: string; letterId: string }> {
  const folder = folderWith({ 'a.xml': first, 'b.xml': second, 'c.xml': letter })
  const corpus = await corpusHere()
  const { files } = await importAll(corpus, [folder])
  return { corpus, folder, letterId: files[2]!.sourceId! }
}

/** Change the words of a file, so that it is read again. */
function newWords(folder: string, name: string, old: string): void {
  write(join(folder, name), old.replace('Urges', 'Calls upon').replace('We write', 'We wrote'))
}

describe('a correction', () => {
  it('of many sources stays said when their files are read again', async () => {
    const { corpus, folder, letterId } = await library()
    const said = {
      kind: 'reply',
      respondent: { name: 'Tarvonia', class: 'observer' },
      date: '2024',
      session: 'Ninth session',
      agendaItem: '4',
      theme: ' ferries ',
      visibility: 'internal',
      body: 'Harbour board',
    } as const
    const corrected = await corpus.correct([letterId, FIRST], said)
    expect(corrected.map((s) => s.sourceId)).toEqual([letterId, FIRST])
    const { visibility, ...facts } = said
    for (const source of corrected) {
      expect(source).toMatchObject({ visibility, facts: { ...facts, theme: 'ferries' }, told: Object.keys(said) })
    }
    const before = await corpus.sources()
    expect((await importAll(corpus, [folder])).summary).toMatchObject({ unchanged: 3 })
    newWords(folder, 'a.xml', first)
    newWords(folder, 'c.xml', letter)
    const { files } = await importAll(corpus, [folder])
    expect(files.map((f) => [f.status, f.kind, f.respondent, f.date])).toEqual([
      ['replaced', 'reply', 'Tarvonia', '2024'],
      ['unchanged', 'resolution', null, '2023-04-20'],
      ['replaced', 'reply', 'Tarvonia', '2024'],
    ])
    const known = (list: typeof before): unknown[] => list.map((s) => [s.sourceId, s.facts, s.visibility, s.told])
    expect(known(await corpus.sources())).toEqual(known(before))
  })

  it('is what search goes by', async () => {
    const { corpus } = await library()
    await corpus.correct([FIRST], { date: '1999-12-31', kind: 'decision', body: 'GA' })
    const found = async (query: object): Promise<number> => (await corpus.search({ words: 'urges', ...query })).total
    expect([
      await found({ from: 1999, to: 1999 }),
      await found({ from: 2021 }),
      await found({ kind: 'decision' }),
      await found({ body: 'GA' }),
    ]).toEqual([1, 0, 1, 1])
  })

  it('takes a fact away for good', async () => {
    const { corpus, folder } = await library()
    await importAll(corpus, [folder], { theme: 'ferries', respondent: 'Aldra Basin Commission' })
    await corpus.correct([FIRST], { theme: null, respondent: null })
    newWords(folder, 'a.xml', first)
    await importAll(corpus, [folder])
    const [, one] = await corpus.sources()
    expect([one!.sourceId, one!.facts.theme, one!.facts.respondent, one!.told]).toEqual([
      FIRST,
      undefined,
      undefined,
      ['respondent', 'theme'],
    ])
  })

  it('of a symbol gives another address, body and series; the old address still leads there', async () => {
    const { corpus, folder } = await library()
    const [now] = await corpus.correct([FIRST], { symbol: ' a/res/80/12* '.toUpperCase() })
    expect(now).toMatchObject({
      sourceId: 'A/RES/80/12@en',
      formerly: [FIRST],
      facts: { symbol: 'A/RES/80/12', body: 'GA' },
      told: ['symbol'],
    })
    const there = async (): Promise<unknown> => [
      (await corpus.source(FIRST)).sourceId,
      (await corpus.original(FIRST)).name,
      (await corpus.passages([`${FIRST}#OP 2`, 'A/RES/80/12@en#OP 2'])).map((p) => p.passageId),
      (await corpus.passagesOf([FIRST])).length,
      (await corpus.search({ words: 'seized', sourceId: FIRST })).hits.map((p) => p.passageId),
      (await corpus.similar({ text: 'Decides to remain seized of the matter.', except: FIRST })).hits.map(
        (p) => p.passageId,
      ),
    ]
    const same = [
      'A/RES/80/12@en',
      'a.xml',
      ['A/RES/80/12@en#OP 2', 'A/RES/80/12@en#OP 2'],
      3,
      ['A/RES/80/12@en#OP 2'],
      ['E/CN.99/RES/10/2@en#OP 2'],
    ]
    expect(await there()).toEqual(same)
    expect((await importAll(corpus, [folder])).summary).toMatchObject({ unchanged: 3 })
    newWords(folder, 'a.xml', first)
    expect((await importAll(corpus, [folder])).files.map((f) => [f.status, f.sourceId])).toContainEqual([
      'replaced',
      'A/RES/80/12@en',
    ])
    expect(await there()).toEqual(same)
    expect((await corpus.status()).sources).toBe(3)
    // Corrected once more, both lead there; corrected back, it is as if nothing had been.
    await corpus.correct([FIRST], { symbol: 'A/RES/80/13' })
    expect((await corpus.source('A/RES/80/12@en')).sourceId).toBe('A/RES/80/13@en')
    const [back] = await corpus.correct([FIRST], { symbol: 'E/CN.99/RES/9/5' })
    expect([back!.sourceId, back!.formerly]).toEqual([FIRST, ['A/RES/80/12@en', 'A/RES/80/13@en']])
    expect((await importAll(corpus, [folder])).summary).toMatchObject({ unchanged: 3 })
  })

  it('of a symbol names what had none, and takes away what was none', async () => {
    const { corpus, folder, letterId } = await library()
    await corpus.correct([letterId], { symbol: 'E/CN.99/2024/NGO/1' })
    const [nameless] = await corpus.correct([SECOND], { symbol: '' })
    expect(nameless!.sourceId).toMatch(/^[0-9a-f]{64}@en$/)
    newWords(folder, 'c.xml', letter)
    const { files } = await importAll(corpus, [folder])
    expect(files.map((f) => [f.status, f.symbol])).toEqual([
      ['unchanged', 'E/CN.99/RES/9/5'],
      ['unchanged', ''],
      ['replaced', 'E/CN.99/2024/NGO/1'],
    ])
    expect((await corpus.source(letterId)).sourceId).toBe('E/CN.99/2024/NGO/1@en')
  })

  it('goes with a file that lies elsewhere now', async () => {
    const { corpus } = await library()
    await corpus.correct([FIRST], { symbol: 'A/RES/80/12' })
    const elsewhere = folderWith({ 'z.xml': first })
    expect((await importAll(corpus, [elsewhere])).files).toMatchObject([
      { status: 'unchanged', sourceId: 'A/RES/80/12@en' },
    ])
    // Other words under the old symbol are another text.
    write(join(elsewhere, 'other.xml'), first.replace('Urges', 'Reminds'))
    expect((await importAll(corpus, [join(elsewhere, 'other.xml')])).files).toMatchObject([
      { status: 'imported', sourceId: FIRST },
    ])
    expect((await corpus.source(FIRST)).file.name).toBe('other.xml')
  })

  it('of the language is of the address too, and of how the text is read', async () => {
    const { corpus, folder } = await library()
    const [now] = await corpus.correct([FIRST], { language: 'fr' })
    expect([now!.sourceId, (await corpus.source(FIRST)).text.language]).toEqual(['E/CN.99/RES/9/5@fr', 'fr'])
    newWords(folder, 'a.xml', first)
    expect((await importAll(corpus, [folder])).files[0]).toMatchObject({ status: 'replaced', language: 'fr' })
    expect((await corpus.status()).sources).toBe(3)
  })

  it.each<[string, Corrections, RegExp]>([
    ['gives two sources one address', { symbol: 'E/CN.99/RES/11/3' }, /would both be E\/CN\.99\/RES\/11\/3/],
    ['is of a day that is none', { date: '2025-02-30' }, /"2025-02-30" is no day/],
    ['is of a symbol that is none', { symbol: 'harbour' }, /"harbour" is no symbol/],
    ['is of a language that is none', { language: 'English' }, /no code of a language/],
    ['takes the title away', { title: ' ' }, /without a title/],
  ])('that %s changes nothing', async (_, said, words) => {
    const { corpus } = await library()
    const before = await corpus.sources()
    await expect(corpus.correct([FIRST, SECOND], { kind: 'other', ...said })).rejects.toMatchObject({
      code: 'bad-argument',
      message: expect.stringMatching(words) as string,
    })
    expect(await corpus.sources()).toEqual(before)
  })

  it('that meets another source’s address, or a source that is not there, changes nothing', async () => {
    const { corpus } = await library()
    const before = await corpus.sources()
    await expect(corpus.correct([FIRST], { symbol: 'E/CN.99/RES/10/2' })).rejects.toMatchObject({
      code: 'bad-argument',
    })
    await expect(corpus.correct([FIRST, 'A/RES/1/1@en'], { kind: 'other' })).rejects.toMatchObject({
      code: 'no-such-source',
    })
    expect(await corpus.sources()).toEqual(before)
  })
})

describe('removing', () => {
  it('takes sources with all that only they had, and nothing of others', async () => {
    const folder = folderWith({ 'a.xml': first, 'b.xml': second, 'c.xml': letter })
    const path = join(folder, 'corpus.db')
    const corpus = await corpusHere(path)
    await importAll(corpus, [folder])
    await corpus.correct([FIRST], { symbol: 'A/RES/80/12' })
    expect(await corpus.remove([FIRST, 'A/RES/80/12@en', 'A/RES/1/1@en'])).toEqual({ removed: 1 })
    await expect(corpus.source(FIRST)).rejects.toMatchObject({ code: 'no-such-source' })
    expect((await corpus.search({ words: 'urges' })).total).toBe(0)
    expect((await corpus.search({ words: 'seized' })).hits.map((h) => h.passageId)).toEqual([`${SECOND}#OP 2`])
    const rest = (await corpus.sources()).map((s) => s.sourceId)
    expect(await corpus.remove(rest)).toEqual({ removed: 2 })
    await corpus.close()
    const db = await openDatabase(path)
    const tables = [
      'original',
      'source',
      'source_text',
      'text',
      'passage',
      'former_address',
      'change',
      'lookup',
      'shingle',
    ]
    expect(tables.map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toEqual(
      tables.map(() => 0),
    )
    db.exec("INSERT INTO lookup (lookup) VALUES ('integrity-check')")
    db.close()
  })

  it('of a source lets its file be imported again', async () => {
    const { corpus, folder } = await library()
    await corpus.remove([FIRST])
    expect((await importAll(corpus, [folder])).summary).toMatchObject({ imported: 1, unchanged: 2 })
  })
})

describe('a newer version of a source', () => {
  it('tells what it changed, in the order of its passages, until the next', async () => {
    const folder = folderWith({ 'a.xml': resolution({ operative: ['One;', 'Two;', 'Three;', 'Four;'] }) })
    const corpus = await corpusHere()
    expect((await importAll(corpus, [folder])).files[0]!.changes).toBeUndefined()
    expect(await corpus.changes(FIRST)).toEqual([])
    write(join(folder, 'a.xml'), resolution({ operative: ['Zero;', 'One;', 'Two or more;', 'Four;', 'Five;'] }))
    const [file] = (await importAll(corpus, [folder])).files
    expect(file!.changes).toEqual({ same: 3, changed: 1, added: 2, removed: 1 })
    const changes = [
      { label: 'OP 1', after: 'Zero;' },
      { label: 'OP 3', before: 'Two;', after: 'Two or more;' },
      { label: 'OP 3', before: 'Three;' },
      { label: 'OP 5', after: 'Five;' },
    ]
    expect(await corpus.changes(FIRST)).toEqual(changes)
    // Saying something of it is no newer version.
    expect((await importAll(corpus, [folder], { theme: 'ferries' })).files[0]!.changes).toEqual({
      same: 6,
      changed: 0,
      added: 0,
      removed: 0,
    })
    expect(await corpus.changes(FIRST)).toEqual(changes)
    write(join(folder, 'a.xml'), resolution({ operative: ['Zero;'] }))
    await importAll(corpus, [folder])
    expect((await corpus.changes(FIRST)).every(({ after }) => after === undefined)).toBe(true)
    await expect(corpus.changes('A/RES/1/1@en')).rejects.toMatchObject({ code: 'no-such-source' })
  })
})
