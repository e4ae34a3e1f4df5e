import { findSymbols } from '../../text/symbol'
import { isFootnote, ofUnit, wordsOf } from '../unit'

/** Kinds of sources that the manual gives forms of their own. */
export type NoteSourceKind = 'treaty' | 'records' | 'publication' | 'resolution' | 'document' | 'reply'

/** What a note cites, seen from its words. */
export interface NoteSource {
  /** "Ibid." at the note's beginning: where it ends, and what follows it. */
  ibid?: { to: number; rest: string }
  kinds: readonly NoteSourceKind[]
  /**
   * Sources named side by side, one after a semicolon each; what only says where else to look is none. Where it is more
   * than one, an "Ibid." after it does not say which it means.
   */
  sources: number
  /** It only explains: nothing in it could be a source. */
  explains: boolean
}

/** What a note cites; of a paragraph, nothing. */
export const noteSourceOf = ofUnit((unit): NoteSource => {
  if (!isFootnote(unit)) return { kinds: [], sources: 0, explains: false }
  const flat = wordsOf(unit)
  const ibid = /^\s*(?:\(|see(?:\salso)?\s+)?ibid\b\.?/iu.exec(flat)
  const rest = ibid ? flat.slice(ibid[0].length) : flat
  return {
    ...(ibid && { ibid: { to: ibid[0].length, rest } }),
    kinds: KINDS.filter(([, sign]) => sign.test(rest)).map(([kind]) => kind),
    sources: sourcesIn(rest, ibid !== null),
    explains: !ibid && !SOURCE_LIKE.test(flat) && !unit.runs.some((run) => run.type === 'text' && run.italic === true),
  }
})

const KINDS: readonly (readonly [NoteSourceKind, RegExp])[] = [
  ['treaty', /\bTreaty Series\b|\bvols?\.\s?[\dIVXLC]+[^;]{0,80},\s?Nos?\.\s?\d/u],
  ['records', /\bOfficial Records\b|\bSupplements?\s+Nos?\./u],
  ['publication', /\bSales Nos?\.|\bpublication\b|\bYearbook\b/u],
  ['resolution', /\b[Rr]esolutions?\s(?:\d|E?S-\d)/u],
  // A symbol has a stroke between capitals or figures.
  ['document', /(?<![\w/.])[A-Z]{1,5}\/[A-Z0-9]|\bdocument\s[A-Z]/u],
  ['reply', /^\s*(?:See\s)?(?:the\s)?[Rr]epl(?:y|ies)\b/u],
]

/** Figures, quotation marks and words that a source may be named with. */
const SOURCE_LIKE =
  /[\d“”"]|\b(?:repl(?:y|ies)|reports?|statements?|letters?|communications?|notes?|submissions?|interviews?|articles?|conventions?|protocols?|treaty|constitution|charter|available|resolutions?|decisions?|laws?|acts?|codes?|ibid|judg(?:e)?ments?|records?)\b/iu

function sourcesIn(words: string, afterIbid: boolean): number {
  const parts = words.replace(/\([^()]*\)/gu, '').split(/;\s*(?:and\s+)?/u)
  return parts.filter((part, index) => {
    if (index === 0 && afterIbid) return true
    return !(index > 0 && /^(?:see|also)\b/iu.test(part)) && namesSource(part)
  }).length
}

function namesSource(part: string): boolean {
  return (
    /\b(?:Treaty Series|Official Records)\b/u.test(part) ||
    /\b(?:resolution|decision)s?\s+(?:\d|[SE]+-)/iu.test(part) ||
    (part.includes('/') && findSymbols(part).length > 0)
  )
}
