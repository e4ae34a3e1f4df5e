import type { LinkedPassage } from '../../shared/draft/draft'
import type { PlacedPassage } from '../../shared/source/passage'
import { t } from '../words'

/** How a passage's source is named in one line: the respondent of a reply, else the symbol, else the title. */
export function passageHead(passage: PlacedPassage | LinkedPassage): string {
  const respondent = typeof passage.respondent === 'string' ? passage.respondent : passage.respondent?.name
  if (respondent) return t('passage.reply', { respondent })
  const resolution = /\/RES\/(.+)$/.exec(passage.symbol)
  if (resolution) return t('passage.resolution', { number: resolution[1] })
  return passage.symbol || passage.title
}
