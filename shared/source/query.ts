import { tokensOf } from '../compare/tokens'
import { choicesOf, fieldNamed, FIELDS, isNamed, valueOf } from './query-values'
import type { Field, FieldValue } from './query-values'

/**
 * What a drafter seeks, as a tree. A `word` is what stood between two spaces, as typed: it may be a compound or a symbol,
 * and is then sought as words in a row. `all` and `any` have two parts or more.
 */
export type QueryNode =
  | { type: 'word'; text: string; prefix: boolean }
  | { type: 'phrase'; text: string; prefix: boolean }
  | ({ type: 'field'; field: Field } & Omit<FieldValue, 'remark'>)
  | { type: 'not'; of: QueryNode }
  | { type: 'all'; of: QueryNode[] }
  | { type: 'any'; of: QueryNode[] }

/** A stretch of what was typed (UTF-16) and what it was taken for. `value` has its field. */
export interface QuerySpan {
  from: number
  to: number
  type: 'word' | 'phrase' | 'field' | 'value' | 'operator' | 'unknown'
  field?: Field
}

export interface ParsedQuery {
  /** Absent where nothing is sought. */
  tree?: QueryNode
  /** What was not understood as it may have been meant, in sentences. */
  remarks: string[]
  /** In order, not overlapping. */
  spans: QuerySpan[]
  /** Slips that a remark names, with what may have been meant. */
  mends: QueryMend[]
}

/** A stretch of what was typed (UTF-16) and what may be put in its place. */
export interface QueryMend {
  from: number
  to: number
  instead: string
  /** The remark that says so. */
  remark: string
}

/** Words beyond these say nothing more about what is sought. */
export const MOST_TERMS = 64

/**
 * Read a query: words, which must all be there, "phrases", beginnings of words* (three letters or more), -what must not be
 * there, OR between alternatives, (groups), and fields: `year:2020..2022`. Whatever is typed gives a query: what is wrong
 * is taken as words, and a remark says so.
 */
export function parseQuery(words: string): ParsedQuery {
  const reader = reading(words)
  const tree = anyOf(reader, 0)
  const remarks = [...new Set(reader.remarks)].slice(0, MOST_REMARKS)
  return { ...(tree && { tree }), remarks, spans: reader.spans, mends: reader.mends }
}

const MOST_REMARKS = 8
/** Groups within groups; deeper parentheses are passed over. */
const MOST_DEPTH = 20
const SHORTEST_BEGINNING = 3

interface Reader {
  words: string
  at: number
  terms: number
  remarks: string[]
  spans: QuerySpan[]
  mends: QueryMend[]
}

function reading(words: string): Reader {
  return { words, at: 0, terms: 0, remarks: [], spans: [], mends: [] }
}

/** What is typed up to the end, or to the parenthesis that closes a group: alternatives parted by OR. */
function anyOf(reader: Reader, depth: number): QueryNode | undefined {
  const alternatives: QueryNode[] = []
  let current: QueryNode[] = []
  let waiting = false
  const close = (): void => {
    const one = grouped('all', current)
    if (one) alternatives.push(one)
    current = []
  }
  for (;;) {
    skipSpace(reader)
    const { words, at } = reader
    if (at >= words.length) break
    if (words[at] === ')') {
      if (depth > 0) break
      reader.at += 1
      remark(reader, 'There is a closing parenthesis without an opening one; it was left out.')
      continue
    }
    const operator = OPERATOR.exec(words.slice(at, at + 4))?.[0]
    if (operator) {
      span(reader, operator.length, 'operator')
      if (operator === 'AND') continue
      if (current.length === 0) remark(reader, 'OR stands between two things; where there is only one it was left out.')
      close()
      waiting = true
      continue
    }
    const term = unary(reader, depth)
    if (term) {
      current.push(term)
      waiting = false
    }
  }
  if (waiting) remark(reader, 'OR stands between two things; where there is only one it was left out.')
  close()
  return grouped('any', alternatives)
}

function grouped(type: 'all' | 'any', of: QueryNode[]): QueryNode | undefined {
  return of.length > 1 ? { type, of } : of[0]
}

