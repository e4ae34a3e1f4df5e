import { COMMANDS } from '../../shared/service/commands'
import type { Command } from '../../shared/service/commands'

/** What is looked at in a pressed key. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'getModifierState'
>

/** Moves of paragraphs: in a field of a form the same keys move what is in the form. */
const IN_TEXT: readonly Command[] = ['move-up', 'move-down']

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select')

/** Main's own: it closes windows, and asks the page by a command of that name. */
const NOT_HERE: readonly Command[] = ['close', 'open-path']

/**
 * Obey the keys of the commands at once. The menu has them too, for people to see and for when the page has no focus; but
 * by way of the menu a key takes two processes, and what is typed right after Ctrl+F would still go into the text.
 * Returns the undo.
 */
export function registerShortcuts(run: (command: Command) => void): () => void {
  const mac = navigator.userAgent.includes('Mac OS')
  const onKey = (event: KeyboardEvent): void => {
    const command = commandOf(event, mac)
    if (!command || (IN_TEXT.includes(command) && isField(event.target))) return
    // What the page has taken the menu does not get.
    event.preventDefault()
    event.stopPropagation()
    run(command)
  }
  window.addEventListener('keydown', onKey, true)
  return () => window.removeEventListener('keydown', onKey, true)
}

/** The command whose key this is. A key is what stands on it, or, where that is no Latin letter, where it lies. */
export function commandOf(pressed: Pressed, mac: boolean): Command | undefined {
  // AltGr says Ctrl+Alt on some systems, and types a sign.
  if (pressed.isComposing || pressed.getModifierState('AltGraph')) return undefined
  return SHORTCUTS.find(
    ({ ctrl, alt, shift, key }) =>
      ctrl === (mac ? pressed.metaKey : pressed.ctrlKey) &&
      !(mac ? pressed.ctrlKey : pressed.metaKey) &&
      alt === pressed.altKey &&
      (shift === pressed.shiftKey || key === '+') &&
      isKey(key, pressed),
  )?.command
}

interface Shortcut {
  command: Command
  ctrl: boolean
  alt: boolean
  shift: boolean
  key: string
}

const NAMES: Record<string, string> = { Plus: '+', Up: 'ArrowUp', Down: 'ArrowDown' }
const CODES: Record<string, string> = { '.': 'Period', '-': 'Minus' }

const SHORTCUTS = (Object.keys(COMMANDS) as Command[]).flatMap((command): Shortcut[] => {
  const parts = COMMANDS[command].key?.split('+')
  if (!parts || NOT_HERE.includes(command)) return []
  const last = parts.at(-1)!
  const [ctrl, alt, shift] = ['CmdOrCtrl', 'Alt', 'Shift'].map((name) => parts.includes(name)) as [
    boolean,
    boolean,
    boolean,
  ]
  return [{ command, ctrl, alt, shift, key: NAMES[last] ?? last.replace(/^[A-Z]$/, (letter) => letter.toLowerCase()) }]
})

function isKey(key: string, { key: said, code }: Pressed): boolean {
  if (said === key || said.toLowerCase() === key) return true
  if (/^[a-z]$/.test(key)) return !/^[a-z]$/i.test(said) && code === `Key${key.toUpperCase()}`
  return /^\d$/.test(key) ? code === `Digit${key}` : code === CODES[key]
}
