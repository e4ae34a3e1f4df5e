import { shell } from '../bridge'
import { clearDesk, publishNow, useDraft } from '../draft'
import { useFile } from './file-state'
import { journal } from './keep'
import { closeNotice } from './notice'
import { save } from './save'

let asking = false

/** Whether the draft on the desk may go: it is saved, or the user said what becomes of its changes. */
export async function mayLeave(): Promise<boolean> {
  publishNow()
  const { unsaved, name } = useFile.getState()
  if (!useDraft.getState().opened || !unsaved) return true
  if (asking) return false
  asking = true
  try {
    const answer = await shell.askToSave(name ?? '')
    return answer === 'discard' || (answer === 'save' && (await save()))
  } finally {
    asking = false
  }
}

/** The draft with this id has left the desk. */
export async function putAway(draftId: string | undefined): Promise<void> {
  await journal.stop()
  if (draftId !== undefined) await shell.putAway(draftId).catch(() => {})
}

export async function backToStart(): Promise<void> {
  if (!(await mayLeave())) return
  const id = useDraft.getState().draft?.id
  await putAway(id)
  closeNotice()
  clearDesk()
}

/** Close the window, if the draft on it may go. */
export async function close(): Promise<void> {
  if (!(await mayLeave())) return
  await putAway(useDraft.getState().draft?.id)
  await shell.closeWindow()
}
