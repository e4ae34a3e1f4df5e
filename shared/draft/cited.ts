import type { PlacedPassage } from '../source/passage'
import type { Paragraph } from '../text/document-text'
import { textOf, textOfRuns } from '../text/flat'
import type { Draft } from './draft'
import { tokensOf } from '../compare/tokens'

/** Passages by what a drafter cites them with: `norland para. 4`, `E/CN.99/2025/4 para. 31`, `11/3 OP 9 (c)`. */
export type CitedPassages = ReadonlyMap<string, PlacedPassage>

export function citable(passages: readonly PlacedPassage[]): CitedPassages {
  const map = new Map<string, PlacedPassage>()
  for (const passage of passages) {
    if (passage.respondent) map.set(`${nameKey(passage.respondent.name)} ${passage.label}`, passage)
    if (passage.symbol) map.set(`${passage.symbol} ${passage.label}`, passage)
    const number = /\/RES\/(.+)$/u.exec(passage.symbol)?.[1]
    if (number) map.set(`${number} ${passage.label}`, passage)
  }
  return map
}

/**
 * The passages that a paragraph cites in so many words, in itself or in its notes: "Reply of Norland, para. 4",
 * "paragraph 9 (c) of its resolution 11/3", "E/CN.99/2025/4, para. 31".
 */
export function citedIn(
  draft: Draft,
  paragraph: Paragraph,
  passages: CitedPassages,
  respondents: ReadonlySet<string>,
): PlacedPassage[] {
  const found = new Set<PlacedPassage>()
  const add = (who: string, kind: 'para.' | 'OP', names: string): void => {
    for (const name of namesIn(names)) {
      const passage = passages.get(`${who} ${kind} ${name}`)
      if (passage) found.add(passage)
    }
  }
  for (const match of textOf(paragraph).matchAll(OF_RESOLUTION))
    add(match.groups!['number']!, 'OP', match.groups!['names']!)
  for (const note of notesOf(draft, paragraph)) {
    for (const name of respondents) {
      const at = new RegExp(`${escaped(name)}, paras?\\.\\s(?<names>${NUMBERS})`, 'gu')
      for (const match of note.matchAll(at)) add(nameKey(name), 'para.', match.groups!['names']!)
    }
    for (const match of note.matchAll(OF_SYMBOL)) {
      add(match.groups!['symbol']!, 'para.', match.groups!['names']!)
      add(match.groups!['symbol']!, 'OP', match.groups!['names']!)
    }
  }
  return [...found]
}

const NUMBERS = String.raw`\d+(?:\s\([a-z]+\))*(?:(?:,\s|\sand\s|\s?[–-]\s?)\d+(?:\s\([a-z]+\))*)*`
const OF_RESOLUTION = new RegExp(
  String.raw`paragraphs?\s(?<names>${NUMBERS})\sof\s(?:[\p{L}]+\s){0,6}resolution\s(?<number>\d+/\d+|\d+\s\(\d{4}\))`,
  'gu',
)
const OF_SYMBOL = new RegExp(String.raw`(?<symbol>[A-Z]+/[\w./-]*\w),\sparas?\.\s(?<names>${NUMBERS})`, 'gu')

/** Words of the notes a paragraph refers to; an Ibid. begins with what the note before it cites. */
function notesOf(draft: Draft, paragraph: Paragraph): string[] {
  const ids = new Set(paragraph.runs.flatMap((run) => (run.type === 'reference' ? [run.footnoteId] : [])))
  let source = ''
  const words: string[] = []
  for (const note of draft.text.footnotes) {
    const own = textOfRuns(note.runs)
    const whole = own.replace(/^\s*Ibid\./u, source)
    // Only a note with one source can be meant by the next.
    if (!/^\s*Ibid\./u.test(own))
      source = /^(?:See\s)?(.*?)(?=,\s(?:paras?|annex|sect|chap)\b|[;.]|$)/u.exec(own)?.[1] ?? ''
    if (ids.has(note.id)) words.push(whole)
  }
  return words
}

function namesIn(numbers: string): string[] {
  return numbers.split(/,\s|\sand\s/u).flatMap((part) => {
    const range = /^(\d+)\s?[–-]\s?(\d+)$/u.exec(part)
    if (!range) return [part.trim()]
    const [from, to] = [Number(range[1]), Number(range[2])]
    return to - from > 50 ? [] : Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i))
  })
}

const nameKey = (name: string): string =>
  tokensOf(name)
    .filter((token) => token !== 'the')
    .join(' ')
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
