import { datesOf, dayInWords, isoOf } from '../../numbers/dates-in'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

interface Dated {
  from: number
  to: number
  day: string
}

/** Nobody replies before being asked. */
export const replyBeforeRequest = documentRule<{ requests: Dated[]; replies: Dated[] }>({
  id: 'reply-before-request',
  about: 'A reply is dated after the request that it answers.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: By a note verbale dated 12 May 2025, Governments were invited to reply by 30 September 2025.
          para 2: In its reply of 2 September 2025, Norland referred to its law of 3 March 2025.`,
      },
      {
        text: 'para 1: In its reply of 3 March 2025 to the earlier request, Norland had said so.',
        dossier: { request: { date: '2024-05-12' } },
      },
      {
        text: 'para 1: Norland replied on 3 March 2025 to the letter of 5 January 2025 and on 7 June 2025 to that of 1 June 2025.',
      },
    ],
    bad: [
      {
        text: 'para 1: In its reply of 3 March 2025, Norland said so.',
        dossier: { request: { date: '2025-05-12' } },
        messages: ['The reply of 3 March 2025 comes before the request of 12 May 2025'],
      },
      {
        text: 'para 1: On 12 May 2025, a note verbale was sent to all States. By 30 March 2025, replies had been received from four.',
        messages: ['The reply of 30 March 2025 comes before the request of 12 May 2025'],
      },
      {
        text: `
          para 1: On 16 September 2004, the Secretary-General sent a note verbale to Governments.
          para 2: Sudria replied on 5 September 2004.[^1]
          note 1: Reply of Sudria dated 5 September 2004.`,
        messages: [
          'The reply of 5 September 2004 comes before the request of 16 September 2004',
          'The reply of 5 September 2004 comes before the request of 16 September 2004',
        ],
      },
    ],
  },
  extract: (unit) => {
    const dates = datesOf(unit)
    if (dates.length === 0) return undefined
    const flat = wordsOf(unit)
    if (!/note verbale|[Rr]epl|[Rr]espon|uestionnaire/.test(flat)) return undefined
    const requests: Dated[] = []
    const replies: Dated[] = []
    for (const date of dates) {
      const day = isoOf(date)
      if (day.length !== 10) continue
      const before = flat.slice(Math.max(0, date.from - 60), date.from)
      const after = flat.slice(date.to, date.to + 80)
      const one = { from: date.from, to: date.to, day }
      if (
        /\b(?:note verbale|notes verbales|questionnaire)\s(?:was\s)?(?:dated|of|sent on|transmitted on)\s$/u.test(
          before,
        ) ||
        (/\b[Oo]n\s$/u.test(before) &&
          /^,?\s(?:the Secretary-General|the Secretariat|\p{Lu}+)?\s?(?:sent|transmitted|addressed|circulated)\s(?:a|the)\s(?:note verbale|questionnaire)|^,?\s(?:a|the)\s(?:note verbale|questionnaire)\s(?:was|had been)\s(?:sent|transmitted|addressed|circulated)\b/u.test(
            after,
          ))
      )
        requests.push(one)
      else if (
        (/\b(?:[Bb]y|[Aa]s (?:at|of))\s$/u.test(before) &&
          /^,?\s(?:[\p{L}\d]+\s){0,2}(?:replies|responses)\s(?:had been|have been|were)\sreceived\b/u.test(after)) ||
        (/\b(?:repl(?:y|ies)|responses?)\s(?:dated|of|received on)\s$|\b(?:replied|responded)\son\s$|\b[Rr]eply of [^.;]{2,40}\s(?:dated|of)\s$/u.test(
          before,
        ) &&
          !/^[^.]{0,30}\bearlier\b/u.test(after))
      )
        replies.push(one)
    }
    return requests.length > 0 || replies.length > 0 ? { requests, replies } : undefined
  },
  judge: (extracts, { dossier }) => {
    const told = extracts.flatMap(({ extract }) => extract.requests.map(({ day }) => day))
    // Of several requests nobody can tell which one a reply answers.
    const request = dossier.request?.date || (new Set(told).size === 1 ? told[0]! : '')
    if (request.length !== 10) return []
    const found: Found[] = []
    for (const { unit, extract } of extracts)
      for (const { from, to, day } of extract.replies)
        if (day < request)
          found.push({
            ...placeOf(unit),
            from,
            to,
            message: `The reply of ${dayInWords(day)} comes before the request of ${dayInWords(request)}`,
          })
    return found
  },
})
