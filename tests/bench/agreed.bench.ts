// Agreed language and genealogies on real paragraphs at 100,000, 220,000 and 300,000, against FTS5 OR and comparison with every text.
import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WritableDatabase } from '../../electron/corpus/database'
import { genealogy } from '../../electron/corpus/genealogy'
import { openDatabase } from '../../electron/corpus/open'
import { similar } from '../../electron/corpus/similar'
import { overlap, pairsOf } from '../../shared/compare/similarity'
import { tokensOf } from '../../shared/compare/tokens'
import { interleaved, median, ms, p95, row, seeded, times } from './figures'
import { BARE_SCHEMA, load, relabelled, scaleDocuments, upTo } from './scale'
import type { ScaleDocument } from './scale'

const documents = await scaleDocuments()
if (!documents) console.log('agreed: skipped, ../shared/data/scale.jsonl.gz is not there')
else await measure(documents)

async function measure(all: ScaleDocument[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
  const db = await openDatabase(join(folder, 'corpus.db'))
  const bare = new Database(join(folder, 'bare.db'))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = NORMAL')
  bare.pragma('cache_size = -65536')
  bare.exec(BARE_SCHEMA)
  try {
    const newestFirst = [...all].sort((a, b) => (a.date < b.date ? 1 : -1))
    const latest = newestFirst.slice(0, 208)
    const rest = newestFirst.slice(208).reverse()
    const first = upTo(rest, 100_000)
    const asked = newParagraphs(latest, 300, seeded(11))

    load(db, bare, first)
    db.prepare('VACUUM INTO ?').run(join(folder, 'small.db'))
    const small = await openDatabase(join(folder, 'small.db'))
    load(db, bare, rest.slice(first.length))
    nearness(db, asked)
    against(db, bare, asked)
    indexSize(db)
    load(db, bare, latest)
    speed('220,000', db, small, asked)
    clauses('220,000', db)
    const random = seeded(13)
    const vocabulary = first.slice(0, 50).flatMap((document) => tokensOf(document.texts.join(' ')))
    load(
      db,
      bare,
      upTo(newestFirst, 80_000).map((document) => relabelled(document, random, vocabulary)),
    )
    speed('300,000', db, small, asked)
    small.close()
  } finally {
    db.close()
    bare.close()
    rmSync(folder, { recursive: true })
  }
}

/** Paragraphs of 60 to 150 words, at most two of a document. */
function newParagraphs(latest: readonly ScaleDocument[], count: number, random: () => number): string[] {
  const found = latest.flatMap(({ texts }) =>
    texts
      .filter((text) => {
        const words = tokensOf(text).length
        return words >= 60 && words <= 150
      })
      .sort(() => random() - 0.5)
      .slice(0, 2),
  )
  return found.slice(0, count)
}

function speed(size: string, large: WritableDatabase, small: WritableDatabase, asked: readonly string[]): void {
  const [mine, mineSmall, perSeries, typed] = interleaved(asked, [
    (text) => similar(large, { text, limit: 5 }),
    (text) => similar(small, { text, limit: 5 }),
    (text) => similar(large, { text, limit: 5, perSeries: true, language: 'en', except: 'A/RES/1/1@en' }),
    (text) => similar(large, { text: text.split(' ').slice(0, 9).join(' '), limit: 5 }),
  ]) as [number[], number[], number[], number[]]
  const three = (all: readonly number[]): string => `${ms(median(all))} ${ms(p95(all))} ${ms(Math.max(...all))}`
  const kept = (all: readonly number[]): { kept: boolean; words: string } => ({
    kept: p95(all) <= 40,
    words: '<= 40 ms at p95',
  })
  row(`agreed language, ${size}, p50 p95 worst`, three(mine), kept(mine))
  row(`agreed language, 100,000, p50 p95 worst`, three(mineSmall), kept(mineSmall))
  row(`the same, ${size}, one of a series, with filters`, three(perSeries), kept(perSeries))
  row(`the same, ${size}, nine words typed`, three(typed), kept(typed))
  const growth = p95(mine) / p95(mineSmall)
  row(`agreed language, p95 at ${size} to 100,000`, times(growth), { kept: growth <= 1.3, words: '<= 1.3x' })
}

/** Truth by comparison with every text; and paragraphs found again by their first words. */
function nearness(db: WritableDatabase, asked: readonly string[]): void {
  const best = nearestOfAll(db, asked)
  const first = asked.map((text) => similar(db, { text, limit: 1 }).hits[0]?.similarity ?? 0)
  for (const [name, from, to, budget] of [
    ['>= 0.5', 0.5, 1.01, 0.99],
    ['0.3 to 0.5', 0.3, 0.5, 0.9],
  ] as const) {
    const band = best.flatMap((similarity, i) =>
      similarity >= from && similarity < to ? [first[i]! >= similarity - 1e-9] : [],
    )
    const share = band.filter(Boolean).length / band.length
    row(
      `agreed language, first hit as near as the nearest, ${name}`,
      `${(100 * share).toFixed(1)} % of ${band.length}`,
      { kept: share >= budget, words: `>= ${100 * budget} %` },
    )
  }
  const random = seeded(17)
  const some = (db.prepare('SELECT words FROM text WHERE length(words) BETWEEN 300 AND 900').pluck().all() as string[])
    .sort(() => random() - 0.5)
    .slice(0, 300)
  for (const [name, cut] of [
    ['first six words', (words: string[]) => words.slice(0, 6)],
    ['first nine words', (words: string[]) => words.slice(0, 9)],
    ['twelve words from within', (words: string[]) => words.slice(10, 22)],
  ] as const) {
    const found = some.filter((text) => {
      const asked = cut(text.split(' ')).join(' ')
      return similar(db, { text: asked, limit: 10 }).hits.some((hit) =>
        tokensOf(hit.text).join(' ').includes(tokensOf(asked).join(' ')),
      )
    })
    row(`agreed language, a text found by its ${name}`, `${((100 * found.length) / some.length).toFixed(1)} %`)
  }
}

/** For each paragraph, the similarity of the nearest text there is, by comparing it with every one. */
function nearestOfAll(db: WritableDatabase, asked: readonly string[]): number[] {
  const pairs = asked.map(pairsOf)
  const askers = new Map<string, number[]>()
  pairs.forEach((set, i) => set.forEach((pair) => askers.set(pair, [...(askers.get(pair) ?? []), i])))
  const best = asked.map(() => 0)
  for (const words of db.prepare('SELECT words FROM text').pluck().iterate() as Iterable<string>) {
    const theirs = pairsOf(words)
    const maybe = new Set<number>()
    for (const pair of theirs) for (const i of askers.get(pair) ?? []) maybe.add(i)
    for (const i of maybe) best[i] = Math.max(best[i]!, overlap(pairs[i]!, theirs))
  }
  return best
}

function against(db: WritableDatabase, bare: Database.Database, asked: readonly string[]): void {
  const few = asked.filter((_, i) => i % 50 === 0)
  const any = bare.prepare('SELECT rowid FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT 100')
  const [mine, theirs] = interleaved(few, [
    (text) => similar(db, { text, limit: 5 }),
    (text) => any.all([...new Set(tokensOf(text))].map((word) => `"${word}"`).join(' OR ')),
  ]) as [number[], number[]]
  row('agreed language, against FTS5 OR over all words', `${ms(median(mine))} | ${ms(median(theirs))}`, {
    kept: median(theirs) >= 50 * median(mine),
    words: `${times(median(theirs) / median(mine))} faster, >= 50x`,
  })
}

function indexSize(db: WritableDatabase): void {
  const text = Number(db.prepare('SELECT sum(length(CAST(words AS BLOB))) FROM text').pluck().get())
  const bytes = Number(db.prepare("SELECT sum(pgsize) FROM dbstat WHERE name GLOB 'shingle*'").pluck().get())
  row('agreed language, index of the text', `${(bytes / 1e6).toFixed(1)} MB of ${(text / 1e6).toFixed(1)} MB`, {
    kept: bytes <= 0.25 * text,
    words: `${((100 * bytes) / text).toFixed(0)} %, <= 25 %`,
  })
}

/** Genealogies of passages from all over the corpus. */
function clauses(size: string, db: WritableDatabase): void {
  const asked = db
    .prepare(
      `SELECT s.source_id || '#' || p.label FROM passage p JOIN source s ON s.id = p.source JOIN text t ON t.id = p.text
      WHERE s.date <> '' AND s.kind = 'resolution' AND length(t.words) BETWEEN 150 AND 900 AND p.id % 997 = 3 ORDER BY p.id`,
    )
    .pluck()
    .all() as string[]
  const [mine] = interleaved(asked, [(passageId) => genealogy(db, { passageId })], 3) as [number[]]
  const steps = asked.map((passageId) => genealogy(db, { passageId }).steps.length)
  row(
    `genealogy, ${size}, p50 p95 worst`,
    `${ms(median(mine))} ${ms(p95(mine))} ${ms(Math.max(...mine))}; ${median(steps)} forms, ${Math.max(...steps)} at most`,
    { kept: p95(mine) <= 100, words: '<= 100 ms at p95' },
  )
}
