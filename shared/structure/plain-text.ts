import type { Run } from '../text/document-text'
import { textOfRuns } from '../text/flat'

/** The flat text of runs to decide by: every blank that is not broken or is of a fixed width as a plain one, offsets kept. */
export function plainText(runs: readonly Run[]): string {
  return textOfRuns(runs).replace(/[\u00a0\u2000-\u200a\u202f\u3000]/gu, ' ')
}
