import { performance } from 'node:perf_hooks'
import type { Genealogy, GenealogyQuery, GenealogyStep } from '../../shared/service/corpus'
import { splitPassageId } from '../../shared/source/address'
import { seriesWords } from '../../shared/source/series'
import { isAdopted } from '../../shared/source/source'
import { strengthOf } from '../../shared/source/strength'
import { operativeOpening, preambularOpening } from '../../shared/structure/phrases'
import { prepared } from './database'
import type { ReadableDatabase } from './database'
import { elapsed } from './elapsed'
import { kinForms } from './kin-forms'
import type { Form, Kin } from './kin-forms'
import { placedPassageOf, PLACED_COLUMNS } from './placed'
import type { PlacedRow } from './placed'
import { hashedPairs, nearness, pairsOfText } from './word-pairs'
import { addressToday } from './former-addresses'

/** How near the next form must be, by how it was found: what one series says twice may have been rewritten. */
const FLOOR = { series: 0.2, citation: 0.35, words: 0.5 } as const
/** Sources of a series that are looked at before it is taken to have dropped the clause. */
const MOST_SILENT = 4
/** Forms on either side. */
const MOST_STEPS = 40
/** And of these by words alone. */
const MOST_BY_WORDS = 4

/**
 * The forms of a clause, oldest first. From the clause asked for, back and forth in time: the next form is the passage
 * nearest to the last one in the next source of the same series; where the series ends, in a source that the last one's
 * source cites (or that cites it); else the nearest words of any source. Each step is measured against the form next to it
 * towards the clause asked for, and the line ends where nothing near enough is left. Of words that stand unchanged in many
 * sources the first (or last) is the step.
 */
export function genealogy(db: ReadableDatabase, query: GenealogyQuery): Genealogy {
  const began = performance.now()
  const self = selfOf(db, query)
  if (!self) return { steps: [], ms: elapsed(began) }
  const kin = kinForms(db, self)
  const older = line(self, kin, -1)
  const newer = line(self, kin, 1)
  const found = [
    ...older.reverse(),
    ...(self.form.passage === 0 ? [] : [{ form: self.form, similarity: 1, by: 'words' as const }]),
    ...newer,
  ]
  const steps = found.map(({ form, similarity, by }) => stepOf(db, form, similarity, by))
  const lastAgreed = steps.findLastIndex(({ passage }) => isAgreed(passage))
  return {
    steps,
    ...(self.form.passage !== 0 && { self: older.length }),
    ...(lastAgreed >= 0 && { lastAgreed }),
    ms: elapsed(began),
  }
}

interface Self {
  form: Form
  words: string
  language: string | undefined
}

interface Found {
  form: Form
  similarity: number
  by: GenealogyStep['by']
}

function line(self: Self, kin: Kin, direction: -1 | 1): Found[] {
  const found: Found[] = []
  let last = self.form
  let byWords = 0
  while (found.length < MOST_STEPS) {
    const next =
      inSeries(last, kin, direction) ??
      best(last, kin.linked(last, direction), FLOOR.citation, direction, 'citation') ??
      (byWords < MOST_BY_WORDS ? best(last, kin.near(last, direction), FLOOR.words, direction, 'words') : undefined)
    if (!next) break
    if (next.by === 'words') byWords += 1
    found.push(next)
    last = next.form
  }
  return found
}

function inSeries(last: Form, kin: Kin, direction: -1 | 1): Found | undefined {
  let silent = 0
  for (const forms of kin.series(last, direction)) {
    const found = best(last, forms, FLOOR.series, direction, 'series')
    if (found) return found
    silent += 1
    if (silent === MOST_SILENT) return undefined
  }
  return undefined
}

/** The nearest; of equals one of the same kind of paragraph, then, by words, the farthest in time, else the next. */
function best(
  last: Form,
  forms: readonly Form[],
  floor: number,
  direction: -1 | 1,
  by: GenealogyStep['by'],
): Found | undefined {
  let found: (Found & { rank: number }) | undefined
  for (const form of forms) {
    const similarity = nearness(last.pairs, form.pairs)
    if (similarity < floor) continue
    const rank =
      similarity + (form.kind === last.kind ? 0.02 : 0) + (by === 'words' && form.body === last.body ? 0.05 : 0)
    const isFarther = found !== undefined && form.date > found.form.date === direction > 0
    if (
      !found ||
      rank > found.rank + 1e-9 ||
      (rank > found.rank - 1e-9 && isFarther === (by === 'words') && form.date !== found.form.date)
    )
      found = { form, similarity, by, rank }
  }
  return found && { form: found.form, similarity: found.similarity, by }
}

function selfOf(db: ReadableDatabase, { passageId, text, title, date }: GenealogyQuery): Self | undefined {
  if (passageId !== undefined) {
    const address = splitPassageId(passageId)
    const today = address && addressToday(db, address.sourceId)
    const sql = `SELECT p.id AS passage, p.text, p.kind, s.id AS source, s.date, s.body, s.series, s.symbol, s.language, t.words
      FROM source s CROSS JOIN passage p ON p.source = s.id JOIN text t ON t.id = p.text WHERE s.source_id = ? AND p.label = ?`
    const row =
      today &&
      (prepared(db, sql).get(today, address.label) as
        (Omit<Form, 'pairs'> & { words: string; language: string }) | undefined)
    if (row) {
      const { words, language, ...form } = row
      return { form: { ...form, pairs: pairsOfText(db, row.text) }, words, language }
    }
  }
  if (!text) return undefined
  const form: Form = {
    passage: 0,
    text: 0,
    kind: preambularOpening(text) ? 'preambular' : 'operative',
    source: 0,
    date: date || '9999',
    body: '',
    series: seriesWords(title ?? ''),
    symbol: '',
    pairs: hashedPairs(text),
  }
  return { form, words: text, language: undefined }
}

function stepOf(db: ReadableDatabase, form: Form, similarity: number, by: GenealogyStep['by']): GenealogyStep {
  const sql = `SELECT ${PLACED_COLUMNS} FROM passage p CROSS JOIN source s ON s.id = p.source
    CROSS JOIN text t ON t.id = p.text WHERE p.id = ?`
  const passage = placedPassageOf(prepared(db, sql).get(form.passage) as PlacedRow)
  const verb = operativeOpening(passage.text) || preambularOpening(passage.text)
  const strength = strengthOf(verb)
  return {
    passage,
    similarity: Math.round(similarity * 1e4) / 1e4,
    by,
    verb,
    ...(strength !== undefined && { strength }),
  }
}

/** Its organ adopted it: as far as somebody says; else by what it is. */
function isAgreed({ adoption, sourceKind, symbol }: GenealogyStep['passage']): boolean {
  if (adoption) return adoption.way !== 'not-adopted'
  return isAdopted(sourceKind) && symbol !== ''
}
