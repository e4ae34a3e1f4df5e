import { AppError } from '../../shared/error'
import type { WritableDatabase } from './database'
import { sourcesAndTexts } from './migrations/001-sources-and-texts'
import { library } from './migrations/002-library'
import { searchByStems } from './migrations/003-search'
import { citations } from './migrations/004-citations'
import { merging } from './migrations/005-merging'

/** In order; the n-th brings a corpus from version n - 1 to n. A released one is never changed. */
export const MIGRATIONS: readonly ((db: WritableDatabase) => void)[] = [
  sourcesAndTexts,
  library,
  searchByStems,
  citations,
  merging,
]

/**
 * Bring the corpus to this program's version, whole or not at all, alone with the file. `corpus-newer` where a later
 * program made it: its data would be misread.
 */
export function migrate(db: WritableDatabase, path: string): void {
  if (versionOf(db) === MIGRATIONS.length) return
  const run = db.transaction(() => {
    // Another program may have migrated while this one waited for the lock.
    const version = versionOf(db)
    if (version > MIGRATIONS.length) {
      throw new AppError(
        'corpus-newer',
        `The corpus ${path} was made by a newer program (version ${version}; this one knows ${MIGRATIONS.length}).`,
      )
    }
    for (const migration of MIGRATIONS.slice(version)) migration(db)
    db.pragma(`user_version = ${MIGRATIONS.length}`)
  })
  run.exclusive()
}

function versionOf(db: WritableDatabase): number {
  return Number(db.pragma('user_version', { simple: true }))
}
