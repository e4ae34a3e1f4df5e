import { create } from 'zustand'
import { AppError } from '../../shared/error'
import type { LinkedPassage } from '../../shared/draft/draft'
import { splitPassageId } from '../../shared/source/address'
import type { PlacedPassage } from '../../shared/source/passage'
import type { Source } from '../../shared/source/source'
import { corpus } from '../bridge'
import { desk } from '../draft'
import { t } from '../words'
import { linkHere } from './link-here'
import { say } from './Said'
import { side } from './side'

/** A source opened to be read at one of its passages. */
interface Reading {
  /** The passage it was opened at; undefined while none is open. */
  at: PlacedPassage | LinkedPassage | undefined
  source: Source | undefined
  error: AppError | undefined
  /** Address of the paragraph now lit: what is linked and copied. */
  chosenId: string | undefined
  /** Words of that paragraph to be quoted; undefined for the whole. */
  quote: string | undefined
}

export const useReading = create<Reading>(() => ({
  at: undefined,
  source: undefined,
  error: undefined,
  chosenId: undefined,
  quote: undefined,
}))

let before: Element | null = null

/** Open a passage in its source, over the side panel; Esc goes back to where one was. */
export function openSource(at: PlacedPassage | LinkedPassage): void {
  const { at: open, source } = useReading.getState()
  if (!open) before = document.activeElement
  side().open()
  const sourceId = splitPassageId(at.passageId)?.sourceId ?? at.passageId
  const same = source?.sourceId === sourceId
  useReading.setState({
    at,
    chosenId: at.passageId,
    quote: undefined,
    error: undefined,
    ...(!same && { source: undefined }),
  })
  if (!same) void fetchSource(sourceId)
}

async function fetchSource(sourceId: string): Promise<void> {
  const asked = useReading.getState().at
  try {
    const source = await corpus.source(sourceId)
    const { at, chosenId } = useReading.getState()
    if (at !== asked || !asked) return
    // Asked for by an address it has no longer, a source comes with today's.
    const today = (passageId: string): string =>
      passageId.startsWith(`${sourceId}#`) ? source.sourceId + passageId.slice(sourceId.length) : passageId
    useReading.setState({
      source,
      at: { ...asked, passageId: today(asked.passageId) },
      chosenId: chosenId === undefined ? undefined : today(chosenId),
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (useReading.getState().at === asked) useReading.setState({ error })
  }
}

export function closeSource(): void {
  useReading.setState(useReading.getInitialState())
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
  else desk()?.focus()
  before = null
}

/** Light another passage of the source that is open. */
export function readOn(passageId: string): void {
  if (useReading.getState().chosenId !== passageId) useReading.setState({ chosenId: passageId, quote: undefined })
}

/** Link the lit passage to the current paragraph. */
export async function linkRead(): Promise<void> {
  const { quote } = useReading.getState()
  const passage = await readPassage()
  if (passage) linkHere(passage, quote)
}

/** The lit passage, complete, as the corpus has it. */
export async function readPassage(): Promise<PlacedPassage | undefined> {
  const { chosenId } = useReading.getState()
  if (chosenId === undefined) return undefined
  try {
    const [passage] = await corpus.passages([chosenId])
    if (!passage) say(t('linking.gone'))
    return passage
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    say(t('linking.unreachable'))
    return undefined
  }
}
