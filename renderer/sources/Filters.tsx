import { useState } from 'react'
import type { SourceSummary } from '../../shared/service/corpus'
import { t } from '../words'

export interface FilterValues {
  body?: string | undefined
  respondent?: string | undefined
  language?: string | undefined
  from?: number | undefined
  to?: number | undefined
}

interface Props {
  sources: readonly SourceSummary[]
  values: FilterValues
  onChange: (values: FilterValues) => void
}

/** Narrow the search by body, respondent, language and years; only what the corpus holds is offered. */
export function Filters({ sources, values, onChange }: Props) {
  const distinct = (of: (source: SourceSummary) => string | undefined): string[] =>
    [...new Set(sources.map(of).filter((value): value is string => !!value))].sort((a, b) => a.localeCompare(b))
  const set = (change: FilterValues): void => onChange({ ...values, ...change })
  return (
    <div className="filters">
      <Choice
        label={t('filter.body')}
        value={values.body}
        options={distinct((s) => s.facts.body)}
        onChange={(body) => set({ body })}
      />
      <Choice
        label={t('filter.respondent')}
        value={values.respondent}
        options={distinct((s) => s.facts.respondent?.name)}
        onChange={(respondent) => set({ respondent })}
      />
      <Choice
        label={t('filter.language')}
        value={values.language}
        options={distinct((s) => s.facts.language)}
        onChange={(language) => set({ language })}
      />
      <label className="filter">
        <span className="second">{t('filter.years')}</span>
        <span className="row">
          <Year label={t('filter.from')} value={values.from} onChange={(from) => set({ from })} />
          –
          <Year label={t('filter.to')} value={values.to} onChange={(to) => set({ to })} />
        </span>
      </label>
    </div>
  )
}

/** A year: nothing while it is not one, which the rim shows. */
function Year({
  label,
  value,
  onChange,
}: {
  label: string
  value: number | undefined
  onChange: (year: number | undefined) => void
}) {
  const [typed, setTyped] = useState(value?.toString() ?? '')
  return (
    <input
      className="filter-year"
      inputMode="numeric"
      maxLength={4}
      aria-label={label}
      aria-invalid={typed !== '' && !/^\d{4}$/.test(typed)}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(/^\d{4}$/.test(event.target.value) ? Number(event.target.value) : undefined)
      }}
    />
  )
}

function Choice(props: {
  label: string
  value: string | undefined
  options: readonly string[]
  onChange: (value: string | undefined) => void
}) {
  return (
    <label className="filter">
      <span className="second">{props.label}</span>
      <select value={props.value ?? ''} onChange={(event) => props.onChange(event.target.value || undefined)}>
        <option value="">{t('filter.any')}</option>
        {props.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  )
}
