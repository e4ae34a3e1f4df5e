import type { DraftKind } from '../../shared/draft/draft'
import { BLANK, newDraft } from '../../shared/draft/template'
import type { MastheadWords } from '../../shared/draft/template'
import { textOf } from '../../shared/text/flat'
import { desk } from '../draft'
import { newId } from '../editor'
import { t } from '../words'
import { markBegun } from './keep'
import { mayLeave } from './leave'
import { toDesk } from './open'

/** Put a new draft on the desk, with the first blank selected to be written over. False where the one there is to stay. */
export async function beginDraft(kind: DraftKind, words: MastheadWords): Promise<boolean> {
  if (!(await mayLeave())) return false
  const draft = newDraft(kind, words, newId, new Date().toISOString())
  const opened = { draft, name: t(`files.name.${kind}`), losses: [], titles: [] }
  markBegun(opened)
  await toDesk(opened)
  for (const paragraph of draft.text.paragraphs) {
    const blank = [...textOf(paragraph).matchAll(BLANK)][0]
    if (!blank) continue
    desk()?.select(paragraph.id, blank.index, blank.index + blank[0].length)
    break
  }
  desk()?.focus()
  return true
}
