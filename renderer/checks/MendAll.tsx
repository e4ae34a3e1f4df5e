import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { wordDiff } from '../../shared/compare/word-diff'
import type { Finding } from '../../shared/check/finding'
import type { DocumentText } from '../../shared/text/document-text'
import { desk, publishNow, useDraft, wordsUnder } from '../draft'
import { Ask } from '../files'
import { Button, WordDiff } from '../ui'
import type { DiffStep } from '../ui'
import { t } from '../words'
import { ruleName } from './groups'
import { mend, mendableOf } from './mend'
import { usePanelState } from './panel-state'
import './settings.css'

/** See what becomes of each place that a rule is sure of, before it is mended. */
export function askMendAll(ruleId: string): void {
  publishNow()
  usePanelState.setState({ mending: ruleId })
}

/** Each change with what is around it, to be left out or made; all of them in one step. */
export function MendAll() {
  const ruleId = usePanelState((s) => s.mending)
  const open = useDraft((s) => s.draft !== undefined)
  return ruleId !== undefined && open ? <Preview key={ruleId} ruleId={ruleId} /> : null
}

function Preview({ ruleId }: { ruleId: string }) {
  // As they were when it was opened: nothing is written behind a dialog.
  const [{ findings, text }] = useState(() => {
    const { draft, findings: all } = useDraft.getState()
    return { text: draft!.text, findings: mendableOf(ruleId, all, draft!.text) }
  })
  const changes = useMemo(() => findings.map((finding) => stepsOf(finding, text)), [findings, text])
  const [left, setLeft] = useState<ReadonlySet<Finding>>(new Set())
  const taken = findings.filter((finding) => !left.has(finding))
  const apply = (): void => {
    mend(taken)
    leave()
    // Where it was asked from may be gone with the findings.
    setTimeout(() => document.activeElement === document.body && desk()?.focus())
  }
  const toggle = (finding: Finding): void => {
    const next = new Set(left)
    if (!next.delete(finding)) next.add(finding)
    setLeft(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || taken.length === 0) return
    event.preventDefault()
    apply()
  }
  return (
    <Ask
      wide
      title={t('mendAll.title', { count: findings.length })}
      onLeave={leave}
      buttons={
        <>
          {findings.length > 1 && (
            <Button
              look="text"
              label={t(left.size > 0 ? 'mendAll.all' : 'mendAll.none')}
              onPress={() => setLeft(new Set(left.size > 0 ? [] : findings))}
            />
          )}
          <span className="space" />
          <Button look="outline" label={t('mendAll.leave')} onPress={leave} />
          <Button
            look="primary"
            first
            disabled={taken.length === 0}
            label={t('mendAll.mend', { count: taken.length })}
            keys="Enter"
            onPress={apply}
          />
        </>
      }
    >
      <p className="second">
        {findings.length > 0 ? t('mendAll.means', { rule: ruleName(ruleId) }) : t('mendAll.nothing')}
      </p>
      <ul className="mends" aria-label={t('mendAll.list')} onKeyDown={onKeyDown}>
        {findings.map((finding, index) => (
          <li key={index}>
            <label className="mend">
              <input type="checkbox" checked={!left.has(finding)} onChange={() => toggle(finding)} />
              <span className="second mend-place">{finding.at}</span>
              <WordDiff steps={changes[index]!} lang={text.language} />
            </label>
          </li>
        ))}
      </ul>
    </Ask>
  )
}

const leave = (): void => usePanelState.setState({ mending: undefined })

/** So much of what stands around a change is shown, in UTF-16 units. */
const AROUND = 70

function stepsOf(finding: Finding, text: DocumentText): DiffStep[] {
  const words = wordsUnder(finding, text) ?? ''
  const { from, to, excerpt, fix } = finding
  const before = words.slice(0, from)
  const after = words.slice(to)
  const head = before.length > AROUND ? `… ${before.slice(-AROUND).replace(/^\S*\s+/u, '')}` : before
  const tail = after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s+\S*$/u, '')} …` : after
  const steps: DiffStep[] = [
    { type: 'same', text: head },
    ...wordDiff(excerpt, fix?.text ?? ''),
    { type: 'same', text: tail },
  ]
  return steps.filter((step) => step.text !== '')
}
