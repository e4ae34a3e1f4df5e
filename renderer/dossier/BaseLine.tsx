import { GitCompareArrows, X } from 'lucide-react'
import { useMemo } from 'react'
import { Switch } from 'react-aria-components'
import { unchangedFrom } from '../../shared/draft/base'
import { useDraft } from '../draft'
import { Button, Icon } from '../ui'
import { day, t } from '../words'
import { judgeBase, setBase } from './base'
import './dossier.css'

/** What the draft set out from, and whether its words are judged too. */
export function BaseLine() {
  const base = useDraft((s) => s.draft?.base)
  const text = useDraft((s) => s.draft?.text)
  const counts = useMemo(() => base && text && unchangedFrom(base, text), [base, text])
  if (!base || !counts) return null
  const name = base.symbol || base.title
  return (
    <section className="base-line" aria-label={t('base.label')}>
      <div className="base-row-in">
        <Icon of={GitCompareArrows} />
        <p className="one-line space" title={`${base.title}${base.date ? `, ${day(base.date)}` : ''}`}>
          {t('base.of', { name })}
        </p>
        <Button alone small icon={X} label={t('base.remove')} onPress={() => setBase(undefined)} />
      </div>
      <div className="base-row-in second">
        <p className="space" role="status">
          {t('base.unchanged', { count: counts.same, of: counts.of })}
        </p>
        <Switch className="base-switch" isSelected={base.judged === true} onChange={judgeBase}>
          <span className="base-track" aria-hidden="true" />
          {t('base.judge')}
        </Switch>
      </div>
    </section>
  )
}
