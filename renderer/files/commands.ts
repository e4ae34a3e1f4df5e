import type { Command } from '../../shared/service/commands'
import { shell } from '../bridge'
import { exportToWord } from './export'
import { backToStart, close } from './leave'
import { chooseAndOpen, open } from './open'
import { save } from './save'

/** What the menu and the palette may ask about files. */
export const filesCommands = {
  'new-window': () => shell.newWindow(),
  open: () => chooseAndOpen(),
  'open-path': (path?: string) => path && open(path),
  save: () => save(),
  'save-as': () => save({ as: true }),
  export: () => exportToWord(),
  close: () => close(),
  'start-screen': () => backToStart(),
} satisfies Partial<Record<Command, (path?: string) => unknown>>
