import { figuresOf } from './figures'
import { ofUnit, wordsOf } from '../unit'

/** How many are said to have replied, or to have been asked. */
export interface ReplyCount {
  from: number
  to: number
  value: number
  what: 'replied' | 'asked'
  who: 'States' | 'organizations' | 'replies'
}

/** The counts of replies in a unit; those of other years and other requests left out. */
export const replyCountsOf = ofUnit((unit): readonly ReplyCount[] => {
  const flat = wordsOf(unit)
  if (!/[Rr]epl|[Rr]espon|note verbale|uestionnaire/.test(flat)) return []
  const counts: ReplyCount[] = []
  let last: { what: ReplyCount['what']; end: number } | undefined
  for (const { kind, near, value, from, to } of figuresOf(unit)) {
    if (kind !== 'count' || near || value < 2) continue
    const noun =
      /^\s(?:(?:Member|responding|replying)\s)?(States|Governments|countries|organizations|entities|replies|responses)(?!\p{L}|\sparties)/u.exec(
        flat.slice(to, to + 40),
      )
    if (!noun) continue
    const before = flat.slice(Math.max(0, from - 80), from)
    const after = flat.slice(to + noun[0].length, to + noun[0].length + 110)
    const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1
    const clause = before.slice(start)
    if (/\b(?:previous|earlier|last|in (?:19|20)\d\d|session|cycle)\b/iu.test(clause + after.split(/[.;]/u)[0]!))
      continue
    if (
      /\b(?:of|only|further|additional|other|another|first|these|those)\s$/iu.test(clause) &&
      !/\b(?:from|to)\s(?:the\s)?(?:following\s)?$/u.test(clause)
    ) {
      if (!/\b[Oo]f (?:the )?$/u.test(clause)) continue
    }
    const who = /^(?:States|Governments|countries)$/u.test(noun[1]!)
      ? 'States'
      : /^repl|^resp/u.test(noun[1]!)
        ? 'replies'
        : 'organizations'
    const isReply =
      (/\b(?:[Rr]epl(?:y|ies)|[Rr]esponses?|[Ii]nformation)\s(?:were|was|had been|have been|has been)?\s?(?:received\s)?(?:from\s)(?:the\s(?:following\s)?)?$/u.test(
        clause,
      ) &&
        who !== 'replies') ||
      /^\s(?:had\s|have\s)?(?:replied|responded|submitted\s(?:replies|responses))(?!\sthat)(?:\sto\s(?:the\s)?(?:note verbale|questionnaire|request))?[.,;]/u.test(
        after,
      ) ||
      (who === 'replies' && /^\s(?:were|had been|have been)\sreceived(?:\sby\s[^.]{0,30})?[.,;]/u.test(after))
    const isAsked =
      /\b(?:note verbale|questionnaire|request)\s(?:was|had been)\s(?:sent|addressed|transmitted|put)\sto\s(?:the\s)?$/u.test(
        clause,
      ) ||
      /^\sto (?:which|whom) (?:the|a) (?:note verbale|questionnaire|request) (?:had been|was) (?:addressed|sent|put)/u.test(
        after,
      ) ||
      /^\s(?:that were|that had been|which were)\s(?:asked|invited to reply)/u.test(after)
    // "from ten States and two organizations"
    const beside = last && /^,?\sand\s(?:from\s)?$/u.test(flat.slice(last.end, from)) ? last.what : undefined
    if (!isReply && !isAsked && !beside) continue
    const what = beside ?? (isAsked ? 'asked' : 'replied')
    counts.push({ from, to, value, what, who })
    last = { what, end: to + noun[0].length }
  }
  return counts
})
