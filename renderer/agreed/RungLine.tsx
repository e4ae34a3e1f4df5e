import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react'
import { Icon, passageHead } from '../ui'
import { t } from '../words'
import type { Rung } from './ladder'

const SHAPES = { stronger: ArrowUp, weaker: ArrowDown, other: ArrowRight }

/** A rung in one line: verb, strength, place, year. */
export function RungLine({ rung }: { rung: Rung }) {
  const { change, verb } = rung
  return (
    <>
      <span className="rung-mark" aria-hidden="true" />
      <span className="rung-words one-line">
        {change && (
          <span className="rung-change" title={t(`genealogy.${change.way}`)}>
            <Icon of={SHAPES[change.way]} />
            <span className="hidden">{t(`genealogy.${change.way}`)}: </span>
          </span>
        )}
        <b>{verb || '…'}</b> <span className="rung-place">{placeOf(rung)}</span>
      </span>
      <span className="second rung-year">{yearOf(rung)}</span>
    </>
  )
}

/** Where the form stands: `Resolution 11/3, OP 4`, or in this draft. */
export function placeOf({ passage, label }: Rung): string {
  return passage ? `${passageHead(passage)}, ${label}` : t('genealogy.here', { label })
}

export function yearOf({ date, passage }: Rung): string {
  return date.slice(0, 4) || (passage ? t('genealogy.noYear') : '')
}
