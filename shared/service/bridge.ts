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

export const COMMANDS = [
  'open', // Ctrl+O
  'open-path', // a recent file, or one the system asks us to open
  'export', // Ctrl+E
  'search', // Ctrl+Shift+F
  'next-finding', // F8
  'previous-finding', // Shift+F8
  'next-hole', // F7
  'previous-hole', // Shift+F7
  'next-pane', // F6
  'previous-pane', // Shift+F6
  'show-sources', // Ctrl+Alt+1
  'show-links', // Ctrl+Alt+2
  'show-checks', // Ctrl+Alt+3
  'toggle-structure', // Ctrl+Alt+O
  'toggle-side', // Ctrl+Alt+P
  'zoom-in', // Ctrl++
  'zoom-out', // Ctrl+-
  'zoom-reset', // Ctrl+0
  'theme-system',
  'theme-light',
  'theme-dark',
  'add-sources',
  'start-screen',
  'example-report',
  'example-resolution',
] as const

/** What a menu entry asks of the page. */
export type Command = (typeof COMMANDS)[number]
