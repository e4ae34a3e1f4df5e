import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const longest = 5 * 60 * 1000

/**
 * Do something that only one process of this checkout may do at a time. The lock of a process that is no more,
 * or that has held it beyond reason, is broken.
 *
 * @template T
 * @param {string} path the lock file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(path, work) {
  mkdirSync(dirname(path), { recursive: true })
  while (!taken(path)) await wait(200)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** @param {string} path */
function taken(path) {
  try {
    writeFileSync(path, `${process.pid}`, { flag: 'wx' })
    return true
  } catch {
    if (abandoned(path)) rmSync(path, { force: true })
    return false
  }
}

/** @param {string} path */
function abandoned(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return false
  return Date.now() - stat.mtimeMs > longest || !runs(Number(readFileSync(path, 'utf8')))
}

/** @param {number} pid 0 while the lock is just being written */
function runs(pid) {
  if (!(pid > 0)) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
