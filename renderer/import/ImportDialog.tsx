import { CircleCheck, Equal, OctagonAlert, RefreshCw, TriangleAlert } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay, ProgressBar } from 'react-aria-components'
import type { ImportedFile } from '../../shared/service/corpus'
import { Button, Chip, Icon } from '../ui'
import type { IconShape } from '../ui'
import { count, t } from '../words'
import { ImportList } from './ImportList'
import { fileName, importRows, outcomeCounts, timeLeftSaid } from './import-rows'
import type { Outcome } from './import-rows'
import { goOnWith, leaveImport, stopImport, useImport } from './import-store'
import { SourceChanges } from './SourceChanges'
import './import.css'

const SHAPES: Readonly<Record<Outcome, IconShape>> = {
  refused: OctagonAlert,
  losses: TriangleAlert,
  replaced: RefreshCw,
  added: CircleCheck,
  same: Equal,
}

/** In which order the chips stand: what most look for first. */
const CHIPS: readonly Outcome[] = ['added', 'replaced', 'losses', 'refused', 'same']

interface Props {
  /** Say what these sources are, in the Library. */
  onSay: (sourceIds: string[]) => void
}

/** How an import goes and what it cost: what needs a person comes first. It can go on behind; writing never waits for it. */
export function ImportDialog({ onSay }: Props) {
  const shown = useImport((s) => s.shown)
  if (!shown) return null
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(open) => !open && leaveImport()}>
      <Modal className="modal wide import-modal">
        <Dialog className="dialog">
          <Import onSay={onSay} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Import({ onSay }: Props) {
  const { running, files, progress, error } = useImport()
  const [only, setOnly] = useState<Outcome>()
  const [seen, setSeen] = useState<ImportedFile>()
  const rows = useMemo(() => importRows(files), [files])
  const counts = useMemo(() => outcomeCounts(rows), [rows])
  const chosen = only && counts[only] > 0 ? only : undefined
  const shown = chosen ? rows.filter(({ outcome }) => outcome === chosen) : rows
  const waiting = running && progress && !chosen ? Math.max(0, progress.total - progress.done - 1) : 0
  const say = useCallback(
    (sourceIds: string[]): void => {
      leaveImport()
      onSay(sourceIds)
    },
    [onSay],
  )
  return (
    <>
      <Head />
      <div className="import-chips" role="group" aria-label={t('import.list')}>
        <Chip label={t('import.chip.all', { n: count(rows.length) })} on={!chosen} onPress={() => setOnly(undefined)} />
        {CHIPS.filter((outcome) => counts[outcome] > 0).map((outcome) => (
          <Chip
            key={outcome}
            label={t(`import.chip.${outcome}`, { n: count(counts[outcome]) })}
            on={chosen === outcome}
            onPress={() => setOnly(chosen === outcome ? undefined : outcome)}
          >
            <Icon of={SHAPES[outcome]} />
          </Chip>
        ))}
      </div>
      {error && (
        <p className="import-error" role="alert">
          <Icon of={OctagonAlert} className="error" /> {t('import.ended', { message: error.message })}
        </p>
      )}
      <ImportList
        rows={shown}
        shapes={SHAPES}
        reading={running && !chosen ? progress?.name : undefined}
        waiting={waiting}
        onSay={say}
        onSee={setSeen}
      />
      <Foot onSay={say} />
      {seen?.sourceId !== undefined && (
        <SourceChanges
          sourceId={seen.sourceId}
          name={fileName(seen.file)}
          language={seen.language}
          onLeave={() => setSeen(undefined)}
        />
      )}
    </>
  )
}

function Head() {
  const { running, progress, paths } = useImport()
  const [only] = paths
  const left = running && progress?.secondsLeft !== undefined ? timeLeftSaid(progress.secondsLeft) : undefined
  return (
    <header className="import-head">
      <div>
        <Heading slot="title" className="large">
          <Title />
        </Heading>
        <p className="second">
          {paths.length === 1 && only !== undefined
            ? t('import.fromFolder', { name: fileName(only) })
            : t('import.fromFiles', { count: paths.length })}
        </p>
      </div>
      {progress && (
        <div className="import-progress">
          <p className="row">
            <span className="strong">
              {t('import.of', { done: count(progress.done), total: count(progress.total) })}
            </span>
            <span className="space" />
            {left && <span className="second">{t(`import.left.${left.unit}`, { count: left.count })}</span>}
          </p>
          <Bar done={progress.done} total={progress.total} />
        </div>
      )}
    </header>
  )
}

export function Bar({ done, total }: { done: number; total: number }) {
  return (
    <ProgressBar aria-label={t('import.title')} value={done} maxValue={Math.max(1, total)}>
      {({ percentage }) => (
        <span className="progress">
          <i ref={(bar) => bar?.style.setProperty('width', `${percentage}%`)} />
        </span>
      )}
    </ProgressBar>
  )
}

function Title() {
  const { running, progress, summary, error, files } = useImport()
  if (running) {
    if (!progress) return t('import.looking')
    return t('import.adding', { count: progress.total, formatted: count(progress.total) })
  }
  if (error) return t('import.endedEarly')
  if (!summary) return t('import.stoppedAt', { done: count(progress?.done ?? 0), total: count(progress?.total ?? 0) })
  const added = files.filter(({ status }) => status === 'imported' || status === 'replaced').length
  if (added > 0) return t('import.added', { count: added, formatted: count(added) })
  return files.some(({ status }) => status === 'unchanged') ? t('import.nothingNew') : t('import.nothingAdded')
}

function Foot({ onSay }: Props) {
  const { running, summary, files, unfinished, error } = useImport()
  const ids = (): string[] =>
    files.flatMap(({ status, sourceId }) => (status !== 'failed' && sourceId !== undefined ? sourceId : []))
  const stopped = !running && !summary
  const [last] = unfinished
  const any = files.some(({ status }) => status !== 'failed')
  return (
    <footer className="dialog-buttons">
      <span className="second space" role="status">
        {running ? t('import.stays') : stopped && !error ? t('import.stayed') : ''}
      </span>
      {running ? (
        <>
          <Button look="outline" label={t('import.stop')} onPress={stopImport} />
          <Button look="primary" first label={t('import.background')} onPress={leaveImport} />
        </>
      ) : (
        <>
          {any && (
            <Button
              look="outline"
              label={t('import.say', { count: ids().length })}
              onPress={() => onSay([...new Set(ids())])}
            />
          )}
          {stopped && last && <Button look="outline" label={t('import.goOn')} onPress={() => goOnWith(last)} />}
          <Button look="primary" first label={t('import.close')} onPress={leaveImport} />
        </>
      )}
    </footer>
  )
}
