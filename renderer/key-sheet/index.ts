import type { Command } from '../../shared/service/commands'
import { showKeys } from './Keys'

export { Keys } from './Keys'

export const keysCommands = { shortcuts: showKeys } satisfies Partial<Record<Command, () => unknown>>
