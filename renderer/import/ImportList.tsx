import { ChevronDown, ChevronRight, Clock, LoaderCircle } from 'lucide-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useRef, useState } from 'react'
import type { ImportedFile } from '../../shared/service/corpus'
import type { Loss } from '../../shared/text/loss'
import { shell } from '../bridge'
import { refuse } from '../files'
import { Button, Icon } from '../ui'
import type { IconShape } from '../ui'
import { count, t } from '../words'
import { cutName, fileName, trackedChanges, whyRefused } from './import-rows'
import type { ImportRow, Outcome } from './import-rows'
import { importAgain, useImport } from './import-store'
import { LossList } from './LossList'
import { changesSaid, extentSaid, sourceSaid } from './source-said'

interface Props {
  rows: readonly ImportRow[]
  shapes: Readonly<Record<Outcome, IconShape>>
  /** The file that is being read. */
  reading: string | undefined
  /** How many wait behind it. */
  waiting: number
  onSay: (sourceIds: string[]) => void
  onSee: (file: ImportedFile) => void
}

/** What became of the files, a row each; of thousands only those in view are drawn. */
export function ImportList({ rows, shapes, reading, waiting, onSay, onSee }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const first = reading === undefined ? 0 : 1

  const list = useVirtualizer({
    count: first + rows.length + (waiting > 0 ? 1 : 0),
    getScrollElement: () => box.current,
    estimateSize: () => 53,
    getItemKey: (index) => (index < first ? 'reading' : (rows[index - first]?.key ?? 'waiting')),
    overscan: 8,
  })
  const toggle = useCallback(
    (key: string): void =>
      setOpen((before) => {
        const next = new Set(before)
        if (!next.delete(key)) next.add(key)
        return next
      }),
    [],
  )
  return (
    <div className="import-scroll" ref={box} tabIndex={-1}>
      <ul className="import-rows" aria-label={t('import.list')} style={{ height: `${list.getTotalSize()}px` }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index - first]
          return (
            <li
              key={key}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index - first + 1}
              ref={list.measureElement}
              style={{ transform: `translateY(${start}px)` }}
            >
              {index < first ? (
                <Plain icon={LoaderCircle} turning name={fileName(reading ?? '')} words={t('import.reading')} />
              ) : row ? (
                <Row
                  row={row}
                  shape={shapes[row.outcome]}
                  open={open.has(row.key)}
                  onToggle={toggle}
                  onSay={onSay}
                  onSee={onSee}
                />
              ) : (
                <Plain
                  icon={Clock}
                  name=""
                  words={t('import.waiting', { count: waiting, formatted: count(waiting) })}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Plain({ icon, name, words, turning }: { icon: IconShape; name: string; words: string; turning?: boolean }) {
  return (
    <div className="import-row">
      <Icon of={icon} className={turning ? 'accent' : 'quiet'} turning={turning ?? false} />
      <div>
        {name && <p className="strong one-line">{cutName(name)}</p>}
        <p className="second">{words}</p>
      </div>
    </div>
  )
}

interface RowProps {
  row: ImportRow
  shape: IconShape
  open: boolean
  onToggle: (key: string) => void
  onSay: (sourceIds: string[]) => void
  onSee: (file: ImportedFile) => void
}

const COLOUR: Readonly<Record<Outcome, string>> = {
  refused: 'error',
  losses: 'warning',
  replaced: 'accent',
  added: 'ok',
  same: 'quiet',
}

/** While more files come in, the rows in view are mostly as they were. */
const Row = memo(ImportedRow, (a, b) => a.row.file === b.row.file && a.open === b.open && a.onSay === b.onSay)

function ImportedRow({ row: { key, file, outcome }, shape, open, onToggle, onSay, onSee }: RowProps) {
  const again = useImport((s) => s.again.has(file.file))
  const name = fileName(file.file)
  const { sourceId } = file
  return (
    <div className="import-row">
      <Icon of={again ? LoaderCircle : shape} className={COLOUR[outcome]} turning={again} />
      <div className="import-what">
        <p className="strong one-line" title={file.file}>
          {cutName(name)}
        </p>
        <p className={outcome === 'refused' ? 'import-why' : 'second'}>{again ? t('import.again') : said(file)}</p>
      </div>
      <span className="second import-extent">{outcome === 'refused' ? '' : extentSaid(file)}</span>
      <span className="import-do">
        {outcome === 'refused' && (
          <Button look="outline" label={t('import.inFolder')} onPress={() => void showInFolder(file.file)} />
        )}
        {file.status === 'replaced' && file.changes && <Button label={t('import.see')} onPress={() => onSee(file)} />}
        {outcome !== 'refused' && file.losses.length > 0 && (
          <Button
            on={open}
            icon={open ? ChevronDown : ChevronRight}
            label={t('import.lossCount', { n: file.losses.length })}
            hint={t('import.lossesOf', { name, n: file.losses.length })}
            onPress={() => onToggle(key)}
          />
        )}
        {sourceId !== undefined && <Button label={t('import.change')} onPress={() => onSay([sourceId])} />}
      </span>
      {open && (
        <div className="import-losses">
          <LossList losses={file.losses} action={(loss) => <Otherwise file={file.file} loss={loss} />} />
          {sourceId !== undefined && (
            <p className="import-original">
              <Button look="text" label={t('import.openOriginal')} onPress={() => void openOriginal(sourceId, name)} />
            </p>
          )}
        </div>
      )}
    </div>
  )
}

/** Tracked changes can be read the other way. */
function Otherwise({ file, loss }: { file: string; loss: Loss }) {
  const now = trackedChanges(loss)
  if (!now) return null
  return (
    <Button
      look="text"
      label={t(now === 'accepted' ? 'import.takeOriginal' : 'import.takeAccepted')}
      onPress={() => void importAgain(file, { trackedChanges: now === 'accepted' ? 'original' : 'accepted' })}
    />
  )
}

function said(file: ImportedFile): string {
  if (file.status === 'failed') {
    return file.problem?.code === 'no-text' && /\.pdf$/i.test(file.file) ? t('import.noText') : whyRefused(file)
  }
  if (file.status === 'unchanged') return t('import.same')
  if (file.status === 'replaced' && file.changes) return `${t('import.replacedAs')} ${changesSaid(file.changes)}`
  return sourceSaid(file)
}

async function showInFolder(path: string): Promise<void> {
  try {
    await shell.showInFolder(path)
  } catch (error) {
    refuse(fileName(path), error)
  }
}

/** Show the file a source was made from; told where the system cannot. */
export async function openOriginal(sourceId: string, name: string): Promise<void> {
  try {
    await shell.openOriginal(sourceId)
  } catch (error) {
    refuse(t('files.notOpened', { name }), error)
  }
}
