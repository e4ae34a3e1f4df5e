import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { threadPort } from '../../electron/corpus/ports'
import { corpusContract, MARK } from '../../shared/service/corpus'
import type { CorpusService } from '../../shared/service/corpus'
import { connect, serve } from '../../shared/service/wire'
import { bundled } from './bundle'
import { folderWith, resolution, write } from './documents'
import { corpusHere, importAll } from './in-process'

const inspection = 'Urges Member States to inspect passenger ferries without notice at any time of the year;'
const crew = 'Invites Member States to require that a list of the crew be left ashore before departure;{1}'
const first = resolution({
  preambular: ['Recalling its resolution 8/1 of 11 April 2019 on passenger traffic,'],
  operative: [inspection, crew, 'Decides to remain seized of the matter.'],
  notes: { 1: 'See E/CN.99/2021/6.' },
})
const second = resolution({
  symbol: 'E/CN.99/RES/10/2',
  date: '2023-04-20',
  operative: [`Also ${inspection[0]!.toLowerCase()}${inspection.slice(1)}`, 'Decides to remain seized of the matter.'],
})

let entry: (name: string) => URL
beforeAll(async () => {
  entry = await bundled()
})

const hosts: [string, (path: string) => Promise<CorpusService>][] = [
  ['in this process', (path) => corpusHere(path)],
  ['behind the wire', async (path) => overTheWire(await corpusHere(path))],
  ['in a process of its own', (path) => Promise.resolve(inOwnProcess(path))],
]

function overTheWire(corpus: CorpusService): CorpusService {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  serve(corpusContract, corpus, threadPort(port1))
  return connect(corpusContract, threadPort(port2)).service
}

function inOwnProcess(path: string): CorpusService {
  const child = fork(fileURLToPath(entry('corpus')), [path], { serialization: 'advanced', execArgv: [] })
  onTestFinished(() => void child.kill())
  return connect(corpusContract, {
    post: (message) => void child.send(message as object),
    listen: (handler) => void child.on('message', handler),
  }).service
}

