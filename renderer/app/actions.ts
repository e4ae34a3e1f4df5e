import { AppError } from '../../shared/error'
import type { StartState } from '../../shared/service/shell'
import { shell } from '../bridge'
import { clearDesk, publishNow, putOnDesk } from '../draft'
import { t } from '../words'
import { closeNotice, tell } from './notice'
import { showTab } from './panels'

/** Ask for a file and open it. */
export async function chooseAndOpen(): Promise<void> {
  const path = await shell.chooseFile()
  if (path) await open(path)
}

/** Open a draft, or any readable text as a new draft. What is on the desk stays if it cannot be opened. */
export async function open(path: string): Promise<void> {
  try {
    const opened = await shell.open(path)
    closeNotice()
    putOnDesk(opened)
    document.title = `${opened.name} — Rapporteur`
    if (opened.losses.length > 0) {
      tell({
        level: 'warning',
        title: t('open.losses', { name: opened.name }),
        words: opened.losses
          .map((loss) => t('import.loss', { way: t(`loss.${loss.way}`), what: loss.what, count: loss.count }))
          .join('; '),
      })
    }
  } catch (error) {
    refuse(t('open.refused', { name: path.split(/[/\\]/).at(-1) }), error)
  }
}

/** Write the draft as a Word file, proven by reading it back. */
export async function exportToWord(): Promise<void> {
  const draft = publishNow()
  if (!draft || exporting.busy) return
  exporting.busy = true
  try {
    const done = await shell.export(draft, { to: 'docx' })
    if (!done) return
    tell({
      level: 'ok',
      title: t('export.done', { paragraphs: done.proof.paragraphs, notes: done.proof.footnotes }),
      words: [done.file, ...(done.proof.remarks ?? [])].join(' — '),
      action: { label: t('export.show'), run: () => void shell.showInFolder(done.file) },
    })
  } catch (error) {
    refuse(t('export.refused'), error)
  } finally {
    exporting.busy = false
  }
}

const exporting = { busy: false }

export function backToStart(): void {
  closeNotice()
  clearDesk()
  document.title = 'Rapporteur'
}

export async function openExample(which: keyof StartState['demo']): Promise<void> {
  const start = await shell.start()
  await open(start.demo[which])
  showTab('links')
}

function refuse(title: string, error: unknown): void {
  if (!(error instanceof AppError)) throw error
  const place = error.place?.line ? ` (${t('place', { line: error.place.line, column: error.place.column ?? 1 })})` : ''
  tell({ level: 'error', title, words: error.message, details: `${error.code}${place}` })
}
