import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** One resolution, two resolutions. */
export const resolutionOrResolutions = paragraphRule({
  id: 'resolution-or-resolutions',
  about: 'Before one number stands “resolution” or “decision”, before several “resolutions” or “decisions”.',
  level: 'warning',
  levelFor: { SC: 'hint' },
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Resolutions 55/25 and 56/120, resolution 55/25 of 15 November 2000 and decision 56/402, its resolution 55/25 and Security Council resolution 1325 (2000).
          para 2: Resolutions 31/6 A and B; resolution 55/25, annex II, and 56 States; resolutions 55/25 of 15 November 2000, 56/120 of 19 December 2001.`,
      },
      { text: 'para 1: Resolution 55/25 and 3/4 of the ferries; its resolutions 55/25 and those that followed.' },
    ],
    bad: [
      {
        text: 'para 1: The Assembly recalled its resolution 55/25 and 56/120 and resolution 55/27 of 15 November 2000 and 56/122 of 19 December 2001.',
        messages: ['Two are cited: write “resolutions”', 'Two are cited: write “resolutions”'],
      },
      {
        text: 'para 1: The Assembly recalled its resolutions 55/25 of 15 November 2000.',
        messages: ['One is cited: write “resolution”'],
      },
    ],
  },
  find(unit) {
    const words = wordsOf(unit)
    if (!HEAD.test(words)) return []
    const found: Found[] = []
    const put = (match: RegExpExecArray, message: string, text: string): void => {
      const word = match[1]!
      const at = { from: match.index, to: match.index + word.length }
      found.push({ ...placeOf(unit), ...at, message, fix: { title: `Write “${text}”`, text } })
    }
    for (const match of words.matchAll(SINGULAR))
      put(match, `Two are cited: write “${match[1]!.toLowerCase()}s”`, `${match[1]}s`)
    for (const match of words.matchAll(PLURAL)) {
      const one = match[1]!.slice(0, -1)
      put(match, `One is cited: write “${one.toLowerCase()}”`, one)
    }
    return found.sort((a, b) => a.from - b.from)
  },
})

const HEAD = /(?:esolution|ecision)s?\s\d/
const NUMBER = '(?:\\d{2,4}/\\d{1,3}|\\d{3,4}\\s\\((?:19|20)\\d\\d\\))'
const DAY = '(?:\\sof\\s\\d{1,2}\\s[A-Z][a-z]+\\s\\d{4})?'
const SINGULAR = new RegExp(
  `(?<![\\p{L}])([Rr]esolution|[Dd]ecision)\\s${NUMBER}${DAY},?\\s(?:and|or)\\s${NUMBER}(?![\\d/]|\\sof\\sthe)`,
  'gu',
)
const PLURAL = new RegExp(`(?<![\\p{L}])([Rr]esolutions|[Dd]ecisions)\\s${NUMBER}${DAY}(?=[;.]?\\s*$|[;.]\\s)`, 'gu')
