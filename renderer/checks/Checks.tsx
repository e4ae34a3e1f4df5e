import { BookOpen, ChevronDown, ChevronUp, CircleCheck, LoaderCircle } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { LEVELS } from '../../shared/check/finding'
import type { Finding } from '../../shared/check/finding'
import { rules } from '../../shared/check/rules'
import { goToFinding, toggleLevel, useDraft, walkFindings } from '../draft'
import { Button, Chip, EmptyState, Icon, LevelIcon } from '../ui'
import { t } from '../words'
import type { ChecksState } from './use-checks'
import './checks.css'

/** What is found in the draft, in reading order; each finding leads to its place. */
export function Checks({ answer }: { answer: ChecksState | undefined }) {
  const { findings, checking, currentFinding, draft, hiddenLevels } = useDraft()
  const shown = findings.flatMap((finding, index) => (hiddenLevels.has(finding.level) ? [] : [{ finding, index }]))
  const text = draft?.text
  return (
    <>
      <div className="checks-head">
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
        {checking && (
          <span className="second row-tight">
            <Icon of={LoaderCircle} turning /> {t('checks.checking')}
          </span>
        )}
        <span className="space" />
        <Button
          label={t('checks.previous')}
          icon={ChevronUp}
          alone
          keys="Shift+F8"
          disabled={findings.length === 0}
          onPress={() => walkFindings(-1)}
        />
        <Button
          label={t('checks.next')}
          icon={ChevronDown}
          alone
          keys="F8"
          disabled={findings.length === 0}
          onPress={() => walkFindings(1)}
        />
      </div>
      {answer && answer.stopped.length > 0 && (
        <p className="checks-stopped">
          {t('checks.stopped', { rules: answer.stopped.map(({ ruleId }) => ruleId).join(', ') })}
        </p>
      )}
      {!checking && findings.length === 0 && text ? (
        <EmptyState icon={CircleCheck} title={t('checks.nothing')}>
          {t('checks.lookedAt', {
            rules: answer?.rules ?? 0,
            paragraphs: text.paragraphs.length,
            notes: text.footnotes.length,
          })}
        </EmptyState>
      ) : (
        <ol className="findings" aria-label={t('checks.title')}>
          {shown.map(({ finding, index }) => (
            <Row key={index} finding={finding} chosen={index === currentFinding} onChoose={() => goToFinding(index)} />
          ))}
        </ol>
      )}
    </>
  )
}

function Row({ finding, chosen, onChoose }: { finding: Finding; chosen: boolean; onChoose: () => void }) {
  const row = useRef<HTMLLIElement>(null)
  const [why, setWhy] = useState(false)
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const rule = rules.find((r) => r.id === finding.ruleId)
  return (
    <li ref={row} className={`finding-row ${chosen ? 'chosen' : ''}`} aria-current={chosen ? 'true' : undefined}>
      <button type="button" className="finding-button" onClick={onChoose}>
        <LevelIcon level={finding.level} />
        <span className="finding-words">
          <span className="hidden">{t(`level.${finding.level}`)}: </span>
          {finding.message}
        </span>
        <span className="second fixed">{finding.at}</span>
      </button>
      {chosen && (
        <div className="finding-more">
          {finding.excerpt && <p className="quote two-lines">{finding.excerpt}</p>}
          {finding.fix && <p className="second">{t('checks.fix', { fix: finding.fix.title })}</p>}
          <Button label={t('checks.why')} icon={BookOpen} look="text" small onPress={() => setWhy(!why)} />
          {why && rule && (
            <p className="finding-why">
              {rule.about} {rule.reference && <span className="second">{rule.reference}</span>}
            </p>
          )}
        </div>
      )}
    </li>
  )
}
