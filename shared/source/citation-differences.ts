import { fold } from '../text/fold'
import { isAdopted } from './source'
import type { SourceKind } from './source'

/**
 * In what a citation and the source it leads to do not agree: the day, where both have a whole one; the title, where the
 * words give one that is not the source's, shortened or not.
 */
export function differencesOf(
  citation: { date?: string | null | undefined; title?: string | null | undefined },
  cited: { date: string; title: string; kind: SourceKind },
): ('date' | 'title')[] {
  const differs: ('date' | 'title')[] = []
  if (citation.date && isAdopted(cited.kind) && cited.date.length === 10 && citation.date !== cited.date)
    differs.push('date')
  if (citation.title && cited.title && !isSameTitle(citation.title, cited.title)) differs.push('title')
  return differs
}

function isSameTitle(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)]
  return one === '' || other === '' || one.includes(other) || other.includes(one)
}

function plain(title: string): string {
  return fold(title, false)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
