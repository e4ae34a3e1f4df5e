import { BookOpen, ExternalLink, FolderOpen, History, PencilLine, Trash2 } from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import { AppError } from '../../shared/error'
import { RESPONDENT_CLASSES } from '../../shared/source/source'
import type { RespondentClass } from '../../shared/source/source'
import { respondentNamed } from '../../shared/source/respondent'
import type { SourceSummary } from '../../shared/service/corpus'
import { shell } from '../bridge'
import { importAgain, LossList, openOriginal, SourceChanges, trackedChanges } from '../import'
import { Button, Icon } from '../ui'
import { count, t } from '../words'
import { dateWritten } from './date-written'
import { FactField } from './FactField'
import { common, correctionsOf, factOf, FACTS, isTold, OF_ONE, write } from './facts'
import type { Fact, Written } from './facts'
import { remove, say, useLibrary } from './library-store'

interface Props {
  /** The chosen ones. */
  sources: readonly SourceSummary[]
  all: readonly SourceSummary[]
  onRead: (source: SourceSummary) => void
}

/** What is known of the chosen sources, to be corrected one by one or all at once. */
export function Details({ sources, all, onRead }: Props) {
  const [one] = sources
  if (!one) {
    return (
      <aside className="library-details" aria-label={t('library.details')}>
        <p className="second library-hint">{t('library.chooseOne')}</p>
      </aside>
    )
  }
  return (
    <aside className="library-details" aria-label={t('library.details')}>
      <div className="library-details-scroll">
        <header>
          <h2 className="strong">
            {sources.length === 1
              ? one.facts.title || one.file.name
              : t('library.several', { n: count(sources.length) })}
          </h2>
          <p className="second">
            {sources.length === 1
              ? one.file.name
              : t('library.passages', { n: count(sources.reduce((sum, { passages }) => sum + passages, 0)) })}
          </p>
        </header>
        {sources.length === 1 && <Actions source={one} onRead={onRead} />}
        <Form key={sources.map(({ sourceId }) => sourceId).join('\n')} sources={sources} all={all} />
        {sources.length === 1 && <Losses source={one} />}
      </div>
      <footer className="library-remove">
        <Button
          icon={Trash2}
          label={t('library.remove', { count: sources.length, n: count(sources.length) })}
          keys="Del"
          onPress={() => remove(sources.map(({ sourceId }) => sourceId))}
        />
      </footer>
    </aside>
  )
}

function Actions({ source, onRead }: { source: SourceSummary; onRead: (source: SourceSummary) => void }) {
  const [changes, setChanges] = useState(false)
  const name = source.file.name
  return (
    <div className="library-actions">
      <Button look="outline" icon={BookOpen} label={t('library.read')} onPress={() => onRead(source)} />
      <Button
        look="outline"
        icon={ExternalLink}
        label={t('import.openOriginal')}
        onPress={() => void openOriginal(source.sourceId, name)}
      />
      <Button alone icon={FolderOpen} label={t('import.inFolder')} onPress={() => void showInFolder(source)} />
      <Button alone icon={History} label={t('library.changes')} onPress={() => setChanges(true)} />
      {changes && (
        <SourceChanges
          sourceId={source.sourceId}
          name={name}
          language={source.facts.language}
          onLeave={() => setChanges(false)}
        />
      )}
    </div>
  )
}

async function showInFolder({ file }: SourceSummary): Promise<void> {
  try {
    await shell.showInFolder(file.path)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    useLibrary.setState({ refused: error.message })
  }
}

