import { useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import type { SourceSummary } from '../../shared/service/corpus'
import { t } from '../words'
import { dateWritten } from './date-written'
import { knownOf } from './Details'
import { FactField } from './FactField'
import { correctionsOf, factOf } from './facts'
import type { Fact } from './facts'
import { say, useLibrary } from './library-store'

interface Props {
  source: SourceSummary
  fact: Fact
  all: readonly SourceSummary[]
  onDone: () => void
}

/** One fact edited where it stands: Enter says it, Esc leaves it as it was, going elsewhere says it too. */
export function CellEditor({ source, fact, all, onDone }: Props) {
  const before = factOf(source, fact)
  const [value, setValue] = useState(before)
  const left = useRef(false)
  const leave = async (keep: boolean): Promise<void> => {
    if (left.current) return
    const said = fact === 'date' ? dateWritten(value) : value
    if (keep && said === undefined) {
      useLibrary.setState({ refused: t('library.noDate') })
      return
    }
    left.current = true
    if (keep && said !== undefined && said !== before) {
      if (!(await say([source.sourceId], correctionsOf({ [fact]: said })))) {
        left.current = false
        return
      }
    }
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // A list of names that is open takes both keys first.
    const listOpen = event.currentTarget.querySelector('[aria-expanded="true"]') !== null
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      void leave(false)
    } else if (event.key === 'Enter' && !(listOpen && hasChoice(event.currentTarget))) {
      event.stopPropagation()
      event.preventDefault()
      void leave(true)
    }
  }
  const onBlur = (event: FocusEvent): void => {
    if (event.currentTarget.contains(event.relatedTarget) || !document.hasFocus()) return
    if ((event.relatedTarget as HTMLElement | null)?.closest('.library-names')) return
    void leave(true)
  }
  return (
    <span className="cell-editor" onBlur={onBlur}>
      <FactField fact={fact} value={value} first known={knownOf(all, fact)} onChange={setValue} onKeyDown={onKeyDown} />
    </span>
  )
}

function hasChoice(control: Element): boolean {
  return Boolean(control.querySelector('[aria-activedescendant]')?.getAttribute('aria-activedescendant'))
}
