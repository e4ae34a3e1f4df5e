/** The number of an ordinary session, in words or figures: `Seventy-fifth session` is `75`; undefined for special ones and others. */
export function sessionValue(words: string): string | undefined {
  const match = /^\s*(?:(\d{1,3})(?:st|nd|rd|th)|([A-Za-z-]+))\s+session\b/u.exec(words)
  if (!match) return undefined
  if (match[1]) return match[1]
  const [tens = '', ones] = match[2]!.toLowerCase().split('-')
  if (ones !== undefined) {
    const ten = TENS.indexOf(tens)
    const one = ONES.indexOf(ones)
    return ten < 0 || one < 0 ? undefined : String((ten + 2) * 10 + one + 1)
  }
  const one = ONES.indexOf(tens)
  if (one >= 0) return String(one + 1)
  const teen = TEENS.indexOf(tens)
  if (teen >= 0) return String(teen + 10)
  const ten = TENS.findIndex((word) => tens === word.replace(/y$/u, 'ieth'))
  return ten < 0 ? undefined : String((ten + 2) * 10)
}

const ONES = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
