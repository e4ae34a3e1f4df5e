import { Check } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { Icon } from './Icon'

/** A filter that is on or off, or one of several. */
export function Chip({
  label,
  on,
  disabled,
  onPress,
  children,
}: {
  label: string
  on: boolean
  disabled?: boolean
  onPress: () => void
  children?: React.ReactNode
}) {
  return (
    <ToggleButton className="chip" isSelected={on} isDisabled={disabled ?? false} onPress={onPress}>
      {children ?? (on && <Icon of={Check} />)}
      {label}
    </ToggleButton>
  )
}