describe.each(hosts)('the corpus %s', (_, start) => {
  const opened = async (): Promise<{ corpus: CorpusService; folder: string; sources: string }> => {
    const folder = folderWith({ 'sources/a.xml': first, 'sources/more/b.xml': second })
    return { corpus: await start(join(folder, 'corpus.db')), folder, sources: join(folder, 'sources') }
  }

  it('imports folders, telling each file and the sum', async () => {
    const { corpus, sources } = await opened()
    const { files, summary } = await importAll(corpus, [sources])
    expect(files).toMatchObject([
      {
        file: join(sources, 'a.xml'),
        status: 'imported',
        sourceId: 'E/CN.99/RES/9/5@en',
        symbol: 'E/CN.99/RES/9/5',
        title: 'Safety of passenger ferries',
        kind: 'resolution',
        body: 'E/CN.99',
        date: '2021-04-15',
        language: 'en',
        respondent: null,
        passages: 5,
        footnotes: 1,
      },
      { file: join(sources, 'more/b.xml'), status: 'imported', symbol: 'E/CN.99/RES/10/2', passages: 3 },
    ])
    expect(summary).toMatchObject({ files: 2, imported: 2, unchanged: 0, replaced: 0, failed: 0, passages: 8 })
    expect(await corpus.status()).toMatchObject({ sources: 2, passages: 8, process: { sqlite: expect.any(String) } })
  })

  it('answers a search with whole hits: words marked, newest place of a text', async () => {
    const { corpus, sources } = await opened()
    await importAll(corpus, [sources])
    const { hits, total } = await corpus.search({ words: 'seized matter' })
    expect(total).toBe(1)
    expect(hits).toEqual([
      {
        passageId: 'E/CN.99/RES/10/2@en#OP 2',
        sourceId: 'E/CN.99/RES/10/2@en',
        label: 'OP 2',
        kind: 'operative',
        text: 'Decides to remain seized of the matter.',
        hash: createHash('sha256').update('Decides to remain seized of the matter.').digest('hex'),
        notes: [],
        symbol: 'E/CN.99/RES/10/2',
        title: 'Safety of passenger ferries',
        sourceKind: 'resolution',
        body: 'E/CN.99',
        date: '2023-04-20',
        language: 'en',
        visibility: 'public',
        uses: { sources: 2, first: '2021-04-15', last: '2023-04-20' },
        score: expect.any(Number),
        snippet: `Decides to remain ${MARK.open}seized${MARK.close} of the ${MARK.open}matter${MARK.close}.`,
      },
    ])
  })

  it('finds agreed language, and only of earlier documents where asked', async () => {
    const { corpus, sources } = await opened()
    await importAll(corpus, [sources])
    const text = 'Also urges Member States to inspect passenger ferries without notice at any time of the day;'
    const near = async (before?: string): Promise<unknown> =>
      (await corpus.similar({ text, before })).hits.map(({ passageId, similarity }) => [
        passageId,
        similarity.toFixed(2),
      ])
    expect(await near()).toEqual([
      ['E/CN.99/RES/10/2@en#OP 1', '0.88'],
      ['E/CN.99/RES/9/5@en#OP 1', '0.81'],
    ])
    expect(await near('2023-04-20')).toEqual([['E/CN.99/RES/9/5@en#OP 1', '0.81']])
  })

  it('gives sources, their text, their file and their passages by address', async () => {
    const { corpus, sources } = await opened()
    await importAll(corpus, [sources], { theme: 'ferries' })
    expect((await corpus.sources()).map(({ sourceId, passages, facts }) => [sourceId, passages, facts.theme])).toEqual([
      ['E/CN.99/RES/10/2@en', 3, 'ferries'],
      ['E/CN.99/RES/9/5@en', 5, 'ferries'],
    ])
    const source = await corpus.source('E/CN.99/RES/9/5@en')
    expect([source.text.paragraphs.length, source.text.footnotes.length, source.facts.kind]).toEqual([
      5,
      1,
      'resolution',
    ])
    const { name, bytes } = await corpus.original('E/CN.99/RES/9/5@en')
    expect([name, Buffer.from(bytes).equals(readFileSync(join(sources, 'a.xml')))]).toEqual(['a.xml', true])
    const ids = ['E/CN.99/RES/9/5@en#OP 2', 'E/CN.99/RES/9/5@en#OP 99', 'nowhere']
    expect(await corpus.passages(ids)).toMatchObject([
      { label: 'OP 2', notes: [{ mark: '1', text: 'See E/CN.99/2021/6.' }] },
    ])
    expect((await corpus.passagesOf(['E/CN.99/RES/10/2@en'])).map((p) => p.label)).toEqual(['opening', 'OP 1', 'OP 2'])
    expect(await corpus.passagesOf('all')).toHaveLength(8)
    expect(await corpus.passagesOf([])).toEqual([])
    const all = await corpus.placedPassagesOf('all')
    expect(all).toEqual(await corpus.passages(all.map(({ passageId }) => passageId)))
    expect([all.length, await corpus.placedPassagesOf([])]).toEqual([8, []])
  })

  it('changes nothing on a second import, and only what changed on a third', async () => {
    const { corpus, sources } = await opened()
    await importAll(corpus, [sources])
    const before = await corpus.sources()
    expect((await importAll(corpus, [sources])).summary).toMatchObject({ imported: 0, unchanged: 2, replaced: 0 })
    expect(await corpus.sources()).toEqual(before)
    write(join(sources, 'a.xml'), first.replace('list of the crew', 'list of crew and passengers'))
    const { files } = await importAll(corpus, [sources])
    expect(files.map((f) => f.status)).toEqual(['replaced', 'unchanged'])
    expect((await corpus.search({ words: 'list passengers' })).hits.map((h) => h.passageId)).toEqual([
      'E/CN.99/RES/9/5@en#OP 2',
    ])
    expect((await corpus.search({ words: '"list of the crew"' })).hits).toEqual([])
  })

  it('reports a bad file and goes on', async () => {
    const { corpus, sources, folder } = await opened()
    write(join(sources, 'bad.xml'), new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0]))
    const { files, summary } = await importAll(corpus, [join(folder, 'absent.xml'), sources])
    expect(files.map(({ status, problem }) => [status, problem?.code])).toEqual([
      ['failed', 'file-not-found'],
      ['imported', undefined],
      ['failed', 'wrong-format'],
      ['imported', undefined],
    ])
    expect(summary).toMatchObject({ files: 4, imported: 2, failed: 2 })
  })

  it('stops when nobody listens any more, with whole files only', async () => {
    const { corpus, sources } = await opened()
    for (let i = 0; i < 30; i += 1)
      write(join(sources, `c${i}.xml`), resolution({ symbol: `E/CN.99/RES/12/${i}`, operative: [inspection] }))
    for await (const event of corpus.import([sources])) if (event.type === 'file') break
    const { sources: held } = await corpus.status()
    expect(held).toBeGreaterThan(0)
    expect((await importAll(corpus, [sources])).summary).toMatchObject({ files: 32, failed: 0 })
    expect(await corpus.status()).toMatchObject({ sources: 32 })
  })

  it('corrects, compares and removes sources', async () => {
    const { corpus, sources } = await opened()
    await importAll(corpus, [sources], { theme: 'ferries' })
    expect(await corpus.unfinishedImports()).toEqual([])
    const [corrected] = await corpus.correct(['E/CN.99/RES/9/5@en'], { symbol: 'A/RES/80/12', theme: null })
    expect(corrected).toMatchObject({ sourceId: 'A/RES/80/12@en', told: ['theme', 'symbol'] })
    write(join(sources, 'a.xml'), first.replace('list of the crew', 'list of crew and passengers'))
    expect((await importAll(corpus, [sources])).files[0]).toMatchObject({ changes: { same: 4, changed: 1 } })
    expect(await corpus.changes('E/CN.99/RES/9/5@en')).toMatchObject([{ label: 'OP 2' }])
    await expect(corpus.correct(['A/RES/80/12@en'], { date: 'yesterday' })).rejects.toMatchObject({
      code: 'bad-argument',
    })
    expect(await corpus.remove(['E/CN.99/RES/9/5@en'])).toEqual({ removed: 1 })
    expect(await corpus.status()).toMatchObject({ sources: 1 })
  })

  it('says what it does not know, and refuses what is no call', async () => {
    const { corpus } = await opened()
    await expect(corpus.source('A/RES/1/1@en')).rejects.toMatchObject({ code: 'no-such-source' })
    await expect(corpus.original('A/RES/1/1@en')).rejects.toMatchObject({ code: 'no-such-source' })
    await expect(corpus.read('/nowhere/at/all.xml')).rejects.toMatchObject({
      code: 'file-not-found',
      message: '/nowhere/at/all.xml: There is no such file.',
    })
  })

  it('opens a file as a draft, a draft as it is, and writes both proven', async () => {
    const { corpus, sources, folder } = await opened()
    const { draft, from } = await corpus.open(join(sources, 'a.xml'))
    expect([from, draft.kind, draft.text.paragraphs.length]).toEqual(['text', 'resolution', 5])
    write(join(folder, 'a.undraft'), JSON.stringify(draft))
    expect(await corpus.open(join(folder, 'a.undraft'))).toEqual({ draft, from: 'draft', losses: [], titles: [] })
    expect(await corpus.parse(await corpus.serialize(draft))).toEqual(draft)
    const { bytes, proof } = await corpus.write(draft, { to: 'docx' })
    expect([Buffer.from(bytes.subarray(0, 2)).toString(), proof.differences]).toEqual(['PK', []])
    const matrix = await corpus.write(draft, { to: 'matrix-json' })
    expect(JSON.parse(Buffer.from(matrix.bytes).toString())).toBeTypeOf('object')
    const broken = { ...draft, text: { ...draft.text, paragraphs: 'none' } } as unknown as typeof draft
    await expect(corpus.write(broken, { to: 'docx' })).rejects.toMatchObject({ code: 'bad-argument' })
    await expect(corpus.serialize(broken)).rejects.toMatchObject({ code: 'bad-argument' })
    await expect(corpus.parse('{ "format": "undraft", "version": 1 }')).rejects.toMatchObject({ code: 'malformed' })
  })
})
