import { CircleDashed, Plug, Unplug, WifiOff, ZoomIn } from 'lucide-react'
import { LEVELS } from '../../shared/check/finding'
import { REPORT_WORD_LIMIT } from '../../shared/text/words'
import { sourcesSaid, useDraft } from '../draft'
import { SavedState } from '../files'
import { ImportStatus } from '../import'
import { Button, Icon, LevelIcon } from '../ui'
import { count, t } from '../words'
import { toHole } from './commands'
import { showTab } from './panels'
import { useSettings } from './settings'

export function StatusBar({ zoom, reachable }: { zoom: number; reachable: boolean }) {
  const kind = useDraft((s) => s.draft?.kind)
  const words = useDraft((s) => s.view?.words ?? 0)
  const holes = useDraft((s) => s.view?.holes.size ?? 0)
  const none = useDraft(sourcesSaid)
  const findings = useDraft((s) => s.findings)
  const checking = useDraft((s) => s.checking)
  if (!kind) return null
  const isReport = kind === 'report'
  const over = isReport && words > REPORT_WORD_LIMIT
  return (
    <footer className="status">
      <span className="status-item">
        {isReport && (
          <span className="meter">
            <i ref={(bar) => bar?.style.setProperty('width', `${Math.min(100, (100 * words) / REPORT_WORD_LIMIT)}%`)} />
          </span>
        )}
        <span className={over ? 'over' : ''}>
          <b>{count(words)}</b>{' '}
          {isReport ? t('status.ofWords', { limit: count(REPORT_WORD_LIMIT) }) : t('status.words')}
        </span>
      </span>
      <Button
        small
        icon={CircleDashed}
        keys="F7"
        hint={t('status.nextHole')}
        label={holes > 0 ? t('status.holes', { count: holes }) : t(none)}
        onPress={() => toHole(1)}
      />
      <Button
        small
        label={checking ? t('checks.checking') : t('status.findings', { count: findings.length })}
        keys="Ctrl+Alt+3"
        hint={t('side.checks')}
        onPress={() => showTab('checks')}
      >
        {LEVELS.map((level) => {
          const n = findings.filter((f) => f.level === level).length
          return n > 0 ? (
            <span key={level} className="row-tight">
              <LevelIcon level={level} /> {n}
            </span>
          ) : null
        })}
      </Button>
      <ImportStatus />
      <span className="space" />
      <Button
        small
        icon={ZoomIn}
        label={`${Math.round(zoom * 100)} %`}
        keys="Ctrl+0"
        hint={t('status.zoom')}
        onPress={() => useSettings.setState({ zoom: undefined })}
      />
      <span className={`status-item ${reachable ? '' : 'lost'}`} role="status">
        <Icon of={reachable ? Plug : Unplug} /> {t(reachable ? 'status.sourcesUp' : 'status.sourcesDown')}
      </span>
      <span className="status-item" title={t('status.offlineMeans')}>
        <Icon of={WifiOff} /> {t('status.offline')}
      </span>
      <SavedState />
    </footer>
  )
}
