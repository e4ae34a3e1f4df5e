import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconShape } from './Icon'
import './empty-state.css'

/** What a part says when it has nothing to show: what is so, what it means, what to do. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon: IconShape
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="empty-state">
      <Icon of={icon} />
      <p className="strong">{title}</p>
      {children && <div className="said">{children}</div>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
