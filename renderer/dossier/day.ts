import { dateWritten } from '../library'

/** A whole day as people write it, as ISO has it; '' for nothing, undefined for anything else: a month or a year is no day. */
export function dayWritten(words: string): string | undefined {
  const date = dateWritten(words)
  return date === '' || (date !== undefined && date.length === 10) ? date : undefined
}
