import type { WritableDatabase } from '../database'

/**
 * The indexes merge only when sixteen pieces have gathered (FTS5's `crisismerge`), not a little at every commit: an import
 * commits after each file, and merging the small pieces again and again was a fifth of its work.
 */
export function merging(db: WritableDatabase): void {
  for (const index of ['lookup', 'shingle']) db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('automerge', 0)`)
}
