import type { Command } from './commands'

/**
 * What preload hands to the page, as `window.rapporteur`. Beside it the page may post itself `{ connect: 'shell' }` or
 * `{ connect: 'corpus' }` with one end of a channel, which then leads to that service; nothing else crosses.
 */
export interface Bridge {
  /** Menu commands; `open-path` comes with a path. Returns the undo. */
  onCommand(handler: (command: Command, path?: string) => void): () => void
  /** Where a file that was dropped on the page lies; '' for what is no file of this machine. It may be read from then on. */
  pathOf(file: unknown): string
  /** The corpus process went or came back; returns the undo. */
  onCorpus(handler: (state: 'up' | 'down') => void): () => void
}

/** What the messages between main and preload are called. */
export const CHANNELS = { connect: 'connect', command: 'command', corpus: 'corpus', dropped: 'dropped' } as const
