import { ChevronDown, ChevronRight } from 'lucide-react'
import type { SearchHit } from '../../shared/service/corpus'
import { Icon, passageHead } from '../ui'
import { day, t } from '../words'
import { dragPassage } from './drag-passage'
import { useSearching } from './search-store'
import { Snippet } from './Snippet'
import { Standing } from './Standing'

/** A passage found: who speaks, where and when, its words, its standing. It can be dragged onto a paragraph. */
export function Hit({ hit, linkedTo }: { hit: SearchHit; linkedTo: readonly string[] | undefined }) {
  return (
    <div
      className="hit-inside"
      draggable
      onDragStart={({ nativeEvent }) => {
        const { chosen, quote } = useSearching.getState()
        dragPassage(nativeEvent, hit, chosen?.passageId === hit.passageId ? quote : undefined)
      }}
    >
      <div className="row">
        <span className="strong one-line" title={hit.title} dir="auto">
          {passageHead(hit)}
        </span>
        <span className="second label one-line">{hit.label}</span>
        <span className="space" />
        <span className="second fixed">{day(hit.date, 'short')}</span>
      </div>
      <p className="quote two-lines" lang={hit.language} dir="auto">
        <Snippet text={hit.snippet} />
      </p>
      <Standing passage={hit} uses={hit.uses} linkedTo={linkedTo} />
    </div>
  )
}

/** What shows the further passages of a source, or folds them. */
export function MoreOfSource({ more, open }: { more: number; open: boolean }) {
  return (
    <span className="hit-more">
      <Icon of={open ? ChevronDown : ChevronRight} />
      {open ? t('search.fold') : t('search.more', { count: more })}
    </span>
  )
}

/** A hit that is still on its way. */
export function ComingHit() {
  return (
    <div className="hit-coming" aria-label={t('search.looking')}>
      <i />
      <i />
      <i />
    </div>
  )
}
