import { create } from 'zustand'
import { AppError } from '../../shared/error'
import type { ImportedFile, ImportEvent, ImportOptions, UnfinishedImport } from '../../shared/service/corpus'
import { corpus } from '../bridge'
import { replaceFile } from './import-rows'

interface ImportState {
  /** Its dialog stands over the window; else it is told of in the status bar. */
  shown: boolean
  running: boolean
  /** The files and folders that were given. */
  paths: readonly string[]
  progress: { done: number; total: number; name: string; secondsLeft?: number } | undefined
  files: readonly ImportedFile[]
  summary: Extract<ImportEvent, { type: 'summary' }> | undefined
  error: AppError | undefined
  /** Files that are read once more. */
  again: ReadonlySet<string>
  /** Imports that did not come to their end, the newest first. */
  unfinished: readonly UnfinishedImport[]
  /** Grows with every change of what the corpus holds. */
  changes: number
}

export const useImport = create<ImportState>(() => ({
  shown: false,
  running: false,
  paths: [],
  progress: undefined,
  files: [],
  summary: undefined,
  error: undefined,
  again: new Set(),
  unfinished: [],
  changes: 0,
}))

/** How to begin: `quiet` imports tell of themselves in the status bar alone. */
export interface Beginning {
  options?: ImportOptions
  quiet?: boolean
}

interface Asked extends Beginning {
  paths: readonly string[]
}

const waiting: Asked[] = []
let stop = (): void => undefined

/** Bring files and folders into the corpus, showing how far it is. What is given while one is under way waits its turn. */
export async function importSources(paths: readonly string[], beginning: Beginning = {}): Promise<void> {
  if (paths.length === 0) return
  waiting.push({ paths, ...beginning })
  if (!beginning.quiet) useImport.setState({ shown: true })
  if (useImport.getState().running) return
  useImport.setState({ running: true, ...OVER })
  let quiet = beginning.quiet
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      // Nobody asked for the quiet ones: they are not in the account of what was asked for.
      if (next.quiet !== quiet) useImport.setState(OVER)
      quiet = next.quiet
      useImport.setState((s) => ({ paths: [...s.paths, ...next.paths] }))
      await run(next)
    }
  } finally {
    waiting.length = 0
    useImport.setState((s) => ({ running: false, changes: s.changes + 1 }))
    void lookForUnfinished()
  }
}

/** End the import under way, with what waits behind it; what is already imported stays. */
export function stopImport(): void {
  waiting.length = 0
  stop()
}

/** Its dialog goes; it goes on behind, or is over. */
export function leaveImport(): void {
  useImport.setState((s) => ({ shown: false, ...(!s.running && OVER) }))
}

/** Read one file once more, otherwise; what became of it stands in the place of what it was. */
export async function importAgain(path: string, options: ImportOptions): Promise<void> {
  const put = (change: (again: Set<string>) => void): void =>
    useImport.setState((s) => {
      const again = new Set(s.again)
      change(again)
      return { again }
    })
  put((again) => again.add(path))
  const files: ImportedFile[] = []
  try {
    for await (const event of corpus.import([path], options)) if (event.type === 'file') files.push(event)
    useImport.setState((s) => ({ files: replaceFile(s.files, path, files), changes: s.changes + 1 }))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    useImport.setState({ error })
  } finally {
    put((again) => again.delete(path))
  }
}

/** Ask the corpus for imports that were stopped or killed. */
export async function lookForUnfinished(): Promise<void> {
  // Where the corpus does not answer, the window says so elsewhere.
  const unfinished = await corpus.unfinishedImports().catch(() => [])
  useImport.setState({ unfinished: unfinished.filter(({ total, done }) => done < total) })
}

export function goOnWith({ id, paths, options }: UnfinishedImport): void {
  useImport.setState((s) => ({ unfinished: s.unfinished.filter((one) => one.id !== id) }))
  void importSources(paths, { options })
}

export async function forgetUnfinished({ id }: UnfinishedImport): Promise<void> {
  useImport.setState((s) => ({ unfinished: s.unfinished.filter((one) => one.id !== id) }))
  await corpus.forgetImport(id).catch(() => undefined)
}

/** The corpus holds other sources, or other facts of them, than a moment ago. */
export function corpusChanged(): void {
  useImport.setState((s) => ({ changes: s.changes + 1 }))
}

const OVER = { paths: [], progress: undefined, files: [], summary: undefined, error: undefined }

async function run({ paths, options }: Asked): Promise<void> {
  const { files: before, progress: until, summary: sum } = useImport.getState()
  const offset = until?.total ?? 0
  const files: ImportedFile[] = []
  const events = corpus.import([...paths], options)[Symbol.asyncIterator]()
  let stopped = false
  stop = () => {
    stopped = true
    void events.return?.()
  }
  let progress = until
  const show = showing(() => useImport.setState({ files: [...before, ...files], progress }))
  try {
    for (let step = await events.next(); !step.done && !stopped; step = await events.next()) {
      const event = step.value
      if (event.type === 'file') files.push(event)
      else if (event.type === 'summary') useImport.setState({ summary: sum ? added(sum, event) : event })
      else progress = { ...event, done: event.done + offset, total: event.total + offset }
      show.soon()
    }
    if (stopped) useImport.setState({ summary: undefined })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    useImport.setState({ error })
    waiting.length = 0
  } finally {
    show.now()
    stop = () => undefined
  }
}

/** Thousands of files come faster than the window can show them one by one. */
function showing(show: () => void): { soon(): void; now(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = (): void => {
    clearTimeout(timer)
    timer = undefined
    show()
  }
  return { now, soon: () => void (timer ??= setTimeout(now, 250)) }
}

type Summary = NonNullable<ImportState['summary']>

function added(a: Summary, b: Summary): Summary {
  return {
    type: 'summary',
    files: a.files + b.files,
    imported: a.imported + b.imported,
    unchanged: a.unchanged + b.unchanged,
    replaced: a.replaced + b.replaced,
    failed: a.failed + b.failed,
    passages: a.passages + b.passages,
    ms: a.ms + b.ms,
  }
}
