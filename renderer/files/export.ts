import { shell } from '../bridge'
import { publishNow } from '../draft'
import { t } from '../words'
import { whileBusy } from './busy'
import { asAppError } from './keep'
import { tell } from './notice'
import { refuse } from './refuse'

/** Write the draft as a Word file, proven by reading it back. */
export async function exportToWord(): Promise<void> {
  const draft = publishNow()
  if (!draft) return
  await whileBusy('exporting', t('files.writing'), async () => {
    try {
      const done = await shell.export(draft, { to: 'docx' })
      if (!done) return
      tell({
        level: 'ok',
        title: t('export.done', { paragraphs: done.proof.paragraphs, notes: done.proof.footnotes }),
        words: [done.file, ...(done.proof.remarks ?? [])].join(' — '),
        actions: [{ label: t('export.show'), run: () => void shell.showInFolder(done.file) }],
      })
    } catch (error) {
      const { code } = asAppError(error)
      refuse(t('export.refused'), error, code === 'write-not-proven' ? t('files.untouched') : '')
    }
  })
}
