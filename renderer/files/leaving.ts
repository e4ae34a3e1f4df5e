import type { Draft } from '../../shared/draft/draft'
import { sameDraft } from './same-draft'

/** That a draft may leave the desk, in the one state the user agreed to: with any other it is asked again. */
export interface Leave {
  /** The state whose unsaved changes were given up; undefined where there were none. */
  givenUp: Draft | undefined
}

type Answer = 'save' | 'discard' | 'cancel'

interface Parts {
  /** The draft as it stands this moment, if it has unsaved changes. */
  unsaved(): Draft | undefined
  ask(): Promise<Answer>
  /** Whether the draft could be saved. What is typed while it is written is not in the file. */
  save(): Promise<boolean>
}

/**
 * Asks whether the draft on the desk may go, until the answer holds for the draft as it stands: what comes after the
 * answer in the same turn of the event loop finds it so. Undefined where it is to stay. `leave` is an answer given before;
 * it is good as long as nothing was written since.
 */
export function createLeaving({ unsaved, ask, save }: Parts): (leave?: Leave) => Promise<Leave | undefined> {
  let asking = false
  return async (leave) => {
    let givenUp = leave?.givenUp
    let saving = false
    if (asking) return undefined
    asking = true
    try {
      for (;;) {
        const draft = unsaved()
        if (!draft || (givenUp && sameDraft(givenUp, draft))) return { givenUp: draft }
        const answer: Answer = saving ? 'save' : await ask()
        if (answer === 'cancel') return undefined
        if (answer === 'discard') givenUp = draft
        saving = answer === 'save'
        if (saving && !(await save())) return undefined
      }
    } finally {
      asking = false
    }
  }
}
