import { Fragment } from 'react'
import { t } from '../words'
import './word-diff.css'

/** A stretch of words two texts share, or only one of them has. */
export interface DiffStep {
  type: 'same' | 'removed' | 'added'
  text: string
  /** A figure that stands otherwise on the other side. */
  figure?: true
  /** Words are left out here, for being only on this side and many. */
  cut?: true
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

function Step({ step: { type, text, figure, cut }, said }: { step: DiffStep; said: boolean }) {
  if (type === 'same') return text
  const Tag = type === 'added' ? 'ins' : 'del'
  return (
    <Tag className={[figure && 'figure', cut && 'cut'].filter(Boolean).join(' ') || undefined}>
      {said && <span className="hidden">{t(`diff.${type}`)} </span>}
      {text}
    </Tag>
  )
}

/** Struck words and those in their place would stand as one word. */
function touches(before: DiffStep, step: DiffStep): boolean {
  return before.type === 'removed' && step.type === 'added' && /\S$/.test(before.text) && /^\S/.test(step.text)
}
