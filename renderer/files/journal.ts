import type { Draft } from '../../shared/draft/draft'

/** Once nothing was written for so long, the draft is kept; in milliseconds. */
export const QUIET = 1000
/** So long at most after the first change: with the page's own patience never two seconds of typing are lost. */
export const MOST = 1200

interface Parts {
  /** The draft as it stands this moment. */
  latest(): Draft | undefined
  keep(draft: Draft): Promise<void>
  settle(draftId: string): Promise<void>
  /** Whether what was written last could be kept. */
  onKept(error: unknown): void
}

export interface Journal {
  /** The draft has changes that are not in its file. */
  changed(): void
  /** Do not wait: the window may be gone in a moment. */
  now(): void
  /** The draft has no such changes any more: what was kept is forgotten. */
  settle(draftId: string): void
  /** Keep nothing more of this draft; resolves when all that was asked for is done. */
  stop(): Promise<void>
}

/** Keeps the draft whole while it is written, one after the other: what is settled later is not kept again. */
export function createJournal({ latest, keep, settle, onKept }: Parts): Journal {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let since: number | undefined
  let last: Promise<void> = Promise.resolve()

  const forget = (): void => {
    clearTimeout(waiting)
    waiting = since = undefined
  }
  const next = (step: () => Promise<void>, then: (error: unknown) => void): void => {
    last = last.then(step).then(
      () => then(undefined),
      (error: unknown) => then(error),
    )
  }
  const write = (): void => {
    forget()
    const draft = latest()
    if (draft) next(() => keep(draft), onKept)
  }
  return {
    changed() {
      since ??= Date.now()
      clearTimeout(waiting)
      waiting = setTimeout(write, Math.max(0, Math.min(QUIET, since + MOST - Date.now())))
    },
    now() {
      if (since !== undefined) write()
    },
    settle(draftId) {
      forget()
      next(
        () => settle(draftId),
        () => {},
      )
    },
    async stop() {
      forget()
      await last
    },
  }
}
