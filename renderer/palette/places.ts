import type { Draft } from '../../shared/draft/draft'
import type { Paragraph } from '../../shared/text/document-text'
import { textOf } from '../../shared/text/flat'
import type { DraftView } from '../draft'
import { fold } from '../../shared/text/fold'
import { best, score, wordsAsked } from './rank'

/** A paragraph or heading one can go to. */
export interface Place {
  paragraphId: string
  heading: boolean
  /** `Paragraph 3, Norland reported that`, `II. Replies received`. */
  label: string
  links: number
}

/** The paragraphs that answer a question: by number, by their label or by their words; headings where nothing is asked. */
export function placesFor(query: string, draft: Draft, view: DraftView, most: number): Place[] {
  const asked = wordsAsked(query)
  const paragraphs = draft.text.paragraphs.filter(({ kind }) => kind !== 'contents')
  const found =
    asked.length === 0
      ? paragraphs.filter(isHeading).slice(0, most)
      : best(paragraphs, (paragraph) => scoreOf(paragraph, asked, view), most)
  return found.map((paragraph) => ({
    paragraphId: paragraph.id,
    heading: isHeading(paragraph),
    label: labelOf(paragraph, asked, view),
    links: view.linksOf.get(paragraph.id)?.length ?? 0,
  }))
}

function scoreOf(paragraph: Paragraph, asked: readonly string[], view: DraftView): number {
  const { number = '', label = '' } = view.numbering.paragraphs.get(paragraph.id) ?? {}
  if (asked.length === 1 && asked[0] === number.toLowerCase()) return isHeading(paragraph) ? 900 : 1000
  const named = score(`${nameOf(label)} `.toLowerCase(), asked)
  if (named > 0) return 100 + named
  const words = score(foldedWords(paragraph), asked)
  return words > 0 && isHeading(paragraph) ? words + 10 : words
}

const isHeading = ({ kind }: Paragraph): boolean => kind === 'heading' || kind === 'annex'

/** `Paragraph 3` for `para. 3`. */
export function nameOf(label: string): string {
  return label.replace(/\bpara\. /, 'paragraph ').replace(/^./, (first) => first.toUpperCase())
}

const LONGEST = 120

function labelOf(paragraph: Paragraph, asked: readonly string[], view: DraftView): string {
  const { number = '', label = '' } = view.numbering.paragraphs.get(paragraph.id) ?? {}
  const words = textOf(paragraph).replace(/\s+/g, ' ')
  if (isHeading(paragraph)) return number ? `${number}. ${words}` : words
  return `${nameOf(label)}, ${around(words, asked)}`
}

/** The beginning, or where the words asked for stand, if that is far within. */
function around(words: string, asked: readonly string[]): string {
  const { text, from } = fold(words, false)
  const at = asked.length > 0 ? text.indexOf(asked[0]!) : -1
  if (at < 60) return words.slice(0, LONGEST)
  const start = words.indexOf(' ', (from?.[at] ?? at) - 30) + 1
  return `… ${words.slice(start, start + LONGEST)}`
}

/** Unchanged paragraphs keep their identity, so each is folded once. */
const folded = new WeakMap<Paragraph, string>()

function foldedWords(paragraph: Paragraph): string {
  const known = folded.get(paragraph)
  if (known !== undefined) return known
  const words = fold(textOf(paragraph), false).text
  folded.set(paragraph, words)
  return words
}
