import { create } from 'zustand'
import type { Command } from '../../shared/service/commands'
import { publishNow, useDraft } from '../draft'

/** What is asked about what the draft rests on. */
export type Asked = 'dossier' | 'base' | 'roll-forward'

export const useDossierForm = create<{ asked: Asked | undefined }>(() => ({ asked: undefined }))

export function askDossier(asked: Asked): void {
  // The form begins with the draft as it stands.
  publishNow()
  if (asked === 'roll-forward' || useDraft.getState().opened) useDossierForm.setState({ asked })
}

export function leaveDossier(): void {
  useDossierForm.setState({ asked: undefined })
}

/** What the menu and the palette may ask about what a draft rests on. */
export const dossierCommands = {
  dossier: () => askDossier('dossier'),
  'set-base': () => askDossier('base'),
  'roll-forward': () => askDossier('roll-forward'),
} satisfies Partial<Record<Command, () => unknown>>
