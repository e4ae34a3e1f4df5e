import { closingDate } from '../../structure/closing'
import { peelNumber } from '../../structure/peel-number'
import type { PeeledNumber } from '../../structure/peel-number'
import { preambularOpening } from '../../structure/phrases'
import { endsSentence, endsWithComma, startsLower } from '../../structure/sentence'
import type { Line } from './lines'

/**
 * Lines broken at a width become paragraphs again; lines that are paragraphs stay. Evidence for breaking at a width: no
 * line is long, and many a line is followed at once by one that goes on in lower case.
 */
export function unwrap(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines)
  if (width === undefined) return [...lines]
  const whole: Line[] = []
  let last: Line | undefined
  /** The paragraph number expected next. */
  let due = 1
  for (const line of lines) {
    const before = whole.at(-1)
    if (before && last && goesOn(last, line, width, due)) before.text = joined(before.text, line.text.trim())
    else {
      const number = numberOf(line.text, due)
      if (number?.form === 'arabic') due = parseInt(number.printed, 10) + 1
      whole.push({ ...line })
    }
    last = line
  }
  return whole
}

/** The width at which a file's lines are broken, undefined where they are not. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const long = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  if (long > 110 || lines.length < 8) return undefined
  let pairs = 0
  let going = 0
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (!before || line.apart) return
    pairs += 1
    if (startsLower(line.text) && !endsSentence(before.text)) going += 1
  })
  return going >= 5 && going * 4 >= pairs ? long : undefined
}

function goesOn(last: Line, line: Line, width: number, due: number): boolean {
  if (line.apart || beginsAnew(line.text, due) || (line.foot && /^\s*\d{1,3}\s/u.test(line.text))) return false
  if (startsLower(line.text)) return true
  const short = last.text.length < width * 0.7
  if (endsSentence(last.text)) return !short
  if (endsWithComma(last.text) && preambularOpening(line.text.trim()) !== '') return false
  return !short || /[-\u00ad]$/u.test(last.text)
}

function numberOf(text: string, due: number): PeeledNumber | undefined {
  return peelNumber([{ type: 'text', text: text.slice(0, 120).trim() }], due)
}

function beginsAnew(text: string, due: number): boolean {
  const head = text.slice(0, 120).trim()
  return (
    numberOf(text, due) !== undefined ||
    /^(?:\[\^|[⁰¹²³⁴-⁹]|\*{1,3} |[•‣▪] |[-–—] )/u.test(head) ||
    closingDate(head) !== undefined
  )
}

/** A soft hyphen at the end of a line is the line's, a hard one may be the word's and stays. */
function joined(before: string, after: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  return /[\p{L}]-$/u.test(before) ? before + after : `${before} ${after}`
}
