import { randomBytes } from 'node:crypto'
import { access, constants, open, readdir, readlink, realpath, rename, stat, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../shared/error'
import { writeFailure } from './file-failure'

/** A temporary file untouched for so long belongs to a process that died while saving. */
const ABANDONED_MS = 10 * 60 * 1000

/**
 * Write a file so that at any moment, whatever is killed or unplugged, its name holds the old content or the new one,
 * whole: a temporary file in the same folder, flushed to the disk, takes the name over. A symbolic link stays one; the
 * file it points to is replaced, or made where there is none yet. Devices, pipes and folders are refused.
 *
 * @throws AppError `disk-full` or `file-unwritable`, saying which file; the old content is then untouched
 */
export async function writeAtomically(
  path: string,
  content: Uint8Array | string,
  { patience = Infinity }: WriteOptions = {},
): Promise<void> {
  const target = await replace(path, content, patience)
  await atMost(patience, flushFolder(dirname(target)))
}

export interface WriteOptions {
  /**
   * Milliseconds to wait for the disk; then the file takes its name while it is being flushed. What the system has, a killed
   * process no longer loses: who writes every second must not stand behind a disk that is busy for five.
   */
  patience?: number
}

/** Resolves with the work, or when it has taken so long; it goes on. */
async function atMost(patience: number, work: Promise<void>): Promise<void> {
  if (patience === Infinity) return work
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)))
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Give the file its new content; answers where it lies. */
async function replace(path: string, content: Uint8Array | string, patience: number): Promise<string> {
  let temporary: string | undefined
  try {
    await mustBeFileOrNothing(path)
    const target = await behindLinks(path)
    await mayBeReplaced(target)
    await sweep(target)
    temporary = temporaryName(target)
    await writeThrough(temporary, content, await modeOf(target), patience)
    await rename(temporary, target)
    return target
  } catch (error) {
    if (temporary !== undefined) await unlink(temporary).catch(() => {})
    throw writeFailure(path, error)
  }
}

/** A rename would put a file in the place of a device. */
async function mustBeFileOrNothing(path: string): Promise<void> {
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (!there || there.isFile()) return
  throw new AppError('file-unwritable', `${path} is ${there.isDirectory() ? 'a folder' : 'a device'}, not a file.`)
}

/** The file a name stands for, be it there or not. */
async function behindLinks(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const named = await readlink(path).catch(() => undefined)
  return named === undefined ? path : behindLinks(resolve(await realpath(dirname(path)), named))
}

/** A rename would replace even a file its owner has locked against writing. */
async function mayBeReplaced(target: string): Promise<void> {
  await access(target, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

function temporaryName(target: string): string {
  return join(dirname(target), `${prefix(target)}${randomBytes(6).toString('hex')}`)
}

/** Hidden where a leading dot hides; cut, so that a long name stays within the 255 bytes of a file's name. */
function prefix(target: string): string {
  return `.${Array.from(basename(target)).slice(0, 40).join('')}.saving-`
}

async function writeThrough(
  path: string,
  content: Uint8Array | string,
  mode: number | undefined,
  patience: number,
): Promise<void> {
  const file = await open(path, 'wx', mode)
  let flushing: Promise<void> | undefined
  try {
    if (mode !== undefined) await keepMode(file, mode)
    await file.writeFile(content)
    flushing = file.sync()
    await atMost(patience, flushing)
  } finally {
    const closed = (flushing ?? Promise.resolve()).catch(() => {}).then(() => file.close())
    await atMost(patience, closed)
  }
}

/** `open` takes the mode through the umask; file systems without modes may refuse to set one. */
async function keepMode(file: FileHandle, mode: number): Promise<void> {
  await file.chmod(mode).catch(() => {})
}

async function modeOf(target: string): Promise<number | undefined> {
  try {
    return (await stat(target)).mode & 0o777
  } catch {
    return undefined
  }
}

/**
 * Without it a power cut could forget the rename. Folders cannot be opened on Windows, nor where one may write but not
 * list, nor flushed on some network file systems: the file is in place all the same.
 */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close().catch(() => {})
}

async function sweep(target: string): Promise<void> {
  const folder = dirname(target)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(prefix(target))) continue
    const left = join(folder, name)
    const { mtimeMs } = await stat(left).catch(() => ({ mtimeMs: Infinity }))
    if (Date.now() - mtimeMs > ABANDONED_MS) await unlink(left).catch(() => {})
  }
}
