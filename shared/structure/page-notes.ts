import { MONTH } from './dates'
import { preambularOpening } from './phrases'

export interface PageNote {
  number: number
  text: string
}

/** A page of run-on text: its words without the notes at its foot. */
export interface PartedPage {
  body: string
  notes: PageNote[]
}

/**
 * Parts pages of run-on text from the notes at their feet, which rise through all pages. They may begin with any number, as a
 * resolution may be a part of another; where a page's own cannot be told from its words, the next page goes on behind them.
 */
export function partPages(pages: readonly string[]): PartedPage[] {
  let due = 1
  return pages.map((page) => {
    const parted = partNotes(page, due)
    due = (parted.notes.at(-1)?.number ?? due - 1) + 1
    return parted
  })
}

/**
 * Parts a page of run-on text from the notes at its foot. Evidence: the number that is due stands in the text as an indicator
 * and again, before a capital, as the first of a series that rises by one to the end of the page, each note but the last ended
 * by a full stop. Where no page breaks were kept, the text after the last note is known by an opening phrase or the next number.
 */
function partNotes(page: string, due: number): PartedPage {
  const notes: PageNote[] = []
  let body = ''
  let rest = page
  for (;;) {
    const next = due + notes.length
    const found = firstNotes(rest, next) ?? (notes.length === 0 ? laterNotes(rest, next) : undefined)
    if (!found) return { body: joined(body, rest), notes }
    body = joined(body, rest.slice(0, found.from))
    notes.push(...found.notes)
    if (found.to >= rest.length) return { body, notes }
    rest = rest.slice(found.to)
  }
}

/** The notes at the very end of a page that begin behind the number due: the longest series, of equal ones the first. */
function laterNotes(page: string, due: number): FoundNotes | undefined {
  const tail = page.slice(-1500)
  const numbers = new Set([...tail.matchAll(/(?<=\s)(\d{1,3})\s+(?=\p{Lu})/gu)].map((match) => Number(match[1])))
  let best: FoundNotes | undefined
  for (const number of [...numbers].filter((n) => n > due && n < due + MOST_MISSING).sort((a, b) => a - b)) {
    const found = firstNotes(page, number)
    if (found?.to === page.length && found.notes.length > (best?.notes.length ?? 0)) best = found
  }
  return best
}

/** No page has more notes. */
const MOST_MISSING = 40

interface FoundNotes {
  from: number
  to: number
  notes: PageNote[]
}

/** The longest series of notes that begins with a number; of equal ones the last. */
function firstNotes(page: string, due: number): FoundNotes | undefined {
  let best: FoundNotes | undefined
  for (const start of page.matchAll(noteStart('(?<=^|\\s)', due))) {
    if (!hasIndicator(page.slice(0, start.index), due)) continue
    const found = seriesAt(page, start.index, start[0].length, due)
    if (found && found.notes.length >= (best?.notes.length ?? 0)) best = found
  }
  return best
}

function seriesAt(page: string, from: number, width: number, due: number): FoundNotes | undefined {
  const notes: PageNote[] = []
  let at = from + width
  for (let number = due; ; number += 1) {
    const rest = page.slice(at)
    const next = noteStart('(?<=[.)”"])\\s+', number + 1).exec(rest) ?? unended(number + 1).exec(rest)
    if (!next || !hasIndicator(page.slice(0, from), number + 1)) {
      const length = endOfLast(rest)
      const text = page.slice(at, at + length).trim()
      return /[.”")]$|(?:www\.|https?:)\S+$/u.test(text)
        ? { from, to: at + length, notes: [...notes, { number, text }] }
        : undefined
    }
    notes.push({ number, text: page.slice(at, at + next.index).trim() })
    at += next.index + next[0].length
  }
}

/** A note's number before its words, which begin as a sentence does. */
function noteStart(before: string, number: number): RegExp {
  return new RegExp(`${before}${number}\\s+(?!${MONTH})(?=[\\p{Lu}“"*]|\\d{4}\\s\\p{Lu}|www\\.|https?:)`, 'gu')
}

/** The next note where the one before has lost its full stop: it begins with what many notes begin with. */
function unended(number: number): RegExp {
  return new RegExp(
    `(?<=[\\p{L}\\d])\\s+${number}\\s+(?=(?:See|Ibid|Resolutions?|Decisions?|United Nations, |Official Records|General Assembly res)[\\s.,]|[AES]/)`,
    'u',
  )
}

function hasIndicator(text: string, number: number): boolean {
  return new RegExp(`[\\p{L}\\p{N}.,;:”’"')\\]]\\s?${number}(?=[\\s,;.:]|$)`, 'u').test(text)
}

/** Where the last note ends: at the page's end, or where the text is taken up again. */
function endOfLast(text: string): number {
  for (const stop of text.matchAll(/\.\s+(?=\p{Lu}|\d{1,3}\. \p{Lu})/gu)) {
    const behind = text.slice(stop.index + stop[0].length, stop.index + stop[0].length + 140)
    if (/^\d{1,3}\. /u.test(behind) || preambularOpening(behind) !== '') return stop.index + stop[0].length
  }
  return text.length
}

function joined(before: string, after: string): string {
  return [before.trim(), after.trim()].filter(Boolean).join(' ')
}
