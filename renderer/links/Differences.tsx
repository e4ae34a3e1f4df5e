import { EqualNot } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Icon } from '../ui'
import { t } from '../words'
import { changeFigure } from './change-links'
import type { Comparison } from './comparison'

interface Props {
  comparison: Comparison
  language: string
  paragraphId: string
  /** The word diff. */
  children: ReactNode
}

/** The paragraph's words against the quoted ones, and each figure that differs with what would settle it. */
export function Differences({ comparison: { verdict, figures, absent }, paragraphId, children }: Props) {
  if (verdict === 'same') return <p className="second link-label">{t('links.same')}</p>
  return (
    <>
      <div className="row second link-label">
        <span>{t('links.against')}</span>
        <span className="space" />
        <span className="word-diff" aria-hidden="true">
          <ins>{t('links.onlyHere')}</ins> <del>{t('links.onlyThere')}</del>
        </span>
      </div>
      {children}
      {figures.map(({ here, there, from, to }) => (
        <p key={from} className="figure-differs">
          <Icon of={EqualNot} />
          <span className="strong">{t('links.figure', { here, there })}</span>
          <Button
            look="text"
            label={t('links.change', { there })}
            onPress={() => changeFigure(paragraphId, from, to, there)}
          />
        </p>
      ))}
      {absent.map(({ here, there, from }) => (
        <p key={from} className="second">
          {there === undefined ? t('links.absent', { here }) : t('links.absentHas', { here, there })}
        </p>
      ))}
    </>
  )
}
