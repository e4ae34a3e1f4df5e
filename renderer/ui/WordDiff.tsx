import { Fragment, useState } from 'react'
import { t } from '../words'
import './word-diff.css'

/** A stretch of words two texts share, or only one of them has. */
export interface DiffStep {
  type: 'same' | 'removed' | 'added'
  text: string
  /** A figure that stands otherwise on the other side. */
  figure?: true
  /** Many words that only this side has: only their number is shown until it is pressed. */
  folded?: true
}

interface Props {
  steps: readonly DiffStep[]
  lang?: string
}

/** Two texts as one: what was added underlined, what was removed struck; read as "removed …, added …". */
export function WordDiff({ steps, lang }: Props) {
  return (
    <p className="quote word-diff" lang={lang} dir="auto">
      {steps.map((step, index) => (
        <Fragment key={index}>
          {index > 0 && touches(steps[index - 1]!, step) && ' '}
          <Step step={step} said={steps[index - 1]?.type !== step.type} />
        </Fragment>
      ))}
    </p>
  )
}

function Step({ step, said }: { step: DiffStep; said: boolean }) {
  const { type, text, figure } = step
  const [shown, setShown] = useState<DiffStep>()
  if (type === 'same') return text
  const Tag = type === 'added' ? 'ins' : 'del'
  if (step.folded && shown !== step) {
    const count = text.trim().split(/\s+/).length
    return (
      <button
        type="button"
        className={`diff-fold ${type}`}
        title={t('diff.unfold', { count })}
        onClick={() => setShown(step)}
      >
        {t('diff.fold', { count })}
      </button>
    )
  }
  return (
    <Tag className={figure && 'figure'}>
      {said && <span className="hidden">{t(`diff.${type}`)} </span>}
      {text}
    </Tag>
  )
}

/** Struck words and those in their place would stand as one word. */
function touches(before: DiffStep, step: DiffStep): boolean {
  return before.type === 'removed' && step.type === 'added' && /\S$/.test(before.text) && /^\S/.test(step.text)
}
