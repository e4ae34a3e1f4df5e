import { expect, it } from 'vitest'
import { folderWith, resolution } from './documents'
import { corpusHere, importAll } from './in-process'

const safety = (language: 'eng' | 'fra'): string =>
  resolution({
    symbol: 'E/RES/2014/26',
    date: '2014-07-16',
    title: language === 'eng' ? 'Safety of ferries' : 'Sécurité des ferries',
    language,
    preambular: ['Recalling the Convention,'],
    operative: ['Requests a report;', 'Decides to end.'],
  })

it('know what is cited, in English first, with the places it has', async () => {
  const corpus = await corpusHere()
  await importAll(corpus, [folderWith({ 'a-fr.xml': safety('fra'), 'b-en.xml': safety('eng') })])
  const facts = await corpus.checkFacts({ symbols: ['E/RES/2014/26', 'A/RES/55/25', 'E/RES/2014/26'], passages: [] })
  expect(facts).toEqual({
    cited: [
      {
        symbol: 'E/RES/2014/26',
        sourceId: 'E/RES/2014/26@en',
        title: 'Safety of ferries',
        date: '2014-07-16',
        kind: 'resolution',
        labels: ['OP 1', 'OP 2', 'PP 1', 'opening'],
      },
    ],
    replies: [],
    moved: [],
  })
})

it('know every reply, with who may see it', async () => {
  const corpus = await corpusHere()
  const folder = folderWith({ 'norland.txt': 'Norland has 12 ferries.', 'tarvonia.txt': 'Tarvonia has none.' })
  await importAll(corpus, [`${folder}/norland.txt`], { kind: 'reply', respondent: 'Norway' })
  await importAll(corpus, [`${folder}/tarvonia.txt`], { kind: 'reply', respondent: 'Chile', visibility: 'internal' })
  const { replies } = await corpus.checkFacts({ symbols: [], passages: [] })
  expect(replies.map(({ respondent, visibility, date }) => ({ respondent, visibility, date }))).toEqual([
    { respondent: { name: 'Chile', class: 'member' }, visibility: 'internal', date: '' },
    { respondent: { name: 'Norway', class: 'member' }, visibility: 'public', date: '' },
  ])
})

it('know which passages changed or are gone, and which only moved or are of no source here', async () => {
  const corpus = await corpusHere()
  await importAll(corpus, [folderWith({ 'a.xml': safety('eng') })])
  const placed = await corpus.passagesOf('all')
  const hashOf = (label: string): string => placed.find((passage) => passage.label === label)!.hash
  const at = (label: string, hash: string): { passageId: string; hash: string } => ({
    passageId: `E/RES/2014/26@en#${label}`,
    hash,
  })
  await corpus.correct(['E/RES/2014/26@en'], { symbol: 'E/RES/2014/27' })
  const { moved } = await corpus.checkFacts({
    symbols: [],
    passages: [
      at('OP 1', hashOf('OP 1')),
      at('OP 9', hashOf('OP 2')),
      at('OP 2', 'aa'),
      at('OP 7', 'bb'),
      { passageId: 'A/RES/55/25@en#OP 1', hash: 'aa' },
    ],
  })
  expect(moved).toEqual([
    { passageId: 'E/RES/2014/26@en#OP 2', what: 'changed' },
    { passageId: 'E/RES/2014/26@en#OP 7', what: 'gone' },
  ])
})
