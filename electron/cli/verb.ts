import type { ParseArgsConfig } from 'node:util'
import type { Output } from './output'

/** Exit status: 0 done; 1 done, and the answer is "not clean". Failures and misuse throw, and give 2. */
export type Status = number

/** Values of the options a verb was called with. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

export interface Verb {
  /** `check IN [--profile auto|classic|current] ...`, as the help shows it. */
  usage: string
  /** What it does, in one line. */
  about: string
  options: NonNullable<ParseArgsConfig['options']>
  /** How many words stand behind the verb. */
  operands: { least: number; most: number }
  run(operands: readonly string[], values: Values, output: Output): Promise<Status>
}

/** A wrong call of a verb; the message says what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The value of an option that must be one of a few. */
export function oneOf<T extends string>(values: Values, option: string, choices: readonly T[]): T | undefined {
  const value = values[option]
  if (value === undefined) return undefined
  if (choices.includes(value as T)) return value as T
  throw new UsageError(`--${option} takes ${choices.join(', ')}; not "${String(value)}".`)
}

/** The value of an option that must be a whole number. */
export function wholeNumber(values: Values, option: string, least: number, most: number): number | undefined {
  const value = values[option]
  if (value === undefined) return undefined
  const number = Number(value)
  if (typeof value === 'string' && Number.isInteger(number) && number >= least && number <= most) return number
  throw new UsageError(`--${option} takes a whole number from ${least} to ${most}; not "${String(value)}".`)
}

/** The value of an option that must be there. */
export function required(values: Values, option: string): string {
  const value = values[option]
  if (typeof value === 'string' && value) return value
  throw new UsageError(`--${option} is missing.`)
}

/** The value of an option that may be absent. */
export function optional(values: Values, option: string): string | undefined {
  const value = values[option]
  return typeof value === 'string' ? value : undefined
}

/** The values of an option that may be given several times, or with several values between commas. */
export function several(values: Values, option: string): string[] {
  const value = values[option]
  const given = Array.isArray(value) ? value : [value]
  return given.flatMap((one) => (typeof one === 'string' ? one.split(',').filter(Boolean) : []))
}
