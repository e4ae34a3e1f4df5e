import type { Example } from '../../../shared/check/rule'

/** Numbers from 0 to 1, the same in every run. */
export type Random = () => number

/** A defect of one kind, to be planted into a text that has none. */
export interface Mutation {
  id: string
  /** What is done, in words. */
  about: string
  /** `sure`: an error or warning must tell it. `maybe`: any level will do; counted apart. */
  asks: 'sure' | 'maybe'
  /** Profile under which it is a defect. */
  profile?: 'classic' | 'current'
  /** Findings of rules whose ids match are about the defect, wherever they stand; those on changed or neighbouring words always are. */
  rules?: RegExp
  /** The text with one defect; undefined where this text has no place for it. */
  plant(example: Example, random: Random): Example | undefined
}

/** Lines of the notation that match, with the match. */
export interface Hit {
  line: number
  match: RegExpExecArray
}

export function linesOf({ text }: Example): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

export function pick<T>(all: readonly T[], random: Random): T | undefined {
  return all[Math.floor(random() * all.length)]
}

/** Every place in lines of a kind (`para`, `OP`, `note`; all where absent) where the form stands. */
export function hitsOf(example: Example, form: RegExp, kinds?: RegExp): Hit[] {
  const global = new RegExp(form.source, form.flags.includes('g') ? form.flags : `${form.flags}g`)
  return linesOf(example).flatMap((words, line) => {
    if (kinds && !kinds.test(headOf(words))) return []
    const from = headOf(words).length
    return [...words.matchAll(global)].filter(({ index }) => index >= from).map((match) => ({ line, match }))
  })
}

/** The Security Council counts, spells and opens in ways of its own, as published: what is wrong elsewhere may be right there. */
export const ofCouncil = ({ text }: Example): boolean => /^opening: _The Security Council_/mu.test(text)

/** `para 3: `, `note 7: ` */
export function headOf(line: string): string {
  return /^(?:[^:\\]|\\.)*:\s?/u.exec(line)?.[0] ?? ''
}

/** The example with one match of the form written otherwise; undefined where there is none or nothing changes. */
export function rewrite(
  example: Example,
  random: Random,
  form: RegExp,
  put: (match: RegExpExecArray) => string | undefined,
  kinds?: RegExp,
): Example | undefined {
  const hits = hitsOf(example, form, kinds)
  while (hits.length > 0) {
    const [hit] = hits.splice(Math.floor(random() * hits.length), 1)
    const { line, match } = hit!
    const words = put(match)
    if (words === undefined || words === match[0]) continue
    const lines = linesOf(example)
    const old = lines[line]!
    lines[line] = old.slice(0, match.index) + words + old.slice(match.index + match[0].length)
    return withLines(example, lines)
  }
  return undefined
}

export function withLines(example: Example, lines: readonly string[]): Example {
  return { ...example, text: lines.join('\n') }
}
