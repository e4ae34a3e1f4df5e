import { Search as SearchIcon, X } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import type { SourceSummary } from '../../shared/service/corpus'
import { Button, Icon } from '../ui'
import { t } from '../words'
import { completionsAt, heldValues } from './completions'
import type { Completion } from './completions'
import { CompletionList } from './CompletionList'
import { PaintedQuery } from './PaintedQuery'
import { QueryHelpButton } from './QueryHelp'
import './query-field.css'

interface Props {
  field: Ref<HTMLTextAreaElement>
  words: string
  sources: readonly SourceSummary[]
  onChange: (words: string) => void
  /** Down was pressed: on into the passages. */
  onLeave: () => void
}

/**
 * What is asked, as a drafter types it: a plain field of as many lines as it takes, over which its words are painted. What
 * may be meant is offered below it, and taken only where it was chosen: Enter and Tab are never in the way.
 */
export function QueryField({ field, words, sources, onChange, onLeave }: Props) {
  const id = useId()
  const [input, setInput] = useState<HTMLTextAreaElement | null>(null)
  const [caret, setCaret] = useState<number>()
  const [active, setActive] = useState<number>()
  const typing = useRef(false)
  const held = useMemo(() => heldValues(sources), [sources])
  const offered = useMemo(() => (caret === undefined ? [] : completionsAt(words, caret, held)), [words, caret, held])
  const close = (): void => {
    setCaret(undefined)
    setActive(undefined)
  }
  const take = (one: Completion): void => {
    if (!input) return
    input.focus()
    input.setSelectionRange(one.from, one.to)
    typing.current = true
    // As typed: it can be undone like typing.
    const space = one.insert.endsWith(':') || words.slice(one.to).startsWith(' ') ? '' : ' '
    document.execCommand('insertText', false, one.insert + space)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (offered.length > 0 && step !== 0 && !event.shiftKey) {
      const next = (active ?? -1) + step
      if (next < -1) return
      event.preventDefault()
      if (next < offered.length) setActive(next < 0 ? undefined : next)
      else {
        close()
        onLeave()
      }
    } else if ((event.key === 'Enter' || event.key === 'Tab') && active !== undefined && offered[active]) {
      event.preventDefault()
      take(offered[active])
    } else if (event.key === 'Enter') {
      event.preventDefault()
      close()
    } else if (event.key === 'Escape' && (offered.length > 0 || words !== '')) {
      event.preventDefault()
      event.stopPropagation()
      if (offered.length > 0) close()
      else onChange('')
    } else if (step === 1 && !event.shiftKey && isOnLastLine(input)) {
      event.preventDefault()
      onLeave()
    }
  }
  return (
    <div className="search-field" role="search" aria-label={t('search.label')}>
      <Icon of={SearchIcon} />
      <div className="query">
        <textarea
          ref={(node) => {
            setInput(node)
            if (typeof field === 'function') field(node)
            else if (field) field.current = node
          }}
          rows={1}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          aria-label={t('search.label')}
          aria-autocomplete="list"
          aria-controls={offered.length > 0 ? id : undefined}
          aria-activedescendant={active === undefined ? undefined : `${id}-${active}`}
          placeholder={t('search.example')}
          value={words}
          onChange={({ target, nativeEvent }) => {
            // One question, however many lines it takes.
            const asked = target.value.replace(/\s*[\r\n]+\s*/g, ' ')
            const typed = typing.current || (nativeEvent as InputEvent).inputType === 'insertText'
            typing.current = false
            setActive(undefined)
            setCaret(typed || offered.length > 0 ? target.selectionStart : undefined)
            onChange(asked)
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
          onPointerDown={close}
        />
        <div className="query-painted" dir="auto" aria-hidden="true">
          <PaintedQuery words={words} caret={caret} />
        </div>
      </div>
      {words && (
        <Button
          label={t('search.clear')}
          icon={X}
          alone
          small
          onPress={() => {
            onChange('')
            input?.focus()
          }}
        />
      )}
      <QueryHelpButton
        sources={sources}
        onTry={(example) => {
          onChange(example)
          input?.focus()
        }}
      />
      {offered.length > 0 && <CompletionList id={id} offered={offered} active={active} onTake={take} />}
      <p className="hidden" role="status">
        {offered.length > 0 && t('search.completed', { count: offered.length })}
      </p>
    </div>
  )
}

function isOnLastLine(input: HTMLTextAreaElement | null): boolean {
  return input !== null && input.selectionStart === input.selectionEnd && input.selectionEnd === input.value.length
    ? true
    : (input?.clientHeight ?? 0) < 2 * LINE
}

/** Height of a line of the field, in pixels. */
const LINE = 20
