import { useState } from 'react'
import { FieldError, Input, Label, TextField } from 'react-aria-components'
import { day, t } from '../words'
import { dayWritten } from './day'

interface Props {
  label: string
  /** An ISO day, '' where there is none. */
  value: string
  /** What is written is no day. */
  wrong: boolean
  onChange: (day: string | undefined) => void
}

/** A day, written as people write it; what is none is told as soon as the field is left. */
export function DayField({ label, value, wrong, onChange }: Props) {
  const [words, setWords] = useState(() => (value ? day(value) : ''))
  const [left, setLeft] = useState(false)
  return (
    <TextField
      className="masthead-field"
      value={words}
      isInvalid={wrong && left}
      onChange={(typed) => {
        setWords(typed)
        onChange(dayWritten(typed))
      }}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true)
        const iso = dayWritten(words)
        if (iso) setWords(day(iso))
      }}
    >
      <Label className="second">{label}</Label>
      <Input className="masthead-input" placeholder={t('dossier.dayExample')} spellCheck={false} />
      <FieldError className="field-error second">{t('dossier.noDay')}</FieldError>
    </TextField>
  )
}
