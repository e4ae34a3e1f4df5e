import { replyCountsOf } from '../../numbers/reply-counts'
import type { ReplyCount } from '../../numbers/reply-counts'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf } from '../../unit'

/** Who replied is counted once and for all. */
export const sameCountTwice = documentRule<readonly ReplyCount[]>({
  id: 'same-count-twice',
  about: 'A text says the same number of respondents everywhere.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Replies were received from 34 States and two organizations.
          para 2: The 34 States replied. Thirty-four States responded.
          para 3: In 2003, 24 States had replied; more than 30 States replied.`,
      },
      { text: 'para 1: Of the 40 States to which the note verbale had been addressed, 34 States replied.' },
    ],
    bad: [
      {
        text: `
          para 1: Replies were received from 34 States.
          para 2: In all, 33 States replied.`,
        messages: ['33 States replied here, 34 before'],
      },
      {
        text: `
          para 1: By 30 September, replies had been received from ten States and two organizations.
          para 2: The three organizations responded.`,
        messages: ['3 organizations replied here, 2 before'],
      },
    ],
  },
  extract: (unit) => {
    const counts = replyCountsOf(unit)
    return counts.length > 0 ? counts : undefined
  },
  judge: (extracts) => {
    const first = new Map<string, number>()
    const found: Found[] = []
    for (const { unit, extract } of extracts)
      for (const { from, to, value, what, who } of extract) {
        const key = `${what} ${who}`
        const before = first.get(key)
        if (before === undefined) first.set(key, value)
        else if (before !== value) {
          const did = who === 'replies' ? 'received' : what === 'asked' ? 'asked' : 'replied'
          found.push({ ...placeOf(unit), from, to, message: `${value} ${who} ${did} here, ${before} before` })
        }
      }
    return found
  },
})
