import { searchable } from '../compare/tokens'
import { stateNameOn } from '../text/states'
import { keyOf } from './query-values'

/** Whether a value that a source has is one that the value in a query means. */
export type IsMeant = (value: string) => boolean

/** Whoever goes by that name now or went by it. */
export function respondentNames(name: string): IsMeant {
  const key = keyOf(name)
  const state = stateNameOn(name, '')
  return (value) => keyOf(value) === key || (state !== undefined && stateNameOn(value, '') === state)
}

/** Begins with these words. */
export function beginning(value: string): IsMeant {
  const key = keyOf(value)
  return (one) => keyOf(one).startsWith(key)
}

/** Has these words in a row. */
export function wordsIn(value: string, starts: true | undefined): IsMeant {
  const words = ` ${keyOf(searchable(value))}${starts ? '' : ' '}`
  return (one) => ` ${keyOf(one)} `.includes(words)
}

/** `75` is also the Seventy-fifth session, and `75th` and `Seventy-fifth` are 75. */
export function sessions(value: string): IsMeant {
  const number = sessionNumber(value)
  return (one) => keyOf(one) === keyOf(value) || (number !== undefined && sessionNumber(one) === number)
}

/** `72` is also 72 (a); spaces and "Item" make no difference. */
export function items(value: string): IsMeant {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/^\s*(?:agenda\s+)?items?\b/, '')
      .replace(/[\s.]/g, '')
  const item = plain(value)
  return (one) => {
    const other = plain(one)
    return other === item || (/^\d+$/.test(item) && other.startsWith(`${item}(`))
  }
}

function sessionNumber(words: string): number | undefined {
  const digits = /\d+/.exec(words)?.[0]
  if (digits) return Number(digits)
  const found = keyOf(words).split(' ')
  const numbers = found.map((word) => ORDINALS.get(word) ?? 0).filter((n) => n > 0)
  return numbers.length > 0 ? numbers.reduce((a, b) => a + b) : undefined
}

const UNITS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, i): [string, number] => [word, i + 1]),
  ...TENS.split(' ').flatMap((word, i): [string, number][] => [
    [word, 10 * (i + 2)],
    [word.replace(/y$/, 'ieth'), 10 * (i + 2)],
  ]),
])
