import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../shared/error'
import { openPlainFile } from './plain-file'

/** No draft has more: the readers refuse it (electron/corpus/files.ts). */
const MOST_BYTES = 64_000_000

/**
 * SHA-256 of what a file holds; undefined where there is none. Times say less: they are coarse on some disks, and clocks
 * differ.
 *
 * @throws AppError `file-unreadable`, `too-large`
 */
export async function fingerprint(path: string): Promise<string | undefined> {
  try {
    const { handle } = await openPlainFile(path, MOST_BYTES, 'followed')
    const hash = createHash('sha256')
    await pipeline(handle.createReadStream(), hash)
    return hash.digest('hex')
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    const { code, message } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new AppError('file-unreadable', `${path} cannot be read (${message}).`)
  }
}

/** The fingerprint of a file that holds this. */
export function fingerprintOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
