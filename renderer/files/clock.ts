import { day, t } from '../words'

/** `14:33` today, else `2 September 2025, 14:33` (`short`: the day alone), from an ISO instant, where the user is. */
export function clock(iso: string, length: 'short' | 'long' = 'long', now = new Date()): string {
  const at = new Date(iso)
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  if (isoDay(at) === isoDay(now)) return time
  return length === 'short' ? day(isoDay(at)) : t('files.dayAndTime', { day: day(isoDay(at)), time })
}

/** The day as the user's calendar has it. */
export function isoDay(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

const two = (n: number): string => String(n).padStart(2, '0')
