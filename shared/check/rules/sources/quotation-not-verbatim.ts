import { perLinked, reportsIt } from '../../sources/rests'
import { departure, quotationsOf } from '../../sources/quotations'
import type { Departure } from '../../sources/quotations'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

/** What stands in quotation marks are the source's own words. */
export const quotationNotVerbatim = documentRule<never>({
  id: 'quotation-not-verbatim',
  about: 'A quotation has the words of the passage it is from; what is left out or put in is marked.',
  level: 'warning',
  reference: 'Editorial Manual, Quotations',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Norland stated that “every ferry … shall be inspected [by the harbour master] before it leaves” and that “[n]o exception” was made.
          para 2: Norland had issued a handbook entitled “How to inspect every ferry in a day”, and the “one-stop” rule.`,
        links: [
          {
            at: 'para. 1',
            passage:
              "Every ferry in the harbour shall be inspected before it leaves. There is a 'rule': No exception to it is made.",
            respondent: 'Norland',
          },
          { at: 'para. 2', passage: 'A handbook was issued.', respondent: 'Norland' },
        ],
      },
      {
        text: `
          para 1: Sudria had “stopped every ferry at least once,” and called it "a paper about another ferry".
          para 2: The Secretariat would “do what it can with what it has”.`,
        links: [
          {
            at: 'para. 1',
            passage:
              'Our inspectors stopped every ferry at least once. “A paper about another ferry” is what they found.',
            respondent: 'Sudria',
          },
        ],
      },
    ],
    bad: [
      {
        text: 'para 1: Norland stated that “every ferry will be inspected before it leaves the harbour”.',
        links: [
          {
            at: 'para. 1',
            passage: 'By law, every ferry shall be inspected before it leaves the harbour.',
            respondent: 'Norland',
          },
        ],
        messages: ['The source has “shall be inspected”, not “will be inspected”'],
      },
      {
        text: `
          para 1: Sudria reported that its inspectors had “stopped every single ferry at least once”.
          para 2: Norland wrote of “the great cost of storage in winter”.`,
        links: [
          { at: 'para. 1', passage: 'Our inspectors stopped every ferry at least once.', respondent: 'Sudria' },
          { at: 'para. 2', passage: 'Lifejackets rot when nobody keeps them dry.', respondent: 'Norland' },
        ],
        messages: [
          'The source has “every ferry at”, not “every single ferry at”',
          'No passage linked here has the words of this quotation',
        ],
      },
      {
        text: `
          para 1: Norland was quoted:
          quote: Ferries are to be stopped every month.`,
        links: [
          { at: 'para. 1', passage: 'We said it.', respondent: 'Norland' },
          { at: 'quote 1', passage: 'Ferries are to be stopped twice every month.', respondent: 'Norland' },
        ],
        messages: ['The source has “stopped twice every month”, not “stopped every month”'],
      },
    ],
  },
  extract: () => undefined,
  judge: perLinked((paragraph, { links, beside }, _names, context) => {
    const flat = wordsOf(paragraph)
    const whole = paragraph.kind === 'quote'
    const quotations = whole ? [{ from: 0, to: flat.length }] : quotationsOf(paragraph)
    const reports = links.some((link) => reportsIt(link, context))
    return quotations.flatMap(({ from, to }): Found[] => {
      const words = whole ? flat.replace(/^\s*["“]|["”]\s*$/gu, '') : flat.slice(from, to)
      let nearest: Departure | undefined
      for (const { passage } of [...links, ...beside]) {
        const one = departure(words, passage.text)
        if (!one) return []
        if (!nearest || one.likeness > nearest.likeness) nearest = one
      }
      if (!nearest) return []
      const place = { paragraphId: paragraph.id, from, to }
      if (nearest.likeness < 0.5)
        return reports ? [{ ...place, message: 'No passage linked here has the words of this quotation' }] : []
      return [{ ...place, message: `The source has “${nearest.source}”, not “${nearest.quoted}”` }]
    })
  }),
})
