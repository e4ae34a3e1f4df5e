const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** A day as people write it, as ISO has it: `2 September 2025`, `2025-09-02`, a year alone, ''; undefined for anything else. */
export function dateWritten(words: string): string | undefined {
  const tidy = words.trim().replace(/\s+/g, ' ')
  if (tidy === '' || /^\d{4}$/.test(tidy)) return tidy
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(tidy)
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const said = /^(\d{1,2})\.? (\p{L}{3,})\.?,? (\d{4})$/u.exec(tidy)
  const month = said ? MONTHS.findIndex((name) => name.startsWith(said[2]!.toLowerCase())) + 1 : 0
  return said && month > 0 ? realDay(Number(said[3]), month, Number(said[1])) : undefined
}

function realDay(year: number, month: number, day: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day))
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return undefined
  return time.toISOString().slice(0, 10)
}
