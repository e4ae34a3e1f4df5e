import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react'
import { Icon } from '../ui'
import { t } from '../words'
import type { VerbChange } from './verbs'

const SHAPES = { stronger: ArrowUp, weaker: ArrowDown, other: ArrowRight }

/** What became of the verb, as a sentence. */
export function VerbSentence({ change }: { change: VerbChange }) {
  const words = t(`agreed.${change.way}`, { before: change.before, after: change.after })
  return (
    <p className="verb-change" title={t('agreed.forOrientation')}>
      <Icon of={SHAPES[change.way]} />
      <span>
        {words.split(/<\/?b>/).map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part))}
      </span>
    </p>
  )
}
