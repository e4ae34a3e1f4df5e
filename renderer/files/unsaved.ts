import type { Draft } from '../../shared/draft/draft'
import { sameDraft } from './same-draft'

interface Parts {
  /** Whether the draft has changes that are not in its file, whenever that changes. */
  onUnsaved(unsaved: boolean): void
  /** It has been changed and differs from its file: it must be kept. */
  keep(): void
  /** It is in its file as it stands: what was kept of it may go. */
  settle(draftId: string): void
}

/** Knows whether the draft on the desk is in its file as it stands. */
export interface Unsaved {
  /** A draft comes to the desk; `inFile` where its file has it just so, else nothing of it is in any file. */
  begin(draft: Draft, inFile: boolean): void
  /** It has been changed. */
  weigh(draft: Draft): void
  /** The file has `saved` now, while the draft stands as `now`. */
  saved(saved: Draft, now: Draft): void
  /** Nothing is on the desk. */
  end(): void
}

export function createUnsaved({ onUnsaved, keep, settle }: Parts): Unsaved {
  let inFile: Draft | undefined
  let unsaved = false

  const put = (is: boolean): void => {
    if (unsaved === is) return
    unsaved = is
    onUnsaved(is)
  }
  const differs = (draft: Draft): boolean => inFile === undefined || !sameDraft(inFile, draft)

  return {
    begin(draft, isInFile) {
      inFile = isInFile ? draft : undefined
      put(!isInFile)
      if (!isInFile) keep()
    },
    weigh(draft) {
      const before = unsaved
      put(differs(draft))
      if (unsaved) keep()
      else if (before) settle(draft.id)
    },
    saved(saved, now) {
      inFile = saved
      put(differs(now))
      if (unsaved) keep()
      else settle(now.id)
    },
    end() {
      inFile = undefined
      put(false)
    },
  }
}
