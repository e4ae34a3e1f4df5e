import { ArrowDown, ArrowUp, Check, PencilLine } from 'lucide-react'
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { SourceSummary } from '../../shared/service/corpus'
import { Icon } from '../ui'
import { t } from '../words'
import { CellEditor } from './CellEditor'
import { COLUMNS } from './columns'
import type { Column } from './columns'
import { remove, useLibrary } from './library-store'
import type { Order } from './rows'
import { choose, chooseAll, stretch, toggle } from './selection'
import type { Selection } from './selection'
import './grid.css'

interface Props {
  rows: readonly SourceSummary[]
  all: readonly SourceSummary[]
  onRead: (source: SourceSummary) => void
}

/** Height of a row and of the head, in CSS pixels. */
const ROW = 29
const HEAD = 29
/** Rows drawn above and below what is seen. */
const MORE = 10

/** Where the first column of sources stands: before it the mark of those chosen. */
const MARK = 40

/**
 * The sources as a table with one tab stop: arrows walk its cells, the head among them. Of thousands of rows only those
 * in view are drawn.
 */
export function Grid({ rows, all, onRead }: Props) {
  const selection = useLibrary((s) => s.selection)
  const order = useLibrary((s) => s.order)
  const box = useRef<HTMLDivElement>(null)
  const [column, setColumn] = useState(0)
  const [inHead, setInHead] = useState(false)
  const [editing, setEditing] = useState<{ sourceId: string; column: number }>()
  const [view, setView] = useState({ top: 0, height: 800 })
  const ids = useMemo(() => rows.map(({ sourceId }) => sourceId), [rows])
  const at = selection.cursor === undefined ? -1 : ids.indexOf(selection.cursor)

  useLayoutEffect(() => {
    const node = box.current
    if (!node) return undefined
    const measure = (): void => setView({ top: node.scrollTop, height: node.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    node.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      node.removeEventListener('scroll', measure)
    }
  }, [])

  useEffect(() => {
    if (at >= 0 && !inHead) bring(box.current, at, column)
  }, [at, column, inHead])

  const done = useCallback(() => {
    setEditing(undefined)
    box.current?.focus()
  }, [])
  const begin = (row: number, col: number): void => {
    const source = rows[row]
    if (source && COLUMNS[col]?.fact) setEditing({ sourceId: source.sourceId, column: col })
  }

  const to = (row: number, event: KeyboardEvent): void => {
    const id = ids[Math.min(Math.max(row, 0), ids.length - 1)]
    if (id !== undefined) setSelection(event.shiftKey ? stretch(selection, ids, id) : choose(id))
  }
  const walk = (step: number, event: KeyboardEvent): void => {
    if (inHead && step > 0) {
      setInHead(false)
      if (at < 0) to(0, event)
    } else if (!inHead && step < 0 && at <= 0 && !event.shiftKey) setInHead(true)
    else if (!inHead) to(at < 0 ? 0 : at + step, event)
  }
  const page = Math.max(1, Math.floor((view.height - HEAD) / ROW) - 1)
  const keys: Record<string, (event: KeyboardEvent) => void> = {
    ArrowDown: (event) => walk(1, event),
    ArrowUp: (event) => walk(-1, event),
    PageDown: (event) => to(at + page, event),
    PageUp: (event) => to(at - page, event),
    ArrowRight: () => setColumn(Math.min(column + 1, COLUMNS.length - 1)),
    ArrowLeft: () => setColumn(Math.max(column - 1, 0)),
    Home: (event) => (event.ctrlKey ? to(0, event) : setColumn(0)),
    End: (event) => (event.ctrlKey ? to(ids.length - 1, event) : setColumn(COLUMNS.length - 1)),
    ' ': (event) => {
      if (inHead) sortBy(COLUMNS[column]!, order)
      else if (at >= 0) setSelection(event.shiftKey ? stretch(selection, ids, ids[at]!) : toggle(selection, ids[at]!))
    },
    Enter: () => {
      if (inHead) sortBy(COLUMNS[column]!, order)
      else if (COLUMNS[column]?.fact) begin(at, column)
      else if (rows[at]) onRead(rows[at])
    },
    F2: () => begin(at, column),
    Delete: () => {
      if (selection.chosen.size > 0) remove(selection.chosen)
    },
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== box.current) return
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      setSelection(chooseAll(selection, ids))
      return
    }
    const does = event.altKey ? undefined : keys[event.key]
    if (!does) return
    event.preventDefault()
    setInHead((head) => (['PageDown', 'PageUp'].includes(event.key) ? false : head))
    does(event)
  }
  const onMouse = (event: MouseEvent): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]')
    const id = cell?.parentElement?.dataset.source
    if (!cell || id === undefined || editing) return
    setInHead(false)
    const col = Number(cell.dataset.column)
    if (col >= 0) setColumn(col)
    if (event.detail === 2) {
      if (col >= 0) begin(ids.indexOf(id), col)
    } else if (event.shiftKey) setSelection(stretch(selection, ids, id))
    else if (event.ctrlKey || event.metaKey || col < 0) setSelection(toggle(selection, id))
    else setSelection(choose(id))
  }

  const first = Math.max(0, Math.floor(view.top / ROW) - MORE)
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / ROW) + MORE)
  const drawn = rows.slice(first, last)
  // The cell the keys are on is there to be named, wherever one has scrolled to.
  if (at >= 0 && (at < first || at >= last)) drawn.push(rows[at]!)
  const active = inHead ? headId(column) : at >= 0 ? cellId(at, column) : undefined
  return (
    <div
      ref={box}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={t('library.title')}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length + 1}
      aria-multiselectable
      aria-activedescendant={active}
      onKeyDown={onKeyDown}
      onClick={onMouse}
    >
      <div className="grid-head grid-line" role="row" aria-rowindex={1}>
        <span className="grid-mark" role="columnheader" aria-colindex={1}>
          <span className="hidden">{t('library.chosen')}</span>
        </span>
        {COLUMNS.map((one, index) => (
          <Head key={one.id} column={one} index={index} order={order} lit={inHead && index === column} />
        ))}
      </div>
      <div className="grid-body" role="rowgroup" style={{ height: `${rows.length * ROW}px` }}>
        {drawn.map((source, index) => {
          const row = index < last - first ? first + index : at
          return (
            <Row
              key={source.sourceId}
              source={source}
              row={row}
              chosen={selection.chosen.has(source.sourceId)}
              lit={row === at && !inHead ? column : undefined}
              editing={editing?.sourceId === source.sourceId ? editing.column : undefined}
              all={all}
              onDone={done}
            />
          )
        })}
      </div>
    </div>
  )
}

