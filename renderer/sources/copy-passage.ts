import type { LinkedPassage } from '../../shared/draft/draft'
import type { PlacedPassage } from '../../shared/source/passage'
import { tell } from '../files'
import { passageSaid, withReference } from '../ui'
import { t } from '../words'
import { copyText } from './copy-text'
import { say } from './Said'

/** Copy a passage's words with their reference; who copies what not everyone may read is told so. */
export function copyPassage(passage: PlacedPassage | LinkedPassage, words?: string): void {
  copyText(withReference(passage, words))
  const { visibility } = passage
  if (visibility === 'public') return say(t('search.copiedSaid'))
  tell({
    level: 'warning',
    title: t('search.copiedRestricted', { passage: passageSaid(passage) }),
    words: t(visibility === 'internal' ? 'search.copiedInternal' : 'search.copiedNotForAttribution'),
  })
}
