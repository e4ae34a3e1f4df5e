import { create } from 'zustand'
import type { OpenedDraft } from '../../shared/service/shell'
import { shell } from '../bridge'
import { publishNow } from '../draft'
import { t } from '../words'
import { differencesOf } from './draft-differences'
import type { Difference } from './draft-differences'
import { nameOf, refuse } from './refuse'

/** The draft on the desk beside what its file has. */
interface Comparison {
  saved: OpenedDraft
  differences: readonly Difference[]
}

export const useComparison = create<{ shown: Comparison | undefined }>(() => ({ shown: undefined }))

/** Show what the draft on the desk has that its file has not, and the other way about. */
export async function compareWithSaved(draftId: string, path: string): Promise<void> {
  try {
    const saved = await shell.open(path)
    const now = publishNow()
    if (now?.id === draftId) useComparison.setState({ shown: { saved, differences: differencesOf(saved.draft, now) } })
  } catch (error) {
    refuse(t('files.notOpened', { name: nameOf(path) }), error)
  }
}

export function endComparison(): void {
  useComparison.setState({ shown: undefined })
}
