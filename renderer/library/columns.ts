import type { SourceSummary } from '../../shared/service/corpus'
import { count, day, t } from '../words'
import { factOf, FACTS } from './facts'
import type { Fact } from './facts'

export const COLUMN_IDS = [
  'title',
  'symbol',
  'kind',
  'respondent',
  'date',
  'language',
  'body',
  'session',
  'agendaItem',
  'theme',
  'visibility',
  'passages',
  'losses',
  'imported',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

export interface Column {
  id: ColumnId
  /** In CSS pixels. */
  width: number
  figures?: true
  /** The fact that is edited in it. */
  fact?: Fact
  /** As it is shown. */
  text: (source: SourceSummary) => string
  /** As it is sorted; '' and what is unknown come last, whichever way. */
  key: (source: SourceSummary) => string | number
}

const WIDTHS: Readonly<Record<ColumnId, number>> = {
  title: 280,
  symbol: 184,
  kind: 92,
  respondent: 168,
  date: 142,
  language: 88,
  body: 88,
  session: 80,
  agendaItem: 100,
  theme: 120,
  visibility: 136,
  passages: 84,
  losses: 72,
  imported: 142,
}

/** The columns of the table, in order. */
export const COLUMNS: readonly Column[] = COLUMN_IDS.map((id): Column => {
  const fact = FACTS.find((one) => one === id)
  return { id, width: WIDTHS[id], ...(fact && { fact }), ...shownAs(id, fact) }
})

function shownAs(id: ColumnId, fact: Fact | undefined): Pick<Column, 'text' | 'key' | 'figures'> {
  if (id === 'passages') return { figures: true, text: (s) => count(s.passages), key: (s) => s.passages }
  if (id === 'losses')
    return {
      figures: true,
      text: (s) => (s.losses.length > 0 ? count(s.losses.length) : ''),
      key: (s) => s.losses.length,
    }
  if (id === 'imported') return { text: (s) => day(s.importedAt.slice(0, 10)), key: (s) => s.importedAt }
  if (fact === undefined) throw new Error(`No column is ${id}.`)
  const of = (source: SourceSummary): string => factOf(source, fact)
  if (fact === 'kind') return { text: (s) => t(`kind.${s.facts.kind}`), key: (s) => t(`kind.${s.facts.kind}`) }
  if (fact === 'visibility') {
    return { text: (s) => t(`visibility.${s.visibility}`), key: (s) => t(`visibility.${s.visibility}`) }
  }
  if (fact === 'date') return { text: (s) => day(s.facts.date), key: of }
  if (fact === 'language') return { text: (s) => languageSaid(s.facts.language), key: (s) => languageSaid(of(s)) }
  return { text: of, key: of }
}

/** `French`; a code nobody knows as it is. */
export function languageSaid(code: string): string {
  const known = said.get(code)
  if (known !== undefined) return known
  const name = nameOf(code)
  said.set(code, name)
  return name
}

function nameOf(code: string): string {
  try {
    return (code && NAMES.of(code)) || code
  } catch {
    return code
  }
}

const said = new Map<string, string>()

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
