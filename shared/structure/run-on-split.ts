import { findClosing } from './closing'
import { fromLetters, fromRoman, letters, roman } from '../text/ordinal'
import { operativeOpening, opensParagraph, preambularOpening } from './phrases'
import { fitsSubs, subLevel } from './sub-level'
import type { OpenSubs } from './sub-level'

/**
 * The offsets at which the paragraphs of a run-on resolution begin, behind its opening. In the preamble a paragraph begins
 * behind a comma with an opening phrase; an operative one with the number that is due, behind punctuation or, below a heading,
 * before a verb; a sub-paragraph behind punctuation with the next letter of an open list, or the first one behind a colon. A
 * heading is what stands between the end of a paragraph and the next number. Then come the closing and an annex.
 */
export function paragraphStarts(text: string): number[] {
  const closing = findClosing(text)
  const reading = new Reading(text.slice(0, closing?.from))
  const starts = reading.starts()
  if (!closing) return starts
  if (closing.to < text.trimEnd().length) return [...starts, closing.from, closing.to]
  return [...starts, closing.from]
}

/** What a reader knows on the way through a run-on text: where it is, which number is due, which lists are open. */
class Reading {
  private readonly found = [0]
  private operative = false
  private due = 1
  private subs: OpenSubs = []
  /** The letters of an open list begin with a capital: `(a) and` is no item of it. */
  private capital = false

  /** The sections that are open: their numerals, and the letters within one; what comes next. */
  private readonly sections = [
    { next: 'I', after: (printed: string): string => roman((fromRoman(printed) ?? 0) + 1) },
    { next: 'A', after: (printed: string): string => letters((fromLetters(printed) ?? 0) + 1).toUpperCase() },
  ]

  constructor(private readonly text: string) {}

  starts(): number[] {
    if (/^\s*1\. /u.test(this.text)) this.begin(0, 2)
    const lead = this.text.search(/\S/u)
    this.section(lead, '.', this.text.slice(lead, lead + 500))
    for (const match of this.text.matchAll(BORDER)) {
      const at = match.index + match[0].length
      const before =
        /([^\s\u200e\u200f])(?:\s+(?:and|or))?[\s\u200e\u200f]+$/u.exec(
          this.text.slice(Math.max(0, at - 12), at),
        )?.[1] ?? ''
      const behind = this.text.slice(at, at + 140)
      this.number(at, before, behind) ||
        this.letter(at, before, behind) ||
        this.section(at, before, behind) ||
        this.words(at, before, behind)
    }
    return this.found
  }

