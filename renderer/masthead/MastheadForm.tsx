import { EditMasthead } from './EditMasthead'
import { useMastheadForm } from './form-state'
import { NewDraft } from './NewDraft'

/** The form of the masthead, where it is asked for. */
export function MastheadForm() {
  const asked = useMastheadForm((s) => s.asked)
  if (!asked) return null
  return asked === 'edit' ? <EditMasthead /> : <NewDraft key={asked} kind={asked} />
}
