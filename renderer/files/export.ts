import type { Draft } from '../../shared/draft/draft'
import { BLANK } from '../../shared/draft/template'
import { textOf } from '../../shared/text/flat'
import { shell } from '../bridge'
import { publishNow, useDraft, walkFindings } from '../draft'
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
        title: t('export.done', {
          paragraphs: t('export.paragraphs', { count: done.proof.paragraphs }),
          notes: t('export.notes', { count: done.proof.footnotes }),
        }),
        words: [done.file, ...left(draft), ...(done.proof.remarks ?? [])].join(' — '),
        actions: [
          { label: t('export.show'), run: () => void shell.showInFolder(done.file) },
          ...(useDraft.getState().findings.length > 0
            ? [{ label: t('export.showLeft'), run: () => walkFindings(1) }]
            : []),
        ],
      })
    } catch (error) {
      const { code } = asAppError(error)
      refuse(t('export.refused'), error, code === 'write-not-proven' ? t('files.untouched') : '')
    }
  })
}

/** What is not done in the draft that was written: findings, blanks. */
function left({ text }: Draft): string[] {
  const findings = useDraft.getState().findings.length
  const blanks = text.paragraphs.reduce((sum, paragraph) => sum + (textOf(paragraph).match(BLANK)?.length ?? 0), 0)
  return [
    ...(findings > 0 ? [t('export.findings', { count: findings })] : []),
    ...(blanks > 0 ? [t('export.blanks', { count: blanks })] : []),
  ]
}
