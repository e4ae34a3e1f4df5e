import { createHash, randomBytes } from 'node:crypto'
import { constants, link, open, stat, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { AppError } from '../../shared/error'
import { openPlainFile, WITHOUT_LINK, WITHOUT_WAITING } from './plain-file'
import { hasEnded, isOwnMark, ownMark, processMark } from './process-mark'

/** A lock of another machine that nobody has touched for so long is left over; its holder touches it every few minutes. */
const ABANDONED_MS = 60 * 60 * 1000
const TOUCH_MS = 10 * 60 * 1000
/** A lock that says nothing may be one just being written. */
const UNFINISHED_MS = 5000
/** How often the lock is asked for while others are about it, and how long is waited for them. */
const ATTEMPTS = 50
const MOMENT_MS = 20
/** Whoever is killed while taking over leaves a lock upon a lock; more than two such in a row are no accident. */
const DEEPEST = 3
/** Locks have a few hundred. */
const MOST_BYTES = 64_000
const MOST_NAME = 100

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
 * be written, or what lies in its place is no lock of ours: the file is then opened without one.
 *
 * @throws AppError `file-in-use`, saying who has it and since when
 */
export async function lockFile(path: string): Promise<FileLock | undefined> {
  const lock = lockPathOf(path)
  const token = randomBytes(12).toString('hex')
  const outcome = await acquire(lock, token, 0)
  if (outcome === 'made') return held(lock, token)
  if (outcome === 'cannot') return undefined
  throw inUse(path, outcome.words)
}

/** Make the lock with this token, or say who has it; `depth` counts locks upon locks. */
async function acquire(
  lock: string,
  token: string,
  depth: number,
): Promise<'made' | 'cannot' | { words: LockWords | undefined }> {
  const words: LockWords = { program: 'Rapporteur', ...ownMark(), since: new Date().toISOString(), token }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { outcome, now } = await make(lock, `${JSON.stringify(words)}\n`)
    if (outcome === 'made') return 'made'
    const holder = await holderOf(lock, now)
    if (holder === 'no lock') return 'cannot'
    if (holder !== 'none' && !holder.left) return holder
    if (outcome === 'cannot') return 'cannot'
    if (holder !== 'none') await takeAway(lock, holder.content, now, depth)
  }
  return { words: undefined }
}

/**
 * Remove what was left behind. Only who holds a lock upon that very lock may: a slow one would else remove what a quick one
 * has made in its place. That lock is itself made, left behind and taken over like any other; a moment is waited for it.
 */
async function takeAway(lock: string, content: string, now: number, depth: number): Promise<void> {
  const claim = `${lock}${createHash('sha256').update(content).digest('hex').slice(0, 12)}`
  const outcome = depth < DEEPEST ? await acquire(claim, randomBytes(12).toString('hex'), depth + 1) : 'cannot'
  if (outcome !== 'made') return wait(MOMENT_MS)
  const there = await holderOf(lock, now)
  if (typeof there === 'object' && there.left && there.content === content) await unlink(lock).catch(() => {})
  await unlink(claim).catch(() => {})
}

function held(lock: string, token: string): FileLock {
  const timer = setInterval(() => void touch(lock, token), TOUCH_MS).unref()
  return {
    async release() {
      clearInterval(timer)
      // It may have been taken for abandoned, and be another's by now.
      if (await isOurs(lock, token)) await unlink(lock).catch(() => {})
    },
  }
}

async function isOurs(lock: string, token: string): Promise<boolean> {
  const there = await contentOf(lock).catch(() => undefined)
  return there !== undefined && there.content.includes(token)
}

/** Written anew with the same words it gets the time of the disk's own clock, which is the same for all who see it. */
async function touch(lock: string, token: string): Promise<void> {
  const file = await open(lock, constants.O_RDWR | WITHOUT_LINK | WITHOUT_WAITING).catch(() => undefined)
  try {
    const content = await file?.readFile('utf8')
    if (content?.includes(token)) await file?.write(content, 0)
  } catch {
    // The disk may be away for a while.
  } finally {
    await file?.close().catch(() => {})
  }
}

interface Made {
  outcome: 'made' | 'there' | 'cannot'
  /** What time it is by the disk's clock, where that is known. */
  now: number
}

/** Make the file with its whole content, or find it there. */
async function make(lock: string, content: string): Promise<Made> {
  const early = `${lock}${randomBytes(4).toString('hex')}`
  let now = Date.now()
  try {
    await writeFile(early, content, { flag: 'wx' })
    now = (await stat(early)).mtimeMs
  } catch {
    await unlink(early).catch(() => {})
    return { outcome: 'cannot', now }
  }
  try {
    await link(early, lock)
    return { outcome: 'made', now }
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST'
    return { outcome: there ? 'there' : await makeWithoutLink(lock, content), now }
  } finally {
    await unlink(early).catch(() => {})
  }
}

/** Some disks know no hard links. */
async function makeWithoutLink(lock: string, content: string): Promise<Made['outcome']> {
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

async function holderOf(lock: string, now: number): Promise<Holder | 'none' | 'no lock'> {
  try {
    const { content, mtimeMs } = await contentOf(lock)
    // A clock may be ahead as well as behind.
    const age = Math.abs(now - mtimeMs)
    const words = wordsIn(content)
    return { content, words, left: words ? isLeft(words, age) : age > UNFINISHED_MS }
  } catch (error) {
    if (error instanceof AppError) return 'no lock'
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return 'none'
    // A symbolic link, or a socket.
    if (code === 'ELOOP' || code === 'ENXIO') return 'no lock'
    return { content: '', words: undefined, left: false }
  }
}

/** @throws AppError where it is no plain file of a lock's size; the system's own error where it cannot be read */
async function contentOf(lock: string): Promise<{ content: string; mtimeMs: number }> {
  const { handle, mtimeMs } = await openPlainFile(lock, MOST_BYTES, 'refused')
  try {
    return { content: await handle.readFile('utf8'), mtimeMs }
  } finally {
    await handle.close()
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

function inUse(path: string, by: LockWords | undefined): AppError {
  const name = basename(path)
  if (!by) return new AppError('file-in-use', `${name} is in use by another program.`)
  const since = spokenInstant(by.since, new Date())
  return new AppError(
    'file-in-use',
    `${name} is being written by ${spokenName(by.user)} on ${spokenName(by.host)} since ${since}.`,
  )
}

/** Whoever wrote the lock may have called themselves anything: no characters that are not seen, and not a whole page. */
function spokenName(name: string): string {
  const seen = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
  return seen.length > MOST_NAME ? `${seen.slice(0, MOST_NAME)}…` : seen
}

/** "14:33" today, "3 December, 14:33" before. */
function spokenInstant(instant: string, now: Date): string {
  const at = new Date(instant)
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (at.toDateString() === now.toDateString()) return time
  return `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}, ${time}`
}
