const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
])
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
])

const ONE_WORD = [...VALUES.keys()].sort((a, b) => b.length - a.length).join('|')
const SCALE_WORD = [...SCALES.keys()].join('|')

/** The source of a regular expression for a number in words: `sixty-two`, `one hundred and five`, `a dozen`. For flags `iu`. */
export const SPELLED = `(?:(?:${ONE_WORD})|an? (?:${SCALE_WORD})(?![\\p{L}]))(?:(?:[- ]| and |-and-)(?:${ONE_WORD}|${SCALE_WORD})(?![\\p{L}]))*`

/** The source of a regular expression for the words that make figures larger: `million`. */
export const SCALE = '(?:million|billion|trillion|thousand)'

/** How much larger: 1,000,000 for `million`; 1 for what is no such word. */
export function scaleOf(word: string): number {
  return SCALES.get(word.toLowerCase()) ?? 1
}

/** The value of a number in words; undefined where the words are none: `five ten`, `two and three`. */
export function spelledValue(spelled: string): number | undefined {
  let total = 0
  let group = 0
  let last = Infinity
  for (const word of spelled.toLowerCase().split(/[\s-]+/u)) {
    if (word === 'and') {
      if (group < 100 && total === 0) return undefined
      continue
    }
    if (word === 'a' || word === 'an') continue
    const scale = SCALES.get(word)
    if (scale !== undefined) {
      group = (group || 1) * scale
      last = 100
      if (scale >= 1000) {
        total += group
        group = 0
      }
      continue
    }
    const value = VALUES.get(word)!
    // After a ten comes a unit, after a hundred either: everything else is two numbers side by side.
    if (value >= 20 ? last <= 20 || last < 100 : last < 20 && last !== Infinity) return undefined
    if (value < 20 && value > 9 && last < 100) return undefined
    group += value
    last = value
  }
  return total + group
}
