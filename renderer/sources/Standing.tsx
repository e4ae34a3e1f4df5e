import { History, Link2, Lock, Users } from 'lucide-react'
import type { Uses } from '../../shared/service/corpus'
import type { PlacedPassage } from '../../shared/source/passage'
import { Icon } from '../ui'
import type { IconShape } from '../ui'
import { t } from '../words'
import { adoptionSaid, sponsorsSaid, usesSaid } from './standing-said'

interface Props {
  passage: PlacedPassage
  uses: Uses | undefined
  /** Labels of the paragraphs linked to it. */
  linkedTo?: readonly string[] | undefined
  /** With who brought it in. */
  whole?: boolean
}

/** What a passage is worth, in words: how it was adopted, who may know of it, where else its words stand. */
export function Standing({ passage, uses, linkedTo, whole = false }: Props) {
  const { shape, words } = adoptionSaid(passage)
  const { visibility, sponsors = [] } = passage
  return (
    <p className="standing second">
      <Part shape={shape} words={words} />
      {visibility !== 'public' && <Part shape={Lock} words={t(`visibility.${visibility}`)} look="restricted" />}
      {uses && <Part shape={History} words={usesSaid(uses)} />}
      {linkedTo && (
        <Part shape={Link2} words={t('search.linkedTo', { labels: linkedTo.join(', ') })} look="linked-to" />
      )}
      {whole && sponsors.length > 0 && <Part shape={Users} words={sponsorsSaid(sponsors)} />}
    </p>
  )
}

function Part({ shape, words, look = '' }: { shape: IconShape; words: string; look?: string }) {
  return (
    <span className={`row-tight ${look}`.trim()}>
      <Icon of={shape} /> {words}
    </span>
  )
}
