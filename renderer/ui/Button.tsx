import type { ReactNode } from 'react'
import { Button as AriaButton, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon } from './Icon'
import type { IconShape } from './Icon'
import './button.css'

interface Props {
  /** What it does, a verb. Shown, unless `alone`. */
  label: string
  icon?: IconShape
  /** Only the icon is shown; the label becomes name and tooltip. */
  alone?: boolean
  look?: 'plain' | 'outline' | 'primary' | 'text'
  small?: boolean
  /** Shortcut, as shown to people: `Ctrl+E`. */
  keys?: string
  /** A longer tooltip than the label. */
  hint?: string
  disabled?: boolean
  busy?: boolean
  /** Makes it a switch. */
  on?: boolean
  /** It has the focus as its dialog opens. */
  first?: boolean
  onPress: () => void
  children?: ReactNode
}

/** The program's one button, with a tooltip that teaches its key. */
export function Button({
  label,
  icon,
  alone,
  look = 'plain',
  small,
  keys,
  hint,
  disabled,
  busy,
  on,
  first,
  onPress,
  children,
}: Props) {
  const className = ['button', look, alone && 'alone', small && 'small'].filter(Boolean).join(' ')
  const inside = (
    <>
      {icon && <Icon of={icon} turning={busy ?? false} />}
      {!alone && <span className="one-line">{label}</span>}
      {children}
    </>
  )
  const common = {
    className,
    isDisabled: disabled ?? false,
    'aria-label': alone ? label : undefined,
    autoFocus: first ?? false,
    onPress,
  }
  const button =
    on === undefined ? (
      <AriaButton {...common}>{inside}</AriaButton>
    ) : (
      <ToggleButton {...common} isSelected={on}>
        {inside}
      </ToggleButton>
    )
  if (!alone && !keys && !hint) return button
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {button}
      <Tooltip className="tooltip" offset={6}>
        {hint ?? label}
        {keys && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
