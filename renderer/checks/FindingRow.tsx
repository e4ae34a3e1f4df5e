import { BookOpen } from 'lucide-react'
import { memo, useEffect, useId, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { Finding } from '../../shared/check/finding'
import type { DocumentText } from '../../shared/text/document-text'
import { desk, goToFinding, useDraft, walkFindings } from '../draft'

import { Button, keyOf, LevelIcon } from '../ui'
import { t } from '../words'
import { excerptOf } from './excerpt'
import { askMendAll } from './MendAll'
import { isMendable, mend, mendableOf } from './mend'
import { usePanelState } from './panel-state'
import { RuleWhy } from './RuleHelp'
import { setAside } from './set-aside'

interface Props {
  finding: Finding
  index: number
  text: DocumentText
  /** It is the current one: it is opened, with what can be done about it. */
  chosen: boolean
  /** The list's one tab stop. */
  stop: boolean
  showPlace: boolean
}

/** A finding in the list. */
export const FindingRow = memo(
  function FindingRow({ finding, index, text, chosen, stop, showPlace }: Props) {
    const row = useRef<HTMLLIElement>(null)
    const button = useRef<HTMLButtonElement>(null)
    useEffect(() => {
      if (!chosen) return
      row.current?.scrollIntoView({ block: 'nearest' })
      if (!usePanelState.getState().takeFocus) return
      usePanelState.setState({ takeFocus: false })
      button.current?.focus()
    }, [chosen])
    return (
      <li ref={row} className={`finding-row ${chosen ? 'chosen' : ''}`} aria-current={chosen ? 'true' : undefined}>
        <button
          ref={button}
          type="button"
          className="finding-button"
          tabIndex={stop ? 0 : -1}
          aria-expanded={chosen}
          onClick={() => goToFinding(index)}
        >
          <LevelIcon level={finding.level} />
          <span className="finding-words">
            <span className="hidden">{t(`level.${finding.level}`)}: </span>
            {finding.message}
          </span>
          {showPlace && <span className="second fixed">{finding.at}</span>}
        </button>
        {chosen && <WhatToDo finding={finding} text={text} />}
      </li>
    )
  },
  (a, b) =>
    a.finding === b.finding &&
    a.index === b.index &&
    a.chosen === b.chosen &&
    a.stop === b.stop &&
    a.showPlace === b.showPlace &&
    // Only the row that is opened shows more than its finding.
    (a.text === b.text || !b.chosen),
)

function WhatToDo({ finding, text }: { finding: Finding; text: DocumentText }) {
  const dismissing = usePanelState((s) => s.dismissing)
  const findings = useDraft((s) => s.findings)
  const [why, setWhy] = useState(false)
  useEffect(() => () => usePanelState.setState({ dismissing: false }), [])
  const alike = mendableOf(finding.ruleId, findings, text).length
  const mendable = isMendable(finding, text)
  const mendThis = (): void => {
    usePanelState.setState({ takeFocus: true })
    mend([finding])
    goOn()
  }
  return (
    <div className="finding-more">
      {finding.excerpt && (
        <p className="quote two-lines" dir="auto">
          {excerptOf(finding, text)}
        </p>
      )}
      {dismissing ? (
        <Dismiss finding={finding} />
      ) : (
        <div className="finding-buttons">
          {finding.fix && mendable && (
            <Button look="primary" label={finding.fix.title} keys={keyOf('fix') ?? ''} onPress={mendThis} />
          )}
          <Button
            look="outline"
            label={t('findings.dismiss')}
            keys={keyOf('dismiss') ?? ''}
            onPress={() => usePanelState.setState({ dismissing: true })}
          />
          <Button label={t('checks.why')} icon={BookOpen} on={why} onPress={() => setWhy(!why)} />
          {alike > 1 && (
            <Button
              look="text"
              label={t('findings.mendAll', { count: alike })}
              hint={t('findings.mendAllOf', { count: alike })}
              onPress={() => askMendAll(finding.ruleId)}
            />
          )}
        </div>
      )}
      {why && <RuleWhy ruleId={finding.ruleId} />}
    </div>
  )
}

function Dismiss({ finding }: { finding: Finding }) {
  const id = useId()
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    cameFrom.current = document.activeElement
    field.current?.focus()
  }, [])
  const back = (): void => {
    usePanelState.setState({ dismissing: false })
    // Who came by the key, from the text, goes back to it.
    if (cameFrom.current?.closest('.words')) desk()?.focus()
    else field.current?.closest('.finding-row')?.querySelector<HTMLElement>('.finding-button')?.focus()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!reason.trim()) return
    const fromText = cameFrom.current?.closest('.words')
    usePanelState.setState({ dismissing: false, takeFocus: !fromText })
    setAside(finding, reason.trim())
    goOn()
    if (fromText) desk()?.focus()
  }
  return (
    <form className="finding-dismiss" onSubmit={submit}>
      <label className="second" htmlFor={id}>
        {t('findings.why')}
      </label>
      <input
        ref={field}
        id={id}
        className="finding-reason"
        value={reason}
        placeholder={t('findings.whyExample')}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          back()
        }}
      />
      <div className="finding-buttons">
        <button
          type="submit"
          className="button outline"
          disabled={!reason.trim()}
          data-disabled={!reason.trim() || undefined}
        >
          {t('findings.dismissNow')}
        </button>
        <Button label={t('findings.keep')} onPress={back} />
      </div>
    </form>
  )
}

/** To the next finding; where there is none any more, back to the text. */
function goOn(): void {
  if (useDraft.getState().findings.length > 0) walkFindings(1)
  if (useDraft.getState().currentFinding !== undefined) return
  const { takeFocus } = usePanelState.getState()
  usePanelState.setState({ takeFocus: false })
  if (takeFocus) desk()?.focus()
}
