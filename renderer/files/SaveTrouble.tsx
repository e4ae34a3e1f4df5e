import { OctagonAlert, Save } from 'lucide-react'
import { Button, Icon } from '../ui'
import { t } from '../words'
import { useFile } from './file-state'
import { detailsOf } from './refuse'
import { save } from './save'

/** The draft is at risk: said at once, and as long as it is so. */
export function SaveTrouble() {
  const { failure, notKept, name, saving } = useFile()
  if (!failure && !notKept) return null
  const error = (failure?.error ?? notKept)!
  const changed = error.code === 'file-changed'
  const title = changed ? t('files.changedTitle', { name }) : t(failure ? 'files.notSaved' : 'files.notKept')
  const safe = notKept ? t('files.nowhere') : t(changed ? 'files.changedMeans' : 'files.safe')
  return (
    <div className="notice error" role="alert">
      <Icon of={OctagonAlert} className="error" />
      <div className="notice-words">
        <p>
          <b className="strong">{title}</b> {changed ? '' : error.message} {safe}
        </p>
        <details className="second">
          <summary>{t('details')}</summary>
          {detailsOf(error)} {changed && error.message}
        </details>
      </div>
      <Button
        look="primary"
        icon={Save}
        label={t('files.elsewhere')}
        disabled={saving}
        onPress={() => void save({ as: true })}
      />
      {failure && (
        <Button
          look="outline"
          disabled={saving}
          label={t(changed ? 'files.over' : 'files.again')}
          onPress={() => void save(changed ? { over: true } : failure.tried)}
        />
      )}
    </div>
  )
}
