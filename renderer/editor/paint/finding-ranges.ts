import type { Finding } from '../../../shared/check/finding'
import { changeBetween, movedRange } from '../../draft'

/** From this many signs on a finding speaks of a sentence rather than of a word. */
const SENTENCE = 48

/**
 * Where a finding is shown, when its offsets count in `published` words and `shown` ones stand on the page: it moves with
 * its words. Where they were touched themselves it goes until it is found again, unless it speaks of a whole sentence.
 * What is missing has no words of its own: then it is shown on the sign before.
 */
export function shownPlace(
  { from, to, excerpt }: Pick<Finding, 'from' | 'to' | 'excerpt'>,
  published: string,
  shown: string,
): { from: number; to: number } | undefined {
  const change = changeBetween(published, shown)
  const place = change ? movedRange({ from, to }, change) : { from, to }
  if (place.from < 0 || place.to > shown.length) return undefined
  const standing = shown.slice(place.from, place.to) === excerpt
  if (!standing && excerpt.length < SENTENCE) return undefined
  if (place.from < place.to) return { from: place.from, to: place.to }
  if (!standing || shown === '') return undefined
  return place.from > 0 ? { from: place.from - 1, to: place.from } : { from: 0, to: 1 }
}
