import { create } from 'zustand'
import { AppError } from '../../shared/error'
import type { ImportedFile, ImportEvent } from '../../shared/service/corpus'
import { corpus } from '../bridge'
import { useDraft } from '../draft'

interface ImportState {
  /** Undefined while nothing was imported yet. */
  progress: { done: number; total: number; name: string } | undefined
  running: boolean
  files: readonly ImportedFile[]
  summary: Extract<ImportEvent, { type: 'summary' }> | undefined
  error: AppError | undefined
  /** Grows with every change of what the corpus holds. */
  changes: number
}

export const useImport = create<ImportState>(() => ({
  progress: undefined,
  running: false,
  files: [],
  summary: undefined,
  error: undefined,
  changes: 0,
}))

let stop = (): void => undefined

/** Bring files and folders into the corpus, showing how far it is. */
export async function importSources(paths: string[]): Promise<void> {
  if (useImport.getState().running) return
  let stopped = false
  stop = () => {
    stopped = true
  }
  useImport.setState({ running: true, progress: undefined, files: [], summary: undefined, error: undefined })
  try {
    for await (const event of corpus.import(paths)) {
      if (event.type === 'progress') useImport.setState({ progress: event })
      else if (event.type === 'file') useImport.setState((s) => ({ files: [...s.files, event] }))
      else useImport.setState({ summary: event })
      if (stopped) break
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    useImport.setState({ error })
  } finally {
    useImport.setState((s) => ({ running: false, changes: s.changes + 1 }))
  }
}

/** End the import under way; what is already imported stays. */
export function stopImport(): void {
  stop()
}

export function forgetImport(): void {
  useImport.setState({ progress: undefined, files: [], summary: undefined, error: undefined })
}

/** How an import ended is of the text it was made for: it goes when another one is opened. Returns the undo. */
export function forgetWithText(): () => void {
  return useDraft.subscribe(({ opened }, before) => {
    if (opened !== before.opened && before.opened && !useImport.getState().running) forgetImport()
  })
}
