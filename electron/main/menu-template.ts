import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS } from '../../shared/service/commands'
import type { Command } from '../../shared/service/commands'
import { MENUS } from '../../shared/service/menus'
import type { MenuEntry } from '../../shared/service/menus'
import type { RecentFile, Theme } from '../../shared/service/shell'

export interface MenuState {
  recent: RecentFile[]
  theme: Theme
  development: boolean
  /** The window in front has no draft on its desk: what needs one cannot be chosen. */
  noDraft?: boolean
}

/** Keys that people try too. */
const SECOND_KEYS: Partial<Record<Command, string>> = {
  // Where + needs Shift, nobody presses Shift.
  'zoom-in': 'CmdOrCtrl+=',
  redo: 'CmdOrCtrl+Y',
}

/** The system's menus. Entries that concern the page are sent to it as commands; an entry's id is its command. */
export function menuTemplate(
  state: MenuState,
  send: (command: Command, path?: string) => unknown,
): MenuItemConstructorOptions[] {
  const mac = process.platform === 'darwin'
  const menus = MENUS.map(({ label, entries }): MenuItemConstructorOptions => ({
    label,
    ...(label === '&Help' && { role: 'help' }),
    submenu: [...entries.flatMap((entry) => itemsOf(entry, state, send)), ...systemsOwn(label, state, mac)],
  }))
  return mac ? [{ role: 'appMenu' }, ...menus] : menus
}

function itemsOf(
  entry: MenuEntry,
  state: MenuState,
  send: (command: Command, path?: string) => unknown,
): MenuItemConstructorOptions[] {
  if (entry === '-') return [{ type: 'separator' }]
  if (typeof entry !== 'string') {
    if ('role' in entry) return [entry]
    return [{ label: entry.label, submenu: entry.entries.flatMap((inner) => itemsOf(inner, state, send)) }]
  }
  if (entry === 'open-path') return [recentFiles(state.recent, send)]
  const { label, key, anywhere } = COMMANDS[entry]
  const item: MenuItemConstructorOptions = {
    id: entry,
    label,
    click: () => send(entry),
    ...(key !== undefined && { accelerator: key }),
    ...(state.noDraft && !anywhere && { enabled: false }),
    ...(entry.startsWith('theme-') && { type: 'radio', checked: entry === `theme-${state.theme}` }),
  }
  const second = SECOND_KEYS[entry]
  if (second === undefined) return [item]
  const hidden = { label, accelerator: second, visible: false, acceleratorWorksWhenHidden: true, click: item.click! }
  return [item, hidden]
}

function recentFiles(
  recent: readonly RecentFile[],
  send: (command: Command, path?: string) => unknown,
): MenuItemConstructorOptions {
  return {
    label: COMMANDS['open-path'].label,
    enabled: recent.length > 0,
    submenu: recent.map(({ path, name }) => ({
      label: name.replaceAll('&', '&&'),
      toolTip: path,
      click: () => send('open-path', path),
    })),
  }
}

/** What the system does by itself, at the foot of a menu. */
function systemsOwn(menu: string, { development }: MenuState, mac: boolean): MenuItemConstructorOptions[] {
  if (menu === '&File') return mac ? [] : [{ role: 'quit' }]
  if (menu === '&Help') return mac ? [] : [{ type: 'separator' }, { role: 'about' }]
  if (menu !== '&View') return []
  return [
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(development
      ? ([{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[])
      : []),
  ]
}
