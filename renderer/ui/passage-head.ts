import type { LinkedPassage } from '../../shared/draft/draft'
import type { PlacedPassage } from '../../shared/source/passage'
import { t } from '../words'

/** How a passage's source is named in one line: the respondent of a reply, else the symbol, else the title. */
export function passageHead(passage: PlacedPassage | LinkedPassage): string {
  const respondent = respondentOf(passage)
  if (respondent) return t('passage.reply', { respondent })
  const number = resolutionNumber(passage.symbol)
  return number ? t('passage.resolution', { number }) : passage.symbol || passage.title
}

/** A passage as a sentence names it: `the reply of Norland, para. 4`. */
export function passageSaid(passage: PlacedPassage | LinkedPassage): string {
  const { label, symbol, title } = passage
  const respondent = respondentOf(passage)
  if (respondent) return t('passage.theReply', { respondent, label })
  const number = resolutionNumber(symbol)
  return number
    ? t('passage.theResolution', { number, label })
    : t('passage.theSource', { source: symbol || title, label })
}

/** A passage's words as they are quoted elsewhere: with the source's symbol, or what else it is known by, and the label. */
export function withReference(passage: PlacedPassage | LinkedPassage, words = passage.text): string {
  return t('search.copied', { words, source: passage.symbol || passageHead(passage), label: passage.label })
}

function respondentOf({ respondent }: PlacedPassage | LinkedPassage): string | undefined {
  return typeof respondent === 'string' ? respondent : respondent?.name
}

function resolutionNumber(symbol: string): string | undefined {
  return /\/RES\/(.+)$/.exec(symbol)?.[1]
}
