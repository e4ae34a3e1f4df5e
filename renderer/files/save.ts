import { shell } from '../bridge'
import { publishNow, useDraft } from '../draft'
import { useFile } from './file-state'
import type { SaveAsked } from './file-state'
import { asAppError, inFileNow } from './keep'
import { createSaver } from './saver'

const saver = createSaver({
  latest() {
    const draft = publishNow()
    const { opened } = useDraft.getState()
    const { path, unsaved } = useFile.getState()
    return draft && { draft, opened, file: path !== undefined, unsaved }
  },
  write: (draft, asked) => shell.save({ ...draft, changedAt: new Date().toISOString() }, asked),
  onState: (state) => useFile.setState(state),
  onSaved(draft, { name, path, at }) {
    useFile.setState({ name, path, savedAt: at, failure: undefined })
    inFileNow(draft)
  },
  onFailed(error, tried) {
    useFile.setState({ failure: { error: asAppError(error), at: new Date().toISOString(), tried } })
  },
})

/**
 * Write the draft to its file; to one the user chooses where it has none or `as` is asked for. Answers whether it is
 * saved, as it was when that was asked for. A failure stands above the page until it is solved.
 */
export function save(asked: SaveAsked = {}): Promise<boolean> {
  return saver.save(asked)
}
