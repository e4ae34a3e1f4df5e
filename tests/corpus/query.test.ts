import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phrasesOf, plansOf } from '../../electron/corpus/query'
import type { Plan } from '../../electron/corpus/query'
import { snippetOf } from '../../electron/corpus/snippet'
import { MARK } from '../../shared/service/corpus'
import { parseQuery } from '../../shared/source/query'
import { folderWith, resolution } from './documents'
import { corpusHere, importAll } from './in-process'

const plans = (words: string): Plan[] => {
  const { tree } = parseQuery(words)
  return tree ? plansOf(tree).plans : []
}

describe('what a drafter types, for the index', () => {
  it.each([
    ['crew list', '(stems : "crew" AND stems : "list")'],
    ['"crew lists" ashore', '(words : "crew lists" AND stems : "ashor")'],
    ['“crew list”', 'words : "crew list"'],
    ['inspect*', 'words : "inspect" *'],
    ['"passenger ferr"*', 'words : "passenger ferr" *'],
    ['in*', 'words : "in"'],
    ['E/CN.99/2026/4', 'words : "e cn 99 2026 4"'],
    ['children’s l’Assemblée', '(stems : "child" AND stems : "assemble")'],
    ['"children’s"', 'words : "children s"'],
    ['co-operation', '(words : "co operation" OR stems : "cooper")'],
    ['"never closed', 'words : "never closed"'],
    ['Élan', 'stems : "elan"'],
    ['渡轮安全', 'words : "渡 轮 安 全"'],
    ['ferry OR crew', '(stems : "ferri" OR stems : "crew")'],
    ['ferry -"crew list"', '(stems : "ferri" NOT (words : "crew list"))'],
    ['verb:Urges', '(words : ^ "urges" OR words : ^ "also urges" OR words : ^ "further urges")'],
  ])('%s', (words, match) => {
    expect(plans(words).map((plan) => plan.match)).toEqual([match])
  })

  it.each(['* " ( ) —', ''])('nothing: %s', (words) => {
    expect(plans(words)).toEqual([])
  })

  it('parts what asks for words from what asks for sources', () => {
    const field = (words: string): unknown => parseQuery(words).tree
    expect(plans('ferry body:GA -kind:report')).toEqual([
      {
        match: 'stems : "ferri"',
        conditions: [{ field: field('body:GA') }, { not: { field: field('kind:report') } }],
      },
    ])
    expect(plans('-ferry body:GA')).toEqual([{ without: 'stems : "ferri"', conditions: [{ field: field('body:GA') }] }])
    expect(plans('crew (ferry OR body:GA)')).toEqual([
      { match: 'stems : "crew" AND stems : "ferri"', conditions: [] },
      { match: 'stems : "crew"', conditions: [{ field: field('body:GA') }] },
    ])
    expect(plans('-(ferry body:GA)')).toEqual([
      { without: 'stems : "ferri"', conditions: [] },
      { conditions: [{ not: { field: field('body:GA') } }] },
    ])
  })

  it('never fails, whatever it is', async () => {
    const folder = folderWith({ 'a.xml': resolution({ operative: ['Urges all States to inspect ferries;'] }) })
    const corpus = await corpusHere()
    await importAll(corpus, [folder])
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          '*',
          'a',
          ' ',
          '(',
          ')',
          '-',
          ' OR ',
          'ferries',
          '“',
          "'",
          'year:',
          'verb:',
          'kind:',
          'cites:',
          '2020',
          'x/y-z',
        ),
      }),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const { hits, total } = await corpus.search({ words })
        expect(total).toBeGreaterThanOrEqual(hits.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a snippet', () => {
  const show = (text: string, words: string): string =>
    snippetOf(text, phrasesOf(parseQuery(words).tree))
      .replaceAll(MARK.open, '[')
      .replaceAll(MARK.close, ']')
  const long = (before: number, words: string, after: number): string =>
    `${'so '.repeat(before)}${words}${' and'.repeat(after)}.`

  it('marks words, phrases and beginnings, as the text spells them', () => {
    expect(show('Élan of the Crew; crew lists, ferries.', 'elan "crew lists" ferr*')).toBe(
      '[Élan] of the Crew; [crew lists], [ferries].',
    )
  })

  it('marks other forms of a word, and words with hyphens as one', () => {
    expect(show('Inspections, inspected by an inspector.', 'inspect')).toBe(
      '[Inspections], [inspected] by an inspector.',
    )
    expect(show('Co-operation, cooperation and co operation.', 'cooperation')).toBe(
      '[Co-operation], [cooperation] and co operation.',
    )
    expect(show('Sub-regional and subregional.', 'sub-regional -ferry')).toBe('[Sub-regional] and [subregional].')
    expect(show('والأمم المتحدة', 'الأمم')).toBe('[والأمم] المتحدة')
    expect(show('Urges ferries to urge.', 'verb:Urges ferry')).toBe('[Urges] [ferries] to urge.')
  })

  it('is cut out around most of what was sought', () => {
    expect(show(long(100, 'crew list', 100), 'crew list')).toBe(
      `… ${'so '.repeat(6)}[crew] [list]${' and'.repeat(32)} …`,
    )
    expect(show(long(3, 'crew', 100), 'crew')).toBe(`so so so [crew]${' and'.repeat(36)} …`)
    expect(show(`crew ${long(60, 'crew list', 0)}`, 'crew list')).toMatch(/^… so .*\[crew\] \[list\]\.$/)
  })

  it('is the text itself but for marks and dots', () => {
    const words = fc.array(fc.constantFrom('crew', 'list', 'Ferry,', '—', 'ashore.', 'Élan'), {
      minLength: 1,
      maxLength: 120,
    })
    fc.assert(
      fc.property(words, fc.constantFrom('crew', '"crew list"', 'ash* elan', 'none'), (list, query) => {
        const text = list.join(' ')
        const plain = show(text, query)
          .replace(/[[\]]/g, '')
          .replace(/^… | …$/g, '')
        expect(text.includes(plain)).toBe(true)
      }),
    )
  })

  it('is the stretch with most phrases, then most finds, then the first', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y', 'z', 'w'), { maxLength: 150 })
    const queries = fc.constantFrom('a', 'a b', '"a b" c', '"a b c d x y" a "b a"', 'a b c d')
    fc.assert(
      fc.property(words, queries, (list, query) => {
        const phrases = phrasesOf(parseQuery(query).tree)
        const found = list.flatMap((_, begin) =>
          phrases.flatMap(({ tokens }, phrase) =>
            tokens.every((token, i) => list[begin + i] === token)
              ? [{ begin, end: begin + tokens.length, phrase }]
              : [],
          ),
        )
        const windows = [
          { start: 0, kinds: -1, all: 0 },
          ...found.map(({ begin }) => {
            const start = Math.max(0, Math.min(begin - 6, list.length - 40))
            const inside = found.filter((s) => s.begin >= start && s.end <= start + 40)
            return { start, kinds: new Set(inside.map((s) => s.phrase)).size, all: inside.length }
          }),
        ]
        const [best] = windows.toSorted((p, q) => q.kinds - p.kinds || q.all - p.all || p.start - q.start)
        const plain = snippetOf(list.join(' '), phrases).replace(/[\uE000\uE001]|^… | …$/g, '')
        expect(plain).toBe(list.slice(best!.start, best!.start + 40).join(' '))
      }),
      { numRuns: 500 },
    )
  })

  it('is found in a very long text full of what was sought', () => {
    expect(show(`${'crew '.repeat(100_000)}the list.`, 'crew list')).toBe(`… ${'[crew] '.repeat(38)}the [list].`)
  })

  it('marks Chinese characters found in a row', () => {
    expect(show('大会决定继续处理此案。', '决定')).toBe('大会[决定]继续处理此案。')
  })
})
