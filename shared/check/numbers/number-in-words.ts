/** A number in words, `seventeen` or `twenty-one`; '' from 100. */
export function numberInWords(value: number): string {
  if (value < SMALL.length) return SMALL[value] ?? ''
  const ten = TENS[Math.floor(value / 10) - 2] ?? ''
  return ten && value % 10 ? `${ten}-${SMALL[value % 10]}` : ten
}

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
