import { Check, ChevronDown } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from './Icon'
import type { IconShape } from './Icon'
import './menu-button.css'

export interface MenuChoice<Id extends string = string> {
  id: Id
  label: string
  icon?: IconShape
  /** Shortcut, as shown to people. */
  keys?: string
}

interface Props<Id extends string> {
  /** Its accessible name; shown too, unless there is an `icon`. */
  name: string
  /** What is shown, where that is not the name: the value chosen. */
  value?: string
  /** Only this icon is shown. */
  icon?: IconShape
  look?: 'plain' | 'outline'
  choices: readonly MenuChoice<Id>[]
  /** The one that holds now: the menu is a choice of one. */
  chosen?: Id
  onChoose: (id: Id) => void
}

/** A button that opens a menu: of things to do, or of values of which one holds. */
export function MenuButton<Id extends string>({
  name,
  value,
  icon,
  look = 'plain',
  choices,
  chosen,
  onChoose,
}: Props<Id>) {
  return (
    <MenuTrigger>
      <AriaButton
        className={['button', 'small', look, icon && 'alone'].filter(Boolean).join(' ')}
        aria-label={value === undefined ? name : `${name}: ${value}`}
      >
        {icon ? <Icon of={icon} /> : <span>{value ?? name}</span>}
        {!icon && <Icon of={ChevronDown} />}
      </AriaButton>
      <Popover className="menu-popover" offset={4} placement="bottom start">
        <Menu
          className="menu"
          aria-label={name}
          onAction={(id) => onChoose(id as Id)}
          {...(chosen !== undefined && { selectionMode: 'single' as const, selectedKeys: [chosen] })}
        >
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} className="menu-item" textValue={choice.label}>
              {choice.icon ? (
                <Icon of={choice.icon} />
              ) : (
                <span className="menu-mark">{choice.id === chosen && <Icon of={Check} />}</span>
              )}
              <span className="space">{choice.label}</span>
              {choice.keys && <kbd>{choice.keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
