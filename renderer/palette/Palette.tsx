import { Check, Search } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useDraft } from '../draft'
import { Icon } from '../ui'
import { t } from '../words'
import { KINDS, VOICES } from './kinds'
import { closePalette, usePalette } from './palette-store'
import { nameOf } from './places'
import { marked } from './rank'
import { useRows } from './use-rows'
import type { PaletteParts, Row } from './use-rows'
import './palette.css'

/** One box for do, go and find, over the window. */
export function Palette(parts: PaletteParts) {
  const mode = usePalette((s) => s.mode)
  return mode ? <Box key={mode} {...parts} /> : null
}

function Box(parts: PaletteParts) {
  const { mode, query } = usePalette()
  const { sections, asked } = useRows(parts)
  const rows = sections.flatMap((section) => section.rows)
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      rows.findIndex((row) => row.on),
    ),
  )
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const at = Math.min(chosen, rows.length - 1)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at, sections])

  const pick = (row: Row | undefined): void => {
    if (!row) return
    closePalette()
    // The text has the focus, and the caret's paragraph is the current one, a moment later.
    setTimeout(row.run)
  }
  const ask = (words: string): void => {
    if (mode !== 'all') return
    if (words.trim() === '?') {
      closePalette()
      parts.run('shortcuts')
      return
    }
    usePalette.setState({ query: words })
    setChosen(0)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const moved = stepOf(event.key, at, rows.length)
    if (moved !== undefined) setChosen(moved)
    else if (event.key === 'Enter') pick(rows[at])
    else if (event.key === 'Escape') closePalette()
    // The field is all there is to tab to.
    else if (event.key !== 'Tab') {
      const letter = mode !== 'all' && !event.ctrlKey && !event.metaKey ? event.key.toLowerCase() : undefined
      const choice = (mode === 'voices' ? VOICES : KINDS).find((one) => one.letter === letter)
      if (!choice) return
      pick(rows.find((row) => row.id === choice.command))
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="palette-scrim" onMouseDown={(event) => event.target === event.currentTarget && closePalette()}>
      <div className="palette" role="dialog" aria-modal="true" aria-label={t(`palette.${mode!}Title`)}>
        <div className="palette-field">
          <Icon of={Search} />
          <input
            autoFocus
            className="palette-input large"
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
            aria-autocomplete="list"
            aria-label={t(`palette.${mode!}Title`)}
            placeholder={mode === 'all' ? t('palette.example') : ofWhat(mode!)}
            spellCheck={false}
            dir="auto"
            value={query}
            onChange={(event) => ask(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <kbd>Esc</kbd>
        </div>
        <div className="palette-list" role="listbox" id={`${id}-list`} aria-label={t('palette.list')} ref={list}>
          {sections.map((section, index) => {
            const before = sections.slice(0, index).reduce((sum, { rows: own }) => sum + own.length, 0)
            return (
              <div key={section.title} role="group" aria-label={section.title}>
                <div className="palette-head second" aria-hidden="true">
                  {section.title}
                </div>
                {section.rows.map((row, inner) => (
                  <Option
                    key={row.id}
                    id={`${id}-${before + inner}`}
                    row={row}
                    asked={asked}
                    chosen={before + inner === at}
                    onHover={() => setChosen(before + inner)}
                    onPick={() => pick(row)}
                  />
                ))}
              </div>
            )
          })}
        </div>
        {rows.length === 0 && (
          <p className="palette-none" role="status">
            {t('palette.none')}
          </p>
        )}
        <Foot letters={mode !== 'all'} />
      </div>
    </div>
  )
}

interface OptionProps {
  id: string
  row: Row
  asked: readonly string[]
  chosen: boolean
  onHover: () => void
  onPick: () => void
}

function Option({ id, row, asked, chosen, onHover, onPick }: OptionProps) {
  return (
    <div
      id={id}
      className="palette-row"
      role="option"
      aria-selected={chosen}
      onMouseMove={chosen ? undefined : onHover}
      // Before the field loses the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <Icon of={row.icon} />
      <span className="one-line palette-words" dir="auto">
        {marked(row.label, asked).map((piece, index) => (piece.asked ? <b key={index}>{piece.words}</b> : piece.words))}
        {row.quote && <span className="palette-quote">{row.quote.replace(/[\uE000\uE001]/g, '')}</span>}
      </span>
      {row.on && <Icon of={Check} />}
      {row.note && <span className="second palette-note">{row.note}</span>}
      {row.keys && <kbd>{row.keys}</kbd>}
    </div>
  )
}

function Foot({ letters }: { letters: boolean }) {
  return (
    <div className="palette-foot second">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.choose')}
      </span>
      <span>
        <kbd>Enter</kbd> {t('palette.doIt')}
      </span>
      <span className="space" />
      {letters ? (
        <span>{t('palette.letter')}</span>
      ) : (
        <>
          <span>
            <kbd>#</kbd> {t('palette.paragraphs')}
          </span>
          <span>
            <kbd>@</kbd> {t('palette.sourcesKey')}
          </span>
          <span>
            <kbd>?</kbd> {t('palette.help')}
          </span>
        </>
      )}
    </div>
  )
}

/** Where an arrow key leads in the list, round the end; undefined for any other key. */
function stepOf(key: string, at: number, length: number): number | undefined {
  if (length === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % length
  if (key === 'ArrowUp') return (at - 1 + length) % length
  if (key === 'PageDown') return Math.min(length - 1, at + 8)
  return key === 'PageUp' ? Math.max(0, at - 8) : undefined
}

function ofWhat(mode: 'kinds' | 'voices'): string {
  const { view, currentId } = useDraft.getState()
  const label = currentId && view?.numbering.paragraphs.get(currentId)?.label
  return label
    ? t(mode === 'kinds' ? 'palette.kindOf' : 'palette.voiceOf', { label: nameOf(label) })
    : t(`palette.${mode}Title`)
}
