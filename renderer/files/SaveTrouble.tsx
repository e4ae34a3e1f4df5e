import { OctagonAlert, Save } from 'lucide-react'
import { Button, Icon } from '../ui'
import { t } from '../words'
import { useFile } from './file-state'
import { detailsOf } from './refuse'
import { save } from './save'
import { troubleOf } from './trouble'

/** The draft is at risk: said at once, and as long as it is so. */
export function SaveTrouble() {
  const file = useFile()
  const trouble = troubleOf(file)
  if (!trouble) return null
  const { title, safe, error, says, ways } = trouble
  const disabled = file.saving && !file.silent
  const over = ways.includes('over')
  return (
    <div className="notice error" role="alert">
      <Icon of={OctagonAlert} className="error" />
      <div className="notice-words">
        <p>
          <b className="strong">{t(title, { name: file.name })}</b> {says ? error?.message : ''} {t(safe)}
        </p>
        {error && (
          <details className="second">
            <summary>{t('details')}</summary>
            {detailsOf(error)} {!says && error.message}
          </details>
        )}
      </div>
      {ways.includes('elsewhere') && (
        <Button
          look="primary"
          icon={Save}
          label={t('files.elsewhere')}
          disabled={disabled}
          onPress={() => void save({ as: true })}
        />
      )}
      {(over || ways.includes('again')) && (
        <Button
          look="outline"
          disabled={disabled}
          label={t(over ? 'files.over' : 'files.again')}
          onPress={() => void save(over ? { over: true } : file.failure?.tried)}
        />
      )}
    </div>
  )
}
