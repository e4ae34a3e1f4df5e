import { CircleCheck, LoaderCircle, OctagonAlert } from 'lucide-react'
import { Button } from '../ui'
import { count, t } from '../words'
import { useImport } from './import-store'

/** The import as an item of the status bar, while it goes on behind, and until its end was seen. */
export function ImportStatus() {
  const { shown, running, progress, files, summary, error } = useImport()
  if (shown || (!running && !summary && !error && files.length === 0)) return null
  const show = (): void => useImport.setState({ shown: true })
  if (running) {
    const { done = 0, total = 0 } = progress ?? {}
    return (
      <span className="import-status">
        <Button
          small
          icon={LoaderCircle}
          busy
          label={progress ? t('import.status', { done: count(done), total: count(total) }) : t('import.statusLook')}
          hint={t('import.statusHint')}
          onPress={show}
        >
          <span className="progress">
            <i ref={(bar) => bar?.style.setProperty('width', `${(100 * done) / Math.max(1, total)}%`)} />
          </span>
        </Button>
      </span>
    )
  }
  const refused = files.filter(({ status }) => status === 'failed').length
  const added = files.filter(({ status }) => status === 'imported' || status === 'replaced').length
  const trouble = refused > 0 || error !== undefined
  const words = error
    ? t('import.endedEarly')
    : [
        added > 0 || refused === 0 ? t('import.added', { count: added, formatted: count(added) }) : '',
        refused > 0 ? t('import.needsYou', { count: refused }) : '',
      ]
        .filter(Boolean)
        .join(', ')
  return (
    <span className={`import-status ${trouble ? 'lost' : ''}`.trim()} role="status">
      <Button
        small
        icon={trouble ? OctagonAlert : CircleCheck}
        label={words}
        hint={t('import.statusHint')}
        onPress={show}
      />
    </span>
  )
}
