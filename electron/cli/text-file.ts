import { readFile, stat } from 'node:fs/promises'
import { AppError } from '../../shared/error'

/** More than any text has. */
export const MOST_BYTES = 64_000_000

/** The words of a file; failures say which file. Devices and pipes, which may have no end, are refused. */
export async function readTextFile(path: string): Promise<string> {
  try {
    const about = await stat(path)
    if (!about.isFile()) throw new AppError('file-unreadable', `${path} is not a file.`)
    if (about.size > MOST_BYTES) throw tooLarge(path)
    return await readFile(path, 'utf8')
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    const { code, message } = thrown as NodeJS.ErrnoException
    throw code === 'ENOENT'
      ? new AppError('file-not-found', `${path}: there is no such file.`)
      : new AppError('file-unreadable', `${path} cannot be read (${message}).`)
  }
}

export function tooLarge(what: string): AppError {
  return new AppError('too-large', `${what} has more than ${MOST_BYTES / 1e6} MB, which is the most that is read.`)
}
