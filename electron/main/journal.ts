import { randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/error'
import type { KeptDraft } from '../../shared/service/shell'
import { writeAtomically } from '../file/atomic-write'
import { hasEnded, isOwnMark, ownMark, processMark } from '../file/process-mark'

const journalWords = z.object({
  format: z.literal('undraft journal'),
  name: z.string(),
  title: z.string(),
  at: z.iso.datetime(),
  path: z.string().optional(),
  base: z.string().optional(),
  owner: processMark,
  draft: z.looseObject({ id: z.string() }),
})

/** What is kept of a draft with unsaved changes. */
export interface Kept {
  name: string
  title: string
  /** ISO instant. */
  at: string
  /** Its file, where it has one, and the fingerprint of what that held when it was opened or last saved. */
  path?: string | undefined
  base?: string | undefined
  /** As JSON has it: whether it is a draft is seen when it is recovered. */
  draft: object
}

/**
 * The recovery journal: a folder with a file for each draft that has unsaved changes, whole at every moment. Files whose
 * program has ended, or whose window let them go, wait there until somebody recovers them or gives them up.
 */
export interface Journal {
  /** A new place for this draft, ours until it is forgotten or let go. */
  begin(draftId: string): string
  /** What is kept under `key` is ours from now on. Throws `file-in-use` where it is another window's. */
  adopt(key: string): Promise<Kept>
  write(key: string, kept: Kept): Promise<void>
  /** Nothing is to be recovered any more. */
  forget(key: string): Promise<void>
  /** It stays, and is offered again. */
  letGo(key: string): void
  /** What waits to be recovered, newest first; `damaged` are the files set aside because they cannot be read. */
  waiting(): Promise<{ kept: KeptDraft[]; damaged: string[] }>
  /** Out of the way, but not away; answers where it lies, and where its words do, if any are given and can be written. */
  setAside(key: string, words?: string): Promise<{ away: string; text?: string }>
}

const SWEEP_MS = 10 * 60 * 1000
/** How long a busy disk may hold up the next keeping, in milliseconds. */
const PATIENCE = 200

export function createJournal(folder: string): Journal {
  const ours = new Map<string, Promise<unknown>>()
  const owner = ownMark()
  const fileOf = (key: string): string => join(folder, `${key}.json`)

  return {
    begin(draftId) {
      const key = `${draftId.replace(/[^\w-]/g, '').slice(0, 60)}~${randomBytes(4).toString('hex')}`
      ours.set(key, Promise.resolve())
      return key
    },

    async adopt(key) {
      if (ours.has(key)) throw new AppError('file-in-use', 'This draft is open in another window.')
      const words = /^[\w~-]+$/.test(key) ? await read(fileOf(key)) : 'none'
      if (words === 'none') throw new AppError('file-not-found', 'Nothing is kept of this draft any more.')
      if (words === 'damaged') throw new AppError('malformed', 'What was kept of this draft cannot be read.')
      if (ours.has(key)) throw new AppError('file-in-use', 'This draft is open in another window.')
      ours.set(key, Promise.resolve())
      return words
    },

    write(key, kept) {
      return inTurn(key, async () => {
        await mkdir(folder, { recursive: true })
        await writeAtomically(fileOf(key), JSON.stringify({ format: 'undraft journal', owner, ...kept }), {
          patience: PATIENCE,
        })
      })
    },

    async forget(key) {
      await inTurn(key, () => unlink(fileOf(key)).catch(() => {}))
      ours.delete(key)
    },

    letGo: (key) => void ours.delete(key),

    async waiting() {
      const names = await readdir(folder).catch(() => [])
      await Promise.all(names.filter((name) => name.includes('.saving-')).map((name) => sweep(join(folder, name))))
      const kept: KeptDraft[] = []
      const damaged: string[] = []
      for (const name of names.filter((each) => each.endsWith('.json'))) {
        const key = name.slice(0, -'.json'.length)
        if (ours.has(key)) continue
        const words = await read(join(folder, name))
        if (words === 'none') continue
        if (words === 'damaged') damaged.push((await setAside(key)).away)
        else if (isOwnMark(words.owner) || hasEnded(words.owner) || words.owner.host !== owner.host) {
          const { title, at, path } = words
          kept.push({ draftId: key, name: words.name, title, at, ...(path !== undefined && { path }) })
        }
      }
      return { kept: kept.sort((a, b) => (a.at < b.at ? 1 : -1)), damaged }
    },

    setAside,
  }

  /** Changes of one file follow one another in the order they were asked for. */
  function inTurn(key: string, work: () => Promise<void>): Promise<void> {
    const done = (ours.get(key) ?? Promise.resolve()).then(work)
    ours.set(
      key,
      done.catch(() => {}),
    )
    return done
  }

  async function setAside(key: string, words?: string): Promise<{ away: string; text?: string }> {
    const [away, text] = [join(folder, `${key}.damaged`), join(folder, `${key}.txt`)]
    await rename(fileOf(key), away).catch(() => {})
    ours.delete(key)
    const written = words
      ? await writeAtomically(text, words).then(
          () => true,
          () => false,
        )
      : false
    return { away, ...(written && { text }) }
  }
}

type JournalWords = z.infer<typeof journalWords>

async function read(path: string): Promise<JournalWords | 'none' | 'damaged'> {
  let content: string
  try {
    content = await readFile(path, 'utf8')
  } catch {
    return 'none'
  }
  try {
    return journalWords.parse(JSON.parse(content))
  } catch {
    return 'damaged'
  }
}

/** What a process killed while writing has left. */
async function sweep(path: string): Promise<void> {
  const about = await stat(path).catch(() => undefined)
  if (about && Date.now() - about.mtimeMs > SWEEP_MS) await unlink(path).catch(() => {})
}
