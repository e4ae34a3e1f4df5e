import { useEffect } from 'react'
import { useDraft } from '../draft'
import { ChooseBase } from './ChooseBase'
import { DossierForm } from './DossierForm'
import { leaveDossier, useDossierForm } from './form-state'
import './dossier.css'

/** What is asked about what the draft on the desk rests on; it goes with the draft. */
export function Dossier() {
  const asked = useDossierForm((s) => s.asked)
  const opened = useDraft((s) => s.opened)
  const draft = useDraft((s) => s.draft)
  useEffect(() => leaveDossier, [opened])
  if (!asked) return null
  if (asked === 'dossier') return draft ? <DossierForm draft={draft} /> : null
  return <ChooseBase key={asked} roll={asked === 'roll-forward'} />
}
