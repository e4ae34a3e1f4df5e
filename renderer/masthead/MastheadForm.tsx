import { useEffect } from 'react'
import { useDraft } from '../draft'
import { EditMasthead } from './EditMasthead'
import { leaveMasthead, useMastheadForm } from './form-state'
import { NewDraft } from './NewDraft'

/** The form of the masthead, where it is asked for. It is for the draft on the desk, and goes with it. */
export function MastheadForm() {
  const asked = useMastheadForm((s) => s.asked)
  const opened = useDraft((s) => s.opened)
  useEffect(() => leaveMasthead, [opened])
  if (!asked) return null
  return asked === 'edit' ? <EditMasthead /> : <NewDraft key={asked} kind={asked} />
}
