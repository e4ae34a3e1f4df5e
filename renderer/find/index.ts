import type { Command } from '../../shared/service/commands'
import { openFind, walkMatches } from './find-store'

export { FindBar } from './FindBar'
export { undoFromFind } from './find-store'

/** What the menu and the palette may ask of finding. */
export const findCommands = {
  find: () => openFind('find'),
  replace: () => openFind('replace'),
  'find-next': () => walkMatches(1),
  'find-previous': () => walkMatches(-1),
} satisfies Partial<Record<Command, () => unknown>>
