import { constants, open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { AppError } from '../../shared/error'

/** Flags for opening a file: not to wait for the other end of a pipe, not to follow a symbolic link. Windows has neither. */
export const WITHOUT_WAITING = constants.O_NONBLOCK ?? 0
export const WITHOUT_LINK = constants.O_NOFOLLOW ?? 0

/** What a path leads to, looked at through the open file: what is there cannot become something else meanwhile. */
export interface PlainFile {
  handle: FileHandle
  bytes: number
  mtimeMs: number
}

/**
 * Open a file for reading that must be one: a pipe would wait for ever for somebody to write to it.
 *
 * @param link whether a symbolic link may lead to it
 * @throws AppError `file-unreadable` where it is no file, `too-large` where it has more than `most` bytes; else the
 *   system's own error
 */
export async function openPlainFile(path: string, most: number, link: 'followed' | 'refused'): Promise<PlainFile> {
  const handle = await open(path, constants.O_RDONLY | WITHOUT_WAITING | (link === 'refused' ? WITHOUT_LINK : 0))
  try {
    const about = await handle.stat()
    if (!about.isFile()) {
      throw new AppError('file-unreadable', `${path} is ${about.isDirectory() ? 'a folder' : 'a device'}, not a file.`)
    }
    if (about.size > most) {
      throw new AppError(
        'too-large',
        `${path} has ${Math.ceil(about.size / 1e6)} MB; at most ${most / 1e6} MB are read.`,
      )
    }
    return { handle, bytes: about.size, mtimeMs: about.mtimeMs }
  } catch (error) {
    await handle.close()
    throw error
  }
}