  /** An operative number: `12. Requests`. */
  private number(at: number, before: string, behind: string): boolean {
    const found = /^(\d{1,3})\.[\s\u200e\u200f]+(?=[\p{Lu}“"])/u.exec(behind)
    if (!found) return false
    const number = Number(found[1])
    const words = behind.slice(found[0].length)
    const verb = operativeOpening(words) !== ''
    const ended = /[,;:.”)]/u.test(before)
    if (number === this.due && (verb || (ended && (this.operative || VERB.test(words))))) {
      if (!ended) this.heading(at)
    } else if (number === 1 && verb) {
      if (this.operative) this.heading(at)
    } else return false
    this.begin(at, number + 1)
    return true
  }

  private begin(at: number, due: number): void {
    this.operative = true
    this.due = due
    this.subs = []
    this.add(at)
  }

  private letter(at: number, before: string, behind: string): boolean {
    const found = /^(\([a-z]{1,5}\))\s+(?=(\S))/u.exec(behind)
    if (!found || !/[,;:.?*]/u.test(before)) return false
    const [, printed, first] = found
    const introduced = before === ':'
    if (!fitsSubs(printed!, this.subs, introduced)) return false
    const capital = /\p{Lu}/u.test(first!)
    if (this.subs.length > 0 && !introduced && this.capital && /\p{Ll}/u.test(first!)) return false
    this.capital = capital
    this.subs = subLevel(printed!, this.subs, introduced).open
    this.add(at)
    return true
  }

  /** The numeral or letter of a section, its heading, and the paragraph behind that tells where it ends. */
  private section(at: number, before: string, behind: string): boolean {
    const found = /^([IVX]{1,6}|[A-Z])\.?\s+(?=[\p{Lu}“])/u.exec(behind)
    if (!found || !/[.;,]/u.test(before)) return false
    const printed = found[1]!
    const form = this.sections.find(({ next }) => next === printed)
    if (!form) return false
    const end = this.endOfHeading(at + found[0].length)
    if (end === undefined) return false
    this.add(at)
    this.add(end)
    form.next = form.after(printed)
    if (form === this.sections[0]) this.sections[1]!.next = 'A'
    this.operative = false
    this.subs = []
    return true
  }

  /** Where a heading ends that begins at an offset: at the next paragraph, where no other sentence stands between. */
  private endOfHeading(from: number): number | undefined {
    const rest = this.text.slice(from, from + 500)
    for (const { index } of rest.matchAll(/(?<=\s)(?=\p{Lu}|\d{1,3}\.\s)/gu)) {
      const behind = rest.slice(index, index + 140)
      if (/[;.]\s/u.test(rest.slice(0, index))) return undefined
      const number = /^(\d{1,3})\.\s+/u.exec(behind)
      if (number && (Number(number[1]) === this.due || number[1] === '1')) return from + index
      if (opensParagraph(behind) || this.sections[1]!.next === /^([A-Z])\.\s/u.exec(behind)?.[1]) return from + index
    }
    return undefined
  }

  /** A paragraph without a number: of the preamble, or the only operative one. */
  private words(at: number, before: string, behind: string): void {
    if (this.operative || !/[,;]/u.test(before) || this.isQuoted(at)) return
    if (preambularOpening(behind) !== '' || PARTICIPLE.test(behind)) this.add(at)
    else if (operativeOpening(behind) !== '' || (VERB.test(behind) && !/\s1\.\s+\p{Lu}/u.test(this.text.slice(at))))
      this.begin(at, this.due)
  }

  /** The heading between the end of the paragraph before and a number. */
  private heading(at: number): void {
    const before = this.text.slice(Math.max(0, at - 300), at)
    const end = /^[^]*[;.]\s+(?=\S)/u.exec(before.trimEnd()) ?? /^[^]*[,:]\s+(?=\S)/u.exec(before.trimEnd())
    if (!end) return
    const from = at - before.length + end[0].length
    if (from < at && from > this.found.at(-1)! && /^\p{Lu}/u.test(this.text.slice(from, at))) this.add(from)
  }

  private add(at: number): void {
    if (at > this.found.at(-1)!) this.found.push(at)
  }

  /** Inside quotation marks or brackets opened not long before. */
  private isQuoted(at: number): boolean {
    const before = this.text.slice(Math.max(0, at - 300), at)
    return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('(') > before.lastIndexOf(')')
  }
}

/** Where something may begin: before a number, a letter in brackets, a capital behind punctuation. */
const BORDER =
  /[\s\u200e\u200f]+(?=\d{1,3}\.[\s\u200e\u200f]|\([a-z]{1,5}\)\s|(?<=[,;][\s\u200e\u200f]+|[,;]\s+(?:and|or)\s+|\.\s+(?=(?:[IVX]{1,6}|[A-Z])\.?\s))[\p{Lu}])/gu

/** A verb that the lists do not have. */
const VERB =
  /^(?:\p{Lu}\p{Ll}+ly |Also |Further )?(?!States|Parties|Members|Governments|Nations|Affairs)\p{L}\p{Ll}+s\s+(?:(?:the|its|that|to|of|for|on|in|with|upon|as|a|an|all|by|and|also|further|again|once)(?!\p{L})|\p{Lu})/u

/** A participle that the lists do not have. */
const PARTICIPLE = /^(?:\p{Lu}\p{Ll}+ly (?=\p{Ll}+(?:ing|ed)\s))?\p{L}[\p{Ll}-]+(?:ing|ed)\s(?!and |or )\p{Ll}/u
