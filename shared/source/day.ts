/**
 * The first day that words name, as an ISO day: `29 March 2005`, `le 10 décembre 2020`, `2020年12月10日`, `March 2003`
 * (a month alone gives `2003-03`), `2003`; '' where they name none. The languages are the six official ones.
 */
export function dayIn(words: string): string {
  const text = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  return (
    dayMonthYear(text) ?? monthDayYear(text) ?? chinese(text) ?? iso(text) ?? monthYear(text) ?? yearAlone(text) ?? ''
  )
}

const MONTHS = [
  'january janvier enero января يناير',
  'february février febrero февраля فبراير',
  'march mars marzo марта مارس',
  'april avril abril апреля أبريل',
  'may mai mayo мая مايو',
  'june juin junio июня يونيه',
  'july juillet julio июля يوليه',
  'august août agosto августа أغسطس',
  'september septembre septiembre сентября سبتمبر',
  'october octobre octubre октября أكتوبر',
  'november novembre noviembre ноября نوفمبر',
  'december décembre diciembre декабря ديسمبر',
]
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1])))
const MONTH = `(?<month>${[...MONTH_NUMBER.keys()].join('|')})`
const DAY = '(?<day>[0-3]?\\d)(?:er|º|st|nd|rd|th)?'
const YEAR = '(?<year>(?:1[89]|20)\\d{2})'

// The Arabic month may be followed by its Levantine name: كانون الأول/ديسمبر.
const DAY_MONTH_YEAR = new RegExp(
  `(?<!\\d)${DAY}\\s+(?:de\\s+)?(?:[^\\s\\d/]+(?:\\s[^\\s\\d/]+)?/)?${MONTH}[,\\s]+(?:de\\s+)?${YEAR}`,
  'u',
)
const MONTH_DAY_YEAR = new RegExp(`${MONTH}\\s+${DAY},?\\s+${YEAR}`, 'u')
const MONTH_YEAR = new RegExp(`(?<![\\p{L}])${MONTH}\\s+(?:de\\s+)?${YEAR}`, 'u')

function dayMonthYear(text: string): string | undefined {
  return dayFrom(DAY_MONTH_YEAR.exec(text))
}

function monthDayYear(text: string): string | undefined {
  return dayFrom(MONTH_DAY_YEAR.exec(text))
}

function chinese(text: string): string | undefined {
  const match = /(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/.exec(text)
  return dayFrom(match)
}

function iso(text: string): string | undefined {
  return dayFrom(/(?<!\d)(?<year>(?:1[89]|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/.exec(text))
}

function monthYear(text: string): string | undefined {
  const match = MONTH_YEAR.exec(text)
  return match ? `${match.groups!['year']}-${two(MONTH_NUMBER.get(match.groups!['month']!)!)}` : undefined
}

/** Only where nothing but the year is said: a number in a sentence is no date. */
function yearAlone(text: string): string | undefined {
  return /^\W*((?:1[89]|20)\d{2})\W*$/.exec(text)?.[1]
}

function dayFrom(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined
  const { year, month, day } = match.groups as Record<'year' | 'month' | 'day', string>
  const m = MONTH_NUMBER.get(month) ?? Number(month)
  const d = Number(day)
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? `${year}-${two(m)}-${two(d)}` : undefined
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
