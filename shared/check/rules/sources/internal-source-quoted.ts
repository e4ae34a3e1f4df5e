import { departure, quotationsOf } from '../../sources/quotations'
import { perLinked } from '../../sources/rests'
import { documentRule } from '../../rule'
import { wordsOf } from '../../unit'

/** An internal document is not quoted. */
export const internalSourceQuoted = documentRule<never>({
  id: 'internal-source-quoted',
  about: 'Words of an internal document are not quoted in a text that others will read.',
  level: 'warning',
  reference: 'Drafting convention',
  examples: {
    ok: [
      {
        text: 'para 1: The list was “kept by the harbour master”, and the harbours were thought to be ill equipped.',
        links: [
          { at: 'para. 1', passage: 'The list is kept by the harbour master.', respondent: 'Norland' },
          {
            at: 'para. 1',
            passage: 'The harbours of the north are ill equipped.',
            symbol: 'memo',
            visibility: 'internal',
          },
        ],
      },
      {
        text: 'para 1: The harbours were said to be “ill equipped for winter”.',
        links: [
          { at: 'para. 1', passage: 'They are ill equipped for winter.', symbol: 'memo', visibility: 'internal' },
          { at: 'para. 1', passage: 'Harbours are ill equipped for winter.', respondent: 'Norland' },
        ],
      },
    ],
    bad: [
      {
        text: 'para 1: The harbours of the north were “ill equipped for winter”.',
        links: [
          { at: 'para. 1', passage: 'They are ill equipped for winter.', symbol: 'memo', visibility: 'internal' },
        ],
        messages: ['These words are from an internal document'],
      },
      {
        text: 'para 1: It had been said that “nobody keeps the list”, and that “the list is … not kept”.',
        links: [
          {
            at: 'para. 1',
            passage: 'Nobody keeps the list. The list is, as a rule, not kept.',
            symbol: 'memo',
            visibility: 'internal',
          },
        ],
        messages: ['These words are from an internal document', 'These words are from an internal document'],
      },
    ],
  },
  extract: () => undefined,
  judge: perLinked((paragraph, { links }) => {
    if (!links.some(({ passage }) => passage.visibility === 'internal')) return []
    const flat = wordsOf(paragraph)
    return quotationsOf(paragraph).flatMap(({ from, to }) => {
      const words = flat.slice(from, to)
      const sources = links.filter(({ passage }) => !departure(words, passage.text))
      return sources.length > 0 && sources.every(({ passage }) => passage.visibility === 'internal')
        ? [{ paragraphId: paragraph.id, from, to, message: 'These words are from an internal document' }]
        : []
    })
  }),
})
