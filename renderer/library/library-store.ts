import { create } from 'zustand'
import { AppError } from '../../shared/error'
import type { Corrections, SourceSummary } from '../../shared/service/corpus'
import { corpus } from '../bridge'
import { useDraft } from '../draft'
import { corpusChanged, useImport } from '../import'
import { restingOn } from './resting'
import { ALL } from './rows'
import type { Narrowing, Order } from './rows'
import { choose, NOTHING } from './selection'
import type { Selection } from './selection'

interface Library {
  open: boolean
  /** Undefined until the corpus has told. */
  sources: readonly SourceSummary[] | undefined
  error: AppError | undefined
  narrowing: Narrowing
  order: Order
  selection: Selection
  /** Something is being said of sources. */
  saying: boolean
  /** What was corrected last: its name, or how many. */
  saved: { count: number; name: string } | undefined
  /** What was said last and could not be true. */
  refused: string | undefined
  /** Sources that go when the Library is left, and how many paragraphs of the draft rest on them. */
  going: ReadonlySet<string>
  resting: number
}

const CLOSED: Library = {
  open: false,
  sources: undefined,
  error: undefined,
  narrowing: ALL,
  order: { column: 'imported', descending: true },
  selection: NOTHING,
  saying: false,
  saved: undefined,
  refused: undefined,
  going: new Set(),
  resting: 0,
}

export const useLibrary = create<Library>(() => CLOSED)

/** Show all sources, or these alone, chosen. */
export function openLibrary(only?: readonly string[]): void {
  const some = only && only.length > 0
  useLibrary.setState(({ order }) => ({
    ...CLOSED,
    open: true,
    order,
    ...(some && { narrowing: { ...ALL, only: new Set(only) } }),
    ...(some && { selection: { ...choose(only[0]!), chosen: new Set(only) } }),
  }))
  void fetchSources()
}

/** Leave it: what was to go goes now. */
export async function leaveLibrary(): Promise<void> {
  useLibrary.setState({ open: false })
  await finishRemoval()
}

export async function fetchSources(): Promise<void> {
  try {
    useLibrary.setState({ sources: await corpus.sources(), error: undefined })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    useLibrary.setState({ error })
  }
}

/** Say what is true of these sources; answers whether it could be. */
export async function say(sourceIds: readonly string[], corrections: Corrections): Promise<boolean> {
  if (sourceIds.length === 0 || Object.keys(corrections).length === 0) return true
  useLibrary.setState({ saying: true, saved: undefined, refused: undefined })
  try {
    const after = await corpus.correct([...sourceIds], corrections)
    const [one] = after
    const saved = { count: after.length, name: one ? one.facts.title || one.file.name : '' }
    useLibrary.setState((s) => ({ ...corrected(s, sourceIds, after), saved }))
    tellOthers()
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    useLibrary.setState({ refused: error.message })
    return false
  } finally {
    useLibrary.setState({ saying: false })
  }
}

/** Take sources out; until the Library is left they can be kept after all. */
export function remove(sourceIds: Iterable<string>): void {
  useLibrary.setState((s) => {
    const going = new Set([...s.going, ...sourceIds])
    const leaving = (s.sources ?? []).filter(({ sourceId }) => going.has(sourceId))
    return { going, resting: restingOn(useDraft.getState().draft, leaving) }
  })
}

export function keepAll(): void {
  useLibrary.setState(({ going }) => ({
    going: new Set(),
    resting: 0,
    selection: { chosen: going, cursor: [...going][0], anchor: [...going][0] },
  }))
}

// Whoever imports a file again that was to go wants it: it goes before.
useImport.subscribe(({ running, changes }, before) => {
  if (running && !before.running) void finishRemoval()
  if (changes !== before.changes && !telling && useLibrary.getState().open) void fetchSources()
})

let telling = false

/** The rest of the window is to know what the Library has just done, and already shows. */
function tellOthers(): void {
  telling = true
  corpusChanged()
  telling = false
}

async function finishRemoval(): Promise<void> {
  const { going } = useLibrary.getState()
  if (going.size === 0) return
  useLibrary.setState((s) => ({
    going: new Set(),
    resting: 0,
    sources: s.sources?.filter(({ sourceId }) => !going.has(sourceId)),
  }))
  try {
    await corpus.remove([...going])
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    useLibrary.setState({ error })
  }
  tellOthers()
}

/** The sources as they are after a correction, in the places they had; addresses may be others. */
function corrected(
  { sources, selection, narrowing }: Library,
  ids: readonly string[],
  after: readonly SourceSummary[],
): Partial<Library> {
  const by = new Map(ids.map((id, at) => [id, after[at]!]))
  const today = (id: string): string => by.get(id)?.sourceId ?? id
  return {
    sources: sources?.map((source) => by.get(source.sourceId) ?? source),
    selection: {
      chosen: new Set([...selection.chosen].map(today)),
      cursor: selection.cursor === undefined ? undefined : today(selection.cursor),
      anchor: selection.anchor === undefined ? undefined : today(selection.anchor),
    },
    ...(narrowing.only && { narrowing: { ...narrowing, only: new Set([...narrowing.only].map(today)) } }),
  }
}
