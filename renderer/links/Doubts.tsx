import { History } from 'lucide-react'
import { useState } from 'react'
import { wordDiff } from '../../shared/compare/word-diff'
import { Button, Icon, WordDiff } from '../ui'
import { t } from '../words'
import { confirm, remove } from './change-links'
import type { LinkToday } from './today'

interface Props {
  of: LinkToday
  language: string
  open: boolean
  /** Lay the link open. */
  onSee: () => void
}

/** What keeps a link from being sure: a side that changed, a suggestion not yet taken; and what settles it. */
export function Doubts({ of: { traced, passage, notHeld }, language, open, onSee }: Props) {
  const { link, state, reasons, movedTo } = traced
  const [seen, setSeen] = useState(false)
  const changed = passage && reasons.includes('passage changed') ? passage : undefined
  const sentences = [
    reasons.includes('paragraph changed') && t('links.paragraphChanged'),
    reasons.includes('passage changed') && t('links.passageChanged'),
    reasons.includes('passage gone') && t('links.passageGone'),
    state === 'suggested' && t('links.suggested'),
  ].filter((sentence) => sentence !== false)
  return (
    <>
      {sentences.length > 0 && (
        <div className="doubt">
          <Icon of={History} />
          <p>{sentences.join(' ')}</p>
          <span className="doubt-actions">
            {state === 'suspect' && (!open || (changed && !seen)) && (
              <Button
                look="text"
                label={t('links.see')}
                onPress={() => {
                  onSee()
                  setSeen(true)
                }}
              />
            )}
            <Button
              look="text"
              label={t(state === 'suggested' ? 'links.take' : 'links.confirm')}
              onPress={() => confirm(link.id, passage)}
            />
            {state === 'suggested' && <Button look="text" label={t('links.dismiss')} onPress={() => remove(link)} />}
          </span>
        </div>
      )}
      {seen && changed && (
        <>
          <p className="second link-label">{t('links.wasAndIs')}</p>
          <WordDiff steps={wordDiff(link.passage.text, changed.text)} lang={language} />
        </>
      )}
      {movedTo !== undefined && <p className="second">{t('links.movedTo', { label: movedTo })}</p>}
      {notHeld && <p className="second">{t('links.notHeld')}</p>}
    </>
  )
}
