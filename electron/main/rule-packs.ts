import { watch } from 'node:fs'
import { access, mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../shared/error'
import type { PackFile } from '../../shared/service/shell'
import { writeAtomically } from '../file/atomic-write'
import { writeFailure } from '../file/file-failure'
import { openPlainFile } from '../file/plain-file'

/** Rules of the user's own: the `*.json` of a folder, by name. What is in them is not looked at here. */
export interface RulePacks {
  readonly folder: string
  /** As they lie there now; one that cannot be read says why. */
  list(): Promise<PackFile[]>
  /** Copy a file in; answers its name. `mayReplace` is asked where one of that name is there; null where it may not. */
  add(path: string, mayReplace: (path: string) => Promise<boolean>): Promise<string | null>
  /** Put one away by `discard`; where that cannot be, it stays in the folder as `NAME.removed`. */
  remove(file: string, discard: (path: string) => Promise<void>): Promise<void>
  /** Hear of every change in the folder, from whatever program. Returns the undo. */
  watch(onChange: () => void): () => void
}

/** More than these are left alone: so many files, so many bytes of each. */
const MOST_FILES = 50
const MOST_BYTES = 2_000_000
/** Milliseconds: a program that saves a file touches it several times. */
const SETTLED = 150

export function createRulePacks(folder: string): RulePacks {
  return {
    folder,

    async list() {
      const names = await readdir(folder).catch(() => [])
      const packs = names.filter((name) => /\.json$/i.test(name)).sort()
      return Promise.all(packs.slice(0, MOST_FILES).map((file) => packIn(join(folder, file))))
    },

    async add(path, mayReplace) {
      const file = basename(path).replace(/(?:\.json)?$/i, '.json')
      const words = await packIn(path)
      if (words.unreadable !== undefined) throw new AppError('file-unreadable', words.unreadable)
      const target = join(folder, file)
      const taken = await access(target).then(
        () => true,
        () => false,
      )
      if (taken && (await packIn(target)).words === words.words) return file
      if (taken && !(await mayReplace(target))) return null
      await mkdir(folder, { recursive: true }).catch((error: unknown) => {
        throw writeFailure(target, error)
      })
      await writeAtomically(target, words.words)
      return file
    },

    async remove(file, discard) {
      if (basename(file) !== file || !/\.json$/i.test(file))
        throw new AppError('file-not-found', `${file} is no rule pack of yours.`)
      const path = join(folder, file)
      await discard(path).catch(() =>
        rename(path, `${path}.removed`).catch((error: unknown) => {
          throw writeFailure(path, error)
        }),
      )
    },

    watch(onChange) {
      let timer: NodeJS.Timeout | undefined
      let stopped = false
      let stop = (): void => {}
      // What is not there cannot be watched.
      void mkdir(folder, { recursive: true })
        .then(() => {
          if (stopped) return
          const watcher = watch(folder, { persistent: false }, () => {
            timer ??= setTimeout(() => ((timer = undefined), onChange()), SETTLED)
          })
          // A system that cannot watch: what changes is seen with the next start.
          watcher.on('error', () => watcher.close())
          stop = () => watcher.close()
        })
        .catch(() => {})
      return () => {
        stopped = true
        clearTimeout(timer)
        stop()
      }
    },
  }
}

async function packIn(path: string): Promise<PackFile> {
  const file = basename(path)
  try {
    const { handle } = await openPlainFile(path, MOST_BYTES, 'followed')
    try {
      return { file, words: await readFile(handle, 'utf8') }
    } finally {
      await handle.close()
    }
  } catch (thrown) {
    return { file, words: '', unreadable: thrown instanceof AppError ? thrown.message : `${file} cannot be read.` }
  }
}
