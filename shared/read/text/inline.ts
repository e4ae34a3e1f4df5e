import type { Run, TextRun } from '../../text/document-text'

/**
 * The light mark-up of one line of plain text as runs: `<i>..</i>`, `<b>`, `<sup>`, `<br>`, `*italic*`, `_italic_`,
 * `**bold**`, `[^7]` for an indicator, `\*` for a sign that means itself. A `*` or `_` marks only where a pair encloses
 * words; what has no partner is text (`agenda*` carries an asterisk note). One pass, linear in the line's length.
 */
export function inlineRuns(line: string): Run[] {
  if (line.length > LONGEST) return [{ type: 'text', text: line }]
  const marks = [...line.matchAll(MARK)]
  const partners = pair(marks, line)
  const runs: Run[] = []
  const look: Omit<TextRun, 'type' | 'text'> = {}
  let text = ''
  const flush = (): void => {
    if (text) runs.push({ type: 'text', text, ...look })
    text = ''
  }
  let at = 0
  marks.forEach((mark, index) => {
    const sign = mark[0]
    const toggled = sign.startsWith('<') || partners.has(index) ? lookOf(sign) : undefined
    text += line.slice(at, mark.index)
    at = mark.index + sign.length
    if (toggled) {
      flush()
      if (sign.startsWith('</') || (!sign.startsWith('<') && look[toggled])) delete look[toggled]
      else look[toggled] = true
    } else if (sign.startsWith('<')) {
      flush()
      runs.push({ type: 'break' })
    } else if (sign.startsWith('[^')) {
      flush()
      const key = sign.slice(2, -1)
      runs.push({ type: 'reference', footnoteId: `^${key}`, printed: key })
    } else text += sign.startsWith('\\') ? sign.slice(1) : sign
  })
  text += line.slice(at)
  flush()
  return runs
}

/** A line beyond this length is no line of a text; its signs are not looked at. */
const LONGEST = 2_000_000

const MARK = /<\/?(?:i|em|b|strong|sup)>|<br\s{0,3}\/?>|\[\^[^\]\s]{1,12}\]|\\[*_]|\*+|_+/giu

function lookOf(sign: string): 'italic' | 'bold' | 'superscript' | undefined {
  if (/^(?:<\/?(?:i|em)>|\*|_)$/i.test(sign)) return 'italic'
  if (/^(?:<\/?(?:b|strong)>|\*\*)$/i.test(sign)) return 'bold'
  return /^<\/?sup>$/i.test(sign) ? 'superscript' : undefined
}

/** Indices of the signs that open or close: a sign after a blank and before a word, with its like after a word and before none. */
function pair(marks: readonly RegExpExecArray[], line: string): Set<number> {
  const paired = new Set<number>()
  const open = new Map<string, number>()
  marks.forEach((mark, index) => {
    const sign = mark[0]
    if (!/^(?:\*{1,2}|_)$/.test(sign)) return
    const before = line[mark.index - 1] ?? ' '
    const after = line[mark.index + sign.length] ?? ' '
    const opener = open.get(sign)
    if (opener !== undefined && /\S/.test(before) && !WORD.test(after)) {
      paired.add(opener).add(index)
      open.delete(sign)
    } else if (/\S/.test(after) && /[\s([{“"‘'«—–/-]/u.test(before)) open.set(sign, index)
  })
  return paired
}

const WORD = /[\p{L}\p{N}]/u
