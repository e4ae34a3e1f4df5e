import { FileText, Gavel, Link2, Lock, Reply, SearchX } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { MOST_RANKED } from '../../shared/service/corpus'
import type { SearchHit, SearchResult } from '../../shared/service/corpus'
import { useDraft } from '../draft'
import { Button, EmptyState, Icon, passageHead } from '../ui'
import { count, day, t } from '../words'
import { dragPassage } from './drag-passage'
import { linkHere } from './link-here'
import { linkedLabels } from './linked-labels'
import { Preview } from './Preview'
import { choose, useSearching } from './search-store'
import { Snippet } from './Snippet'

interface Props {
  result: SearchResult | undefined
  looking: boolean
  words: string
  onSearch: (words: string) => void
  /** Filters narrow the search: take them away. */
  onUnfilter: (() => void) | undefined
  /** Shown while nothing is asked. */
  empty: ReactNode
}

/** The passages found; the chosen one is shown whole at the foot. */
export function Hits({ result, looking, words, onSearch, onUnfilter, empty }: Props) {
  const [chosenId, setChosenId] = useState<string>()
  const view = useDraft((s) => s.view)
  const linked = useMemo(() => linkedLabels(view), [view])
  const hits = words.trim() && !looking ? (result?.hits ?? []) : []
  const chosen = hits.find((hit) => hit.passageId === chosenId) ?? hits[0]
  useEffect(() => choose(chosen), [chosen])
  if (!words.trim()) return <>{empty}</>
  // Hits of an older question never stand under the new words.
  if (looking) return <Waiting />
  if (!result) return <div className="space" />
  if (result.hits.length === 0) return <NoHit words={words} onSearch={onSearch} onUnfilter={onUnfilter} />
  const inSources = new Set(result.hits.map((hit) => hit.sourceId)).size
  return (
    <>
      <p className="hits-count second" role="status">
        {result.total > result.hits.length
          ? t('search.some', { shown: result.hits.length, total: count(result.total) })
          : t('search.count', { count: result.hits.length, sources: t('search.inSources', { count: inSources }) })}
        {result.capped && ` ${t('search.capped', { most: count(MOST_RANKED) })}`}
      </p>
      <ListBox
        aria-label={t('search.results')}
        className="hits"
        items={result.hits}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen ? [chosen.passageId] : []}
        onSelectionChange={(keys) => {
          const [id] = keys as Set<string>
          if (id) setChosenId(id)
        }}
        dependencies={[linked]}
        // Enter, and a double click: the main thing.
        onAction={(id) => {
          const hit = result.hits.find(({ passageId }) => passageId === id)
          if (hit) linkHere(hit, chosen === hit ? useSearching.getState().quote : undefined)
        }}
      >
        {(hit) => <Hit id={hit.passageId} hit={hit} linkedTo={linked.get(hit.passageId)} />}
      </ListBox>
      {chosen && <Preview hit={chosen} />}
    </>
  )
}

/** `id` is what the list tells its rows apart by, from one answer to the next. */
function Hit({ id, hit, linkedTo }: { id: string; hit: SearchHit; linkedTo: readonly string[] | undefined }) {
  return (
    <ListBoxItem id={id} className="hit" textValue={`${passageHead(hit)} ${hit.label}`}>
      <div
        className="hit-inside"
        draggable
        onDragStart={({ nativeEvent }) => {
          const { chosen, quote } = useSearching.getState()
          dragPassage(nativeEvent, hit, chosen?.passageId === hit.passageId ? quote : undefined)
        }}
      >
        <div className="row">
          <span className="strong one-line" title={hit.title}>
            {passageHead(hit)}
          </span>
          <span className="second label one-line">{hit.label}</span>
          <span className="space" />
          <span className="second fixed">{day(hit.date)}</span>
        </div>
        <p className="quote two-lines" lang={hit.language} dir="auto">
          <Snippet text={hit.snippet} />
        </p>
        <Standing hit={hit} linkedTo={linkedTo} />
      </div>
    </ListBoxItem>
  )
}

function Standing({ hit, linkedTo }: { hit: SearchHit; linkedTo: readonly string[] | undefined }) {
  const shape = hit.sourceKind === 'reply' ? Reply : hit.sourceKind === 'resolution' ? Gavel : FileText
  return (
    <p className="standing second">
      <span className="row-tight">
        <Icon of={shape} /> {t(`kind.${hit.sourceKind}`)}
      </span>
      {hit.visibility !== 'public' && (
        <span className="row-tight">
          <Icon of={Lock} /> {t(`visibility.${hit.visibility}`)}
        </span>
      )}
      {linkedTo && (
        <span className="row-tight linked-to">
          <Icon of={Link2} /> {t('search.linkedTo', { labels: linkedTo.join(', ') })}
        </span>
      )}
    </p>
  )
}

function NoHit({ words, onSearch, onUnfilter }: Pick<Props, 'words' | 'onSearch' | 'onUnfilter'>) {
  if (onUnfilter) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('search.noHitFiltered')}
        actions={<Button look="text" label={t('search.unfilter')} onPress={onUnfilter} />}
      >
        {t('search.noHitFilteredMeans')}
      </EmptyState>
    )
  }
  const single = words.replace(/["*]/g, '').trim().split(/\s+/)
  const longest = single.length > 1 ? [...single].sort((a, b) => b.length - a.length)[0] : undefined
  return (
    <EmptyState
      icon={SearchX}
      title={t('search.noHit')}
      actions={
        longest && (
          <Button look="text" label={t('search.instead', { word: longest })} onPress={() => onSearch(longest)} />
        )
      }
    >
      {t('search.noHitMeans')}
    </EmptyState>
  )
}

function Waiting() {
  return (
    <div className="waiting" role="status" aria-label={t('search.looking')}>
      {Array.from({ length: 9 }, (_, i) => (
        <i key={i} />
      ))}
    </div>
  )
}
