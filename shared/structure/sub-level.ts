import { fromLetters, fromRoman } from '../text/ordinal'

/** The sub-paragraph last seen at each level that is still open; a hole where a level was passed over. */
export type OpenSubs = readonly (OpenSub | undefined)[]

interface OpenSub {
  shape: string
  ordinal: number
}

/**
 * The level of a sub-paragraph by its printed number: (a) 1, (i) 2, a. 3, i. 4. A number that goes on an open list is of
 * that list, so `(i)` after `(h)` is the ninth letter, unless `introduced` (a colon stands before it).
 */
export function subLevel(printed: string, open: OpenSubs, introduced = false): { level: number; open: OpenSubs } {
  const readings = readingsOf(printed)
  if (!introduced) {
    for (let level = open.length; level >= 1; level -= 1) {
      for (const reading of readings) if (follows(open[level - 1], reading)) return opened(level, reading, open)
    }
  }
  const first = readings.find((reading) => reading.ordinal === 1)
  if (first) return opened(levelOf(first.shape, open), first, open)
  for (let level = open.length; level >= 1; level -= 1) {
    for (const reading of readings) {
      const before = open[level - 1]
      if (before?.shape === reading.shape && reading.ordinal >= before.ordinal) return opened(level, reading, open)
    }
  }
  const reading = readings.at(-1) ?? { shape: 'other', ordinal: 1 }
  return opened(levelOf(reading.shape, open), reading, open)
}

/** Would this number go on one of the open lists, or begin one? What does neither is likely no list number. */
export function fitsSubs(printed: string, open: OpenSubs, introduced: boolean): boolean {
  return readingsOf(printed).some(
    (reading) => (introduced && reading.ordinal === 1) || open.some((before) => follows(before, reading)),
  )
}

function follows(before: OpenSub | undefined, reading: OpenSub): boolean {
  return before?.shape === reading.shape && reading.ordinal === before.ordinal + 1
}

function opened(level: number, sub: OpenSub, before: OpenSubs): { level: number; open: OpenSubs } {
  const open = before.slice(0, level - 1)
  while (open.length < level - 1) open.push(undefined)
  return { level: Math.min(level, 4), open: [...open, sub] }
}

function levelOf(shape: string, open: OpenSubs): number {
  const fixed: Record<string, number> = { '(a)': 1, '(i)': 2, a: 3, i: 4 }
  return fixed[shape] ?? Math.min(open.length + 1, 4)
}

/** What the number may count: roman first, letters last, as letters are the likelier where nothing speaks. */
function readingsOf(printed: string): OpenSub[] {
  const core = /[A-Za-z]+|\d+/.exec(printed)?.[0] ?? ''
  const wrap = (sign: string): string => (printed.startsWith('(') ? `(${sign})` : sign)
  if (/\d/.test(core)) return [{ shape: wrap('1'), ordinal: Number(core) }]
  const upper = core !== core.toLowerCase()
  const readings: OpenSub[] = []
  const numeral = fromRoman(core)
  if (numeral !== undefined && numeral < 60) readings.push({ shape: wrap(upper ? 'I' : 'i'), ordinal: numeral })
  const letter = fromLetters(core)
  // (ii) and (xx) are numerals wherever no doubled letters are open.
  if (letter !== undefined)
    readings.splice(core.length > 1 ? 0 : readings.length, 0, { shape: wrap(upper ? 'A' : 'a'), ordinal: letter })
  return readings
}
