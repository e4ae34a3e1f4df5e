import type { DraftKind } from '../../shared/draft/draft'
import { MASTHEAD_FIELDS } from '../../shared/text/document-text'
import type { Masthead, MastheadField } from '../../shared/text/document-text'

const REPORT = ['title', 'subtitle', 'symbol', 'session', 'place', 'item', 'itemTitle'] as const
const RESOLUTION = ['title', 'sponsors', 'symbol', 'session', 'place', 'item', 'itemTitle'] as const
const LAST = ['date', 'distribution', 'original'] as const

/** The fields a form has for a kind of draft, in the order one thinks of them. */
export function fieldsFor(kind: DraftKind): MastheadField[] {
  return [...(kind === 'report' ? REPORT : RESOLUTION), ...LAST]
}

/** The same for a masthead that is there: organ and body too, and whatever else it has. */
export function fieldsOf(kind: DraftKind, masthead: Masthead): MastheadField[] {
  const usual: MastheadField[] = ['organ', 'body', ...fieldsFor(kind)]
  return [...usual, ...MASTHEAD_FIELDS.filter((field) => masthead[field] && !usual.includes(field))]
}

/** Long ones have a line to themselves. */
export const WIDE: ReadonlySet<MastheadField> = new Set([
  'title',
  'subtitle',
  'sponsors',
  'organ',
  'body',
  'itemTitle',
  'adoption',
  'origin',
])

/** Those that may carry a note at the foot of the first page. */
export const NOTED: ReadonlySet<MastheadField> = new Set([
  'title',
  'subtitle',
  'item',
  'itemTitle',
  'sponsors',
  'session',
])
