import { resolve } from 'node:path'

/** What the user asked for when starting the program. */
export interface Request {
  /** Absolute. */
  files: string[]
  demo: boolean
}

/**
 * The words after the program's name. Chromium's own switches stand among them; an unpackaged program is named by its
 * folder, the first word that is no switch.
 */
export function parseCommandLine(argv: string[], unpackaged: boolean, cwd: string): Request {
  const words = argv.slice(1)
  const plain = words.filter((word) => !word.startsWith('-'))
  return {
    files: (unpackaged ? plain.slice(1) : plain).map((file) => resolve(cwd, file)),
    demo: words.includes('--demo'),
  }
}
