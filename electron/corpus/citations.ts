import type { PlacedCitation, SourceCitations } from '../../shared/service/corpus'
import { passageIdOf } from '../../shared/source/address'
import { differencesOf } from '../../shared/source/citation-differences'
import type { SourceKind } from '../../shared/source/source'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { addressOrThrow } from './former-addresses'

/**
 * What a source cites, in reading order, and what cites it, newest first; each compared with the source that is cited
 * where the corpus has it. A citation leads to the source in the citing one's language, else to one in any.
 * `no-such-source`.
 */
export function citationsOf(db: ReadableDatabase, sourceId: string): SourceCitations {
  const source = prepared(db, 'SELECT id, symbol FROM source WHERE source_id = ?').get(
    addressOrThrow(db, sourceId),
  ) as {
    id: number
    symbol: string
  }
  const cites = prepared(db, `${CITATION} WHERE c.source = ? ORDER BY p.position, c.rowid`).all(source.id)
  const citedBy =
    source.symbol === ''
      ? []
      : spellingsOf(source.symbol).flatMap((symbol) =>
          prepared(
            db,
            `${CITATION} WHERE c.symbol = ? AND c.source <> ? ORDER BY s.date DESC, s.id, p.position, c.rowid LIMIT ${MOST_CITING}`,
          ).all(symbol, source.id),
        )
  return {
    cites: (cites as CitationRow[]).map((row) => placed(db, row)),
    citedBy: (citedBy as CitationRow[]).map((row) => placed(db, row)),
  }
}

/** Of what the whole corpus cites, the newest. */
const MOST_CITING = 1000

const CITATION = `SELECT c.symbol, c.date, c.title, c.place, c.note, c.begins, c.ends, c.ibid,
    p.label, p.notes, t.words, s.source_id, s.symbol AS in_symbol, s.title AS in_title, s.date AS in_date, s.language
  FROM citation c JOIN passage p ON p.id = c.passage JOIN text t ON t.id = p.text JOIN source s ON s.id = c.source`

interface CitationRow {
  symbol: string
  date: string | null
  title: string | null
  place: string | null
  note: string | null
  begins: number
  ends: number
  ibid: number
  label: string
  notes: string | null
  words: string
  source_id: string
  in_symbol: string
  in_title: string
  in_date: string
  language: string
}

function placed(db: ReadableDatabase, row: CitationRow): PlacedCitation {
  const { symbol, date, title, place, note } = row
  const notes = row.notes === null ? [] : (JSON.parse(row.notes) as { mark: string; text: string }[])
  const words = note === null ? row.words : (notes.find(({ mark }) => mark === note)?.text ?? '')
  const cited = citedSource(db, symbol, row.language)
  const differs = cited ? differencesOf({ date, title }, cited) : []
  return {
    from: row.begins,
    to: row.ends,
    symbol,
    ...(date !== null && { date }),
    ...(title !== null && { title }),
    ...(place !== null && { place }),
    ...(row.ibid === 1 && { ibid: true as const }),
    passageId: passageIdOf(row.source_id, row.label),
    sourceId: row.source_id,
    label: row.label,
    inSymbol: row.in_symbol,
    inTitle: row.in_title,
    inDate: row.in_date,
    ...(note !== null && { note }),
    words: wordsAround(words, row.begins, row.ends),
    ...(cited && { cited: { sourceId: cited.sourceId, title: cited.title, date: cited.date } }),
    ...(differs.length > 0 && { differs }),
  }
}

interface Cited {
  sourceId: string
  title: string
  date: string
  kind: SourceKind
}

function citedSource(db: ReadableDatabase, symbol: string, language: string): Cited | undefined {
  const sql = `SELECT source_id AS sourceId, title, date, kind FROM source WHERE symbol = @symbol AND symbol <> ''
    ORDER BY language = @language DESC, date DESC LIMIT 1`
  for (const spelled of spellingsOf(symbol)) {
    const found = prepared(db, sql).get({ symbol: spelled, language }) as Cited | undefined
    if (found) return found
  }
  return undefined
}

/** Of a document with two symbols each is enough. */
export function spellingsOf(symbol: string): string[] {
  const halves = symbol.split(/-(?=[A-Z]{1,5}\/)/)
  return halves.length > 1 ? [symbol, ...halves] : [symbol]
}

const AROUND = 80

/** The citation among the words beside it, whole words only. */
function wordsAround(words: string, from: number, to: number): string {
  const start = Math.max(0, from - AROUND)
  const end = Math.min(words.length, to + AROUND)
  const before = words.slice(start, from)
  const after = words.slice(to, end)
  return [
    start > 0 ? `…${before.replace(/^\S*(?=\s)/, '')}` : before,
    words.slice(from, to),
    end < words.length ? `${after.replace(/(?<=\s)\S*$/, '')}…` : after,
  ]
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
