import {
  BookmarkX,
  ChevronDown,
  ChevronRight,
  ChevronsDownUp,
  ChevronsUpDown,
  ChevronUp,
  CircleCheck,
  FileCheck,
  LoaderCircle,
  RotateCcw,
  SlidersHorizontal,
  Wrench,
} from 'lucide-react'
import { memo, useCallback, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { LEVELS } from '../../shared/check/finding'
import type { Finding } from '../../shared/check/finding'
import type { DocumentText } from '../../shared/text/document-text'
import { textOf } from '../../shared/text/flat'
import { BaseLine } from '../dossier'
import { desk, goTo, toggleLevel, useDraft, walkFindings } from '../draft'
import type { DraftView } from '../draft'
import { Button, Chip, EmptyState, Icon, keyOf, LevelIcon } from '../ui'
import { t } from '../words'
import { FindingRow } from './FindingRow'
import { firstOf, groupsOf, ruleName } from './groups'
import type { Group } from './groups'
import { askMendAll } from './MendAll'
import { mendableOf } from './mend'
import { familyName } from './names'
import { GROUPINGS, openSettings, toggleGroup, usePanelState } from './panel-state'
import type { Grouping } from './panel-state'
import { ruleIn, useSetup } from './setup'
import type { RuleFamily } from './check-service'
import { bringBack, reasonFor } from './set-aside'
import type { ChecksState } from './use-checks'
import './checks.css'

/** So many findings are drawn at first; of hundreds the rest are asked for. */
const DRAWN = 150

/** What is found in the draft, by place or by rule; each finding leads to its place, and may be mended or set aside there. */
export function Checks({ answer }: { answer: ChecksState | undefined }) {
  const findings = useDraft((s) => s.findings)
  const dismissed = useDraft((s) => s.dismissed)
  const inherited = useDraft((s) => s.inherited)
  const checking = useDraft((s) => s.checking)
  const currentFinding = useDraft((s) => s.currentFinding)
  const hiddenLevels = useDraft((s) => s.hiddenLevels)
  const text = useDraft((s) => s.draft?.text)
  const view = useDraft((s) => s.view)
  const families = useSetup((s) => s.families)
  const { grouping, dismissedShown, inheritedShown, closed } = usePanelState()
  const [most, setMost] = useState(DRAWN)
  const groups = useMemo(
    () =>
      text && view
        ? groupsOf(findings, hiddenLevels, text, view, grouping, (id) => ruleIn(families, id)?.family.id ?? '')
        : [],
    [findings, hiddenLevels, text, view, grouping, families],
  )
  const { shown, left } = useMemo(() => firstOf(groups, most, currentFinding), [groups, most, currentFinding])
  if (!text || !view) return null
  const isOpen = (group: Group): boolean =>
    !closed.has(group.id) || group.listed.some(({ index }) => index === currentFinding)
  const none = groups.length === 0
  const firstShown = shown.find(isOpen)?.listed[0]?.index
  const stop = shown.some(({ listed }) => listed.some(({ index }) => index === currentFinding))
    ? currentFinding
    : firstShown
  return (
    <>
      <Head
        findings={findings}
        dismissed={dismissed.length}
        inherited={inherited.length}
        checking={checking}
        groups={groups}
      />
      <BaseLine />
      {answer && <Stopped answer={answer} />}
      <PacksNotUsed />
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
          none &&
          findings.length > 0 && (
            <EmptyState icon={CircleCheck} title={t('findings.hidden')}>
              {t('findings.hiddenMeans', { count: findings.length })}
            </EmptyState>
          )
        )}
        {shown.map((group) => {
          const open = isOpen(group)
          const name = nameOf(group, view, families)
          return (
            <section key={group.id} className="finding-group" aria-label={name}>
              <GroupHead
                tabStop={stop === undefined && group === shown[0]}
                group={group}
                name={name}
                open={open}
                text={text}
                findings={findings}
              />
              {open && (
                <GroupList
                  group={group}
                  name={name}
                  grouping={grouping}
                  text={text}
                  current={currentFinding}
                  stop={stop}
                />
              )}
            </section>
          )
        })}
        {left > 0 && (
          <p className="findings-more">
            <Button
              look="outline"
              label={t('findings.more', { count: left })}
              onPress={() => setMost((before) => before + 2 * DRAWN)}
            />
          </p>
        )}
        {dismissedShown && dismissed.length > 0 && <SetAside dismissed={dismissed} />}
        {inheritedShown && inherited.length > 0 && <Inherited inherited={inherited} />}
      </div>
    </>
  )
}

