import { ChevronDown, SlidersHorizontal, X } from 'lucide-react'
import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import type { Facets } from '../../shared/service/corpus'
import { Button, Chip, Icon } from '../ui'
import { count, t } from '../words'
import { counted, filterSaid, isFiltered, FURTHER_FACETS, MENU_FACETS, valueSaid, withFacet } from './filter-values'
import type { FilterValues, FurtherFacet, MenuFacet } from './filter-values'
import { YearsChip } from './YearsChip'

interface Props {
  values: FilterValues
  /** What was found, or may be, by its values. */
  facets: Facets
  /** Passages of each kind were no kind chosen; absent while nothing is asked. */
  kinds: Facets['kind'] | undefined
  /** Passages of all kinds. */
  all: number | undefined
  onChange: (values: FilterValues) => void
}

/** What the search is narrowed by: a chip for each kind, a menu for each other facet, with counts. */
export function FilterChips({ values, facets, kinds, all, onChange }: Props) {
  const shown = [
    ...USUAL,
    ...(kinds ?? facets.kind).map(({ value }) => value as Kind).filter((k) => !USUAL.includes(k)),
  ]
  return (
    <div className="chips" role="group" aria-label={t('facet.label')}>
      <Chip
        label={counted(t('search.all'), all)}
        on={!values.kind}
        onPress={() => onChange({ ...values, kind: undefined })}
      />
      {shown.map((kind) => {
        const number = kinds && (kinds.find(({ value }) => value === kind)?.count ?? 0)
        const on = values.kind === kind
        return (
          <Chip
            key={kind}
            label={counted(valueSaid('kind', kind), number)}
            on={on}
            disabled={number === 0 && !on}
            onPress={() => onChange({ ...values, kind: on ? undefined : kind })}
          />
        )
      })}
      {[...MENU_FACETS, ...FURTHER_FACETS].map((facet) => {
        const chosen = filterSaid(values, facet)
        if (chosen !== undefined) {
          return (
            <AriaButton
              key={facet}
              className="chip chip-filter"
              aria-label={t('facet.remove', { facet: t(`facet.${facet}`), value: chosen })}
              onPress={() => onChange(withFacet(values, facet, undefined))}
            >
              <span className="one-line">{chosen}</span>
              <Icon of={X} />
            </AriaButton>
          )
        }
        if (facet === 'language' || facet === 'visibility') return null
        const options = facets[facet]
        if (options.length === 0) return null
        return facet === 'year' ? (
          <YearsChip key={facet} options={options} values={values} counts={kinds !== undefined} onChange={onChange} />
        ) : (
          <FacetMenu
            key={facet}
            facet={facet}
            options={options}
            counts={kinds !== undefined}
            onChoose={(value) => onChange(withFacet(values, facet, value))}
          />
        )
      })}
      {isFiltered(values) && <Button look="text" small label={t('facet.clear')} onPress={() => onChange({})} />}
    </div>
  )
}

type Kind = NonNullable<FilterValues['kind']>

/** Kinds that are always offered; others where some are found. */
const USUAL: readonly Kind[] = ['reply', 'resolution', 'report']

interface FacetMenuProps {
  facet: Exclude<MenuFacet, FurtherFacet | 'year'>
  options: Facets['kind']
  counts: boolean
  onChoose: (value: string) => void
}

function FacetMenu({ facet, options, counts, onChoose }: FacetMenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className="chip">
        {t(`facet.${facet}`)}
        <Icon of={ChevronDown} />
      </AriaButton>
      <Popover className="menu-popover" offset={4} placement="bottom start">
        <Menu className="menu facet-menu" aria-label={t(`facet.${facet}`)} onAction={(id) => onChoose(String(id))}>
          {options.map(({ value, count: number }) => (
            <MenuItem key={value} id={value} className="menu-item" textValue={valueSaid(facet, value)}>
              <span className="one-line">{valueSaid(facet, value)}</span>
              <span className="space" />
              {counts && <span className="second facet-count">{count(number)}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

type FurtherProps = Pick<Props, 'values' | 'facets' | 'onChange'> & { counts: boolean }

/** Languages and visibilities in one menu; none while there is only one of each. */
export function FurtherFilters({ values, facets, counts, onChange }: FurtherProps) {
  const shown = FURTHER_FACETS.filter((facet) => values[facet] === undefined && facets[facet].length > 1)
  if (shown.length === 0) return null
  return (
    <MenuTrigger>
      <AriaButton className="button alone small" aria-label={t('facet.further')}>
        <Icon of={SlidersHorizontal} />
      </AriaButton>
      <Popover className="menu-popover" offset={4} placement="bottom end">
        <Menu
          className="menu facet-menu"
          aria-label={t('facet.further')}
          onAction={(id) => {
            const [facet, value] = String(id).split(' ') as [FurtherFacet, string]
            onChange(withFacet(values, facet, value))
          }}
        >
          {shown.map((facet) => (
            <MenuSection key={facet}>
              <Header className="menu-head second">{t(`facet.${facet}`)}</Header>
              {facets[facet].map(({ value, count: number }) => (
                <MenuItem
                  key={value}
                  id={`${facet} ${value}`}
                  className="menu-item"
                  textValue={valueSaid(facet, value)}
                >
                  <span className="one-line">{valueSaid(facet, value)}</span>
                  <span className="space" />
                  {counts && <span className="second facet-count">{count(number)}</span>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
