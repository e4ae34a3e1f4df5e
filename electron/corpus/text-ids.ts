import { prepared } from './database'
import type { ReadableDatabase } from './database'

/** Texts that one day can bring before its ids run into the next day's. */
const A_DAY = 4096

/**
 * Unused ids for the new texts of a document of this day. Ids rise with the date of the document that brought a text, so
 * "the newest matches" is the end of an index and costs no look at a date. Texts of unknown date come before all others.
 * A day with more texts than fit spills over into the days after it: the order is as good as it needs to be.
 */
export function textIds(db: ReadableDatabase, date: string): () => number {
  let day = dayNumber(date)
  let next: number | undefined
  return () => {
    for (next ??= afterLast(db, day); next >= (day + 1) * A_DAY; next = afterLast(db, day)) day += 1
    return next++
  }
}

function afterLast(db: ReadableDatabase, day: number): number {
  const last = prepared(db, 'SELECT max(id) FROM text WHERE id >= ? AND id < ?')
    .pluck()
    .get(day * A_DAY, (day + 1) * A_DAY) as number | null
  return last === null ? day * A_DAY + (day === 0 ? 1 : 0) : last + 1
}

/** Days since the end of 1899; 0 where the date is unknown or older. */
function dayNumber(date: string): number {
  const [year, month = '01', day = '01'] = date.split('-')
  const time = year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : NaN
  const days = Math.floor((time - Date.UTC(1899, 11, 31)) / 86_400_000)
  return days > 0 ? days : 0
}
