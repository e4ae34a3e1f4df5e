import { errorValue } from '../../shared/error'
import type { CorpusService } from '../../shared/service/corpus'
import type { StartState } from '../../shared/service/shell'
import { copyDemo } from './demo'
import type { Demo } from './demo'
import { readForOpening } from './draft-files'
import type { EarlyReading } from './draft-files'

/** What a window shows first. */
export interface FirstView {
  view: Promise<Pick<StartState, 'open' | 'import' | 'problem' | 'takeUp'>>
  /** The file to open first, and its reading, which need not wait for the page. */
  early?: { path: string; reading: Promise<EarlyReading> } | undefined
}

/** The demo as it is shipped, and as the user's own. */
export type ShippedDemo = Demo & { shipped: string; folder: string }

/** The start screen, or this file. */
export function viewOf(path?: string): FirstView {
  return { view: Promise.resolve(path === undefined ? {} : { open: path }) }
}

/** What the program's first window shows: this file, else the demo where it is wanted, else the start screen. */
export function firstView(
  file: string | undefined,
  wantsDemo: boolean,
  demo: ShippedDemo,
  corpus: Pick<CorpusService, 'open'>,
): FirstView {
  const first = file ?? (wantsDemo ? demo.report : undefined)
  const trouble = copyDemo(demo.shipped, demo.folder).then(() => undefined, errorValue)
  const reading = first === undefined ? undefined : trouble.then(() => readForOpening(corpus, first))
  reading?.catch(() => {})
  return {
    early: first !== undefined && reading ? { path: first, reading } : undefined,
    view: trouble.then((problem) => {
      const opens = first !== undefined && (file !== undefined || !problem)
      return {
        takeUp: true as const,
        ...(opens && { open: first }),
        ...(opens && file === undefined && { import: [demo.sources] }),
        ...(problem && { problem }),
      }
    }),
  }
}
