import { randomBytes } from 'node:crypto'
import { access, constants, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { writeFailure } from './file-failure'

/** A temporary file untouched for so long belongs to a process that died while saving. */
const ABANDONED_MS = 10 * 60 * 1000

/**
 * Write a file so that at any moment, whatever is killed or unplugged, its name holds the old content or the new one,
 * whole: a temporary file in the same folder, flushed to the disk, takes the name over. A symbolic link stays one; the
 * file it points to is replaced.
 *
 * @throws AppError `disk-full` or `file-unwritable`, saying which file; the old content is then untouched
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  let temporary: string | undefined
  try {
    const target = await realpath(path).catch(() => path)
    await mayBeReplaced(target)
    await sweep(target)
    temporary = temporaryName(target)
    await writeThrough(temporary, content, await modeOf(target))
    await rename(temporary, target)
    temporary = undefined
    await flushFolder(dirname(target))
  } catch (error) {
    if (temporary !== undefined) await unlink(temporary).catch(() => {})
    throw writeFailure(path, error)
  }
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

async function writeThrough(path: string, content: Uint8Array | string, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    if (mode !== undefined) await keepMode(file, mode)
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
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

/** Without it a power cut could forget the rename. Folders cannot be opened on Windows, where it is not needed. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems cannot flush a folder; the file is in place all the same.
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await handle.close()
  }
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
