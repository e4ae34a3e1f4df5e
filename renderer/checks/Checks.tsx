import { BookmarkX, ChevronDown, ChevronUp, CircleCheck, LoaderCircle, RotateCcw, Wrench } from 'lucide-react'
import { useMemo } from 'react'
import type { KeyboardEvent } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { LEVELS } from '../../shared/check/finding'
import type { Finding } from '../../shared/check/finding'
import type { DocumentText } from '../../shared/text/document-text'
import { textOf } from '../../shared/text/flat'
import { toggleLevel, useDraft, walkFindings } from '../draft'
import type { DraftView } from '../draft'
import { Button, Chip, EmptyState, Icon, keyOf, LevelIcon } from '../ui'
import { t } from '../words'
import { FindingRow } from './FindingRow'
import { groupsOf, ruleName } from './groups'
import type { Group } from './groups'
import { mendableOf, mendRule } from './mend'
import { GROUPINGS, usePanelState } from './panel-state'
import type { Grouping } from './panel-state'
import { bringBack, reasonFor } from './set-aside'
import type { ChecksState } from './use-checks'
import './checks.css'

/** What is found in the draft, by place or by rule; each finding leads to its place, and may be mended or set aside there. */
export function Checks({ answer }: { answer: ChecksState | undefined }) {
  const findings = useDraft((s) => s.findings)
  const dismissed = useDraft((s) => s.dismissed)
  const checking = useDraft((s) => s.checking)
  const currentFinding = useDraft((s) => s.currentFinding)
  const hiddenLevels = useDraft((s) => s.hiddenLevels)
  const draft = useDraft((s) => s.draft)
  const view = useDraft((s) => s.view)
  const { grouping, dismissedShown } = usePanelState()
  const text = draft?.text
  const groups = useMemo(
    () => (text && view ? groupsOf(findings, hiddenLevels, text, view, grouping) : []),
    [findings, hiddenLevels, text, view, grouping],
  )
  if (!text || !view) return null
  const shown = groups.reduce((sum, { listed }) => sum + listed.length, 0)
  const firstShown = groups[0]?.listed[0]?.index
  const stop = groups.some(({ listed }) => listed.some(({ index }) => index === currentFinding))
    ? currentFinding
    : firstShown
  return (
    <>
      <Head findings={findings} dismissed={dismissed.length} checking={checking} />
      {answer && <Stopped answer={answer} />}
      <div className="findings" onKeyDown={walkRows}>
        {!checking && findings.length === 0 ? (
          <EmptyState icon={CircleCheck} title={t('checks.nothing')}>
            {t('checks.lookedAt', {
              rules: answer?.rules ?? 0,
              paragraphs: t('export.paragraphs', { count: text.paragraphs.length }),
              notes: t('export.notes', { count: text.footnotes.length }),
            })}
          </EmptyState>
        ) : (
          shown === 0 &&
          findings.length > 0 && (
            <EmptyState icon={CircleCheck} title={t('findings.hidden')}>
              {t('findings.hiddenMeans', { count: findings.length })}
            </EmptyState>
          )
        )}
        {groups.map((group) => (
          <section key={group.id} className="finding-group" aria-label={nameOf(group, view)}>
            <GroupHead group={group} text={text} view={view} findings={findings} />
            <ol>
              {group.listed.map(({ finding, index }) => (
                <FindingRow
                  key={`${finding.ruleId} ${finding.from} ${finding.footnoteId ?? ''} ${index}`}
                  finding={finding}
                  index={index}
                  text={text}
                  chosen={index === currentFinding}
                  stop={index === stop}
                  showPlace={grouping === 'rule' || finding.at !== nameOf(group, view)}
                />
              ))}
            </ol>
          </section>
        ))}
        {dismissedShown && dismissed.length > 0 && <SetAside dismissed={dismissed} />}
      </div>
    </>
  )
}

