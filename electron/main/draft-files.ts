import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import { AppError } from '../../shared/error'
import type { CorpusService, OpenAnswer } from '../../shared/service/corpus'
import type { OpenedDraft, SavedDraft } from '../../shared/service/shell'
import { writeAtomically } from '../file/atomic-write'
import { fingerprint, fingerprintOf } from '../file/fingerprint'
import { proposedDraftName, titleOf } from './draft-name'
import type { Hold, HeldFiles } from './held-files'
import type { Journal, Kept } from './journal'
import { keptWords } from './kept-words'

type Draft = OpenedDraft['draft']

export interface DraftFilesParts {
  /** The window whose drafts these are. */
  window: number
  corpus: Pick<CorpusService, 'open' | 'serialize' | 'parse'>
  held: HeldFiles
  journal: Journal
  /** Where new drafts go, if the user does not say otherwise. */
  documents: string
  /** Ask under which name to save, with this one proposed; null where the user thinks better of it. */
  askName(proposed: string): Promise<string | null>
  /** Its file, its unsaved changes or its being there at all changed. */
  onChange(): void
}

/** A draft that lies on the window's desk. */
interface OnDesk {
  name: string
  /** Its own file, how it is kept from others, and the fingerprint of what it held when last seen. */
  path?: string | undefined
  hold?: Hold | undefined
  base?: string | undefined
  /** The file it was made from, where that is not its own. */
  origin?: string | undefined
  /** Where its unsaved changes are kept, and how often they were. */
  journal?: string | undefined
  times: number
  /** As they were kept last. */
  kept?: Kept | undefined
  /** Which of the window's savings wrote it last; one begun earlier that ends later changes nothing any more. */
  saving?: number | undefined
}

/** A file read for opening, and the fingerprint it had before. */
export interface EarlyReading {
  answer: OpenAnswer
  base: string | undefined
}

