import { t } from '../words'
import type { Completion } from './completions'

interface Props {
  id: string
  offered: readonly Completion[]
  active: number | undefined
  onTake: (one: Completion) => void
}

/** Fields and values that may be meant. The focus stays in the field. */
export function CompletionList({ id, offered, active, onTake }: Props) {
  return (
    <ul className="completions" id={id} role="listbox" aria-label={t('search.completions')}>
      {offered.map((one, i) => (
        <li
          key={one.label}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          ref={(row) => {
            if (i === active) row?.scrollIntoView({ block: 'nearest' })
          }}
          // Pressing must not take the focus from the field.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(one)}
        >
          <span className={one.insert.endsWith(':') ? 'query-field' : 'one-line'}>{one.label}</span>
          <span className="space" />
          <span className="second one-line">
            {one.insert.endsWith(':')
              ? t(`queryField.${one.field}`)
              : one.sources !== undefined && t('search.held', { count: one.sources })}
          </span>
        </li>
      ))}
    </ul>
  )
}