interface GroupListProps {
  group: Group
  name: string
  grouping: Grouping
  text: DocumentText
  current: number | undefined
  stop: number | undefined
}

/** Drawn again only where something of this group is new: typing leaves the others as they are. */
const GroupList = memo(
  function GroupList({ group, name, grouping, text, current, stop }: GroupListProps) {
    const keys = keysOf(group)
    return (
      <ol>
        {group.listed.map(({ finding, index }, at) => (
          <FindingRow
            key={keys[at]!}
            finding={finding}
            index={index}
            text={text}
            chosen={index === current}
            stop={index === stop}
            showPlace={grouping !== 'place' || finding.at !== name}
          />
        ))}
      </ol>
    )
  },
  (a, b) => {
    const has = ({ group }: GroupListProps, index: number | undefined): boolean =>
      index !== undefined && group.listed.some((one) => one.index === index)
    return (
      a.grouping === b.grouping &&
      a.name === b.name &&
      (a.current === b.current || (!has(b, a.current) && !has(b, b.current))) &&
      (a.stop === b.stop || (!has(b, a.stop) && !has(b, b.stop))) &&
      (a.text === b.text || !has(b, b.current)) &&
      a.group.listed.length === b.group.listed.length &&
      a.group.listed.every(
        ({ finding, index }, at) => finding === b.group.listed[at]!.finding && index === b.group.listed[at]!.index,
      )
    )
  },
)

