/** An organ or body a draft may be written for, with what its mastheads always say. */
export interface Organ {
  /** As one chooses it: `Third Committee`. */
  name: string
  /** The name in large letters: `General Assembly`. */
  organ: string
  body?: string
  /** Who speaks in its resolutions, where it is not the body itself. */
  speaks?: string
  /** The beginning of its symbols, before the session or the year. */
  series: { report: string; resolution: string }
  /** What comes next in its symbols. */
  counts: 'session' | 'year'
  /** The session one writes for on a day: its year and, where its sessions are numbered, its number. */
  session(year: number, month: number): { year: number; number?: number }
}

/** Sessions held once a year: from month `opens` on one writes for the next; session n was, or would have been, in year `zero` + n. */
const yearly =
  (opens: number, zero?: number) =>
  (year: number, month: number): { year: number; number?: number } => {
    const of = year + (month >= opens ? 1 : 0)
    return zero === undefined ? { year: of } : { year: of, number: of - zero }
  }

const assembly = {
  organ: 'General Assembly',
  counts: 'session',
  // The eightieth session opened in September 2025.
  session: yearly(9, 1946),
} as const

const committee = (n: number, name: string): Organ => ({
  ...assembly,
  name,
  body: name,
  speaks: 'General Assembly',
  series: { report: 'A', resolution: `A/C.${n}` },
})

const commission = (n: number, name: string, opens: number, zero: number): Organ => ({
  name,
  organ: 'Economic and Social Council',
  body: name,
  series: { report: `E/CN.${n}`, resolution: `E/CN.${n}` },
  counts: 'year',
  session: yearly(opens, zero),
})

/** The organs a draft is most often written for; any other is typed. */
export const ORGANS: readonly Organ[] = [
  { ...assembly, name: 'General Assembly', series: { report: 'A', resolution: 'A' } },
  committee(1, 'First Committee'),
  committee(2, 'Second Committee'),
  committee(3, 'Third Committee'),
  committee(4, 'Special Political and Decolonization Committee (Fourth Committee)'),
  committee(5, 'Fifth Committee'),
  committee(6, 'Sixth Committee'),
  {
    name: 'Security Council',
    organ: 'Security Council',
    series: { report: 'S', resolution: 'S' },
    counts: 'year',
    session: (year) => ({ year }),
  },
  {
    name: 'Economic and Social Council',
    organ: 'Economic and Social Council',
    series: { report: 'E', resolution: 'E' },
    counts: 'year',
    session: yearly(8),
  },
  {
    name: 'Human Rights Council',
    organ: 'General Assembly',
    body: 'Human Rights Council',
    series: { report: 'A/HRC', resolution: 'A/HRC' },
    counts: 'session',
    // Three sessions a year, in March, June and September; the sixty-first was in March 2026.
    session: (year, month) => {
      const inYear = month <= 3 ? 0 : month <= 7 ? 1 : month <= 10 ? 2 : 3
      return { year: inYear === 3 ? year + 1 : year, number: 61 + 3 * (year - 2026) + inYear }
    },
  },
  commission(15, 'Commission on Crime Prevention and Criminal Justice', 6, 1991),
  commission(7, 'Commission on Narcotic Drugs', 4, 1957),
  commission(6, 'Commission on the Status of Women', 4, 1956),
  commission(5, 'Commission for Social Development', 3, 1962),
]

/** The organ whose masthead has these names; undefined for one that is not in the list. */
export function organNamed({ organ, body }: { organ?: string; body?: string }): Organ | undefined {
  return ORGANS.find((known) => (body ? known.body === body : known.name === organ))
}

/** `Fourteenth`; figures above the hundredth: `103rd`. */
export function ordinalWords(n: number): string {
  if (n < 1 || n > 100) return `${n}${suffix(n)}`
  if (n === 100) return 'Hundredth'
  if (n < 20) return FIRST[n]!
  const tens = TENS[Math.floor(n / 10)]!
  return n % 10 === 0 ? `${tens.replace(/y$/, 'ie')}th` : `${tens}-${FIRST[n % 10]!.toLowerCase()}`
}

function suffix(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13
  return teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
}

const FIRST = [
  '',
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
  'Eleventh',
  'Twelfth',
  'Thirteenth',
  'Fourteenth',
  'Fifteenth',
  'Sixteenth',
  'Seventeenth',
  'Eighteenth',
  'Nineteenth',
]

const TENS = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety']
