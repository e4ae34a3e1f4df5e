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
  const year = (value: string): number | undefined => (/^\d{4}$/.test(value) ? Number(value) : undefined)
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
          <input
            className="filter-year"
            inputMode="numeric"
            maxLength={4}
            aria-label={t('filter.from')}
            defaultValue={values.from}
            onChange={(event) => set({ from: year(event.target.value) })}
          />
          –
          <input
            className="filter-year"
            inputMode="numeric"
            maxLength={4}
            aria-label={t('filter.to')}
            defaultValue={values.to}
            onChange={(event) => set({ to: year(event.target.value) })}
          />
        </span>
      </label>
    </div>
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
