import type { ReactNode } from 'react'
import type { Loss } from '../../shared/text/loss'
import { count, t } from '../words'
import { trackedChanges } from './import-rows'
import './loss-list.css'

const WAYS = ['changed', 'dropped', 'flattened'] as const

interface Props {
  losses: readonly Loss[]
  /** What can be done about one of them. */
  action?: (loss: Loss) => ReactNode
}

/** What reading a file cost, by way: changed, dropped, flattened. */
export function LossList({ losses, action }: Props) {
  const sorted = WAYS.flatMap((way) => losses.filter((loss) => loss.way === way))
  return (
    <ul className="losses">
      {sorted.map((loss, index) => (
        <li key={index}>
          <span className="loss-way second">{t(`loss.${loss.way}`)}</span>
          <span className="loss-words">{lossSaid(loss)}</span>
          {action?.(loss)}
        </li>
      ))}
    </ul>
  )
}

/** `Pictures: 2`, and what is known beside. */
export function lossSaid(loss: Loss): string {
  const tracked = trackedChanges(loss)
  if (tracked) {
    const what = (loss.detail ?? '').replace(/;.*$/, '') || t('import.tracked')
    return t(tracked === 'accepted' ? 'import.trackedAccepted' : 'import.trackedOriginal', { what })
  }
  const said = t('import.lossSaid', { what: loss.what, count: count(loss.count) as never })
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${loss.detail ? ` (${loss.detail})` : ''}`
}
