import type { PasteTrouble } from '../editor'
import { tell } from '../files'
import { t } from '../words'

/** Say that what was pasted was not taken, or not whole. */
export function tellOfPaste(trouble: PasteTrouble): void {
  if (trouble === 'words only')
    tell({ level: 'warning', title: t('paste.wordsOnly'), words: t('paste.wordsOnlyMeans') })
  else if (trouble === 'too many') tell({ level: 'warning', title: t('paste.tooMany'), words: t('paste.tooManyMeans') })
  else tell({ level: 'error', title: t('paste.unreadable'), words: t('paste.unreadableMeans') })
}
