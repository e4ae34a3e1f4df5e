import type { Draft } from '../../shared/draft/draft'

/**
 * Whether two drafts say the same, whenever they were changed. What the reader of the page left as it was is the very
 * same object, so that a draft of thousands of paragraphs is compared in no time.
 */
export function sameDraft(a: Draft, b: Draft): boolean {
  return a === b || same({ ...a, changedAt: '' }, { ...b, changedAt: '' })
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]))
  }
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  // A field that is undefined is not written, so it is not there.
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => same(left[key], right[key]))
}