function Form({ sources, all }: Pick<Props, 'sources' | 'all'>) {
  const [written, setWritten] = useState<Written>({})
  const [chosenClass, setClass] = useState<RespondentClass>()
  const saying = useLibrary((s) => s.saying)
  const facts = sources.length > 1 ? FACTS.filter((fact) => !OF_ONE.includes(fact)) : FACTS
  const date = written.date === undefined ? undefined : dateWritten(written.date)
  const badDate = written.date !== undefined && date === undefined
  const said = { ...written, ...(date !== undefined && { date }) }
  const name = written.respondent ?? common(sources, 'respondent')
  const classNow = chosenClass ?? (written.respondent ? respondentNamed(written.respondent).class : classOf(sources))
  const changed = Object.keys(written).length > 0 || chosenClass !== undefined
  const submit = async (): Promise<void> => {
    if (badDate || !changed) return
    const withClass = chosenClass && name ? { ...said, respondent: name } : said
    const ids = sources.map(({ sourceId }) => sourceId)
    if (await say(ids, correctionsOf(withClass, chosenClass))) {
      setWritten({})
      setClass(undefined)
      // The button that was pressed can no longer be: the keys go to the list, not out of the dialog.
      setTimeout(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>('.library .grid')?.focus()
      })
    }
  }
  return (
    <form
      className="library-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {facts.map((fact) => (
        <Fragment key={fact}>
          <div className={`library-field ${fact === 'title' ? 'whole' : ''}`.trim()}>
            <p className="second row">
              {t(`library.column.${fact}`)}
              {written[fact] === undefined && isTold(sources, fact) && <Told />}
              {written[fact] !== undefined && <span className="library-new">{t('library.new')}</span>}
            </p>
            <FactField
              fact={fact}
              value={written[fact] ?? common(sources, fact)}
              known={knownOf(all, fact)}
              onChange={(value) => setWritten(write(written, sources, fact, value))}
            />
            {fact === 'date' && badDate && <p className="second library-wrong">{t('library.noDate')}</p>}
          </div>
          {fact === 'respondent' && <ClassField value={name ? classNow : undefined} named={name} onChange={setClass} />}
        </Fragment>
      ))}
      <div className="library-say">
        <Refused />
        <button className="hidden" type="submit" tabIndex={-1} aria-hidden="true" />
        {changed && (
          <Button
            label={t('library.undoWriting')}
            onPress={() => {
              setWritten({})
              setClass(undefined)
            }}
          />
        )}
        <Button
          look="primary"
          busy={saying}
          disabled={!changed || badDate || saying}
          label={t('library.say', { count: sources.length, n: count(sources.length) })}
          onPress={() => void submit()}
        />
      </div>
    </form>
  )
}

function Told() {
  return (
    <span className="library-told" title={t('library.toldMeans')}>
      <Icon of={PencilLine} /> {t('library.told')}
    </span>
  )
}

interface ClassProps {
  value: RespondentClass | undefined
  /** The respondent's name; undefined where the sources differ. */
  named: string | undefined
  onChange: (value: RespondentClass) => void
}

/** What sort of a respondent it is: the name tells, unless it is said. */
function ClassField({ value, named, onChange }: ClassProps) {
  return (
    <div className="library-field">
      <p className="second row">{t('library.class')}</p>
      <select
        className="masthead-input"
        aria-label={t('library.class')}
        value={value ?? ''}
        disabled={!named}
        onChange={(event) => onChange(event.target.value as RespondentClass)}
      >
        {value === undefined && <option value="">{t(named === undefined ? 'library.mixed' : 'library.none')}</option>}
        {RESPONDENT_CLASSES.map((one) => (
          <option key={one} value={one}>
            {t(`respondentClass.${one}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

function Refused() {
  const refused = useLibrary((s) => s.refused)
  return refused === undefined ? null : (
    <p className="second library-wrong space" role="alert">
      {refused}
    </p>
  )
}

function Losses({ source }: { source: SourceSummary }) {
  const { losses, file } = source
  const [busy, setBusy] = useState(false)
  if (losses.length === 0) return <p className="second library-lossless">{t('library.lossless')}</p>
  const other = async (which: 'accepted' | 'original'): Promise<void> => {
    setBusy(true)
    await importAgain(file.path, { trackedChanges: which })
    setBusy(false)
  }
  return (
    <section className="library-losses" aria-label={t('library.losses')}>
      <h3 className="second strong">{t('library.losses')}</h3>
      <LossList
        losses={losses}
        action={(loss) => {
          const now = trackedChanges(loss)
          if (!now) return null
          return (
            <Button
              look="text"
              busy={busy}
              label={t(now === 'accepted' ? 'import.takeOriginal' : 'import.takeAccepted')}
              onPress={() => void other(now === 'accepted' ? 'original' : 'accepted')}
            />
          )
        }}
      />
    </section>
  )
}

function classOf(sources: readonly SourceSummary[]): RespondentClass | undefined {
  const classes = new Set(sources.map(({ facts }) => facts.respondent?.class))
  return classes.size === 1 ? [...classes][0] : undefined
}

const KNOWN = new WeakMap<readonly SourceSummary[], Map<Fact, readonly string[]>>()

/** The values a fact has in all sources, to be offered; gathered once for each list of sources. */
export function knownOf(all: readonly SourceSummary[], fact: Fact): readonly string[] {
  let facts = KNOWN.get(all)
  if (!facts) KNOWN.set(all, (facts = new Map()))
  let values = facts.get(fact)
  if (!values)
    facts.set(fact, (values = [...new Set(all.map((source) => factOf(source, fact)))].filter(Boolean).sort()))
  return values
}

export function useChosen(sources: readonly SourceSummary[], chosen: ReadonlySet<string>): readonly SourceSummary[] {
  return useMemo(() => sources.filter(({ sourceId }) => chosen.has(sourceId)), [sources, chosen])
}