const OPERATOR = /^(?:OR|AND|\|\|?)(?=[\s()"“”„«»]|$)/
const QUOTES = '"“”„«»'

/** A term, perhaps with a minus before it, or a group. */
function unary(reader: Reader, depth: number): QueryNode | undefined {
  let not = false
  for (;;) {
    const { words, at } = reader
    const minus = /^(?:[-−](?=[^\s\-−)])|NOT\s+(?=[^\s)]))/.exec(words.slice(at, at + 200))?.[0]
    if (!minus) break
    span(reader, minus.trimEnd().length, 'operator')
    skipSpace(reader)
    not = !not
  }
  const inner = reader.words[reader.at] === '(' ? group(reader, depth) : term(reader)
  return inner && not ? { type: 'not', of: inner } : inner
}

function group(reader: Reader, depth: number): QueryNode | undefined {
  span(reader, 1, 'operator')
  if (depth >= MOST_DEPTH) {
    remark(reader, 'There are more parentheses within one another than can be followed; the inner ones were left out.')
    return undefined
  }
  const inner = anyOf(reader, depth + 1)
  if (reader.words[reader.at] === ')') span(reader, 1, 'operator')
  else remark(reader, 'A parenthesis is not closed; it was taken to reach to the end.')
  return inner
}

/** A phrase, a field with its value, or a word; undefined for what has no letters. */
function term(reader: Reader): QueryNode | undefined {
  const { words, at } = reader
  if (QUOTES.includes(words[at]!)) {
    const { text, length, starred } = quoted(reader)
    span(reader, length, 'phrase')
    return counted(reader, sought(reader, 'phrase', text, starred))
  }
  const named = /^(\p{L}+)[:：]/u.exec(words.slice(at, at + 30))
  const field = named ? fieldNamed(named[1]!) : undefined
  if (named && field) return counted(reader, fieldTerm(reader, field, named[0].length))
  const chunk = /^[^\s"“”„«»()]+/.exec(words.slice(at))?.[0] ?? words[at]!
  const unknown = named !== null && isUnknownField(named[1]!, chunk.slice(named[0].length), words[at + named[0].length])
  if (unknown) slip(reader, named[1]!.length, fieldNear(named[1]!), unknownField(named[1]!))
  span(reader, chunk.length, unknown ? 'unknown' : 'word')
  return counted(reader, sought(reader, 'word', chunk.replace(/\*+$/, ''), chunk.endsWith('*')))
}

/** `organn:GA` is meant as a field; `Note:`, `12:30` and `https://un.org` are not. */
function isUnknownField(name: string, value: string, next: string | undefined): boolean {
  if (value.startsWith('//') || name.length < 2) return false
  return value !== '' || (next !== undefined && QUOTES.includes(next))
}

function fieldNear(name: string): string | undefined {
  return nearest(name.toLowerCase(), FIELDS)
}

function unknownField(name: string): string {
  const near = fieldNear(name)
  return near
    ? `There is no field “${name}:”; did you mean “${near}:”? It was taken as words.`
    : `There is no field “${name}:”; it was taken as words. The fields are ${FIELDS.join(', ')}.`
}

/** A field whose name begins here, `length` long with its colon, and its value. */
function fieldTerm(reader: Reader, field: Field, length: number): QueryNode | undefined {
  const name = reader.words.slice(reader.at, reader.at + length - 1)
  span(reader, length, 'field', field)
  const before = reader.at
  skipSpace(reader)
  const typed = typedValue(reader, field)
  if (typed === undefined) {
    reader.at = before
    remark(reader, `“${name}:” has no value after it; it was left out.`)
    return undefined
  }
  const value = valueOf(field, typed.text + (typed.starred ? '*' : ''))
  if (!value) {
    const near = nearest(typed.text, choicesOf(field))
    slip(reader, typed.length, near?.includes(' ') ? `"${near}"` : near, unknownValue(field, typed.text, near))
  }
  span(reader, typed.length, value ? 'value' : 'unknown', field)
  if (!value) return sought(reader, typed.quoted ? 'phrase' : 'word', typed.text, typed.starred)
  const { remark: said, ...rest } = value
  if (said) remark(reader, said)
  return { type: 'field', field, ...rest }
}

interface TypedValue {
  text: string
  /** With its quotation marks and star. */
  length: number
  starred: boolean
  quoted: boolean
}

/** The value at this place: quoted, or one word, or as many as make a name that the field knows. */
function typedValue(reader: Reader, field: Field): TypedValue | undefined {
  const { words, at } = reader
  const rest = words.slice(at, at + 200)
  if (rest === '' || /^[()]/.test(rest)) return undefined
  if (QUOTES.includes(rest[0]!)) return { ...quoted(reader), quoted: true }
  const symbol = field === 'symbol' || field === 'cites' ? SYMBOL_WITH_YEAR.exec(rest)?.[0] : undefined
  const one = symbol ?? /^[^\s"“”„«»()]+/.exec(rest)![0]
  let text = one
  let longer = one
  for (const next of rest.slice(one.length).split(/(?=\s)/)) {
    if (next === '' || longer.split(' ').length > 12 || /["“”„«»()]/.test(next)) break
    longer += next
    if (isNamed(field, longer)) text = longer
  }
  const starred = text.endsWith('*')
  return { text: text.replace(/\*+$/, ''), length: text.length, starred, quoted: false }
}

const SYMBOL_WITH_YEAR = /^[^\s"“”„«»()]+\s?\((?:\d{4}|(?:E?S-)?[IVXLC]+)\)/

function unknownValue(field: Field, typed: string, near: string | undefined): string {
  const value = shown(typed)
  const what = VALUES[field] ?? 'a word'
  return near
    ? `“${value}” is not ${what}; did you mean “${near}”? It was taken as words.`
    : `“${value}” is not ${what}; it was taken as words.`
}

/** What the value of a field is, after "is not". */
const VALUES: Partial<Record<Field, string>> = {
  body: 'a body that is known here, by name, acronym or code (GA, HRC, E/CN.15)',
  kind: 'a kind of source (resolution, report, reply) or of paragraph (operative, preambular)',
  year: 'a year or a range of years (2020, 2020..2022, 2020..)',
  date: 'a day, a month or a range of them (2020-11-15, 2020-05..2021-02)',
  cites: 'a symbol (A/RES/55/25, 55/25)',
  adopted: 'a way of adoption (consensus, vote, no)',
  language: 'a language (English, French, ar)',
  visibility: 'public, not-for-attribution or internal',
}

/** What stands between the quotation mark at this place and the next, or the end. */
function quoted(reader: Reader): TypedValue {
  const match = /^["“”„«»]([^"“”„«»]*)(["“”„«»]|$)(\*?)/.exec(reader.words.slice(reader.at))!
  if (match[2] === '') remark(reader, 'A quotation mark is not closed; the phrase was taken to reach to the end.')
  return { text: match[1]!, length: match[0].length, starred: match[3] === '*', quoted: true }
}

/** A word or phrase to be found, if there is any in it. */
function sought(reader: Reader, type: 'word' | 'phrase', text: string, starred: boolean): QueryNode | undefined {
  const last = tokensOf(text).at(-1)
  if (last === undefined) return undefined
  const short = starred && last.length < SHORTEST_BEGINNING
  if (short)
    remark(
      reader,
      `“${shown(text)}*” is too short: a beginning has at least ${SHORTEST_BEGINNING} letters. It was taken as a whole word.`,
    )
  return { type, text, prefix: starred && !short }
}

/** The term, unless there are too many. */
function counted(reader: Reader, node: QueryNode | undefined): QueryNode | undefined {
  if (!node) return undefined
  reader.terms += 1
  if (reader.terms <= MOST_TERMS) return node
  remark(reader, `Only the first ${MOST_TERMS} words and fields are looked for.`)
  return undefined
}

function skipSpace(reader: Reader): void {
  while (reader.at < reader.words.length && /\s/.test(reader.words[reader.at]!)) reader.at += 1
}

function span(reader: Reader, length: number, type: QuerySpan['type'], field?: Field): void {
  reader.spans.push({ from: reader.at, to: reader.at + length, type, ...(field && { field }) })
  reader.at += length
}

function remark(reader: Reader, sentence: string): void {
  reader.remarks.push(sentence)
}

/** What stands here, so many letters of it, was not understood; `instead` may have been meant. */
function slip({ at, remarks, mends }: Reader, length: number, instead: string | undefined, sentence: string): void {
  remarks.push(sentence)
  if (instead !== undefined) mends.push({ from: at, to: at + length, instead, remark: sentence })
}

function shown(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain
}

/** Of these the one a slip of two letters away, or less where it is short. */
function nearest(typed: string, among: readonly string[]): string | undefined {
  const lower = typed.toLowerCase()
  const most = Math.min(2, Math.floor(lower.length / 3))
  let best: string | undefined
  let least = most + 1
  for (const one of among) {
    if (Math.abs(one.length - lower.length) > most) continue
    const distance = slips(lower, one.toLowerCase())
    if (distance < least) [best, least] = [one, distance]
  }
  return best
}

/** Letters to add, take away, change or swap with the next to make one word of the other (optimal string alignment). */
function slips(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    const above = rows[i - 1]!
    for (let j = 1; j <= b.length; j += 1) {
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
