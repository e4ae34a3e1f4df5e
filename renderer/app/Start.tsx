import { BookOpen, FileText, FolderOpen, Gavel, History, Link2, ListChecks, FileOutput, WifiOff, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { KeptDraft, RecentFile, StartState } from '../../shared/service/shell'
import { askToGiveUp, chooseAndOpen, clock, open, recover } from '../files'
import { ImportStatus } from '../import'
import { openLibrary } from '../library'
import { askMasthead } from '../masthead'
import type { IconShape } from '../ui'
import { Button, Icon, keyOf } from '../ui'
import { count, t } from '../words'
import { openExample } from './actions'
import { NoticeBar } from './NoticeBar'
import { useStatus } from './use-status'

interface Props {
  start: StartState
  /** What is shown may have changed: ask anew. */
  onChange: () => void
}

/** The promise and the first step. */
export function Start({ start: { kept, recent }, onChange }: Props) {
  const status = useStatus()
  return (
    <div className="window plain">
      <main className="start">
        <NoticeBar />
        <section className="start-actions">
          <h1 className="large">Rapporteur</h1>
          <p className="start-promise">{t('start.promise')}</p>
          <div className="start-buttons">
            <Action
              icon={FileText}
              title={t('start.newReport')}
              words={t('start.newReportMeans')}
              keys="Ctrl+N"
              onPress={() => askMasthead('report')}
              first
            />
            <Action
              icon={Gavel}
              title={t('start.newResolution')}
              words={t('start.newResolutionMeans')}
              keys="Ctrl+Shift+N"
              onPress={() => askMasthead('resolution')}
            />
            <Action
              icon={FolderOpen}
              title={t('start.open')}
              words={t('start.openMeans')}
              keys="Ctrl+O"
              onPress={() => void chooseAndOpen()}
            />
          </div>
          {kept.length > 0 && <h2 className="start-label">{t('files.kept')}</h2>}
          {kept.map((draft) => (
            <Kept key={draft.draftId} draft={draft} onGivenUp={onChange} />
          ))}
          {recent.length > 0 && <h2 className="start-label">{t('start.recent')}</h2>}
          {recent.slice(0, MOST_RECENT).map((file) => (
            <Recent key={file.path} file={file} />
          ))}
        </section>
        <section className="start-story" aria-label={t('start.how')}>
          <ol>
            <Step icon={BookOpen} title={t('start.step1')} words={t('start.step1Means')} />
            <Step icon={Link2} title={t('start.step2')} words={t('start.step2Means')} />
            <Step icon={ListChecks} title={t('start.step3')} words={t('start.step3Means')} />
            <Step icon={FileOutput} title={t('start.step4')} words={t('start.step4Means')} />
          </ol>
          <div className="start-examples">
            <Button look="text" label={t('start.report')} onPress={() => void openExample('report')} />
            <Button look="text" label={t('start.resolution')} onPress={() => void openExample('resolution')} />
          </div>
        </section>
      </main>
      <footer className="status">
        <Button
          small
          icon={BookOpen}
          label={
            status
              ? t('start.corpus', { sources: count(status.sources), passages: count(status.passages) })
              : t('status.sourcesDown')
          }
          hint={t('library.title')}
          keys={keyOf('library') ?? ''}
          onPress={() => openLibrary()}
        />
        <ImportStatus />
        <span className="space" />
        <span className="status-item" title={t('status.offlineMeans')}>
          <Icon of={WifiOff} /> {t('status.offline')}
        </span>
      </footer>
    </div>
  )
}

/** As many as fit beside what was kept; the menu has them all. */
const MOST_RECENT = 5

function Action(props: {
  icon: IconShape
  title: string
  words: string
  keys?: string
  first?: boolean
  onPress: () => void
}) {
  return (
    <AriaButton className="start-action" onPress={props.onPress} autoFocus={props.first ?? false}>
      <Icon of={props.icon} />
      <span className="start-action-words">
        <span className="strong">{props.title}</span>
        <span className="second">{props.words}</span>
      </span>
      {props.keys && <kbd>{props.keys}</kbd>}
    </AriaButton>
  )
}

function Recent({ file }: { file: RecentFile }) {
  return (
    <AriaButton className="start-recent" onPress={() => void open(file.path)}>
      <Icon of={FileText} />
      <span className="start-recent-words">
        <span className="one-line">{file.title || file.name}</span>
        <span className="second one-line">{file.name}</span>
      </span>
      <span className="second">{clock(file.at, 'short')}</span>
    </AriaButton>
  )
}

/** A draft kept from a session that did not end well: go on with it, or give it up. */
function Kept({ draft, onGivenUp }: { draft: KeptDraft; onGivenUp: () => void }) {
  const title = draft.title || draft.name
  const at = clock(draft.at)
  return (
    <div className="start-kept">
      <AriaButton
        className="start-recent"
        aria-label={t('files.takeUp', { title })}
        onPress={() => void recover(draft)}
      >
        <Icon of={History} className="warning" />
        <span className="start-recent-words">
          <span className="one-line">{title}</span>
          <span className="second one-line">{draft.name}</span>
        </span>
        <span className="second">{t('files.keptAt', { at })}</span>
      </AriaButton>
      <Button alone icon={X} label={t('files.giveUpOf', { title })} onPress={() => askToGiveUp(draft, onGivenUp)} />
    </div>
  )
}

function Step({ icon, title, words }: { icon: IconShape; title: string; words: string }) {
  return (
    <li className="start-step">
      <Icon of={icon} />
      <div>
        <h3 className="strong">{title}</h3>
        <p>{words}</p>
      </div>
    </li>
  )
}
