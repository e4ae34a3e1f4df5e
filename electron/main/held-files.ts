import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../shared/error'
import { lockFile } from '../file/file-lock'
import type { FileLock } from '../file/file-lock'

/** A file that is a window's own until it is released. */
export interface Hold {
  release(): Promise<void>
}

/** Which window of this program has which file; against other programs each has a lock file. */
export interface HeldFiles {
  /** Make the file this window's, once more if it is already. Throws AppError `file-in-use` where it is another's. */
  take(path: string, window: number): Promise<Hold>
  /** The window that has it. */
  windowWith(path: string): Promise<number | undefined>
  releaseAll(): Promise<void>
}

interface HeldFile {
  window: number
  times: number
  lock: Promise<FileLock | undefined>
}

export function createHeldFiles(): HeldFiles {
  const held = new Map<string, HeldFile>()
  const releasing = new Map<string, Promise<void>>()

  return {
    async take(path, window) {
      const place = await placeOf(path)
      const key = keyOf(place)
      await releasing.get(key)
      const file = held.get(key) ?? { window, times: 0, lock: lockFile(place) }
      if (file.window !== window) throw new AppError('file-in-use', `${basename(path)} is open in another window.`)
      held.set(key, file)
      file.times += 1
      let released = false
      const hold = {
        async release() {
          if (released) return
          released = true
          file.times -= 1
          if (file.times > 0) return
          held.delete(key)
          const done = unlock(file)
          releasing.set(key, done)
          await done
          if (releasing.get(key) === done) releasing.delete(key)
        },
      }
      try {
        await file.lock
      } catch (error) {
        await hold.release()
        throw error
      }
      return hold
    },

    async windowWith(path) {
      return held.get(keyOf(await placeOf(path)))?.window
    },

    async releaseAll() {
      const files = [...held.values()]
      held.clear()
      await Promise.all([...files.map(unlock), ...releasing.values()])
    },
  }
}

async function unlock({ lock }: HeldFile): Promise<void> {
  await (await lock.catch(() => undefined))?.release()
}

/** The file a name leads to, whichever name it is asked for by; the file itself need not be there. */
async function placeOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    const folder = await realpath(dirname(resolve(path))).catch(() => dirname(resolve(path)))
    return join(folder, basename(path))
  }
}

/** Where capitals make no difference two spellings are one file. */
function keyOf(place: string): string {
  return process.platform === 'win32' || process.platform === 'darwin' ? place.toLowerCase() : place
}
