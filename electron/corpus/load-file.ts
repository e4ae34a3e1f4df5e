import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { AppError } from '../../shared/error'
import type { SourceFile } from '../../shared/source/source'
import { WITHOUT_WAITING } from '../file/plain-file'

/** More than any text has: only the bytes are looked at before the readers' own caps take over. */
const MOST_BYTES = 64_000_000

/**
 * The bytes of a file to be read, which must be one: a pipe or a device would have us wait for ever. Its size is looked at
 * before anything is read, and no more is read than a file may have, whatever it said.
 *
 * @throws AppError `file-not-found`, `file-unreadable`, `too-large`; the words name no path, as the caller knows it
 */
export async function loadFile(path: string): Promise<{ file: SourceFile; bytes: Uint8Array }> {
  const bytes = await bytesOf(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { file: { path: resolve(path), name: basename(path), bytes: bytes.length, sha256 }, bytes }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, WITHOUT_WAITING)
    const about = await handle.stat()
    if (!about.isFile()) {
      const what = about.isDirectory() ? 'a folder' : about.isFIFO() ? 'a pipe' : 'a device'
      throw new AppError('file-unreadable', `It is ${what}, not a file.`)
    }
    if (about.size > MOST_BYTES) throw tooLarge(about.size)
    return await read(handle, about.size)
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    throw failure(thrown as NodeJS.ErrnoException)
  } finally {
    await handle?.close()
  }
}

/** Some files of the system say that they are empty and have no end. */
async function read(handle: FileHandle, size: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let total = 0
  for (;;) {
    const chunk = new Uint8Array(total === 0 ? size + 1 : 1_000_000)
    const { bytesRead } = await handle.read(chunk)
    if (bytesRead === 0) break
    total += bytesRead
    if (total > MOST_BYTES) throw tooLarge(total)
    chunks.push(chunk.subarray(0, bytesRead))
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

function tooLarge(bytes: number): AppError {
  return new AppError(
    'too-large',
    `The file has ${Math.ceil(bytes / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB are read.`,
  )
}

function failure({ code, message }: NodeJS.ErrnoException): AppError {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('file-not-found', 'There is no such file.')
    case 'ELOOP':
      return new AppError('file-unreadable', 'It is a link that leads to itself.')
    case 'EACCES':
    case 'EPERM':
      return new AppError('file-unreadable', 'Permission to read it is denied.')
    case 'ENXIO':
      return new AppError('file-unreadable', 'It is a socket or a device, not a file.')
    default:
      return new AppError('file-unreadable', `The file cannot be read (${message}).`)
  }
}
