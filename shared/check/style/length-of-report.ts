import type { DocumentText } from '../../text/document-text'
import { fieldText } from '../../text/flat'
import { OTHER_REPORT_WORD_LIMIT, REPORT_WORD_LIMIT, countWords } from '../../text/words'
import { ofUnit, wordsOf } from '../unit'
import type { Context } from '../rule'
import type { Unit } from '../unit'

/** Whether the words of a unit count against the limit: all but those of the contents do. */
export function isCounted(unit: Unit): true | undefined {
  return 'kind' in unit && unit.kind === 'contents' ? undefined : true
}

const wordsIn = ofUnit((unit) => countWords(wordsOf(unit)))

/** The words of a report and its limit; undefined for what is no report. */
export function lengthOf(
  extracts: readonly { unit: Unit }[],
  { text, kind }: Context,
): { words: number; limit: number } | undefined {
  if (kind !== 'report') return undefined
  let words = countWords(fieldText(text, 'title')) + countWords(fieldText(text, 'subtitle'))
  for (const { unit } of extracts) words += wordsIn(unit)
  return { words, limit: limitOf(text) }
}

/** Where the finding stands: on the first paragraph. */
export function firstOf(extracts: readonly { unit: Unit }[]): Unit | undefined {
  return extracts.find(({ unit }) => 'kind' in unit)?.unit
}

function limitOf(text: DocumentText): number {
  const says = `${fieldText(text, 'subtitle')} ${fieldText(text, 'title')} ${fieldText(text, 'author')}`
  return OTHERS.test(says) && !SECRETARIAT.test(says) ? OTHER_REPORT_WORD_LIMIT : REPORT_WORD_LIMIT
}

const OTHERS =
  /\b(?:Rapporteur|Independent Expert|Working Group|Committee|Commission|Panel|Group of Experts|Board|Council|Subcommittee)\b/u
const SECRETARIAT = /\b(?:Secretary-General|Secretariat|High Commissioner|Executive Director|Executive Secretary)\b/u