function setSelection(selection: Selection): void {
  useLibrary.setState({ selection, refused: undefined })
}

function sortBy({ id, figures }: Column, { column, descending }: Order): void {
  const down = column === id ? !descending : figures === true || id === 'date' || id === 'imported'
  useLibrary.setState({ order: { column: id, descending: down } })
}

function Head({ column, index, order, lit }: { column: Column; index: number; order: Order; lit: boolean }) {
  const sorted = order.column === column.id
  return (
    <span
      id={headId(index)}
      className={['grid-cell', `grid-${column.id}`, lit && 'lit', column.figures && 'figures']
        .filter(Boolean)
        .join(' ')}
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
      style={{ width: column.width }}
      onClick={() => sortBy(column, order)}
    >
      <span className="one-line">{t(`library.column.${column.id}`)}</span>
      {sorted && <Icon of={order.descending ? ArrowDown : ArrowUp} />}
    </span>
  )
}

interface RowProps {
  source: SourceSummary
  row: number
  chosen: boolean
  /** The column the keys are on, where they are in this row. */
  lit: number | undefined
  editing: number | undefined
  all: readonly SourceSummary[]
  onDone: () => void
}

/** A key pressed changes two rows; the others are left as they are. */
const Row = memo(SourceRow)

function SourceRow({ source, row, chosen, lit, editing, all, onDone }: RowProps) {
  return (
    <div
      className={['grid-row', 'grid-line', chosen && 'chosen', lit !== undefined && 'current']
        .filter(Boolean)
        .join(' ')}
      role="row"
      aria-rowindex={row + 2}
      aria-selected={chosen}
      data-source={source.sourceId}
      style={{ transform: `translateY(${row * ROW}px)` }}
    >
      <span className="grid-mark" role="gridcell" aria-colindex={1} data-column={-1}>
        <span className="grid-box">{chosen && <Icon of={Check} />}</span>
      </span>
      {COLUMNS.map((column, index) => (
        <span
          key={column.id}
          id={cellId(row, index)}
          className={[
            'grid-cell',
            `grid-${column.id}`,
            lit === index && 'lit',
            column.figures && 'figures',
            column.id === 'losses' && 'warn',
          ]
            .filter(Boolean)
            .join(' ')}
          role="gridcell"
          aria-colindex={index + 2}
          aria-readonly={!column.fact}
          data-column={index}
          style={{ width: column.width }}
        >
          {editing === index && column.fact ? (
            <CellEditor source={source} fact={column.fact} all={all} onDone={onDone} />
          ) : (
            <Cell source={source} column={column} />
          )}
        </span>
      ))}
    </div>
  )
}

function Cell({ source, column: { id, fact, text } }: { source: SourceSummary; column: Column }) {
  const words = text(source)
  const told = fact !== undefined && source.told.includes(fact)
  return (
    <>
      <span className="one-line" title={words} dir={id === 'symbol' ? 'ltr' : 'auto'}>
        {words}
      </span>
      {told && (
        <span className="grid-told" title={t('library.toldMeans')}>
          <Icon of={PencilLine} />
          <span className="hidden">{t('library.told')}</span>
        </span>
      )}
    </>
  )
}

const headId = (column: number): string => `library-head-${column}`
const cellId = (row: number, column: number): string => `library-${row}-${column}`

/** Have a cell in view; the head and the first column lie over what scrolls beneath them. */
function bring(box: HTMLDivElement | null, row: number, column: number): void {
  if (!box) return
  const top = row * ROW
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + ROW > box.scrollTop + box.clientHeight - HEAD) box.scrollTop = top + ROW - box.clientHeight + HEAD
  if (column === 0) {
    box.scrollLeft = 0
    return
  }
  const start = MARK + COLUMNS.slice(0, column).reduce((sum, { width }) => sum + width, 0)
  const fixed = MARK + COLUMNS[0]!.width
  if (start - fixed < box.scrollLeft) box.scrollLeft = start - fixed
  else if (start + COLUMNS[column]!.width > box.scrollLeft + box.clientWidth)
    box.scrollLeft = start + COLUMNS[column]!.width - box.clientWidth
}
