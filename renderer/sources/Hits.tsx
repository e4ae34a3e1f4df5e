import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { SearchHit } from '../../shared/service/corpus'
import { useDraft } from '../draft'
import { t } from '../words'
import { ComingHit, Hit, MoreOfSource } from './Hit'
import { chosenRow, hitRows } from './hit-rows'
import type { HitRow } from './hit-rows'
import { linkHere } from './link-here'
import { linkedLabels } from './linked-labels'
import { openSource } from './reading-store'
import { choose, useSearching } from './search-store'
import type { OpenGroups } from './use-groups'
import { PAGE } from './use-search'

interface Props {
  /** What tells one answer from the next. */
  answer: unknown
  /** How many hits there are, fetched or not. */
  size: number
  pages: ReadonlyMap<number, readonly SearchHit[]>
  groups: OpenGroups
  /** The list takes the focus from the field by it. */
  list: RefObject<HTMLDivElement | null>
  want: (from: number, to: number) => void
  onToggle: (hit: SearchHit) => void
  /** Back to the field. */
  onBack: () => void
}

/**
 * The passages found, of which only those in view are drawn and fetched. One tab stop; Up and Down choose, Enter links,
 * Space opens the source.
 */
export function Hits({ answer, size, pages, groups, list, want, onToggle, onBack }: Props) {
  const id = useId()
  const [choice, setChoice] = useState<{ key: string; passageId: string | undefined }>()
  const view = useDraft((s) => s.view)
  const linked = useMemo(() => linkedLabels(view), [view])
  const rows = useMemo(() => hitRows(size, pages, PAGE, groups), [size, pages, groups])
  const at = chosenRow(rows, choice?.key, choice?.passageId)
  const chosen = rows[at]?.hit
  useEffect(() => choose(chosen), [chosen])

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (i) => (rows[i]?.type === 'more' ? 33 : 101),
    getItemKey: (i) => rows[i]?.key ?? i,
    overscan: 6,
    // The chosen one is always drawn: the list names it as its active one.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      if (drawn.includes(at) || at >= rows.length) return drawn
      return [...drawn, at].sort((a, b) => a - b)
    },
  })
  const drawn = virtual.getVirtualItems()
  const [first, last] = [
    drawn.find(({ index }) => index !== at)?.index,
    drawn.findLast(({ index }) => index !== at)?.index,
  ]
  const [from, to] = [rows[first ?? at]?.at, rows[last ?? at]?.at]
  useEffect(() => {
    if (from !== undefined && to !== undefined) want(from, to)
  }, [from, to, want])

  // Another answer begins at its beginning, or where the passage chosen stands in it.
  useEffect(() => {
    virtual.scrollToIndex(at, { align: 'auto' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer
  }, [answer])

  const go = (next: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, next))]
    if (!row) return
    setChoice({ key: row.key, passageId: row.hit?.passageId })
    virtual.scrollToIndex(rows.indexOf(row), { align: 'auto' })
    want(row.at, row.at)
  }
  const act = (row: HitRow | undefined): void => {
    if (row?.type === 'more') onToggle(row.hit)
    else if (row?.hit) linkHere(row.hit, row.hit === chosen ? useSearching.getState().quote : undefined)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = STEPS[event.key]?.(at, rows.length)
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && at === 0)) onBack()
    else if (to !== undefined) go(to)
    else if (event.key === 'Enter') act(rows[at])
    else if (event.key === ' ') {
      if (chosen) openSource(chosen)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={list}
      className="hits"
      role="listbox"
      aria-label={t('search.results')}
      aria-activedescendant={rows[at] ? `${id}-${at}` : undefined}
      tabIndex={0}
      data-own-escape
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        className="hits-inside"
        ref={(node) => node?.style.setProperty('height', `${virtual.getTotalSize()}px`)}
      >
        {drawn.map(({ index, key, start }) => {
          const row = rows[index]!
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              data-index={index}
              role="option"
              aria-selected={index === at}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={['hit', row.type === 'more' && 'is-more', row.type === 'hit' && row.inner && 'inner']
                .filter(Boolean)
                .join(' ')}
              ref={(node) => {
                node?.style.setProperty('transform', `translateY(${start}px)`)
                virtual.measureElement(node)
              }}
              onClick={() => {
                setChoice({ key: row.key, passageId: row.hit?.passageId })
                if (row.type === 'more') onToggle(row.hit)
              }}
              onDoubleClick={() => row.type === 'hit' && act(row)}
            >
              {row.type === 'more' ? (
                <MoreOfSource more={row.hit.more ?? 0} open={row.open} />
              ) : row.hit ? (
                <Hit hit={row.hit} linkedTo={linked.get(row.hit.passageId)} />
              ) : (
                <ComingHit />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const STEPS: Record<string, ((at: number, size: number) => number) | undefined> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 5,
  PageUp: (at) => at - 5,
  Home: () => 0,
  End: (_at, size) => size - 1,
}
