import { create } from 'zustand'
import type { Draft } from '../../shared/draft/draft'
import { corpus } from '../bridge'
import { publishNow } from '../draft'
import { t } from '../words'
import { differencesOf } from './draft-differences'
import type { Difference } from './draft-differences'
import { nameOf, refuse } from './refuse'

/** The draft on the desk beside what its file has. */
interface Comparison {
  saved: Draft
  name: string
  path: string
  differences: readonly Difference[]
}

export const useComparison = create<{ shown: Comparison | undefined }>(() => ({ shown: undefined }))

/** Show what the draft on the desk has that its file has not, and the other way about. */
export async function compareWithSaved(draftId: string, path: string): Promise<void> {
  try {
    // Only looked at: what the window knows of its file stays as it was.
    const { draft: saved } = await corpus.open(path)
    const now = publishNow()
    if (now?.id !== draftId) return
    useComparison.setState({ shown: { saved, name: nameOf(path), path, differences: differencesOf(saved, now) } })
  } catch (error) {
    refuse(t('files.notOpened', { name: nameOf(path) }), error)
  }
}

export function endComparison(): void {
  useComparison.setState({ shown: undefined })
}
