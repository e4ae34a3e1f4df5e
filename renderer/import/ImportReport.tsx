import { CircleCheck, OctagonAlert, TriangleAlert, X } from 'lucide-react'
import { ProgressBar } from 'react-aria-components'
import type { ImportedFile } from '../../shared/service/corpus'
import { Button, Icon } from '../ui'
import { count, t } from '../words'
import { forgetImport, stopImport, useImport } from './import-store'
import './import.css'

/** How an import goes, and what it lost: what needs a person comes first. */
export function ImportReport() {
  const { running, progress, files, summary, error } = useImport()
  if (!running && !summary && !error && files.length === 0) return null
  const refused = files.filter((file) => file.status === 'failed')
  const lossy = files.filter((file) => file.status !== 'failed' && file.losses.length > 0)
  const taken = files.filter((file) => file.status !== 'failed').length
  const passages = files.reduce((sum, file) => sum + file.passages, 0)
  return (
    <section className="import" aria-label={t('import.title')}>
      <div className="row">
        {!running && (
          <Icon
            of={error || refused.length > 0 ? TriangleAlert : CircleCheck}
            className={error || refused.length > 0 ? 'warning' : 'ok'}
          />
        )}
        <span className="strong" role="status">
          {running
            ? t('import.running', { done: progress?.done ?? 0, total: progress?.total ?? 0 })
            : error
              ? t('import.ended', { message: error.message })
              : [
                  t(summary ? 'import.done' : 'import.stopped', { count: taken, passages: count(passages) }),
                  refused.length > 0 && t('import.refused', { count: refused.length }),
                ]
                  .filter(Boolean)
                  .join('; ')}
        </span>
        <span className="space" />
        {running ? (
          <Button label={t('import.stop')} look="text" onPress={stopImport} />
        ) : (
          <Button label={t('import.close')} icon={X} alone small onPress={forgetImport} />
        )}
      </div>
      {running && progress && (
        <>
          <ProgressBar aria-label={t('import.title')} value={progress.done} maxValue={Math.max(1, progress.total)}>
            {({ percentage }) => (
              <span className="progress">
                <i ref={(bar) => bar?.style.setProperty('width', `${percentage}%`)} />
              </span>
            )}
          </ProgressBar>
          <p className="second row">
            <FileName name={progress.name} />
          </p>
        </>
      )}
      <ul className="import-files">
        {refused.map((file, index) => (
          <li key={`r${index}`}>
            <Icon of={OctagonAlert} className="error" />
            <span>
              <FileName name={file.file.split(/[/\\]/).at(-1)!} /> {said(file)}
            </span>
          </li>
        ))}
      </ul>
      {lossy.length > 0 && (
        <details className="import-losses">
          <summary className="second">{t('import.losses', { count: lossy.length })}</summary>
          <ul className="import-files">
            {lossy.map((file, index) => (
              <li key={`l${index}`}>
                <Icon of={TriangleAlert} className="warning" />
                <span>
                  <span className="strong">{file.symbol || file.title}</span>{' '}
                  {file.losses
                    .map((loss) => t('import.loss', { way: t(`loss.${loss.way}`), what: loss.what, count: loss.count }))
                    .join('; ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** A long name is cut in its middle: how it ends tells most. */
function FileName({ name }: { name: string }) {
  if (name.length <= LONG_NAME) return <span className="strong import-name">{name}</span>
  const short = `${name.slice(0, LONG_NAME / 2)} … ${name.slice(-LONG_NAME / 2)}`
  return (
    <span className="strong import-name" title={name}>
      {short}
    </span>
  )
}

const LONG_NAME = 36

/** Why a file was not added; the message names the file, which stands before it. */
function said({ file, problem }: ImportedFile): string {
  const message = problem?.message ?? ''
  const name = file.split(/[/\\]/).at(-1)!
  return message.startsWith(`${name} `) ? message.slice(name.length + 1) : message
}
