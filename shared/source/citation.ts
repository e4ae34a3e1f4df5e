import type { Citation, CitationContext } from './cited'
import { findCitations } from './find-citations'
import { IBID, NO_IBID, placeAfter } from './citation-words'

export type { Citation, CitationContext }

/** A citation in the words of a passage, or in those of the note with this mark. */
export interface NotedCitation extends Citation {
  note?: string
}

/** What citations are looked for in: a passage, as far as it matters here. */
export interface CitingPassage {
  text: string
  notes: readonly { mark: string; text: string }[]
}

/**
 * What each passage of a document cites, in its words and then in its notes. A number that an organ was named with once
 * ("Human Rights Council resolution 43/25") means the same where it stands alone later; "Ibid." takes up what the note
 * before it cited last.
 */
export function citationsIn(
  passages: readonly CitingPassage[],
  { body }: Pick<CitationContext, 'body'>,
): NotedCitation[][] {
  const setting = { body, known: new Map<string, string>() }
  const noted = new Map<string, Citation[]>()
  let before: Citation | undefined
  return passages.map(({ text, notes }) => {
    const own: NotedCitation[] = findCitations(text, setting)
    for (const { mark, text: words } of notes) {
      // A note that several places refer to is one note.
      let found = noted.get(`${mark} ${words}`)
      if (!found) {
        found = inNote(words, findCitations(words, setting), before)
        noted.set(`${mark} ${words}`, found)
        before = found.at(-1)
      }
      own.push(...found.map((citation) => ({ ...citation, note: mark })))
    }
    return own
  })
}

/** What a note cites, from what its words name: "Ibid." alone takes up what the note `before` cited last. */
export function inNote(words: string, found: Citation[], before: Citation | undefined): Citation[] {
  const ibid = IBID.exec(words)
  if (!ibid || found.length > 0) return found
  const rest = words.slice(ibid[0].length)
  if (!before || NO_IBID.test(rest)) return []
  const place = placeAfter(rest)
  return [
    {
      from: ibid[0].length - ibid[0].trimStart().length,
      to: ibid[0].trimEnd().length,
      symbol: before.symbol,
      // "Ibid." alone is the very place, "Ibid., annex II" another one.
      ...((place ?? (/[\p{L}\p{N}]/u.test(rest) ? undefined : before.place)) && { place: place ?? before.place! }),
      ibid: true,
    },
  ]
}
