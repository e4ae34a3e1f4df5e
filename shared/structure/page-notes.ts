import { preambularOpening } from './phrases'

export interface PageNote {
  number: number
  text: string
}

/**
 * Parts a page of run-on text from the notes at its foot. Evidence: the number that is due stands in the text as an indicator
 * and again, before a capital, as the first of a series that rises by one to the end of the page, each note but the last ended
 * by a full stop. Where no page breaks were kept, the text after the last note is known by an opening phrase or the next number.
 */
export function partNotes(page: string, due: number): { body: string; notes: PageNote[] } {
  const notes: PageNote[] = []
  let body = ''
  let rest = page
  for (;;) {
    const found = firstNotes(rest, due + notes.length)
    if (!found) return { body: joined(body, rest), notes }
    body = joined(body, rest.slice(0, found.from))
    notes.push(...found.notes)
    if (found.to >= rest.length) return { body, notes }
    rest = rest.slice(found.to)
  }
}

function firstNotes(page: string, due: number): { from: number; to: number; notes: PageNote[] } | undefined {
  const starts = [...page.matchAll(new RegExp(`(?<=^|\\s)${due}\\s+(?=[\\p{Lu}“"*])`, 'gu'))]
  for (const start of starts.reverse()) {
    if (!hasIndicator(page.slice(0, start.index), due)) continue
    const notes: PageNote[] = []
    let at = start.index + start[0].length
    for (let number = due; ; number += 1) {
      const next = new RegExp(`(?<=[.)”"])\\s+${number + 1}\\s+(?=[\\p{Lu}“"*])`, 'u').exec(page.slice(at))
      if (!next) {
        const length = endOfLast(page.slice(at))
        const text = page.slice(at, at + length).trim()
        if (!/[.”")]$/u.test(text)) break
        return { from: start.index, to: at + length, notes: [...notes, { number, text }] }
      }
      notes.push({ number, text: page.slice(at, at + next.index).trim() })
      at += next.index + next[0].length
    }
  }
  return undefined
}

function hasIndicator(text: string, number: number): boolean {
  return new RegExp(`[\\p{L}.,;:”’"')\\]]\\s?${number}(?=[\\s,;.:]|$)`, 'u').test(text)
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
