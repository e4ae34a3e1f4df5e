import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from '../ui'
import { t } from '../words'

interface Props {
  questions: readonly string[]
  onChange: (questions: string[]) => void
}

/**
 * The questions that were put, in order. Enter adds one below, Alt with an arrow moves one, Backspace takes away one that
 * is empty; pasted lines are a question each.
 */
export function Questions({ questions, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null)
  /** The field that is to have the focus once it is there. */
  const [wanted, setWanted] = useState<number>()
  useLayoutEffect(() => {
    if (wanted === undefined) return
    list.current?.querySelectorAll('input')[wanted]?.focus()
    setWanted(undefined)
  }, [wanted])
  const put = (next: string[], focus: number): void => {
    onChange(next)
    setWanted(focus)
  }
  const move = (index: number, step: 1 | -1): void => {
    const to = index + step
    if (to < 0 || to >= questions.length) return
    const next = [...questions]
    next.splice(to, 0, ...next.splice(index, 1))
    put(next, to)
  }
  const remove = (index: number): void => put(questions.toSpliced(index, 1), Math.max(0, index - 1))
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) put(questions.toSpliced(index + 1, 0, ''), index + 1)
    else if (step !== undefined && event.altKey) move(index, step)
    else if (step !== undefined) setWanted(Math.min(questions.length - 1, Math.max(0, index + step)))
    else if (event.key === 'Backspace' && questions[index] === '') remove(index)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <fieldset className="dossier-part">
      <legend className="strong">{t('dossier.questions')}</legend>
      <ol className="dossier-questions" ref={list}>
        {questions.map((question, index) => (
          <li key={index}>
            <span className="second dossier-number">{index + 1}</span>
            <input
              className="masthead-input"
              aria-label={t('dossier.question', { number: index + 1 })}
              value={question}
              onChange={({ target }) => onChange(questions.with(index, target.value))}
              onPaste={(event) => {
                const lines = linesOf(event.clipboardData.getData('text/plain'))
                if (lines.length < 2) return
                event.preventDefault()
                put(questions.toSpliced(index, question === '' ? 1 : 0, ...lines), index + lines.length - 1)
              }}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
            <Button
              alone
              small
              icon={ArrowUp}
              label={t('dossier.up')}
              keys="Alt+Up"
              disabled={index === 0}
              onPress={() => move(index, -1)}
            />
            <Button
              alone
              small
              icon={ArrowDown}
              label={t('dossier.down')}
              keys="Alt+Down"
              disabled={index === questions.length - 1}
              onPress={() => move(index, 1)}
            />
            <Button alone small icon={X} label={t('dossier.removeQuestion')} onPress={() => remove(index)} />
          </li>
        ))}
      </ol>
      <Button
        look="text"
        icon={Plus}
        label={t('dossier.addQuestion')}
        onPress={() => put([...questions, ''], questions.length)}
      />
    </fieldset>
  )
}

/** Lines without their numbers. */
function linesOf(words: string): string[] {
  return words
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-•*]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/, '').trim())
    .filter(Boolean)
}
