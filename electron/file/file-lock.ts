import { randomBytes } from 'node:crypto'
import { link, open, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/error'
import { hasEnded, isOwnMark, ownMark, processMark } from './process-mark'

/** A lock of another machine that nobody has touched for so long is left over; its holder touches it every few minutes. */
const ABANDONED_MS = 60 * 60 * 1000
const TOUCH_MS = 10 * 60 * 1000
/** A lock that says nothing may be one just being written. */
const UNFINISHED_MS = 5000

const lockWords = processMark.extend({ program: z.literal('Rapporteur'), since: z.iso.datetime(), token: z.string() })
type LockWords = z.infer<typeof lockWords>

/** A file that is ours until it is released. */
export interface FileLock {
  release(): Promise<void>
}

/** Where the lock of a file lies: beside it, as office programs have theirs. */
export function lockPathOf(path: string): string {
  return join(dirname(path), `.~lock.${basename(path)}#`)
}

/**
 * Lock a file against other processes and machines, by a file beside it that says who has it. What a process left behind
 * that has ended is taken over; within one process it does not hold (main/held-files.ts does). Undefined where no lock can
 * be written: the file is then opened without one.
 *
 * @throws AppError `file-in-use`, saying who has it and since when
 */
export async function lockFile(path: string): Promise<FileLock | undefined> {
  const lock = lockPathOf(path)
  const token = randomBytes(12).toString('hex')
  const words: LockWords = { program: 'Rapporteur', ...ownMark(), since: new Date().toISOString(), token }
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const made = await make(lock, `${JSON.stringify(words)}\n`)
    if (made === 'made') return held(lock, token)
    const holder = await holderOf(lock)
    if (holder === 'none' && made === 'cannot') return undefined
    if (holder === 'none') continue
    if (!holder.left) throw inUse(path, holder.words)
    if (made === 'cannot' || !(await takeAway(lock, holder.content))) return undefined
  }
  throw inUse(path, undefined)
}

function held(lock: string, token: string): FileLock {
  const touch = (): void => void utimes(lock, new Date(), new Date()).catch(() => {})
  const timer = setInterval(touch, TOUCH_MS).unref()
  return {
    async release() {
      clearInterval(timer)
      const content = await readFile(lock, 'utf8').catch(() => '')
      // It may have been taken for abandoned, and be another's by now.
      if (content.includes(token)) await unlink(lock).catch(() => {})
    },
  }
}

/** Make the file with its whole content, or find it there. */
async function make(lock: string, content: string): Promise<'made' | 'there' | 'cannot'> {
  const early = `${lock}${randomBytes(4).toString('hex')}`
  try {
    await writeFile(early, content, { flag: 'wx' })
  } catch {
    return 'cannot'
  }
  try {
    await link(early, lock)
    return 'made'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'there' : await makeWithoutLink(lock, content)
  } finally {
    await unlink(early).catch(() => {})
  }
}

/** Some disks know no hard links. */
async function makeWithoutLink(lock: string, content: string): Promise<'made' | 'there' | 'cannot'> {
  try {
    const file = await open(lock, 'wx')
    await file.writeFile(content).finally(() => file.close())
    return 'made'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'there' : 'cannot'
  }
}

interface Holder {
  content: string
  words: LockWords | undefined
  /** Nobody has the file any more. */
  left: boolean
}

async function holderOf(lock: string): Promise<Holder | 'none'> {
  try {
    const content = await readFile(lock, 'utf8')
    const age = Date.now() - (await stat(lock)).mtimeMs
    const words = wordsIn(content)
    return { content, words, left: words ? isLeft(words, age) : age > UNFINISHED_MS }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none'
    return { content: '', words: undefined, left: false }
  }
}

/** Ours is from a process before us with the same number, or given up. */
function isLeft(words: LockWords, age: number): boolean {
  return isOwnMark(words) || hasEnded(words) || (words.host !== hostname() && age > ABANDONED_MS)
}

function wordsIn(content: string): LockWords | undefined {
  try {
    return lockWords.parse(JSON.parse(content))
  } catch {
    return undefined
  }
}

/** Remove the lock that says this; of two that try at once, the second finds another's and gives it back. */
async function takeAway(lock: string, content: string): Promise<boolean> {
  const away = `${lock}${randomBytes(4).toString('hex')}`
  try {
    await rename(lock, away)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
  const found = await readFile(away, 'utf8').catch(() => '')
  if (found !== content) await link(away, lock).catch(() => {})
  await unlink(away).catch(() => {})
  return true
}

function inUse(path: string, by: LockWords | undefined): AppError {
  const name = basename(path)
  if (!by) return new AppError('file-in-use', `${name} is in use by another program.`)
  const since = spokenInstant(by.since, new Date())
  return new AppError('file-in-use', `${name} is being written by ${by.user} on ${by.host} since ${since}.`)
}

/** "14:33" today, "3 December, 14:33" before. */
function spokenInstant(instant: string, now: Date): string {
  const at = new Date(instant)
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (at.toDateString() === now.toDateString()) return time
  return `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}, ${time}`
}
