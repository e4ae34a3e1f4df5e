import type { SourceSummary } from '../../shared/service/corpus'
import type { Adoption, RespondentClass, Source, SourceFacts, Visibility } from '../../shared/source/source'
import type { DocumentText } from '../../shared/text/document-text'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { addressOrThrow, formerAddresses } from './former-addresses'
import { unpack, unpackJson } from './pack'

/** Every source, by symbol, then by respondent and title, newest first where these are equal. */
export function listSources(db: ReadableDatabase): SourceSummary[] {
  const sql = `${SUMMARY} ORDER BY symbol = '', symbol, respondent, title, date DESC, source_id`
  const former = formerAddresses(db)
  return (prepared(db, sql).all() as SummaryRow[]).map((row) => summaryOf(row, former))
}

/** Those at these addresses, all of which are there, in the order asked. */
export function sourceSummaries(db: ReadableDatabase, sourceIds: readonly string[]): SourceSummary[] {
  const former = formerAddresses(db)
  const one = prepared(db, `${SUMMARY} WHERE source_id = ?`)
  return sourceIds.map((id) => summaryOf(one.get(id) as SummaryRow, former))
}

export function sourceById(db: ReadableDatabase, sourceId: string): Source {
  const sql = `SELECT ${COLUMNS}, packed FROM source s JOIN source_text t ON t.source = s.id WHERE source_id = ?`
  const row = prepared(db, sql).get(addressOrThrow(db, sourceId)) as SourceRow & { packed: Uint8Array }
  const text = unpackJson(row.packed) as DocumentText
  return { ...aboutSource(row), text: { ...text, language: row.language } }
}

export function originalOf(db: ReadableDatabase, sourceId: string): { name: string; bytes: Uint8Array } {
  const sql = 'SELECT s.name, o.packed FROM source s JOIN original o USING (sha256) WHERE s.source_id = ?'
  const row = prepared(db, sql).get(addressOrThrow(db, sourceId)) as { name: string; packed: Uint8Array }
  // A copy: a Buffer may be a window on a pool, and would cross to another process as the whole of it.
  return { name: row.name, bytes: new Uint8Array(unpack(row.packed)) }
}

const COLUMNS = `source_id, symbol, catalogue_number, title, kind, body, session, date, language, respondent,
  respondent_class, agenda_item, adoption, sponsors, theme, visibility, told, losses, path, name, bytes, sha256, imported_at`

/** Without who voted how: of what all sources together say, that is the most, and only a reader of one asks for it. */
const SUMMARY = `SELECT ${COLUMNS.replace('adoption', "json_remove(adoption, '$.tally.names') AS adoption")}, footnotes, (SELECT count(*) FROM passage WHERE source = s.id) AS passages FROM source s`

interface SummaryRow extends SourceRow {
  footnotes: number
  passages: number
}

interface SourceRow {
  source_id: string
  symbol: string
  catalogue_number: string | null
  title: string
  kind: SourceFacts['kind']
  body: string
  session: string | null
  date: string
  language: string
  respondent: string | null
  respondent_class: RespondentClass | null
  agenda_item: string | null
  adoption: string | null
  sponsors: string | null
  theme: string | null
  visibility: Visibility
  told: string
  losses: string
  path: string
  name: string
  bytes: number
  sha256: string
  imported_at: string
}

function summaryOf(row: SummaryRow, former: ReadonlyMap<string, string[]>): SourceSummary {
  const formerly = former.get(row.source_id)
  return {
    ...aboutSource(row),
    ...(formerly && { formerly }),
    passages: row.passages,
    footnotes: row.footnotes,
    // How a file was to be read was said of the file, and is no fact.
    told: Object.keys(JSON.parse(row.told) as object).filter(
      (name) => name !== 'trackedChanges',
    ) as SourceSummary['told'],
  }
}

function aboutSource(row: SourceRow): Omit<Source, 'text'> {
  const { respondent, respondent_class: kind } = row
  return {
    sourceId: row.source_id,
    facts: {
      symbol: row.symbol,
      ...(row.catalogue_number !== null && { catalogueNumber: row.catalogue_number }),
      title: row.title,
      kind: row.kind,
      body: row.body,
      ...(row.session !== null && { session: row.session }),
      date: row.date,
      language: row.language,
      ...(respondent !== null && kind !== null && { respondent: { name: respondent, class: kind } }),
      ...(row.agenda_item !== null && { agendaItem: row.agenda_item }),
      ...(row.adoption !== null && { adoption: JSON.parse(row.adoption) as Adoption }),
      ...(row.sponsors !== null && { sponsors: JSON.parse(row.sponsors) as string[] }),
      ...(row.theme !== null && { theme: row.theme }),
    },
    visibility: row.visibility,
    losses: JSON.parse(row.losses) as Source['losses'],
    file: { path: row.path, name: row.name, bytes: row.bytes, sha256: row.sha256 },
    importedAt: row.imported_at,
  }
}
