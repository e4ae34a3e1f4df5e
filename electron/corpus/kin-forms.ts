import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { spellingsOf } from './citations'
import { likelyNear } from './near-texts'
import { nearness, pairsOfText } from './word-pairs'

/** A passage as one form of a clause. */
export interface Form {
  /** Its row; 0 for words that are in no source. */
  passage: number
  text: number
  kind: string
  source: number
  date: string
  body: string
  series: string
  symbol: string
  pairs: Uint32Array
}

/** The passages that may be the next form of a clause, before it (-1) or after it (1) in time. */
export interface Kin {
  /** Source by source of its series, the next first. */
  series(form: Form, direction: -1 | 1): Iterable<Form[]>
  /** In sources that its source cites, or that cite it. */
  linked(form: Form, direction: -1 | 1): Form[]
  /** Anywhere, by words. */
  near(form: Form, direction: -1 | 1): Form[]
}

/** Texts that are looked at for each form that the others were not near enough to. */
const POOL = 60
/** No form is farther from the next. */
const LEAST = 0.35
/** Places of one text: the first and the last of them. */
const MOST_PLACES = 40

/**
 * What is looked up for one clause. Passages of one series are compared whole; everything else is found among the texts
 * near the clause, which are fetched once and again only for a form that none of them follows.
 */
export function kinForms(db: ReadableDatabase, self: { words: string; language?: string | undefined }): Kin {
  const known = new Map<number, Form>()
  const asked = new Set<number>()
  const looked = new Set<number>()
  const sources = new Map<string, { id: number; date: string }[]>()
  const passages = new Map<number, Form[]>()
  const links = new Map<string, Set<number>>()

  const expand = (form: Form): boolean => {
    const words = form.passage === 0 ? self.words : wordsOf(db, form.text)
    if (asked.has(form.text)) return false
    asked.add(form.text)
    for (const text of likelyNear(db, words, POOL)) {
      const pairs = pairsOfText(db, text)
      if (looked.has(text) || nearness(form.pairs, pairs) < LEAST) continue
      looked.add(text)
      for (const row of placesOf(db, text, self.language)) known.set(row.passage, { ...row, pairs })
    }
    return true
  }

  const beyond = (form: Form, direction: -1 | 1, other: { date: string }): boolean =>
    other.date !== '' && (direction < 0 ? other.date < form.date : other.date > form.date)

  const pooled = (form: Form, direction: -1 | 1, passes: (other: Form) => boolean, floor: number): Form[] => {
    const pick = (): Form[] => [...known.values()].filter((other) => beyond(form, direction, other) && passes(other))
    if (asked.size === 0) expand(form)
    const found = pick()
    if (found.some((other) => nearness(form.pairs, other.pairs) >= floor) || !expand(form)) return found
    return pick()
  }

  return {
    *series(form, direction) {
      if (form.series === '') return
      let all = sources.get(form.series)
      if (!all) sources.set(form.series, (all = sourcesOf(db, form.series, form.source === 0)))
      const next = all.filter((source) => beyond(form, direction, source))
      if (direction < 0) next.reverse()
      for (const { id } of next) {
        let forms = passages.get(id)
        if (!forms) passages.set(id, (forms = formsOf(db, id)))
        yield forms
      }
    },
    linked(form, direction) {
      if (form.source === 0) return []
      const key = `${form.source} ${direction}`
      let linked = links.get(key)
      if (!linked) links.set(key, (linked = linkedSources(db, form, direction)))
      if (linked.size === 0) return []
      const set = linked
      return pooled(form, direction, (other) => set.has(other.source), 0.35)
    },
    near: (form, direction) => pooled(form, direction, () => true, 0.5),
  }
}

const FORM = `p.id AS passage, p.text, p.kind, p.source, s.date, s.body, s.series, s.symbol`

function sourcesOf(db: ReadableDatabase, series: string, isDraft: boolean): { id: number; date: string }[] {
  const sql = isDraft
    ? "SELECT id, date FROM source WHERE series <> '' AND series >= ? || '|' AND series < ? || '}' AND date <> '' ORDER BY date, id"
    : "SELECT id, date FROM source WHERE series <> '' AND series = ? AND date <> '' ORDER BY date, id"
  return prepared(db, sql).all(...(isDraft ? [series, series] : [series])) as { id: number; date: string }[]
}

function formsOf(db: ReadableDatabase, source: number): Form[] {
  const sql = `SELECT ${FORM} FROM passage p JOIN source s ON s.id = p.source WHERE p.source = ? AND p.kind <> 'heading'
    ORDER BY p.position`
  return (prepared(db, sql).all(source) as Omit<Form, 'pairs'>[]).map((row) => ({
    ...row,
    pairs: pairsOfText(db, row.text),
  }))
}

function placesOf(db: ReadableDatabase, text: number, language: string | undefined): Omit<Form, 'pairs'>[] {
  const sql = (order: string): string => `SELECT ${FORM} FROM passage p CROSS JOIN source s ON s.id = p.source
    WHERE p.text = @text AND s.date <> '' AND (@language IS NULL OR s.language = @language)
    ORDER BY s.date ${order} LIMIT ${MOST_PLACES}`
  const values = { text, language: language ?? null }
  const first = prepared(db, sql('ASC')).all(values) as Omit<Form, 'pairs'>[]
  if (first.length < MOST_PLACES) return first
  return [...first, ...(prepared(db, sql('DESC')).all(values) as Omit<Form, 'pairs'>[])]
}

function linkedSources(db: ReadableDatabase, { source, symbol }: Form, direction: -1 | 1): Set<number> {
  if (direction > 0) {
    if (symbol === '') return new Set()
    return new Set(
      spellingsOf(symbol).flatMap(
        (spelled) =>
          prepared(db, 'SELECT DISTINCT source FROM citation WHERE symbol = ? LIMIT 2000')
            .pluck()
            .all(spelled) as number[],
      ),
    )
  }
  const sql =
    "SELECT DISTINCT s.id FROM citation c CROSS JOIN source s ON s.symbol = c.symbol AND s.symbol <> '' WHERE c.source = ?"
  return new Set(prepared(db, sql).pluck().all(source) as number[])
}

function wordsOf(db: ReadableDatabase, text: number): string {
  return prepared(db, 'SELECT words FROM text WHERE id = ?').pluck().get(text) as string
}
