import { Menu } from 'electron'
import type { Command } from '../../shared/service/commands'
import { menuTemplate } from './menu-template'
import type { MenuState } from './menu-template'

/** Make this the system's menu. */
export function setMenu(state: MenuState, send: (command: Command, path?: string) => unknown): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, send)))
}
