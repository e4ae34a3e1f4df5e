import { useEffect, useState } from 'react'
import { AppError } from '../../shared/error'
import { Button, keyOf } from '../ui'
import { t } from '../words'
import { openGenealogy, rungsFor } from './genealogy-store'
import type { Rung } from './ladder'
import { ladderSaid } from './ladder-said'
import type { Question } from './question'
import { RungLine } from './RungLine'

/** The last so many forms are shown at the foot; all of them in the genealogy. */
const SHOWN = 5

/** The asked clause over the sessions in a few lines, where the panel is high enough for them. */
export function ClauseFoot({ question }: { question: Question }) {
  const high = useHigh()
  const rungs = useRungs(high ? question : undefined)
  if (!high || rungs.length < 2) return null
  return (
    <section className="clause-foot" aria-label={t('genealogy.title')}>
      <div className="row">
        <span className="strong">{t('genealogy.title')}</span>
        <span className="space" />
        <Button
          look="text"
          small
          label={t('genealogy.whole')}
          keys={keyOf('genealogy') ?? ''}
          onPress={() => openGenealogy({ question })}
        />
      </div>
      <ol className="ladder">
        {rungs.slice(-SHOWN).map((rung) => (
          <li key={rung.key} className={`rung ${rung.isSelf ? 'self' : ''}`}>
            <RungLine rung={rung} />
          </li>
        ))}
      </ol>
      <p className="second">{ladderSaid(rungs)}</p>
    </section>
  )
}

/** Milliseconds after the answer; of words that are being written on nobody reads the history. */
const AFTER_ANSWER = 300

function useRungs(question: Question | undefined): readonly Rung[] {
  const [found, setFound] = useState<{ paragraphId: string; rungs: readonly Rung[] }>()
  useEffect(() => {
    if (!question) return
    let current = true
    const timer = setTimeout(() => {
      rungsFor({ question })
        .then((rungs) => current && setFound({ paragraphId: question.paragraphId, rungs }))
        .catch((error: unknown) => {
          // The list above tells of an unreachable corpus.
          if (!(error instanceof AppError)) throw error
        })
    }, AFTER_ANSWER)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [question])
  return question && found?.paragraphId === question.paragraphId ? found.rungs : []
}

const HIGH = window.matchMedia('(min-height: 900px)')

function useHigh(): boolean {
  const [high, setHigh] = useState(HIGH.matches)
  useEffect(() => {
    const look = (): void => setHigh(HIGH.matches)
    HIGH.addEventListener('change', look)
    return () => HIGH.removeEventListener('change', look)
  }, [])
  return high
}
