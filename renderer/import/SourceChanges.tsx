import { useEffect, useMemo, useState } from 'react'
import { wordDiff } from '../../shared/compare/word-diff'
import { AppError } from '../../shared/error'
import type { PassageChange } from '../../shared/service/corpus'
import { corpus } from '../bridge'
import { Ask } from '../files'
import { Button, WordDiff } from '../ui'
import { t } from '../words'
import './source-changes.css'

interface Props {
  sourceId: string
  name: string
  language: string
  onLeave: () => void
}

/** What a newer version of a source changed, passage by passage. */
export function SourceChanges({ sourceId, name, language, onLeave }: Props) {
  const [changes, setChanges] = useState<readonly PassageChange[]>()
  const [error, setError] = useState<AppError>()
  useEffect(() => {
    let current = true
    corpus.changes(sourceId).then(
      (given) => current && setChanges(given),
      (thrown: unknown) => {
        if (!(thrown instanceof AppError)) throw thrown
        if (current) setError(thrown)
      },
    )
    return () => {
      current = false
    }
  }, [sourceId])
  return (
    <Ask
      wide
      title={t('import.changesTitle')}
      onLeave={onLeave}
      buttons={<Button look="primary" first label={t('import.close')} onPress={onLeave} />}
    >
      <p className="second">{t('import.changesMean', { name })}</p>
      {error && <p role="alert">{error.message}</p>}
      {changes?.length === 0 && <p>{t('import.noChanges')}</p>}
      <ul className="source-changes">
        {changes?.slice(0, MOST).map((change, index) => (
          <Change key={index} change={change} language={language} />
        ))}
      </ul>
      {changes && changes.length > MOST && (
        <p className="second">{t('import.andMore', { count: changes.length - MOST })}</p>
      )}
    </Ask>
  )
}

/** More are not read. */
const MOST = 200

function Change({ change: { label, before, after }, language }: { change: PassageChange; language: string }) {
  const steps = useMemo(() => wordDiff(before ?? '', after ?? ''), [before, after])
  return (
    <li>
      <p className="row">
        <span className="strong">{label}</span>
        {before === undefined && <span className="second">{t('import.isNew')}</span>}
        {after === undefined && <span className="second">{t('import.isGone')}</span>}
      </p>
      <WordDiff steps={steps} lang={language} />
    </li>
  )
}
