import { tokensOf } from '../../shared/compare/tokens'
import { dayIn } from '../../shared/source/day'
import type { Draft } from '../../shared/draft/draft'
import type { ParagraphKind } from '../../shared/text/document-text'
import { fieldText, textOf } from '../../shared/text/flat'
import type { LinkTarget, NoTarget } from '../sources'

/** Words of the draft whose earlier forms are looked for. */
export interface Question {
  paragraphId: string
  label: string
  kind: ParagraphKind
  /** The paragraph's words, or those selected in it. */
  text: string
  /** Where they stand in the paragraph's flat text, where not all of it is asked for. */
  range?: { from: number; to: number }
  language: string
  /** Of the draft: its title and, as an ISO day, its date; '' where it has none. */
  title: string
  date: string
  /** The address the draft would have as a source; its own words are no earlier ones. */
  except?: string
}

/** Why nothing is looked for. */
export interface Silence {
  why: 'none' | 'short' | ParagraphKind
}

/** Fewer words than these stand everywhere. */
export const LEAST_WORDS = 5

/** What agreed language is looked for: the words selected in the current paragraph, else the whole of it. */
export function questionOf(draft: Draft | undefined, target: LinkTarget | NoTarget): Question | Silence {
  if ('why' in target) return target
  const paragraph = draft?.text.paragraphs.find(({ id }) => id === target.paragraphId)
  if (!draft || !paragraph) return { why: 'none' }
  // A word or two selected are being written on; the paragraph is what is meant.
  const some = target.words !== undefined && tokensOf(target.words).length >= LEAST_WORDS
  const text = some ? target.words! : textOf(paragraph)
  if (tokensOf(text).length < LEAST_WORDS) return { why: 'short' }
  const { language } = draft.text
  const symbol = fieldText(draft.text, 'symbol').trim()
  return {
    paragraphId: paragraph.id,
    label: target.label,
    kind: paragraph.kind,
    text,
    ...(some && target.range && { range: target.range }),
    language,
    title: fieldText(draft.text, 'title').trim(),
    date: wholeDay(dayIn(fieldText(draft.text, 'date'))),
    ...(symbol && { except: `${symbol}@${language}` }),
  }
}

function wholeDay(iso: string): string {
  return iso.length === 10 ? iso : ''
}
