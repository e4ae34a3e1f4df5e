import { MOST_COLUMNS } from '../text/document-text'

/**
 * Columns a cell spans, from the attribute that says so; 1 where there is none. What no table can have (0, 1.5, a million)
 * is 1 too, and `lose` is told.
 */
export function spanOf(value: string | undefined, lose: (way: 'changed', what: string) => void): number {
  if (value === undefined) return 1
  const span = Number(value)
  if (Number.isInteger(span) && span >= 1 && span <= MOST_COLUMNS) return span
  lose('changed', 'widths of table cells that no table can have, taken as one column')
  return 1
}
