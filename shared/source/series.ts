import { fold } from '../text/fold'
import type { SourceFacts } from './source'

/**
 * One key for a text that an organ adopts again and again: its organ and its title without what changes from year to
 * year. '' for what has no series (a reply, a letter).
 */
export function seriesOf({
  kind,
  body,
  title,
  language,
}: Pick<SourceFacts, 'kind' | 'body' | 'title' | 'language'>): string {
  if (!ADOPTED.has(kind)) return ''
  const plain = fold(title, false)
    .text.replace(/\b(?:19|20)\d\d(?:[-/]\d{2,4})?\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain === '' ? '' : `${body}|${language}|${plain}`
}

const ADOPTED: ReadonlySet<SourceFacts['kind']> = new Set(['resolution', 'decision', 'statement'])
