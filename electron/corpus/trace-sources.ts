import type { Draft } from '../../shared/draft/draft'
import type { TraceSources } from '../../shared/draft/trace'
import { splitPassageId } from '../../shared/source/address'
import type { Respondent } from '../../shared/source/source'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { addressToday, formerAddresses } from './former-addresses'
import { passagesOfSources } from './passages'

/** What the corpus holds today of the sources a draft may rest on: those it links to, and everyone's replies. */
export function traceSourcesFor(db: ReadableDatabase, draft: Draft): TraceSources {
  const linked = new Set(
    draft.links.map(({ passage }) => addressToday(db, splitPassageId(passage.passageId)?.sourceId ?? '')),
  )
  const former = formerAddresses(db)
  const sql = 'SELECT source_id AS sourceId, respondent AS name, respondent_class AS class, date FROM source'
  const sources = (prepared(db, sql).all() as ({ sourceId: string; date: string } & (Respondent | { name: null }))[])
    .filter(({ sourceId, name }) => name !== null || linked.has(sourceId))
    .map(({ sourceId, date, ...respondent }) => ({
      sourceId,
      formerly: former.get(sourceId),
      date,
      ...(respondent.name !== null && { respondent }),
    }))
  const ids = sources.map(({ sourceId }) => sourceId)
  return { sources, passages: ids.length > 0 ? passagesOfSources(db, ids) : [] }
}
