import { AppError } from '../error'
import { bodyOf, parseSymbol } from '../text/symbol'
import { respondentNamed } from './respondent'
import type { Respondent, SourceFacts, SourceKind, Visibility } from './source'

/** What a user says of a source: on import, or later in the library. `null` says that there is none. */
export interface Told {
  symbol?: string | undefined
  title?: string | undefined
  kind?: SourceKind | undefined
  body?: string | undefined
  session?: string | null | undefined
  date?: string | undefined
  language?: string | undefined
  agendaItem?: string | null | undefined
  /** A name alone gets the class that the lists give it. */
  respondent?: string | Respondent | null | undefined
  theme?: string | null | undefined
  visibility?: Visibility | undefined
}

/** The facts as they are when what the user said goes before what was detected. */
export function withTold(detected: SourceFacts, told: Told): SourceFacts {
  const { symbol, title, kind, body, date, language, respondent } = told
  const facts = { ...detected }
  if (symbol !== undefined) {
    facts.symbol = symbol
    facts.body = bodyOf(symbol) || facts.body
  }
  if (title !== undefined) facts.title = title
  if (kind !== undefined) facts.kind = kind
  if (body !== undefined) facts.body = body
  if (date !== undefined) facts.date = date
  if (language !== undefined) facts.language = language
  for (const name of ['session', 'agendaItem', 'theme'] as const) {
    const value = told[name]
    if (value === null) delete facts[name]
    else if (value !== undefined) facts[name] = value
  }
  if (respondent === null) delete facts.respondent
  else if (typeof respondent === 'string') facts.respondent = respondentNamed(respondent, facts.date)
  else if (respondent !== undefined) facts.respondent = respondent
  return facts
}

/**
 * What was said as it is kept: a symbol in its canonical spelling, words without spaces around them, an emptied word
 * that may be absent as `null`. Throws `bad-argument` for what cannot be true of a source.
 */
export function tidyTold<T extends Told>(told: T): T {
  const tidy: Told = { ...told }
  if (told.symbol !== undefined) tidy.symbol = canonicalSymbol(told.symbol)
  if (told.title !== undefined) {
    tidy.title = plain(told.title)
    if (tidy.title === '') throw new AppError('bad-argument', 'A source cannot be without a title.')
  }
  if (told.body !== undefined) tidy.body = plain(told.body)
  if (told.date !== undefined && !isDate(told.date)) {
    throw new AppError('bad-argument', `"${told.date}" is no day or year; a day is written 2026-04-15.`)
  }
  if (told.language !== undefined && !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(told.language)) {
    throw new AppError('bad-argument', `"${told.language}" is no code of a language, as "en" or "fr" is.`)
  }
  for (const name of ['session', 'agendaItem', 'theme'] as const) {
    const value = told[name]
    if (typeof value === 'string') tidy[name] = plain(value) || null
  }
  if (told.respondent && typeof told.respondent === 'object') {
    const name = plain(told.respondent.name)
    tidy.respondent = name ? { name, class: told.respondent.class } : null
  }
  return tidy as T
}

/** '' for none. What the grammar of symbols does not know is kept as it is written, if it looks like a symbol at all. */
function canonicalSymbol(written: string): string {
  const symbol = plain(written).replace(/\*+$/, '')
  if (symbol === '') return ''
  const known = parseSymbol(symbol)?.text
  if (known !== undefined) return known
  if (/[/\d]/.test(symbol)) return symbol
  throw new AppError('bad-argument', `"${symbol}" is no symbol of a document, as A/RES/75/158 is.`)
}

function plain(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** '', a year, or a day that the calendar has. */
function isDate(date: string): boolean {
  if (date === '' || /^\d{4}$/.test(date)) return true
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined
  return time !== undefined && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date)
}
