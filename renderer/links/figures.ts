/** A figure as it stands in a text. */
export interface Figure {
  text: string
  from: number
  to: number
}

const ONES = 'two three four five six seven eight nine'.split(' ')
const NUMBERS = [
  ...ONES,
  ...'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
]
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const FIGURE = new RegExp(
  String.raw`\d+(?:[.,]\d+)*|\b(?:(?:${TENS.join('|')})(?:-(?:one|${ONES.join('|')}))?|${NUMBERS.join('|')})\b`,
  'giu',
)

/** The figures of a text, written in digits or, up to ninety-nine, in English words. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map(({ 0: found, index }) => ({
    text: found,
    from: index,
    to: index + found.length,
  }))
}

/** What a figure is worth, in digits: two that are only written otherwise (twelve, 12) are the same. */
export function valueOf(figure: string): string {
  const [first = '', second] = figure.toLowerCase().split('-')
  const tens = TENS.indexOf(first)
  if (tens >= 0)
    return String((tens + 2) * 10 + (second === undefined ? 0 : second === 'one' ? 1 : ONES.indexOf(second) + 2))
  const at = NUMBERS.indexOf(first)
  return at < 0 ? figure.replace(/,(?=\d{3})/g, '') : String(at + 2)
}
