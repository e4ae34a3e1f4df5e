import type { Command } from '../../shared/service/commands'
import { openPalette } from './palette-store'

export { Palette } from './Palette'
export { KINDS } from './kinds'

/** What the menu may ask of the palette. */
export const paletteCommands = {
  palette: () => openPalette('all'),
  kind: () => openPalette('kinds'),
  voice: () => openPalette('voices'),
} satisfies Partial<Record<Command, () => unknown>>
