import type { CitedSource, CorpusFacts, KnownReply } from '../../shared/check/given'
import { movedPassages } from '../../shared/draft/trace'
import type { PassageToday, RememberedPassage } from '../../shared/draft/trace'
import type { FactsQuery } from '../../shared/service/corpus'
import { passageIdOf, splitPassageId } from '../../shared/source/address'
import type { RespondentClass } from '../../shared/source/source'
import { spellingsOf } from './citations'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { addressToday } from './former-addresses'

/** What the rules ask of the corpus: of what a text cites, that which is here; every reply; and links' passages that moved. */
export function checkFacts(db: ReadableDatabase, { symbols, passages }: FactsQuery): CorpusFacts {
  return {
    cited: [...new Set(symbols)].flatMap((symbol) => citedSource(db, symbol) ?? []),
    replies: repliesIn(db),
    moved: movedIn(db, passages),
  }
}

/** Of a source in several languages the English one speaks for all. */
function citedSource(db: ReadableDatabase, symbol: string): CitedSource | undefined {
  const sql = `SELECT id, source_id AS sourceId, title, date, kind FROM source WHERE symbol = ? AND symbol <> ''
    ORDER BY language = 'en' DESC, date DESC, id LIMIT 1`
  for (const spelled of spellingsOf(symbol)) {
    const found = prepared(db, sql).get(spelled) as
      (Omit<CitedSource, 'symbol' | 'labels'> & { id: number }) | undefined
    if (!found) continue
    const { id, ...source } = found
    return { symbol, ...source, labels: labelsOf(db, id) }
  }
  return undefined
}

/** The index has them together, so that hundreds of sources are answered for without a look at their passages. */
function labelsOf(db: ReadableDatabase, source: number): string[] {
  const sql = "SELECT group_concat(label, char(31)) FROM passage WHERE source = ? AND label NOT GLOB 'text *'"
  const labels = prepared(db, sql).pluck().get(source) as string | null
  return labels === null ? [] : labels.split('\u001f')
}

function repliesIn(db: ReadableDatabase): KnownReply[] {
  const sql = `SELECT source_id AS sourceId, respondent AS name, respondent_class AS class, visibility, date FROM source
    WHERE respondent IS NOT NULL AND respondent_class IS NOT NULL ORDER BY respondent, source_id`
  type Row = Omit<KnownReply, 'respondent'> & { name: string; class: RespondentClass }
  return (prepared(db, sql).all() as Row[]).map(({ name, class: kind, ...reply }) => ({
    ...reply,
    respondent: { name, class: kind },
  }))
}

function movedIn(db: ReadableDatabase, passages: readonly RememberedPassage[]): CorpusFacts['moved'] {
  const near = `SELECT p.label, lower(hex(t.hash)) AS hash FROM source s
      CROSS JOIN passage p ON p.source = s.id CROSS JOIN text t ON t.id = p.text
    WHERE s.source_id = @sourceId AND p.label = @label
    UNION SELECT p.label, lower(hex(t.hash)) FROM source s
      CROSS JOIN text t CROSS JOIN passage p ON p.text = t.id AND p.source = s.id
    WHERE s.source_id = @sourceId AND t.hash = unhex(@hash)`
  const sources = new Map<string, { sourceId: string; formerly: string[] }>()
  const today = new Map<string, PassageToday>()
  for (const { passageId, hash } of passages) {
    const address = splitPassageId(passageId)
    const sourceId = address && addressToday(db, address.sourceId)
    if (sourceId === undefined) continue
    sources.set(address!.sourceId, { sourceId, formerly: [address!.sourceId] })
    type Row = Pick<PassageToday, 'label' | 'hash'>
    for (const row of prepared(db, near).all({ sourceId, label: address!.label, hash }) as Row[])
      today.set(passageIdOf(sourceId, row.label), { passageId: passageIdOf(sourceId, row.label), sourceId, ...row })
  }
  return movedPassages(passages, { sources: [...sources.values()], passages: [...today.values()] })
}
