import { CircleDashed, ListFilter, Link2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { ListBox, ListBoxItem, ListLayout, setInteractionModality, Virtualizer } from 'react-aria-components'
import { desk, goTo, sourcesSaid, useDraft } from '../draft'
import { Button, Icon, LevelIcon } from '../ui'
import { t } from '../words'
import { createOutline } from './outline'
import type { OutlineRow } from './outline'
import { useOutlineDrag } from './use-drag'
import './structure.css'

const NO_ROWS: readonly OutlineRow[] = []

const LAYOUT = { rowHeight: 28, dropIndicatorThickness: 2 }

/** Go to a paragraph and write on at its start. */
function write(id: string): void {
  goTo(id)
  desk()?.select(id, 0, 0)
  desk()?.focus()
}

/**
 * A row lifted by keys is moved by keys. A key with Alt is none to the library that tells what is dragged with: after a
 * click on the row it would wait for another.
 */
function onKeyDown({ altKey, key }: KeyboardEvent): void {
  if (altKey && key === 'Enter') setInteractionModality('keyboard')
}

/** The draft's outline: where everything is, and louder than all else, what rests on nothing. */
export function Structure() {
  const outline = useMemo(createOutline, [])
  const rows = useDraft(({ draft, view, findings }) =>
    draft && view ? outline(draft.text.paragraphs, view, findings) : NO_ROWS,
  )
  const currentId = useDraft((s) => s.currentId)
  const none = useDraft(sourcesSaid)
  const [onlyHoles, setOnlyHoles] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const dragAndDropHooks = useOutlineDrag()
  const shown = useMemo(() => (onlyHoles ? rows.filter((row) => row.hole || row.worst) : rows), [rows, onlyHoles])

  useEffect(() => {
    // The list is virtual: rows out of view are not there, so the place is computed. A row is 28 px high.
    const at = shown.findIndex((row) => row.id === currentId)
    const box = list.current
    if (!box || at < 0) return
    const top = at * 28
    if (top < box.scrollTop || top + 28 > box.scrollTop + box.clientHeight) box.scrollTop = top - box.clientHeight / 2
  }, [currentId, shown])

  return (
    <nav className="structure" aria-label={t('structure.title')} onKeyDownCapture={onKeyDown}>
      <div className="panel-head">
        <h2 className="strong one-line">{t('structure.title')}</h2>
        <span className="space" />
        <Button
          label={t('structure.onlyHoles')}
          icon={ListFilter}
          alone
          on={onlyHoles}
          onPress={() => setOnlyHoles(!onlyHoles)}
        />
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <ListBox
          ref={list}
          className="outline-list"
          aria-label={t('structure.title')}
          items={shown}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={currentId ? [currentId] : []}
          onSelectionChange={(keys) => {
            const [id] = keys as Set<string>
            if (id) goTo(id)
          }}
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key) => write(String(key))}
          renderEmptyState={() => (
            <p className="outline-empty">
              {onlyHoles ? t('structure.nothingOpen', { sources: t(none) }) : t('structure.empty')}
            </p>
          )}
        >
          {(row) => (
            <ListBoxItem
              id={row.id}
              textValue={`${row.number} ${row.words}`}
              className={`outline-row row-${row.kind} heading-${row.heading} depth-${row.depth}`}
            >
              <Row row={row} />
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
      <p className="panel-foot second row">
        <Icon of={CircleDashed} /> {t('structure.noSource')} <Icon of={Link2} /> {t('structure.links')}
      </p>
    </nav>
  )
}

/** What a row shows; made only for those in view. */
function Row({ row }: { row: OutlineRow }) {
  const said = [
    row.worst && (row.findings > 1 ? t('structure.findings', { count: row.findings }) : t(`level.${row.worst}`)),
    row.hole && t('gutter.hole'),
    row.links > 0 && t('gutter.links', { count: row.links }),
  ].filter(Boolean)
  return (
    <>
      <span className="outline-number">{row.number}</span>
      <span className="one-line outline-words" dir="auto">
        {row.words}
      </span>
      <span className="outline-marks" title={said.join(', ')}>
        {row.worst && (
          <span className="outline-findings">
            <LevelIcon level={row.worst} />
            {row.findings > 1 && row.findings}
          </span>
        )}
        {row.hole && <Icon of={CircleDashed} />}
        {row.links > 0 && (
          <span className="outline-links">
            <Icon of={Link2} />
            {row.links}
          </span>
        )}
        <span className="hidden">{said.join(', ')}</span>
      </span>
    </>
  )
}
