import { respondentNamed } from '../../shared/source/respondent'
import { SOURCE_KINDS, VISIBILITIES } from '../../shared/source/source'
import type { RespondentClass, SourceKind, Visibility } from '../../shared/source/source'
import type { Corrections, SourceSummary } from '../../shared/service/corpus'

/** What a user may say of a source, in the order of the form. */
export const FACTS = [
  'respondent',
  'kind',
  'language',
  'title',
  'symbol',
  'date',
  'body',
  'session',
  'agendaItem',
  'theme',
  'visibility',
] as const
export type Fact = (typeof FACTS)[number]

/** No two sources have these in common: they are said of one at a time. */
export const OF_ONE: readonly Fact[] = ['symbol', 'title']

/** A fact as it stands in a field; '' for none. */
export function factOf({ facts, visibility }: SourceSummary, fact: Fact): string {
  if (fact === 'visibility') return visibility
  if (fact === 'respondent') return facts.respondent?.name ?? ''
  return facts[fact] ?? ''
}

/** What all these sources have in common; undefined where they differ. */
export function common(sources: readonly SourceSummary[], fact: Fact): string | undefined {
  const [first, ...others] = sources
  if (!first) return undefined
  const value = factOf(first, fact)
  return others.every((source) => factOf(source, fact) === value) ? value : undefined
}

/** Whether somebody said this of all of them, rather than the files themselves. */
export function isTold(sources: readonly SourceSummary[], fact: Fact): boolean {
  return sources.length > 0 && sources.every(({ told }) => told.includes(fact))
}

/** What was written into fields; fields not written in are absent and stay as they are. */
export type Written = Partial<Record<Fact, string>>

/**
 * What is said by what was written. A respondent's class is `respondentClass`, else what the name tells. Throws nothing:
 * what cannot be true the corpus refuses.
 */
export function correctionsOf(written: Written, respondentClass?: RespondentClass): Corrections {
  const { kind, visibility, respondent, session, agendaItem, theme, ...words } = written
  return {
    ...words,
    ...(kind !== undefined && isKind(kind) && { kind }),
    ...(visibility !== undefined && isVisibility(visibility) && { visibility }),
    ...(session !== undefined && { session: session.trim() || null }),
    ...(agendaItem !== undefined && { agendaItem: agendaItem.trim() || null }),
    ...(theme !== undefined && { theme: theme.trim() || null }),
    ...(respondent !== undefined && { respondent: respondentOf(respondent, respondentClass) }),
  }
}

/** Write into a field; what is written as it already is of all of them is not said. */
export function write(written: Written, sources: readonly SourceSummary[], fact: Fact, value: string): Written {
  const { [fact]: _, ...others } = written
  return common(sources, fact) === value ? others : { ...others, [fact]: value }
}

function respondentOf(name: string, chosen: RespondentClass | undefined): Corrections['respondent'] {
  if (!name.trim()) return null
  const named = respondentNamed(name)
  return chosen ? { ...named, class: chosen } : named
}

function isKind(value: string): value is SourceKind {
  return (SOURCE_KINDS as readonly string[]).includes(value)
}

function isVisibility(value: string): value is Visibility {
  return (VISIBILITIES as readonly string[]).includes(value)
}
