import type { Command } from '../../shared/service/commands'
import { openLibrary } from './library-store'

/** What the menu and the palette may ask of the Library. */
export const libraryCommands = {
  library: () => openLibrary(),
} satisfies Partial<Record<Command, () => unknown>>
