import { Link2 } from 'lucide-react'
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import type { Paragraph, Run } from '../../shared/text/document-text'
import { Icon } from '../ui'
import { t } from '../words'
import { passageAfter } from './reading-rows'
import type { ReadingRow } from './reading-rows'
import { linkRead, readOn, useReading } from './reading-store'
import { useSelectedWords } from './selected-words'

interface Props {
  rows: readonly ReadingRow[]
  chosen: ReadingRow | undefined
  language: string
  linked: ReadonlyMap<string, readonly string[]>
}

/** Rows drawn together: of five thousand paragraphs only those near the view are drawn. */
const CHUNK = 40

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
}

/** The paragraphs of a source; the lit one is chosen, arrow keys light another, Enter links it. */
export function ReadingRows({ rows, chosen, language, linked }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const lit = useRef<HTMLElement>(null)
  const opened = useRef(false)
  const chunks = useMemo(
    () => Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => rows.slice(i * CHUNK, (i + 1) * CHUNK)),
    [rows],
  )
  const chosenId = chosen?.passageId
  const litChunk = chosen ? Math.floor(rows.indexOf(chosen) / CHUNK) : 0

  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true })
  }, [rows])
  useLayoutEffect(() => {
    if (!chosenId) return
    if (opened.current) {
      lit.current?.scrollIntoView({ block: 'nearest' })
      return
    }
    opened.current = true
    // Twice: what was never drawn has only an estimated height until the first scroll draws it.
    lit.current?.scrollIntoView({ block: 'center' })
    const again = requestAnimationFrame(() => lit.current?.scrollIntoView({ block: 'center' }))
    return () => cancelAnimationFrame(again)
  }, [chosenId])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') void linkRead()
    const step = STEPS[event.key]
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    const next = step === undefined ? undefined : passageAfter(rows, chosenId, step)
    if (next) readOn(next)
  }
  return (
    <div
      ref={box}
      className="reading-rows"
      role="listbox"
      tabIndex={0}
      aria-label={t('reading.passages')}
      aria-activedescendant={chosen && idOf(chosen)}
      lang={language}
      dir="auto"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const id = (event.target as HTMLElement).closest<HTMLElement>('[data-passage]')?.dataset.passage
        if (id) readOn(id)
      }}
    >
      {chunks.map((chunk, index) => (
        <Chunk
          key={index}
          rows={chunk}
          linked={linked}
          lit={lit}
          near={Math.abs(index - litChunk) <= 1}
          chosen={chosen && chunk.includes(chosen) ? chosen : undefined}
        />
      ))}
    </div>
  )
}

interface ChunkProps extends Omit<Props, 'language'> {
  lit: RefObject<HTMLElement | null>
  /** Drawn from the first, for standing beside the lit row. */
  near: boolean
}

/** Some rows; until they come near the view, a box of about their height. */
const Chunk = memo(function Chunk({ rows, chosen, linked, lit, near }: ChunkProps) {
  const [drawn, setDrawn] = useState(near)
  const box = useRef<HTMLDivElement>(null)
  if (near && !drawn) setDrawn(true)
  useEffect(() => {
    const element = box.current
    if (drawn || !element) return
    element.style.setProperty('height', `${rows.reduce((sum, row) => sum + linesOf(row) * 22 + 12, 0)}px`)
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && setDrawn(true), {
      root: element.closest('.reading-rows'),
      rootMargin: '600px',
    })
    seen.observe(element)
    return () => seen.disconnect()
  }, [drawn, rows])
  if (!drawn) return <div ref={box} role="presentation" />
  return rows.map((row) => (
    <Row
      key={row.paragraph.id}
      row={row}
      linkedTo={row.passageId === undefined ? undefined : linked.get(row.passageId)}
      lit={row === chosen ? lit : undefined}
    />
  ))
})

/** About how many lines a paragraph takes in the panel. */
function linesOf({ text }: ReadingRow): number {
  return Math.ceil(text.length / 48) || 1
}

interface RowProps {
  row: ReadingRow
  linkedTo: readonly string[] | undefined
  /** Given to the row that is chosen. */
  lit: RefObject<HTMLElement | null> | undefined
}

const Row = memo(function Row({ row, linkedTo, lit }: RowProps) {
  const { paragraph, number, passageId, notes, marks } = row
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    element.current?.style.setProperty('--lines', String(linesOf(row)))
  }, [row])
  return (
    <div
      id={passageId && idOf(row)}
      ref={(div) => {
        element.current = div
        if (lit) lit.current = div
      }}
      className={`reading-row ${paragraph.kind} level-${paragraph.level}`}
      role={passageId ? 'option' : 'presentation'}
      aria-selected={passageId ? lit !== undefined : undefined}
      data-passage={passageId}
    >
      <div className="quote reading-words">
        {number && <span className="reading-number">{number.endsWith(')') ? number : `${number}.`}</span>}
        {lit ? <LitWords row={row} /> : <Words paragraph={paragraph} marks={marks} />}
      </div>
      {notes.map(({ mark, note }) => (
        <p key={note.id} className="quote preview-note">
          <sup>{mark}</sup> <Runs runs={note.runs} marks={marks} />
        </p>
      ))}
      {linkedTo && (
        <p className="second row-tight linked-to">
          <Icon of={Link2} /> {t('reading.used', { labels: linkedTo.join(', ') })}
        </p>
      )}
    </div>
  )
})

/** The chosen paragraph's words: those selected in it become the quote. */
function LitWords({ row: { paragraph, marks, text } }: { row: ReadingRow }) {
  const words = useRef<HTMLSpanElement>(null)
  const setQuote = useCallback((quote: string | undefined) => useReading.setState({ quote }), [])
  useSelectedWords(words, text, setQuote)
  return (
    <span ref={words}>
      <Words paragraph={paragraph} marks={marks} />
    </span>
  )
}

function Words({ paragraph, marks }: { paragraph: Paragraph; marks: ReadingRow['marks'] }): ReactNode {
  if (paragraph.entries)
    return paragraph.entries.map((entry) => [entry.printed, entry.title].filter(Boolean).join(' ')).join('\n')
  const own = <Runs runs={paragraph.runs} marks={marks} />
  if (!paragraph.rows) return own
  return (
    <>
      {own}
      <table>
        <tbody>
          {paragraph.rows.map((row, r) => (
            <tr key={r}>
              {row.cells.map((cell, c) => {
                const Cell = row.header ? 'th' : 'td'
                return (
                  <Cell key={c} colSpan={cell.span ?? 1}>
                    {cell.paragraphs.map((p) => (
                      <div key={p.id}>
                        <Words paragraph={p} marks={marks} />
                      </div>
                    ))}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Marks of notes are painted, not written: what is selected is the source's flat text. */
function Runs({ runs, marks }: { runs: readonly Run[]; marks: ReadingRow['marks'] }): ReactNode {
  return runs.map((run, index) => {
    if (run.type === 'break') return '\n'
    if (run.type === 'reference') return <sup key={index} data-mark={marks.get(run.footnoteId) ?? ''} />
    let words: ReactNode = run.text
    if (run.superscript) words = <sup>{words}</sup>
    if (run.italic) words = <em>{words}</em>
    if (run.bold) words = <strong>{words}</strong>
    return <span key={index}>{words}</span>
  })
}

function idOf({ paragraph }: ReadingRow): string {
  return `passage-${paragraph.id}`
}
