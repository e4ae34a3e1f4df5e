import type { SourceSummary } from '../../shared/service/corpus'
import { choicesOf, fieldNamed, FIELDS, keyOf } from '../../shared/source/query-values'
import type { Field } from '../../shared/source/query-values'

/** What may be put in the place of what is being typed. */
export interface Completion {
  /** The stretch it takes the place of (UTF-16). */
  from: number
  to: number
  insert: string
  /** As it is offered. */
  label: string
  /** The field it names, or has a value for. */
  field: Field
  /** Sources that have the value; absent for a field, and for values that none has. */
  sources?: number
}

/** Values of fields that sources have, with how many have them, the most frequent first. */
export type HeldValues = Partial<Record<Field, readonly (readonly [value: string, sources: number])[]>>

const MOST = 8
/** Shorter beginnings are those of too many words. */
const SHORTEST = 2

/** Fields whose name begins, or values of the field whose value begins, right before the caret; none in the midst of a word. */
export function completionsAt(words: string, caret: number, held: HeldValues): Completion[] {
  if (/^[\p{L}\p{N}]/u.test(words.slice(caret))) return []
  const before = words.slice(0, caret)
  return valuesAt(before, held) ?? fieldsAt(before)
}

/** What the sources have to say for each field that has values to choose from. */
export function heldValues(sources: readonly SourceSummary[]): HeldValues {
  const counts = new Map<Field, Map<string, number>>()
  const add = (field: Field, value: string | undefined): void => {
    if (!value) return
    const values = counts.get(field) ?? new Map<string, number>()
    counts.set(field, values.set(value, (values.get(value) ?? 0) + 1))
  }
  for (const { facts, visibility } of sources) {
    add('body', facts.body)
    add('kind', facts.kind)
    add('year', facts.date.slice(0, 4))
    add('respondent', facts.respondent?.name)
    add('symbol', facts.symbol)
    add('session', facts.session)
    add('item', facts.agendaItem)
    add('theme', facts.theme)
    add('visibility', visibility)
    for (const sponsor of facts.sponsors ?? []) add('sponsor', sponsor)
  }
  return Object.fromEntries(
    [...counts].map(([field, values]) => [
      field,
      field === 'year'
        ? [...values].sort((a, b) => b[0].localeCompare(a[0]))
        : [...values].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])),
    ]),
  )
}

function fieldsAt(before: string): Completion[] {
  const begun = /(?:^|[\s(\-−])(\p{L}+)$/u.exec(before)?.[1]
  if (!begun || begun.length < SHORTEST || isUpper(begun)) return []
  const [from, to] = [before.length - begun.length, before.length]
  return FIELDS.filter((field) => field.startsWith(begun.toLowerCase())).map((field) => ({
    from,
    to,
    insert: `${field}:`,
    label: `${field}:`,
    field,
  }))
}

/** OR and AND are no beginnings of fields. */
function isUpper(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase()
}

/** Undefined where no value is being typed. */
function valuesAt(before: string, held: HeldValues): Completion[] | undefined {
  const match = /(?:^|[\s(\-−])(\p{L}+)[:：]\s?(["“”]?)([^"“”„«»():：]*)$/u.exec(before)
  const field = match && fieldNamed(match[1]!)
  if (!match || !field) return undefined
  const [, , quote, typed] = match
  const key = keyOf(typed!)
  // A space after a whole value ends it, unless it is one of a name.
  const ended = /\s$/.test(typed!)
  const starts = (value: string): boolean => {
    const other = keyOf(value)
    return ended ? other.startsWith(`${key} `) : other.startsWith(key) && !(quote === '' && value === typed)
  }
  if (ended && key === '') return []
  const mine = held[field] ?? []
  const known = new Set(mine.map(([value]) => keyOf(value)))
  const [from, to] = [before.length - typed!.length - quote!.length, before.length]
  const offer = (value: string, sources?: number): Completion => ({
    from,
    to,
    insert: /[\s()]/.test(value) ? `"${value}"` : value,
    label: value,
    field,
    ...(sources !== undefined && { sources }),
  })
  return [
    ...mine.filter(([value]) => starts(value)).map(([value, sources]) => offer(value, sources)),
    ...choicesOf(field)
      .filter((value) => !known.has(keyOf(value)) && starts(value))
      // Of phrases the plain one before what begins with it.
      .sort((a, b) => (field === 'verb' ? a.length - b.length : 0))
      .map((value) => offer(value)),
  ].slice(0, MOST)
}
