import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { draftWords } from '../../electron/corpus/draft-words'
import { createDraftFiles } from '../../electron/main/draft-files'
import type { DraftFiles } from '../../electron/main/draft-files'
import { createHeldFiles } from '../../electron/main/held-files'
import { createJournal } from '../../electron/main/journal'
import type { Journal } from '../../electron/main/journal'
import { filesHere } from '../corpus/in-process'

/** A program in a folder of its own: windows with their drafts, without Electron. */
export interface Office {
  folder: string
  /** A file in it. */
  at(name: string): string
  window(slow?: Partial<typeof draftWords>): DraftFiles & { askedFor: string[]; answer(name: string | null): void }
  /** What the start screen would offer. */
  waiting: Journal['waiting']
  /** The program ends without a word; what starts next is another. */
  kill(): void
}

export async function office(): Promise<Office> {
  const folder = await temporaryFolder()
  const recovery = join(folder, 'recovery')
  let windows = 0
  let held = createHeldFiles()
  let journal = createJournal(recovery)
  return {
    folder,
    at: (name) => join(folder, name),
    window(slow) {
      const askedFor: string[] = []
      let chosen: string | null = null
      const files = createDraftFiles({
        window: (windows += 1),
        corpus: { ...draftWords, ...slow, open: filesHere.open },
        held,
        journal,
        documents: folder,
        async askName(proposed) {
          askedFor.push(proposed)
          return chosen
        },
        onChange() {},
      })
      return { ...files, askedFor, answer: (name) => void (chosen = name) }
    },
    waiting: () => journal.waiting(),
    kill() {
      held = createHeldFiles()
      journal = createJournal(recovery)
    },
  }
}

/** A folder that goes when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-desk-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
