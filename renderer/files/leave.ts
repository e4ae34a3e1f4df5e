import { shell } from '../bridge'
import { clearDesk, publishNow, useDraft } from '../draft'
import { standStill } from './busy'
import { useFile } from './file-state'
import { journal } from './keep'
import { createLeaving } from './leaving'
import { closeNotice } from './notice'
import { save } from './save'

/** Whether the draft on the desk may go: it is saved, or the user said what becomes of its changes. See `createLeaving`. */
export const mayLeave = createLeaving({
  unsaved() {
    const draft = publishNow()
    return useFile.getState().unsaved ? draft : undefined
  },
  ask: () => shell.askToSave(useFile.getState().name ?? ''),
  save: () => save(),
})

/** The draft with this id has left the desk. */
export async function putAway(draftId: string | undefined): Promise<void> {
  await journal.stop()
  if (draftId !== undefined) await shell.putAway(draftId).catch(() => {})
}

export async function backToStart(): Promise<void> {
  if (!(await mayLeave())) return
  // At once: what is typed from now on would be in no state that was agreed to.
  const id = useDraft.getState().draft?.id
  const away = journal.stop()
  closeNotice()
  clearDesk()
  await away
  await putAway(id)
}

/** Close the window, if the draft on it may go. */
export async function close(): Promise<void> {
  const leave = await mayLeave()
  if (!leave) return
  await standStill(async () => {
    await journal.stop()
    if (!(await mayLeave(leave))) return
    await putAway(useDraft.getState().draft?.id)
    await shell.closeWindow()
  })
}