/** The drafts of one window: their files, the locks on these and the journal of what is not saved. */
export function createDraftFiles({ window, corpus, held, journal, documents, askName, onChange }: DraftFilesParts) {
  const desk = new Map<string, OnDesk>()
  let saves = 0

  return {
    /** See ShellService. `early` is the reading, where it was begun before it was asked for. */
    async open(path: string, early?: Promise<EarlyReading>): Promise<OpenedDraft> {
      const first = early ? await early.catch(() => readForOpening(corpus, path)) : await readForOpening(corpus, path)
      const name = basename(path)
      if (first.answer.from === 'text') {
        const { draft, losses, titles } = first.answer
        await put(draft.id, { name, origin: path, times: 0 })
        return { draft, name, losses, titles }
      }
      const hold = await held.take(path, window)
      try {
        // Somebody may have written to it before the lock was ours.
        const { answer, base } = (await fingerprint(path)) === first.base ? first : await readForOpening(corpus, path)
        await put(answer.draft.id, { name, path, hold, base, times: 0 })
        return { draft: answer.draft, path, name, losses: answer.losses, titles: answer.titles }
      } catch (error) {
        await hold.release()
        throw error
      }
    },

    /** As another draft, without a file: the one that lies there is somebody else's. */
    async openCopy(path: string): Promise<OpenedDraft> {
      const { draft, losses, titles } = await corpus.open(path)
      const copy = { ...draft, id: randomUUID() }
      const name = `${basename(path, extname(path))} (copy)`
      await put(copy.id, { name, origin: path, times: 0 })
      return { draft: copy, name, losses, titles }
    },

    /** See ShellService. */
    async save(draft: Draft, { as, over }: { as?: true | undefined; over?: true | undefined } = {}) {
      const before = desk.get(draft.id)
      const saving = (saves += 1)
      const times = before?.times
      const own = as ? undefined : before?.path
      const path = own ?? (await askName(before?.path ?? proposedDraftName(draft, documents)))
      if (path === null) return null
      const hold = await held.take(path, window)
      try {
        if (own !== undefined && !over) await mustBeAsSeen(own, before?.base)
        const at = new Date().toISOString()
        const words = await corpus.serialize({ ...draft, changedAt: at })
        await writeAtomically(path, words)
        if ((desk.get(draft.id)?.saving ?? 0) > saving) {
          await hold.release()
          return null
        }
        await inTime(before?.hold?.release())
        const now: OnDesk = { times: 0, ...desk.get(draft.id), name: basename(path), path, hold, saving }
        now.base = fingerprintOf(words)
        desk.set(draft.id, now)
        // What was kept meanwhile is newer than what was saved.
        if (now.journal !== undefined && now.times === times) await forgetJournal(now)
        else await keepAnew(now)
        onChange()
        return { path, name: now.name, at } satisfies SavedDraft
      } catch (error) {
        await hold.release()
        throw error
      }
    },

    /** See ShellService. */
    async keep(draft: Draft, name: string): Promise<void> {
      const kept = desk.get(draft.id) ?? { name, times: 0 }
      desk.set(draft.id, kept)
      kept.times += 1
      const key = (kept.journal ??= journal.begin(draft.id))
      onChange()
      const { path, base } = kept
      kept.kept = { name, title: titleOf(draft), at: new Date().toISOString(), path, base, draft }
      await journal.write(key, kept.kept)
    },

    /** See ShellService. */
    async settle(draftId: string): Promise<void> {
      const there = desk.get(draftId)
      if (there) await forgetJournal(there)
      else await giveUp(draftId)
      onChange()
    },

    /** See ShellService. */
    async putAway(draftId: string): Promise<void> {
      const there = desk.get(draftId)
      if (!there) return
      await forgetJournal(there)
      desk.delete(draftId)
      await there.hold?.release()
      onChange()
    },

    /** See ShellService. */
    async recover(key: string): Promise<OpenedDraft> {
      const kept = await journal.adopt(key)
      let draft: Draft
      try {
        draft = await corpus.parse(JSON.stringify(kept.draft))
      } catch (error) {
        throw await notRecovered(key, kept, error)
      }
      // Where another window has the file by now, the draft goes on without one.
      const hold = kept.path === undefined ? undefined : await held.take(kept.path, window).catch(() => undefined)
      const path = hold && kept.path
      const name = path === undefined ? kept.name : basename(path)
      await put(draft.id, { name, path, hold, base: kept.base, origin: kept.path, journal: key, times: 1 })
      return { draft, ...(path !== undefined && { path }), name, losses: [], titles: [], recoveredFrom: kept.at }
    },

    /** The file a draft has, or was made from. */
    originOf(draftId: string): string | undefined {
      const there = desk.get(draftId)
      return there?.path ?? there?.origin
    },

    /** Names of the drafts with unsaved changes. */
    unsaved: (): string[] => [...desk.values()].filter((each) => each.journal !== undefined).map(({ name }) => name),

    /** The file on the desk, for the window to show. */
    file: (): string | undefined => [...desk.values()].at(-1)?.path,

    isEmpty: (): boolean => desk.size === 0,

    /**
     * The page is gone, and with it its desk: files are free again, and what was kept waits to be recovered. Answers the
     * file on top, for a page that comes after it.
     */
    async leave(): Promise<{ open?: string; takeUp: true }> {
      const all = [...desk.values()]
      desk.clear()
      await Promise.all(all.map(async ({ hold }) => hold?.release()))
      for (const { journal: key } of all) if (key !== undefined) journal.letGo(key)
      onChange()
      const last = all.at(-1)
      const open = last?.path ?? (last?.journal === undefined ? last?.origin : undefined)
      return { takeUp: true, ...(open !== undefined && { open }) }
    },
  }

  /** Lay it on the desk, on top; a draft of the same id (it is opened anew, or a copy of its file is) makes room. */
  async function put(draftId: string, draft: OnDesk): Promise<void> {
    const before = desk.get(draftId)
    desk.delete(draftId)
    desk.set(draftId, { journal: before?.journal, ...draft })
    if (before?.journal !== undefined && draft.journal !== undefined) journal.letGo(before.journal)
    await before?.hold?.release()
    onChange()
  }

  /** What was kept while it was being saved has the file it is of as that was before. */
  async function keepAnew({ journal: key, kept, name, path, base }: OnDesk): Promise<void> {
    // The draft is in its file by now, and what is newer of it in the journal, whatever becomes of this.
    if (key !== undefined && kept) await journal.write(key, { ...kept, name, path, base }).catch(() => {})
  }

  async function forgetJournal(draft: OnDesk): Promise<void> {
    const key = draft.journal
    draft.journal = draft.kept = undefined
    if (key !== undefined) await journal.forget(key)
  }

  /** A kept draft that waits; of what is no such thing nothing is to be given up. */
  async function giveUp(key: string): Promise<void> {
    await journal.adopt(key).then(
      () => journal.forget(key),
      () => {},
    )
  }

  async function notRecovered(key: string, { name, draft }: Kept, error: unknown): Promise<unknown> {
    if (!(error instanceof AppError) || error.code === 'corpus-unavailable') {
      journal.letGo(key)
      return error
    }
    if (error.code === 'newer-version') {
      journal.letGo(key)
      return new AppError(
        error.code,
        `What was kept of ${name} was kept by a newer Rapporteur, which can take it up. It was left as it is.`,
      )
    }
    const { away, text } = await journal.setAside(key, keptWords(draft))
    const found = text === undefined ? '' : ` Its words were written to ${text}, which can be opened.`
    return new AppError(
      error.code,
      `What was kept of ${name} cannot be read. It was set aside as ${away}.${found} ${error.message}`,
      error.place,
    )
  }
}

export type DraftFiles = ReturnType<typeof createDraftFiles>

/** Read a draft's file, or another as a new draft. */
export async function readForOpening(corpus: Pick<CorpusService, 'open'>, path: string): Promise<EarlyReading> {
  const base = await fingerprint(path).catch(() => undefined)
  return { base, answer: await corpus.open(path) }
}

/** How long a file that is left may take to be free again, in milliseconds: its disk may be gone. */
const PATIENCE = 1000

async function inTime(work: Promise<void> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((done) => (timer = setTimeout(done, PATIENCE)))
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

async function mustBeAsSeen(path: string, base: string | undefined): Promise<void> {
  const now = await fingerprint(path)
  // Where the file is gone nothing of anybody's is lost by writing it anew.
  if (now === undefined || now === base) return
  throw new AppError(
    'file-changed',
    `${basename(path)} was changed by somebody else after you opened or saved it. Nothing was written.`,
  )
}
