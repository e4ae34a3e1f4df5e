import { shell } from '../bridge'
import { publishNow, useDraft } from '../draft'
import { useFile } from './file-state'
import type { SaveAsked } from './file-state'
import { asAppError, inFileNow } from './keep'

/**
 * Write the draft to its file; to one the user chooses where it has none or `as` is asked for. Answers whether it is
 * saved. A failure stands above the page until it is solved.
 */
export async function save(asked: SaveAsked = {}): Promise<boolean> {
  const draft = publishNow()
  const { opened } = useDraft.getState()
  if (!draft || useFile.getState().saving) return false
  useFile.setState({ saving: true })
  try {
    const saved = await shell.save({ ...draft, changedAt: new Date().toISOString() }, asked)
    if (!saved || useDraft.getState().opened !== opened) return false
    useFile.setState({ name: saved.name, path: saved.path, savedAt: saved.at, failure: undefined })
    inFileNow(draft)
    return true
  } catch (error) {
    useFile.setState({ failure: { error: asAppError(error), at: new Date().toISOString(), tried: asked } })
    return false
  } finally {
    useFile.setState({ saving: false })
  }
}
