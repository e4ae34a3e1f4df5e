import { ListTree, Plus, Search as SearchIcon, Unplug } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Ref } from 'react'
import { MOST_RANKED, SORTS } from '../../shared/service/corpus'
import type { SearchQuery, SearchResult, SourceSummary } from '../../shared/service/corpus'
import { addSources, useImport } from '../import'
import { Button, EmptyState, MenuButton } from '../ui'
import { count, t } from '../words'
import { facetsOf, isFiltered } from './filter-values'
import { FilterChips, FurtherFilters } from './FilterChips'
import { Hits } from './Hits'
import { NoHit } from './NoHit'
import { Preview } from './Preview'
import { QueryField } from './QueryField'
import { QueryHelp } from './QueryHelp'
import { Remarks } from './Remarks'
import { useSearching } from './search-store'
import { useGroups } from './use-groups'
import { useKindCounts } from './use-kind-counts'
import { useSearch } from './use-search'
import { useSources } from './use-sources'

/** Search over the corpus: the question above, the passages below, the chosen one whole at the foot. */
export function Search({ field, reachable }: { field: Ref<HTMLTextAreaElement>; reachable: boolean }) {
  const { words, filters, sort, bySource, chosen } = useSearching()
  const [again, setAgain] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const changes = useImport((s) => s.changes)
  // Asked anew when the corpus changed, came back, or the reader wants to try again.
  const asking = `${changes} ${again} ${reachable}`
  const sources = useSources(asking)
  const filtered = isFiltered(filters)
  const query = useMemo<SearchQuery | undefined>(
    () => (words.trim() || filtered ? { words, ...filters, sort, ...(bySource && { bySource }) } : undefined),
    [words, filtered, filters, sort, bySource],
  )
  const { result, pages, looking, error, stopped, want, stop } = useSearch(query, asking)
  const kinds = useKindCounts(query, result)
  const groups = useGroups(query)
  const held = useMemo(() => facetsOf(sources), [sources])
  const setWords = (asked: string): void => useSearching.setState({ words: asked })
  const toField = (): void => document.querySelector<HTMLTextAreaElement>('.search-field textarea')?.focus()
  const tryAgain = (): void => setAgain(again + 1)
  const found = result !== undefined && result.hits.length > 0 && !looking

  return (
    <>
      <div className="sources-head">
        <QueryField
          field={field}
          words={words}
          sources={sources}
          onChange={setWords}
          onLeave={() => list.current?.focus()}
        />
        {result && result.remarks.length > 0 && <Remarks words={words} remarks={result.remarks} onMend={setWords} />}
        {sources.length > 0 && (
          <FilterChips
            values={filters}
            facets={result?.facets ?? held}
            kinds={kinds?.kinds}
            all={kinds?.all}
            onChange={(asked) => useSearching.setState({ filters: asked })}
          />
        )}
        <div className="row sources-tools" hidden={!query}>
          <p className="second" role="status">
            {found && countSaid(result)}
          </p>
          <span className="space" />
          <FurtherFilters
            values={filters}
            facets={result?.facets ?? held}
            counts={result?.facets !== undefined}
            onChange={(asked) => useSearching.setState({ filters: asked })}
          />
          {query && (
            <>
              <Button
                label={t('search.bySource')}
                icon={ListTree}
                alone
                small
                on={bySource}
                onPress={() => useSearching.setState({ bySource: !bySource })}
              />
              <MenuButton
                name={t('search.sort')}
                value={t(`search.${sort}`)}
                choices={SORTS.map((id) => ({ id, label: t(`search.${id}`) }))}
                chosen={sort}
                onChoose={(id) => useSearching.setState({ sort: id })}
              />
            </>
          )}
        </div>
      </div>
      {!reachable || error ? (
        <EmptyState
          icon={Unplug}
          title={t('search.unreachable')}
          actions={<Button label={t('search.tryAgain')} look="outline" onPress={tryAgain} />}
        >
          {t('search.unreachableMeans')}
          {error && (
            <details>
              <summary>{t('details')}</summary>
              <p className="second">
                {error.code} · {error.message}
              </p>
            </details>
          )}
        </EmptyState>
      ) : !query ? (
        <Invitation sources={sources} onAdd={() => void addSources()} onTry={setWords} />
      ) : looking ? (
        // Hits of an older question never stand under the new words.
        <Waiting onStop={stop} />
      ) : stopped ? (
        <EmptyState
          icon={SearchIcon}
          title={t('search.stopped')}
          actions={<Button label={t('search.again')} look="outline" onPress={tryAgain} />}
        >
          {t('search.stoppedMeans')}
        </EmptyState>
      ) : !result ? (
        <div className="space" />
      ) : !found ? (
        <NoHit
          query={query}
          onSearch={(asked) => {
            setWords(asked)
            toField()
          }}
          onUnfilter={filtered ? () => useSearching.setState({ filters: {} }) : undefined}
        />
      ) : (
        <>
          <Hits
            answer={result}
            size={bySource ? (result.sources ?? 0) : result.total}
            pages={pages}
            groups={groups.open}
            list={list}
            want={want}
            onToggle={groups.toggle}
            onBack={toField}
          />
          {chosen && <Preview hit={chosen} />}
        </>
      )}
    </>
  )
}

function countSaid({ total, sources, capped }: SearchResult): string {
  if (capped) return t('search.capped', { most: count(MOST_RANKED) })
  const passages = t('search.count', { count: total, n: count(total) })
  return sources === undefined
    ? passages
    : t('search.foundIn', { passages, sources: t('search.inSources', { count: sources, n: count(sources) }) })
}

/** Before anything is asked: what there is to search and how, or how to bring it in. */
function Invitation(props: { sources: readonly SourceSummary[]; onAdd: () => void; onTry: (words: string) => void }) {
  const { sources, onAdd, onTry } = props
  if (sources.length === 0) {
    return (
      <EmptyState
        icon={SearchIcon}
        title={t('search.noSources')}
        actions={<Button label={t('import.add')} icon={Plus} look="primary" onPress={onAdd} />}
      >
        {t('search.noSourcesMeans')}
      </EmptyState>
    )
  }
  const passages = sources.reduce((sum, source) => sum + source.passages, 0)
  return (
    <div className="invitation" tabIndex={-1}>
      <p className="strong">{t('search.ready', { sources: count(sources.length), passages: count(passages) })}</p>
      <QueryHelp sources={sources} onTry={onTry} />
    </div>
  )
}

function Waiting({ onStop }: { onStop: () => void }) {
  return (
    <div className="waiting" role="status" aria-label={t('search.looking')}>
      {Array.from({ length: 9 }, (_, i) => (
        <i key={i} />
      ))}
      <Button look="text" label={t('search.stop')} onPress={onStop} />
    </div>
  )
}
