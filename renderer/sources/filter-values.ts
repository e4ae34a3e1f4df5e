import type { Facet, Facets, SearchQuery, SourceSummary } from '../../shared/service/corpus'
import { FACETS } from '../../shared/service/corpus'
import { bodyName } from './body-name'
import { count, t } from '../words'

/** What a search is narrowed by beside its words: one value a facet, years as a range. */
export type FilterValues = Pick<
  SearchQuery,
  'kind' | 'body' | 'respondent' | 'from' | 'to' | 'language' | 'adoption' | 'visibility'
>

/** Facets that have a menu; kinds have a chip each. */
export const MENU_FACETS = ['respondent', 'body', 'adoption', 'year'] as const
/** Facets that are chosen from one menu together. */
export const FURTHER_FACETS = ['language', 'visibility'] as const
export type FurtherFacet = (typeof FURTHER_FACETS)[number]
export type MenuFacet = (typeof MENU_FACETS)[number] | FurtherFacet

export function isFiltered(values: FilterValues): boolean {
  return Object.values(values).some((value) => value !== undefined)
}

/** The filters with this facet at this value; undefined for any. */
export function withFacet(values: FilterValues, facet: Facet, value: string | undefined): FilterValues {
  if (facet !== 'year') return { ...values, [facet]: value }
  const year = value === undefined ? undefined : Number(value)
  return { ...values, from: year, to: year }
}

/** What a facet is narrowed to, in words; undefined where it is not. */
export function filterSaid(values: FilterValues, facet: MenuFacet): string | undefined {
  if (facet !== 'year') {
    const value = values[facet]
    return value === undefined ? undefined : valueSaid(facet, value)
  }
  const { from, to } = values
  if (from === undefined && to === undefined) return undefined
  if (from === to) return String(from)
  if (to === undefined) return t('facet.since', { from })
  return from === undefined ? t('facet.upTo', { to }) : t('facet.years', { from, to })
}

/** A value of a facet as a reader says it. */
export function valueSaid(facet: Facet, value: string): string {
  if (facet === 'kind') return t(`facet.kinds.${value as NonNullable<FilterValues['kind']>}`)
  if (facet === 'adoption') return t(`facet.${value as NonNullable<FilterValues['adoption']>}`)
  if (facet === 'visibility') return t(`visibility.${value as NonNullable<FilterValues['visibility']>}`)
  if (facet === 'language') return t(`facet.languages.${value as 'en'}`, { defaultValue: value })
  return facet === 'body' ? bodyName(value) : value
}

/** `Replies 9`; without a count while none is known. */
export function counted(label: string, number: number | undefined): string {
  return number === undefined ? label : `${label} ${count(number)}`
}

/** What the sources have for each facet, the most frequent first: counts are sources, to be offered before anything is asked. */
export function facetsOf(sources: readonly SourceSummary[]): Facets {
  const counts = FACETS.map(() => new Map<string, number>())
  for (const { facts, visibility } of sources) {
    const values: Record<Facet, string | undefined> = {
      kind: facts.kind,
      body: facts.body,
      year: facts.date.slice(0, 4),
      respondent: facts.respondent?.name,
      language: facts.language,
      adoption: facts.adoption?.way,
      visibility,
    }
    FACETS.forEach((facet, i) => {
      const value = values[facet]
      if (value) counts[i]!.set(value, (counts[i]!.get(value) ?? 0) + 1)
    })
  }
  return Object.fromEntries(
    FACETS.map((facet, i) => [
      facet,
      Array.from(counts[i]!, ([value, number]) => ({ value, count: number })).sort((a, b) =>
        facet === 'year' ? b.value.localeCompare(a.value) : b.count - a.count || a.value.localeCompare(b.value),
      ),
    ]),
  ) as Facets
}
