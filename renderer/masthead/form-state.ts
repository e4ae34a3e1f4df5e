import { create } from 'zustand'
import type { Command } from '../../shared/service/commands'
import type { DraftKind } from '../../shared/draft/draft'
import { useDraft } from '../draft'

/** What the form is for: a new draft of a kind, or the draft on the desk. */
export type Asked = DraftKind | 'edit'

export const useMastheadForm = create<{ asked: Asked | undefined }>(() => ({ asked: undefined }))

export function askMasthead(asked: Asked): void {
  if (asked !== 'edit' || useDraft.getState().opened) useMastheadForm.setState({ asked })
}

export function leaveMasthead(): void {
  useMastheadForm.setState({ asked: undefined })
}

/** What the menu and the palette may ask about mastheads. */
export const mastheadCommands = {
  'new-report': () => askMasthead('report'),
  'new-resolution': () => askMasthead('resolution'),
  masthead: () => askMasthead('edit'),
} satisfies Partial<Record<Command, () => unknown>>
