import type { Draft } from '../../shared/draft/draft'
import { parseDraft } from '../../shared/draft/schema'
import { serializeDraft } from '../../shared/draft/serialize'
import { AppError } from '../../shared/error'
import { writeAtomically } from '../file/atomic-write'
import { readTextFile } from './text-file'

/** The draft in a file; failures say which file. */
export async function loadDraft(path: string): Promise<Draft> {
  const text = await readTextFile(path)
  try {
    return parseDraft(text)
  } catch (thrown) {
    if (thrown instanceof AppError) throw new AppError(thrown.code, `${path}: ${thrown.message}`, thrown.place)
    throw thrown
  }
}

/** Put the draft into its file, whole or not at all. */
export async function saveDraft(path: string, draft: Draft): Promise<void> {
  await writeAtomically(path, serializeDraft({ ...draft, changedAt: new Date().toISOString() }))
}
