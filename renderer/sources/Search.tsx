import { Plus, Search as SearchIcon, SlidersHorizontal, Table, Unplug, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Ref } from 'react'
import { Button as AriaButton, Input, SearchField } from 'react-aria-components'
import type { SearchQuery, SourceSummary } from '../../shared/service/corpus'
import type { SourceKind } from '../../shared/source/source'
import { addSources, useImport } from '../import'
import { openLibrary } from '../library'
import { Button, Chip, EmptyState, Icon, keyOf } from '../ui'
import { count, t } from '../words'
import { Filters } from './Filters'
import { Hits } from './Hits'
import { useSearching } from './search-store'
import { useSearch } from './use-search'
import { useSources } from './use-sources'

const KINDS: readonly SourceKind[] = ['reply', 'resolution', 'report']

/** Search over the corpus: the question above, the passages below, the chosen one whole at the foot. */
export function Search({ field, reachable }: { field: Ref<HTMLInputElement>; reachable: boolean }) {
  const { words, kind, filters } = useSearching()
  const [filtering, setFiltering] = useState(false)
  const [again, setAgain] = useState(0)
  const changes = useImport((s) => s.changes)
  // Asked anew when the corpus changed, came back, or the reader wants to try again.
  const asking = `${changes} ${again} ${reachable}`
  const sources = useSources(asking)
  const query = useMemo<SearchQuery>(() => ({ words, kind, ...filters, limit: 50 }), [words, kind, filters])
  const { result, looking, error } = useSearch(query, asking)
  const filtered = Object.values(filters).some((value) => value !== undefined)
  const unfilter = (): void => useSearching.setState({ kind: undefined, filters: {} })
  const setWords = (asked: string): void => useSearching.setState({ words: asked })
  const setKind = (asked: SourceKind | undefined): void => useSearching.setState({ kind: asked })

  return (
    <>
      <div className="sources-head">
        <SearchField aria-label={t('search.label')} value={words} onChange={setWords} className="search-field">
          <Icon of={SearchIcon} />
          <Input ref={field} placeholder={t('search.example')} spellCheck={false} />
          {words && (
            <AriaButton className="button alone small" aria-label={t('search.clear')}>
              <Icon of={X} />
            </AriaButton>
          )}
        </SearchField>
        <div className="chips">
          <Chip label={t('search.all')} on={!kind} onPress={() => setKind(undefined)} />
          {KINDS.map((k) => (
            <Chip key={k} label={t(`kinds.${k}`)} on={kind === k} onPress={() => setKind(kind === k ? undefined : k)} />
          ))}
          <span className="space" />
          <Button
            label={t('search.filters')}
            icon={SlidersHorizontal}
            alone
            small
            on={filtering || filtered}
            onPress={() => setFiltering(!filtering)}
          />
          <Button label={t('import.add')} icon={Plus} alone small onPress={() => void addSources()} />
          <Button
            label={t('library.title')}
            icon={Table}
            alone
            small
            keys={keyOf('library') ?? ''}
            onPress={() => openLibrary()}
          />
        </div>
        {filtering && (
          <Filters sources={sources} values={filters} onChange={(asked) => useSearching.setState({ filters: asked })} />
        )}
      </div>
      {!reachable || error ? (
        <EmptyState
          icon={Unplug}
          title={t('search.unreachable')}
          actions={<Button label={t('search.tryAgain')} look="outline" onPress={() => setAgain(again + 1)} />}
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
      ) : (
        <Hits
          result={result}
          looking={looking}
          words={words}
          onSearch={setWords}
          onUnfilter={filtered || kind ? unfilter : undefined}
          empty={<Invitation sources={sources} onAdd={() => void addSources()} />}
        />
      )}
    </>
  )
}

/** Before anything is asked: what there is to search, or how to bring it in. */
function Invitation({ sources, onAdd }: { sources: readonly SourceSummary[]; onAdd: () => void }) {
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
    <EmptyState
      icon={SearchIcon}
      title={t('search.ready', { sources: count(sources.length), passages: count(passages) })}
    >
      {t('search.how')}
    </EmptyState>
  )
}
