import { BookOpen, FileText, FolderOpen, Gavel, Link2, ListChecks, FileOutput, WifiOff } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { StartState } from '../../shared/service/shell'
import type { IconShape } from '../ui'
import { Icon } from '../ui'
import { count, day, t } from '../words'
import { chooseAndOpen, open, openExample } from './actions'
import { NoticeBar } from './NoticeBar'
import { useStatus } from './use-status'

/** The promise and the first step. */
export function Start({ start }: { start: StartState }) {
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
              title={t('start.report')}
              words={t('start.reportMeans')}
              onPress={() => void openExample('report')}
              first
            />
            <Action
              icon={Gavel}
              title={t('start.resolution')}
              words={t('start.resolutionMeans')}
              onPress={() => void openExample('resolution')}
            />
            <Action
              icon={FolderOpen}
              title={t('start.open')}
              words={t('start.openMeans')}
              keys="Ctrl+O"
              onPress={() => void chooseAndOpen()}
            />
          </div>
          {start.recent.length > 0 && <h2 className="start-label">{t('start.recent')}</h2>}
          {start.recent.map((file) => (
            <AriaButton key={file.path} className="start-recent" onPress={() => void open(file.path)}>
              <Icon of={FileText} />
              <span className="start-recent-words">
                <span className="one-line">{file.title || file.name}</span>
                <span className="second one-line">{file.name}</span>
              </span>
              <span className="second">{day(file.at)}</span>
            </AriaButton>
          ))}
        </section>
        <section className="start-story" aria-label={t('start.how')}>
          <ol>
            <Step icon={BookOpen} title={t('start.step1')} words={t('start.step1Means')} />
            <Step icon={Link2} title={t('start.step2')} words={t('start.step2Means')} />
            <Step icon={ListChecks} title={t('start.step3')} words={t('start.step3Means')} />
            <Step icon={FileOutput} title={t('start.step4')} words={t('start.step4Means')} />
          </ol>
        </section>
      </main>
      <footer className="status">
        <span className="status-item">
          <Icon of={BookOpen} />
          {status
            ? t('start.corpus', { sources: count(status.sources), passages: count(status.passages) })
            : t('status.sourcesDown')}
        </span>
        <span className="space" />
        <span className="status-item" title={t('status.offlineMeans')}>
          <Icon of={WifiOff} /> {t('status.offline')}
        </span>
      </footer>
    </div>
  )
}

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
