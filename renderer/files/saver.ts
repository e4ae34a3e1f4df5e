import type { Draft } from '../../shared/draft/draft'
import type { SavedDraft } from '../../shared/service/shell'
import type { SaveAsked } from './file-state'

/** A disk that has not answered for so long is said not to; in milliseconds. */
export const PATIENCE = 10_000

interface Parts {
  /** The draft as it stands; `opened` tells one that was put on the desk from the next, `file` is whether it has its own. */
  latest(): { draft: Draft; opened: unknown; file: boolean; unsaved: boolean } | undefined
  write(draft: Draft, asked: SaveAsked): Promise<SavedDraft | null>
  onState(state: { saving: boolean; silent: boolean }): void
  onSaved(draft: Draft, saved: SavedDraft): void
  onFailed(error: unknown, asked: SaveAsked): void
}

interface Saving {
  opened: unknown
  since: number
  /** The user is asked for a name on the way: silence means nothing. */
  asks: boolean
  over: boolean
  end(saved: boolean): void
  ended: Promise<boolean>
}

/**
 * Saves one after the other: what is asked for while a file is being written is done after it. Saving under another name
 * waits for nobody, and once it is done, whatever was begun before it and hangs is no longer waited for or heard.
 */
export function createSaver({ latest, write, onState, onSaved, onFailed }: Parts) {
  let running: Saving[] = []
  let next: Promise<boolean> | undefined

  const isCurrent = (saving: Saving): boolean => !saving.over && saving.opened === latest()?.opened
  const isLate = ({ since }: Saving): boolean => Date.now() - since >= PATIENCE
  const current = (): Saving[] => (running = running.filter(isCurrent))
  const tell = (): void => {
    const all = current()
    onState({ saving: all.length > 0, silent: all.some((saving) => !saving.asks && isLate(saving)) })
  }

  async function save(asked: SaveAsked = {}): Promise<boolean> {
    if (!latest()) return false
    const before = current().at(-1)
    if (before) {
      const late = isLate(before)
      // One dialog is enough; but where it is the disk that says nothing, nothing stands in the way of another name.
      if (before.asks && (!asked.as || !late)) return false
      if (!asked.as) return late ? false : (next ??= after(before, asked))
    }
    return begin(asked)
  }

  async function after(before: Saving, asked: SaveAsked): Promise<boolean> {
    const saved = await before.ended
    next = undefined
    const now = latest()
    if (!now || now.opened !== before.opened) return false
    return saved && !now.unsaved ? true : save(asked)
  }

  async function begin(asked: SaveAsked): Promise<boolean> {
    const { draft, opened, file } = latest()!
    const { promise: ended, resolve: end } = Promise.withResolvers<boolean>()
    const saving: Saving = { opened, since: Date.now(), asks: asked.as === true || !file, over: false, end, ended }
    running.push(saving)
    tell()
    const late = setTimeout(() => {
      tell()
      // Whoever waits for it need not any more; should the disk answer after all, that is heard.
      if (!saving.asks) end(false)
    }, PATIENCE)
    void write(draft, asked).then(
      (saved) => {
        if (!isCurrent(saving)) return finish(saving, false)
        if (saved) onSaved(draft, saved)
        finish(saving, saved !== null)
      },
      (error: unknown) => {
        if (isCurrent(saving)) onFailed(error, asked)
        finish(saving, false)
      },
    )
    return ended.finally(() => clearTimeout(late))
  }

  function finish(saving: Saving, saved: boolean): void {
    // What was begun before one that is done is overtaken.
    const overtaken = saved ? running.slice(0, running.indexOf(saving)) : []
    for (const one of [...overtaken, saving]) one.over = true
    saving.end(saved)
    for (const one of overtaken) one.end(true)
    tell()
  }

  return { save }
}
