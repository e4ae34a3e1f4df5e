import { datesIn, datesOf, isoOf } from '../../numbers/dates-in'
import type { FoundDate } from '../../numbers/dates-in'
import { coveredBy, perLinked, reportsIt, sayer } from '../../sources/rests'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

const REPLY =
  'A bill was laid before Parliament on 20 May 2025; it is to enter into force in spring. The law dates from 18 March.'

/** A date in what a reply is said to report is that of the reply. */
export const dateNotInSources = documentRule<never>({
  id: 'date-not-in-sources',
  about: 'The dates of a paragraph that reports a reply are those of the passages it is linked to.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: In Norland, a bill had been laid before Parliament on 20 May 2025, after the law of 18 March 2024.
          para 2: The note verbale dated 12 May 2025 and resolution 58/137 of 22 December 2003 were on Parliament’s agenda in May 2025.`,
        links: [
          { at: 'para. 1', passage: REPLY, respondent: 'Norland' },
          { at: 'para. 2', passage: REPLY, respondent: 'Norland' },
        ],
      },
      {
        text: 'para 1: The exercise was held on 14 May 2025. By 30 September 2025 two replies had come in.',
        links: [{ at: 'para. 1', passage: 'It was held on 14.05.2025 or 2025-05-14.', respondent: 'Norland' }],
        dossier: { cutOff: '2025-09-30' },
      },
    ],
    bad: [
      {
        text: 'para 1: In Norland, a bill had been laid before Parliament on 21 May 2025.',
        links: [{ at: 'para. 1', passage: REPLY, respondent: 'Norland' }],
        messages: ['The reply of Norland says 20 May 2025, not 21 May 2025'],
      },
      {
        text: 'para 1: Norland had passed a law in March 2023.',
        links: [{ at: 'para. 1', passage: 'A law was passed.', respondent: 'Norland' }],
        messages: ['No passage linked here says March 2023'],
      },
    ],
  },
  extract: () => undefined,
  judge: perLinked((paragraph, { links, beside }, _names, context) => {
    if (!links.some((link) => reportsIt(link, context))) return []
    const dates = datesOf(paragraph)
    if (dates.length === 0) return []
    const flat = wordsOf(paragraph)
    const covered = coveredBy(links, flat.length)
    const all = [...links, ...beside]
    const known = [context.dossier.request?.date, context.dossier.cutOff, context.date].filter(Boolean)
    const sources = all.flatMap((link) => datesIn(link.passage.text).map((date) => ({ link, date })))
    return dates.flatMap((date): Found[] => {
      if (!covered(date.from, date.to) || OF_DOCUMENT.test(flat.slice(Math.max(0, date.from - 60), date.from)))
        return []
      const iso = isoOf(date)
      if (iso && known.includes(iso)) return []
      if (sources.some((source) => isSame(date, source.date))) return []
      if (all.some(({ passage }) => (iso && passage.date.startsWith(iso)) || inFigures(date, passage.text))) return []
      const said = flat.slice(date.from, date.to)
      const near = sources
        .map((source) => ({ ...source, likeness: likeness(date, source.date) }))
        .filter((source) => source.likeness > 1 && !dates.some((other) => isSame(other, source.date)))
        .sort((a, b) => b.likeness - a.likeness)[0]
      const message = near
        ? `${sayer(near.link)} says ${near.link.passage.text.slice(near.date.from, near.date.to)}, not ${said}`
        : `No passage linked here says ${said}`
      return [{ paragraphId: paragraph.id, from: date.from, to: date.to, message }]
    })
  }),
})

/** The day of a document that the drafter cites. */
const OF_DOCUMENT =
  /\b(?:resolution|decision|note verbale|letter|report|communication|request|reply|symbol|statement|directive|regulation)s?\b[^.;]{0,40}\b(?:of|dated|on|from)\s$|\b(?:dated|of even date)\s$|\)\sof\s$/iu

/** Whether the passage bears the date out: as far as both say it, and a month by a day in it. */
const isSame = (date: FoundDate, source: FoundDate): boolean =>
  date.month === source.month &&
  (date.day === 0 || date.day === source.day || date.day === source.since) &&
  (date.year === undefined || source.year === undefined || date.year === source.year)

function likeness(date: FoundDate, source: FoundDate): number {
  return (
    Number(date.month === source.month) +
    Number(date.day === source.day) +
    Number(date.year !== undefined && date.year === source.year)
  )
}

/** 14.05.2025, 14/5/25, 2025-05-14: replies have their own ways. */
function inFigures({ day, month, year = 0 }: FoundDate, text: string): boolean {
  const forms = text.match(/\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/gu) ?? []
  return forms.some((form) => {
    const parts = form.split(/[./-]/u).map(Number)
    return (
      [...(day ? [day] : []), month].every((part) => parts.includes(part)) &&
      (!year || parts.includes(year) || parts.includes(year % 100))
    )
  })
}