function Head({
  findings,
  dismissed,
  checking,
}: {
  findings: readonly Finding[]
  dismissed: number
  checking: boolean
}) {
  const hiddenLevels = useDraft((s) => s.hiddenLevels)
  const { grouping, dismissedShown } = usePanelState()
  return (
    <div className="checks-head">
      <div className="checks-levels">
        {LEVELS.map((level) => {
          const n = findings.filter((f) => f.level === level).length
          if (n === 0) return null
          return (
            <Chip
              key={level}
              label={t(`levels.${level}`, { count: n })}
              on={!hiddenLevels.has(level)}
              onPress={() => toggleLevel(level)}
            >
              <LevelIcon level={level} />
            </Chip>
          )
        })}
        <span className="space" />
        {checking && (
          <span className="second row-tight">
            <Icon of={LoaderCircle} turning /> {t('checks.checking')}
          </span>
        )}
      </div>
      <div className="row">
        <ToggleButtonGroup
          className="two-way"
          aria-label={t('findings.by')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[grouping]}
          onSelectionChange={(keys) => {
            const [chosen] = keys
            if (chosen) usePanelState.setState({ grouping: chosen as Grouping })
          }}
        >
          {GROUPINGS.map((by) => (
            <ToggleButton key={by} id={by} className="two-way-side">
              {t(by === 'place' ? 'findings.byPlace' : 'findings.byRule')}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {dismissed > 0 && (
          <Button
            label={t('findings.setAside', { count: dismissed })}
            small
            icon={BookmarkX}
            on={dismissedShown}
            onPress={() => usePanelState.setState({ dismissedShown: !dismissedShown })}
          />
        )}
        <span className="space" />
        <Button
          label={t('checks.previous')}
          icon={ChevronUp}
          alone
          keys={keyOf('previous-finding') ?? ''}
          disabled={findings.length === 0}
          onPress={() => walkFindings(-1)}
        />
        <Button
          label={t('checks.next')}
          icon={ChevronDown}
          alone
          keys={keyOf('next-finding') ?? ''}
          disabled={findings.length === 0}
          onPress={() => walkFindings(1)}
        />
      </div>
    </div>
  )
}

/** A rule that broke is told, and that the rest went on. */
function Stopped({ answer: { stopped, broken } }: { answer: ChecksState }) {
  if (broken === undefined && stopped.length === 0) return null
  const details = broken ?? stopped.map(({ ruleId, message }) => `${ruleId}: ${message}`).join('\n')
  return (
    <div className="checks-stopped" role="status">
      <p className="strong">
        {broken === undefined ? t('findings.stopped', { count: stopped.length }) : t('findings.broken')}
      </p>
      <p>
        {broken === undefined
          ? t('findings.stoppedMeans', {
              count: stopped.length,
              rules: stopped.map(({ ruleId }) => ruleName(ruleId)).join(', '),
            })
          : t('findings.brokenMeans')}
      </p>
      <details>
        <summary>{t('findings.details')}</summary>
        <pre>{details}</pre>
      </details>
    </div>
  )
}

function GroupHead({
  group: { of, listed },
  text,
  view,
  findings,
}: {
  group: Group
  text: DocumentText
  view: DraftView
  findings: readonly Finding[]
}) {
  const ruleId = typeof of === 'object' && 'ruleId' in of ? of.ruleId : undefined
  const mendable = ruleId === undefined ? 0 : mendableOf(ruleId, findings, text).length
  const paragraph =
    typeof of === 'object' && 'paragraphId' in of ? text.paragraphs.find(({ id }) => id === of.paragraphId) : undefined
  return (
    <div className="finding-group-head">
      <h3 className="strong one-line">{nameOf({ of }, view)}</h3>
      {paragraph && (
        <span className="finding-group-words one-line" dir="auto">
          {textOf(paragraph).replace(/\s+/g, ' ').slice(0, 120)}
        </span>
      )}
      <span className="second">{listed.length}</span>
      {!paragraph && <span className="space" />}
      {ruleId !== undefined && mendable > 1 && (
        <Button
          look="text"
          icon={Wrench}
          label={t('findings.mendAll', { count: mendable })}
          hint={t('findings.mendAllOf', { count: mendable })}
          onPress={() => void mendRule(ruleId)}
        />
      )}
    </div>
  )
}

function SetAside({ dismissed }: { dismissed: readonly Finding[] }) {
  const dismissals = useDraft((s) => s.draft?.dismissals) ?? []
  return (
    <section className="finding-group" aria-label={t('findings.setAsideTitle')}>
      <div className="finding-group-head">
        <h3 className="strong">{t('findings.setAsideTitle')}</h3>
        <span className="second">{dismissed.length}</span>
      </div>
      <ol>
        {dismissed.map((finding, index) => (
          <li key={index} className="finding-row dismissed">
            <LevelIcon level={finding.level} />
            <div className="finding-words">
              <p>{finding.message}</p>
              <p className="second">{reasonFor(finding, dismissals)}</p>
              <Button
                look="text"
                small
                icon={RotateCcw}
                label={t('findings.bringBack')}
                onPress={() => bringBack(finding)}
              />
            </div>
            <span className="second fixed">{finding.at}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function nameOf({ of }: Pick<Group, 'of'>, view: DraftView): string {
  if (of === 'title') return t('findings.title')
  if (of === 'notes') return t('findings.lostNotes')
  return 'ruleId' in of ? ruleName(of.ruleId) : (view.numbering.paragraphs.get(of.paragraphId)?.label ?? '')
}

/** One tab stop; the arrow keys go from finding to finding. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key]
  const row = event.target instanceof Element ? event.target.closest('.finding-button') : null
  if (step === undefined || !row) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding-button')]
  const index = Math.min(rows.length - 1, Math.max(0, rows.indexOf(row as HTMLElement) + step))
  rows[index]?.focus()
  event.preventDefault()
}
