import type { KeyboardEvent } from 'react'
import { SOURCE_KINDS, VISIBILITIES } from '../../shared/source/source'
import { t } from '../words'
import { languageSaid } from './columns'
import { dateWritten } from './date-written'
import type { Fact } from './facts'
import { RespondentField } from './RespondentField'

interface Props {
  fact: Fact
  /** '' for none; undefined where the sources differ and nothing was written yet. */
  value: string | undefined
  first?: boolean
  /** Values this fact has in other sources. */
  known: readonly string[]
  onChange: (value: string) => void
  onKeyDown?: (event: KeyboardEvent) => void
}

/** A field for one fact: choices where there are few, completion for respondents, words else. */
export function FactField({ fact, value, first, known, onChange, onKeyDown }: Props) {
  const label = t(`library.column.${fact}`)
  const choices = choicesOf(fact, value, known)
  return (
    <div className="library-field-control" onKeyDownCapture={onKeyDown}>
      {choices ? (
        <select
          className="masthead-input"
          aria-label={label}
          value={value ?? MIXED}
          autoFocus={first}
          onChange={(event) => event.target.value !== MIXED && onChange(event.target.value)}
        >
          {value === undefined && <option value={MIXED}>{t('library.mixed')}</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {fact === 'language' ? languageSaid(choice) : t(`${fact}.${choice}`)}
            </option>
          ))}
        </select>
      ) : fact === 'respondent' ? (
        <RespondentField
          label={label}
          value={value ?? ''}
          example={value === undefined ? t('library.mixed') : t('library.none')}
          first={first ?? false}
          known={known}
          onChange={onChange}
        />
      ) : (
        <input
          className="masthead-input"
          aria-label={label}
          aria-invalid={fact === 'date' && dateWritten(value ?? '') === undefined}
          value={value ?? ''}
          placeholder={value === undefined ? t('library.mixed') : exampleOf(fact)}
          autoFocus={first}
          spellCheck={fact === 'title'}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  )
}

/** No fact has this value. */
const MIXED = '\u0000'

/** The languages of the United Nations, and those the sources have. */
const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es']

function choicesOf(fact: Fact, value: string | undefined, known: readonly string[]): readonly string[] | undefined {
  if (fact === 'kind') return SOURCE_KINDS
  if (fact === 'visibility') return VISIBILITIES
  if (fact === 'language') return [...new Set([...LANGUAGES, ...known, ...(value ? [value] : [])])]
  return undefined
}

function exampleOf(fact: Fact): string {
  return fact === 'date' ? t('library.dateExample') : t('library.none')
}
