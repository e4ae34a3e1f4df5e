import { useEffect, useLayoutEffect } from 'react'
import { AppError, errorValue } from '../../shared/error'
import type { Draft } from '../../shared/draft/draft'
import type { OpenedDraft } from '../../shared/service/shell'
import { shell } from '../bridge'
import { desk, publishNow, useDraft } from '../draft'
import { useFile } from './file-state'
import { createJournal } from './journal'
import { createUnsaved } from './unsaved'

/** Drafts begun here: nothing of them is in any file, though nobody has typed yet. */
const begun = new WeakSet<OpenedDraft>()

export function markBegun(opened: OpenedDraft): void {
  begun.add(opened)
}

export const journal = createJournal({
  latest: publishNow,
  keep: (draft) => shell.keep(draft, useFile.getState().name ?? ''),
  settle: (draftId) => shell.settle(draftId),
  onKept(error) {
    const before = useFile.getState().notKept
    const notKept = error === undefined ? undefined : asAppError(error)
    if (before !== notKept) useFile.setState({ notKept })
  },
})

const inFile = createUnsaved({
  onUnsaved: (unsaved) => useFile.setState({ unsaved }),
  keep: () => journal.changed(),
  settle: (draftId) => journal.settle(draftId),
})

/** Keep what is written, and know whether it is saved: for the window, once. */
export function useKeeping(): void {
  const opened = useDraft((s) => s.opened)
  // The page, further in, has loaded the draft by now.
  useLayoutEffect(() => begin(opened), [opened])
  useEffect(() => {
    const undo = useDraft.subscribe((now, before) => {
      if (now.draft && now.draft !== before.draft && now.opened === before.opened) inFile.weigh(now.draft)
    })
    const atOnce = (): void => {
      if (!useDraft.getState().opened) return
      publishNow()
      journal.now()
    }
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') atOnce()
    }
    window.addEventListener('blur', atOnce)
    window.addEventListener('pagehide', atOnce)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      undo()
      window.removeEventListener('blur', atOnce)
      window.removeEventListener('pagehide', atOnce)
      document.removeEventListener('visibilitychange', onHidden)
    }
  }, [])
}

/** The file has this draft now. */
export function inFileNow(draft: Draft): void {
  useFile.setState({ notKept: undefined })
  inFile.saved(draft, publishNow() ?? draft)
}

export function asAppError(thrown: unknown): AppError {
  const { code, message, place } = errorValue(thrown)
  return thrown instanceof AppError ? thrown : new AppError(code, message, place)
}

/** A draft comes to the desk. What the page made of it is what its file has, if it has one. */
function begin(opened: OpenedDraft | undefined): void {
  void journal.stop()
  useFile.setState({ ...useFile.getInitialState(), name: opened?.name, path: opened?.path })
  inFile.end()
  if (!opened) return
  const nowhere = begun.has(opened) || opened.recoveredFrom !== undefined
  inFile.begin(desk()?.read() ?? opened.draft, !nowhere)
}
