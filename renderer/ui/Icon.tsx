import type { LucideIcon } from 'lucide-react'

export type IconShape = LucideIcon

/** A lucide icon at the program's size; it says nothing to a screen reader, the words beside it do. */
export function Icon({
  of: Shape,
  className = '',
  turning = false,
}: {
  of: IconShape
  className?: string
  turning?: boolean
}) {
  return <Shape className={`icon ${className} ${turning ? 'turning' : ''}`.trim()} aria-hidden="true" />
}
