import type { Draft } from '../../shared/draft/draft'
import { BLANK } from '../../shared/draft/template'
import { textOf } from '../../shared/text/flat'
import { desk } from '../draft'
import { t } from '../words'
import { markBegun } from './keep'
import { mayLeave } from './leave'
import { toDesk } from './open'

/** Put a new draft on the desk, with the first blank selected to be written over. False where the one there is to stay. */
export async function beginDraft(draft: Draft): Promise<boolean> {
  const leave = await mayLeave()
  if (!leave) return false
  const opened = { draft, name: t(`files.name.${draft.kind}`), losses: [], titles: [] }
  markBegun(opened)
  if (!(await toDesk(opened, leave))) return false
  for (const paragraph of draft.text.paragraphs) {
    const blank = [...textOf(paragraph).matchAll(BLANK)][0]
    if (!blank) continue
    desk()?.select(paragraph.id, blank.index, blank.index + blank[0].length)
    break
  }
  desk()?.focus()
  return true
}
