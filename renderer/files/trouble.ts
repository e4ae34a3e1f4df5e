import type { AppError } from '../../shared/error'
import type { FileState } from './file-state'

/** What stands between a draft and its file. */
export interface Trouble {
  /** Keys of the program's words: what is so, and what of the draft is safe. */
  title: string
  safe: string
  error: AppError | undefined
  /** The error's sentence belongs to the words; else it is for the help desk. */
  says: boolean
  /** What may solve it. */
  ways: readonly ('elsewhere' | 'over' | 'again')[]
}

/** What is wrong with saving the draft, the worst first; undefined where nothing is. */
export function troubleOf({ failure, notKept, silent }: FileState): Trouble | undefined {
  if (failure) {
    const { error } = failure
    // What would not be read again from a file will not be from the journal: words of safety would be untrue.
    if (error.code === 'bad-argument' || error.code === 'not-a-draft') {
      const safe = notKept ? 'files.harmedNowhere' : 'files.harmed'
      return { title: 'files.notSaved', safe, error, says: false, ways: ['again'] }
    }
    const changed = error.code === 'file-changed'
    const safe = notKept ? 'files.nowhere' : changed ? 'files.changedMeans' : 'files.safe'
    const title = changed ? 'files.changedTitle' : 'files.notSaved'
    return { title, safe, error, says: !changed, ways: ['elsewhere', changed ? 'over' : 'again'] }
  }
  if (silent) {
    const safe = notKept ? 'files.silentNowhere' : 'files.silentMeans'
    return { title: 'files.silentTitle', safe, error: undefined, says: false, ways: ['elsewhere'] }
  }
  return (
    notKept && {
      title: 'files.notKept',
      safe: 'files.nowhere',
      error: notKept,
      says: true,
      ways: ['elsewhere'] as const,
    }
  )
}
