import { letters, roman } from '../../text/ordinal'
import { printedOrdinal } from './ordinal-value'
import type { OrdinalForm, PrintedOrdinal } from './ordinal-value'

/** A count that printed numbers run along: of paragraphs, of the items of a list, of the headings of a level. */
export interface Sequence {
  /** The last value in each form: (i) and (ii) may run beside (g) and (h). */
  last: Partial<Record<OrdinalForm, number>>
  form?: OrdinalForm
  beside: string
  /** Paragraphs since without a number that can be read: each may stand for one that is missing. */
  slack: number
  /** The numbers may begin again: a heading or an annex stood between. */
  mayRestart: boolean
  /** Where the count stood when a list within it began with 1. */
  outer: number[]
  /** Numbers told to come later than they should, from one to another. */
  told: { from: number; to: number }[]
}

/** What is wrong with a number where it stands. */
export type Misplaced =
  | { what: 'missing'; from: string; to?: string }
  | { what: 'twice'; number: string }
  | { what: 'after'; number: string; other: string }
  | { what: 'before'; number: string; other: string }

export interface StepOptions {
  /** How the number is read where nothing else decides: (i) alone is a letter or a numeral. */
  preferred: OrdinalForm
  /** The count must begin with 1; items of a list and headings may have their first within a sentence. */
  mustBegin?: boolean
  /** A wider gap than this is another count, not a mistake. */
  widestGap?: number
  /** The numbers that follow, to tell a swapped number from a missing one. */
  upcoming?: () => readonly string[]
}

export function newSequence(): Sequence {
  return { last: {}, beside: '', slack: 0, mayRestart: true, outer: [], told: [] }
}

/** Takes a printed number into its count and says what is wrong with it; '' is a paragraph without one. */
export function step(run: Sequence, number: string, options: StepOptions): Misplaced | undefined {
  const next = printedOrdinal(number)
  if (!next) {
    run.slack += number ? 99 : 1
    return undefined
  }
  const carried = carriesOn(run, next)
  if (carried) return accept(run, carried, next)
  const form = formOf(run, next, options.preferred)
  const value = next[form]!
  const before = run.last[form]
  if (before === undefined) {
    const begins = value === 1 || !options.mustBegin || form !== 'figure' || run.slack > 0 || next.beside !== ''
    accept(run, form, next)
    return begins ? undefined : missing(1, value - 1, form, number)
  }
  if (value === 1 && (run.mayRestart || before > 1)) {
    if (!run.mayRestart) run.outer.push(before)
    return accept(run, form, next)
  }
  if (value === before) {
    const stands = next.beside !== '' || run.beside !== ''
    accept(run, form, next)
    return stands ? undefined : { what: 'twice', number }
  }
  if (value < before) return backwards(run, form, value, before, number, next, options)
  const gap = value - before - 1
  const silent = gap <= run.slack || gap > (options.widestGap ?? Infinity)
  accept(run, form, next)
  if (silent) return undefined
  const late = options
    .upcoming?.()
    .map(valueOf)
    .find((n) => n !== undefined && n > before && n < value)
  if (late === undefined) return missing(before + 1, value - 1, form, number)
  run.told.push({ from: before + 1, to: value - 1 })
  return { what: 'before', number, other: String(late) }
}

/** The form in which the number goes on from the last, or from the count around an inner list. */
function carriesOn(run: Sequence, next: PrintedOrdinal): OrdinalForm | undefined {
  const follows = FORMS.find(
    (form) => next[form] !== undefined && run.last[form] !== undefined && next[form] === run.last[form]! + 1,
  )
  if (follows || next.figure === undefined) return follows
  const at = run.outer.lastIndexOf(next.figure - 1)
  if (at < 0) return undefined
  run.outer.length = at
  return 'figure'
}

function backwards(
  run: Sequence,
  form: OrdinalForm,
  value: number,
  before: number,
  number: string,
  next: PrintedOrdinal,
  { upcoming, widestGap = Infinity }: StepOptions,
): Misplaced | undefined {
  // A single number out of its row, after which the count goes on, belongs to something else: a list, a heading.
  if (upcoming && valueOf(upcoming()[0] ?? '') === before + 1) return undefined
  const silent = run.told.some(({ from, to }) => value >= from && value <= to) || before - value > widestGap
  accept(run, form, next)
  return silent ? undefined : { what: 'after', number, other: named(before, form, number) }
}

const FORMS = ['figure', 'roman', 'letter'] as const

function accept(run: Sequence, form: OrdinalForm, next: PrintedOrdinal): undefined {
  run.last[form] = next[form]!
  run.form = form
  run.beside = next.beside
  run.slack = 0
  run.mayRestart = false
  return undefined
}

function formOf(run: Sequence, next: PrintedOrdinal, preferred: OrdinalForm): OrdinalForm {
  const forms = FORMS.filter((form) => next[form] !== undefined)
  return (
    forms.find((form) => next[form] === 1) ??
    forms.find((form) => form === run.form) ??
    (forms.includes(preferred) ? preferred : forms[0]!)
  )
}

const valueOf = (number: string): number | undefined => printedOrdinal(number)?.figure

function missing(from: number, to: number, form: OrdinalForm, like: string): Misplaced {
  return { what: 'missing', from: named(from, form, like), ...(to > from && { to: named(to, form, like) }) }
}

/** A value as numbers of this form are printed here, without brackets. */
function named(value: number, form: OrdinalForm, like: string): string {
  if (form === 'figure') return String(value)
  const bare = form === 'roman' ? roman(value) : letters(value)
  const core = like.replace(/[^A-Za-z]/gu, '')
  return core === core.toUpperCase() ? bare.toUpperCase() : bare.toLowerCase()
}
