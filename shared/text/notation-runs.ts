import type { ReferenceRun, Run, TextRun } from './document-text'
import { joinRuns } from './runs'

/** How a reference's key in the notation becomes a run, and back. */
export interface ReferenceKeys {
  read(key: string): ReferenceRun
  write(run: ReferenceRun): string
}

/**
 * The runs of one line: `_italic_`, `**bold**`, `^{superscript}`, `{fr:another language}`, `[^7]` for a reference,
 * `\n` for a break; a backslash takes from any other sign its meaning, and keeps blanks at the ends.
 * Two underscores or more together are a blank to be filled in, not italics.
 */
export function parseRuns(line: string, keys: ReferenceKeys): Run[] {
  const runs: Run[] = []
  const look: Omit<TextRun, 'type' | 'text'> = {}
  const braces: ('superscript' | 'language')[] = []
  let text = ''
  const flush = (): void => {
    if (text) runs.push({ type: 'text', text, ...look })
    text = ''
  }
  const toggle = (mark: 'italic' | 'bold'): void => {
    flush()
    if (look[mark]) delete look[mark]
    else look[mark] = true
  }
  for (let at = 0; at < line.length;) {
    const rest = line.slice(at, at + 40)
    const sign = SIGN.exec(rest)?.[0] ?? ''
    at += sign.length || 1
    if (!sign) text += rest[0]
    else if (sign === '\\n') {
      flush()
      runs.push({ type: 'break' })
    } else if (sign[0] === '\\') text += sign.slice(1)
    else if (sign === '_') toggle('italic')
    else if (sign[0] === '_') text += sign
    else if (sign === '**') toggle('bold')
    else if (sign[0] === '[') {
      flush()
      runs.push(keys.read(sign.slice(2, -1)))
    } else if (sign === '^{') {
      flush()
      look.superscript = true
      braces.push('superscript')
    } else if (sign[0] === '{') {
      flush()
      look.language = sign.slice(1, -1)
      braces.push('language')
    } else {
      const closed = braces.pop()
      if (!closed) text += sign
      else {
        flush()
        delete look[closed]
      }
    }
  }
  flush()
  return joinRuns(runs)
}

const SIGN = /^(?:\\[^]|_+|\*\*|\[\^[^\]\s]+\]|\^\{|\{[a-z]{2}:|\})/u

/** Runs in the notation, on one line. */
export function formatRuns(runs: readonly Run[], keys: ReferenceKeys): string {
  let line = ''
  let look: Omit<TextRun, 'type' | 'text'> = {}
  const wear = (next: Omit<TextRun, 'type' | 'text'>): void => {
    const language = look.language !== next.language
    if (look.superscript && (language || !next.superscript)) line += '}'
    if (look.language && language) line += '}'
    if (!look.bold !== !next.bold) line += '**'
    if (!look.italic !== !next.italic) line += '_'
    if (next.language && language) line += `{${next.language}:`
    if (next.superscript && (language || !look.superscript)) line += '^{'
    look = next
  }
  for (const run of joinRuns(runs)) {
    if (run.type === 'break') line += '\\n'
    else if (run.type === 'reference') line += `[^${keys.write(run)}]`
    else {
      wear(run)
      line += escapeText(run.text)
    }
  }
  wear({})
  if (line.length > 1) line = line.replace(/\s$/u, '\\$&')
  return line.replace(/^\s/u, '\\$&')
}

/** Text whose signs mean themselves; a line feed, which no run should hold, becomes a break. */
function escapeText(text: string): string {
  return text
    .replace(/[\\{}|_*]|\[(?=\^|$)|\^(?=\{|$)/gu, '\\$&')
    .replace(/(?<!\*)\\\*(?!\\\*)(?!$)/gu, (star, at: number) => (at === 0 ? star : '*'))
    .replace(/\n/g, '\\n')
}
