import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether any of the paths changed after a moment. Folders count with all they hold and with their own times, which
 * tell of what was removed.
 *
 * @param {string[]} paths those that do not exist are passed over
 * @param {number} moment milliseconds
 * @returns {boolean}
 */
export function changedSince(paths, moment) {
  return paths.some((path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined) return false
    if (stat.mtimeMs > moment) return true
    return (
      stat.isDirectory() &&
      changedSince(
        readdirSync(path).map((name) => join(path, name)),
        moment,
      )
    )
  })
}
