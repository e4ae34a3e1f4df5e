import type { SourceSummary } from '../../../shared/service/corpus'
import type { SourceFacts } from '../../../shared/source/source'

/** A source as the Library has it: `sourceIn({ title: 'Reply of Norland', respondent: … })`. */
export function sourceIn(
  facts: Partial<SourceFacts> & { title: string },
  given: Partial<Omit<SourceSummary, 'facts'>> = {},
): SourceSummary {
  return {
    sourceId: `${facts.title}@en`,
    facts: { symbol: '', kind: 'reply', body: '', date: '', language: 'en', ...facts },
    visibility: 'public',
    passages: 3,
    footnotes: 0,
    importedAt: '2026-11-22T09:00:00.000Z',
    losses: [],
    file: { path: `/replies/${facts.title}.txt`, name: `${facts.title}.txt`, bytes: 1, sha256: '00' },
    told: [],
    ...given,
  }
}