function Head({
  findings,
  dismissed,
  inherited,
  checking,
  groups,
}: {
  findings: readonly Finding[]
  dismissed: number
  inherited: number
  checking: boolean
  groups: readonly Group[]
}) {
  const hiddenLevels = useDraft((s) => s.hiddenLevels)
  const { grouping, dismissedShown, inheritedShown, closed } = usePanelState()
  const anyClosed = groups.some(({ id }) => closed.has(id))
  const closeAll = useCallback(
    () => usePanelState.setState({ closed: new Set(anyClosed ? [] : groups.map(({ id }) => id)) }),
    [anyClosed, groups],
  )
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
        <Button
          label={t('rules.open')}
          icon={SlidersHorizontal}
          alone
          keys={keyOf('check-settings') ?? ''}
          onPress={() => openSettings()}
        />
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
              {t(NAMES[by])}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <span className="space" />
        <Button
          label={t(anyClosed ? 'findings.expandAll' : 'findings.collapseAll')}
          icon={anyClosed ? ChevronsUpDown : ChevronsDownUp}
          alone
          disabled={groups.length === 0}
          onPress={closeAll}
        />
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
      {dismissed + inherited > 0 && (
        <div className="row">
          {dismissed > 0 && (
            <Button
              label={t('findings.setAside', { count: dismissed })}
              small
              icon={BookmarkX}
              on={dismissedShown}
              onPress={() => usePanelState.setState({ dismissedShown: !dismissedShown })}
            />
          )}
          {inherited > 0 && (
            <Button
              label={t('findings.inherited', { count: inherited })}
              hint={t('findings.inheritedMeans')}
              small
              icon={FileCheck}
              on={inheritedShown}
              onPress={() => usePanelState.setState({ inheritedShown: !inheritedShown })}
            />
          )}
        </div>
      )}
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

/** A row stays the same row, with its focus, while findings before it come and go. */
function keysOf({ listed }: Group): string[] {
  const seen = new Map<string, number>()
  return listed.map(({ finding: { ruleId, paragraphId, footnoteId, message } }) => {
    const key = [ruleId, footnoteId ?? paragraphId, message].join(' ')
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return `${key} ${count}`
  })
}

/** Packs of one's own that are not used are told where their findings would be. */
function PacksNotUsed() {
  const problems = useSetup((s) => s.problems)
  const files = [...new Set(problems.map(({ file }) => file))]
  const [first] = problems
  if (!first) return null
  return (
    <div className="checks-stopped" role="status">
      <p className="strong">{t('rules.notUsed', { count: files.length })}</p>
      <p>
        {first.file}
        {first.ruleId !== undefined && `, ${t('rules.faultRule', { rule: first.ruleId })}`}: {first.message}
      </p>
      <Button look="text" label={t('rules.see')} onPress={() => openSettings()} />
    </div>
  )
}

function GroupHead({
  group: { id, of, listed, all = listed.length },
  name,
  open,
  text,
  findings,
  tabStop,
}: {
  /** The list's one tab stop, where no finding is. */
  tabStop: boolean
  group: Group
  name: string
  open: boolean
  text: DocumentText
  findings: readonly Finding[]
}) {
  const ruleId = typeof of === 'object' && 'ruleId' in of ? of.ruleId : undefined
  const mendable = ruleId === undefined ? 0 : mendableOf(ruleId, findings, text).length
  const paragraph =
    typeof of === 'object' && 'paragraphId' in of ? text.paragraphs.find(({ id }) => id === of.paragraphId) : undefined
  return (
    <div className="finding-group-head">
      <button
        type="button"
        className="finding-group-button"
        tabIndex={tabStop ? 0 : -1}
        aria-expanded={open}
        onClick={() => toggleGroup(id)}
      >
        <Icon of={open ? ChevronDown : ChevronRight} />
        <h3 className="strong one-line">{name}</h3>
        {paragraph && (
          <span className="finding-group-words one-line" dir="auto">
            {textOf(paragraph).replace(/\s+/g, ' ').slice(0, 120)}
          </span>
        )}
        <span className="second">{all}</span>
      </button>
      {ruleId !== undefined && mendable > 1 && (
        <Button
          look="text"
          icon={Wrench}
          label={t('findings.mendAll', { count: mendable })}
          hint={t('findings.mendAllOf', { count: mendable })}
          onPress={() => askMendAll(ruleId)}
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

/** Findings on words of the base text: to be read, not to be counted. */
function Inherited({ inherited }: { inherited: readonly Finding[] }) {
  return (
    <section className="finding-group" aria-label={t('findings.inheritedTitle')}>
      <div className="finding-group-head">
        <h3 className="strong">{t('findings.inheritedTitle')}</h3>
        <span className="second">{inherited.length}</span>
      </div>
      <p className="second findings-means">{t('findings.inheritedMeans')}</p>
      <ol>
        {inherited.slice(0, 2 * DRAWN).map((finding, index) => (
          <li key={index} className="finding-row dismissed">
            <LevelIcon level={finding.level} />
            <div className="finding-words">
              <p>{finding.message}</p>
              {finding.paragraphId !== undefined && (
                <Button look="text" small label={t('findings.showInherited')} onPress={() => showWords(finding)} />
              )}
            </div>
            <span className="second fixed">{finding.at}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function showWords({ paragraphId, from, to }: Finding): void {
  if (paragraphId === undefined) return
  goTo(paragraphId)
  desk()?.select(paragraphId, from, to)
}

const NAMES = { place: 'findings.byPlace', family: 'findings.bySubject', rule: 'findings.byRule' } as const

function nameOf({ of }: Pick<Group, 'of'>, view: DraftView, families: readonly RuleFamily[]): string {
  if (of === 'title') return t('findings.title')
  if (of === 'notes') return t('findings.lostNotes')
  if ('ruleId' in of) return ruleName(of.ruleId)
  if ('paragraphId' in of) return view.numbering.paragraphs.get(of.paragraphId)?.label ?? ''
  const family = families.find(({ id }) => id === of.familyId)
  return family ? familyName(family) : ''
}

/** One tab stop; the arrow keys go from finding to finding. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key]
  const row = event.target instanceof Element ? event.target.closest('.finding-button, .finding-group-button') : null
  if (step === undefined || !row) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding-button, .finding-group-button')]
  const index = Math.min(rows.length - 1, Math.max(0, rows.indexOf(row as HTMLElement) + step))
  rows[index]?.focus()
  event.preventDefault()
}
