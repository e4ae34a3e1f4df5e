import type { Command } from './commands'
import type { Port } from './wire'

/** What preload hands to the page, as `window.rapporteur`; nothing else crosses. */
export interface Bridge {
  /** A fresh channel to a service; the corpus's outlives restarts of its process. */
  connect(service: 'shell' | 'corpus'): Port
  /** Menu commands; `open-path` comes with a path. Returns the undo. */
  onCommand(handler: (command: Command, path?: string) => void): () => void
  /** The corpus process went or came back; returns the undo. */
  onCorpus(handler: (state: 'up' | 'down') => void): () => void
}

/** What the messages between main and preload are called. */
export const CHANNELS = { connect: 'connect', command: 'command', corpus: 'corpus' } as const
