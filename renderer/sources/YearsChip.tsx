import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Facets } from '../../shared/service/corpus'
import { Button, Icon } from '../ui'
import { count, t } from '../words'
import { withFacet } from './filter-values'
import type { FilterValues } from './filter-values'

interface Props {
  values: FilterValues
  options: Facets['year']
  counts: boolean
  onChange: (values: FilterValues) => void
}

/** Years to narrow a search to: one of those found, or from one to another. */
export function YearsChip({ values, options, counts, onChange }: Props) {
  return (
    <DialogTrigger>
      <AriaButton className="chip">
        {t('facet.year')}
        <Icon of={ChevronDown} />
      </AriaButton>
      <Popover className="menu-popover" offset={4} placement="bottom start">
        <Dialog className="years" aria-label={t('facet.year')}>
          {({ close }) => (
            <>
              <Range
                onChoose={(range) => {
                  close()
                  onChange({ ...values, ...range })
                }}
              />
              <ListBox
                className="menu facet-menu"
                aria-label={t('facet.year')}
                onAction={(year) => {
                  close()
                  onChange(withFacet(values, 'year', String(year)))
                }}
              >
                {options.map(({ value, count: number }) => (
                  <ListBoxItem key={value} id={value} className="menu-item" textValue={value}>
                    {value}
                    <span className="space" />
                    {counts && <span className="second facet-count">{count(number)}</span>}
                  </ListBoxItem>
                ))}
              </ListBox>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Range({ onChoose }: { onChoose: (range: Pick<FilterValues, 'from' | 'to'>) => void }) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const right = [from, to].every((year) => year === '' || isYear(year)) && from + to !== ''
  return (
    <form
      className="row years-range"
      onSubmit={(event) => {
        event.preventDefault()
        if (right) onChoose(rangeOf(from, to))
      }}
    >
      <Year label={t('facet.from')} typed={from} onType={setFrom} />
      {t('facet.until')}
      <Year label={t('facet.to')} typed={to} onType={setTo} />
      <Button
        look="outline"
        small
        label={t('facet.take')}
        disabled={!right}
        onPress={() => onChoose(rangeOf(from, to))}
      />
    </form>
  )
}

function Year({ label, typed, onType }: { label: string; typed: string; onType: (typed: string) => void }) {
  return (
    <input
      inputMode="numeric"
      maxLength={4}
      aria-label={label}
      aria-invalid={typed !== '' && !isYear(typed)}
      value={typed}
      onChange={(event) => onType(event.target.value)}
    />
  )
}

function isYear(typed: string): boolean {
  return /^\d{4}$/.test(typed)
}

/** From the earlier to the later, whichever was typed first. */
function rangeOf(from: string, to: string): Pick<FilterValues, 'from' | 'to'> {
  const [first, last] = [from, to].map((year) => (isYear(year) ? Number(year) : undefined))
  const turned = first !== undefined && last !== undefined && first > last
  return turned ? { from: last, to: first } : { from: first, to: last }
}
