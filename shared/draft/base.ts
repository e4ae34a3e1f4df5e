import { textHash } from '../source/address'
import { factsOf } from '../source/facts'
import { isAdopted } from '../source/source'
import type { SourceFacts } from '../source/source'
import type { DocumentText, Footnote, Masthead, MastheadField, Paragraph } from '../text/document-text'
import { referencesInRuns, textOfRuns } from '../text/flat'
import type { BaseText, Draft } from './draft'
import { openDraft } from './open'

/** What a base text is called by. */
export type BaseFacts = Pick<SourceFacts, 'symbol' | 'title' | 'date'>

/** A text as the base of a draft: every word of it that stands unchanged is not judged again. Its facts are its own where none are given. */
export function baseOf(text: DocumentText, { symbol, title, date }: BaseFacts = factsOf(text, {}, '')): BaseText {
  const hashes = new Set([...allParagraphs(text.paragraphs), ...text.footnotes].filter(hasWords).map(hashOf))
  return { symbol, title, date, hashes: [...hashes] }
}

/** Did an organ adopt this, as far as its facts say? A draft resolution has no symbol of a resolution, and nobody says that it was adopted. */
export function wasAdopted({ kind, symbol, adoption }: Pick<SourceFacts, 'kind' | 'symbol' | 'adoption'>): boolean {
  if (adoption?.way === 'not-adopted' || !isAdopted(kind)) return false
  return adoption !== undefined || /\/(?:RES|DEC|PRST)\//.test(symbol)
}

/** How many of a text's paragraphs with words are those of the base, and how many there are. */
export function unchangedFrom({ hashes }: BaseText, { paragraphs }: DocumentText): { same: number; of: number } {
  const known = setOf(hashes)
  const words = allParagraphs(paragraphs).filter((p) => p.kind !== 'contents' && hasWords(p))
  return { same: words.filter((p) => known.has(hashOf(p))).length, of: words.length }
}

/** What an earlier text says of itself alone: its symbol, its day, how it was adopted. */
const OF_ITS_OWN: readonly MastheadField[] = [
  'symbol',
  'distribution',
  'date',
  'session',
  'place',
  'adoption',
  'origin',
  'number',
  'catalogueNumber',
  'length',
]

/**
 * A new draft that sets out from an earlier text, which is its base: the words are the same, without what the earlier
 * one says of itself (symbol, day, adoption, the meeting at its end). `now` is an ISO instant.
 */
export function rollForward(text: DocumentText, facts: BaseFacts | undefined, newId: () => string, now: string): Draft {
  const masthead: Masthead = Object.fromEntries(
    Object.entries(text.masthead).filter(([field]) => !OF_ITS_OWN.includes(field as MastheadField)),
  )
  const paragraphs = text.paragraphs.filter(({ kind }) => kind !== 'closing')
  const lost = new Set(
    [
      ...OF_ITS_OWN.flatMap((field) => text.masthead[field] ?? []),
      ...text.paragraphs.filter(({ kind }) => kind === 'closing').flatMap(({ runs }) => runs),
    ].flatMap((run) => (run.type === 'reference' ? [run.footnoteId] : [])),
  )
  for (const runs of [...Object.values(masthead), ...allParagraphs(paragraphs).map((p) => p.runs)])
    for (const { run } of referencesInRuns(runs)) lost.delete(run.footnoteId)
  const footnotes = text.footnotes.filter(({ id }) => !lost.has(id))
  return {
    ...openDraft({ ...text, masthead, paragraphs, footnotes }, undefined, newId, now),
    base: baseOf(text, facts),
  }
}

const hashes = new WeakMap<Paragraph | Footnote, string>()

/** A paragraph is never changed in place: the same object has the same hash. */
function hashOf(unit: Paragraph | Footnote): string {
  let hash = hashes.get(unit)
  if (hash === undefined) hashes.set(unit, (hash = textHash(textOfRuns(unit.runs))))
  return hash
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

function setOf(list: readonly string[]): ReadonlySet<string> {
  let set = sets.get(list)
  if (!set) sets.set(list, (set = new Set(list)))
  return set
}

const hasWords = ({ runs }: Paragraph | Footnote): boolean => /[\p{L}\p{N}]/u.test(textOfRuns(runs))

function allParagraphs(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((p) => [
    p,
    ...(p.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => allParagraphs(cell.paragraphs))),
  ])
}
