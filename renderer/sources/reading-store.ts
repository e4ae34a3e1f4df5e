import { create } from 'zustand'
import { AppError } from '../../shared/error'
import type { LinkedPassage } from '../../shared/draft/draft'
import { splitPassageId } from '../../shared/source/address'
import type { PlacedPassage } from '../../shared/source/passage'
import type { Source } from '../../shared/source/source'
import type { PlacedCitation, SourceCitations } from '../../shared/service/corpus'
import { corpus } from '../bridge'
import { desk } from '../draft'
import { t } from '../words'
import { linkHere } from './link-here'
import { beginningOf, placesOf } from './reading-citations'
import type { ReadingView } from './reading-citations'
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
  view: ReadingView
  /** What the source cites and what cites it; undefined until that is there. */
  citations: SourceCitations | undefined
  /** Where one was in the sources from which this one was opened, the last at the end. */
  trail: readonly (PlacedPassage | LinkedPassage)[]
}

export const useReading = create<Reading>(() => ({
  at: undefined,
  source: undefined,
  error: undefined,
  chosenId: undefined,
  quote: undefined,
  view: 'text',
  citations: undefined,
  trail: [],
}))

let before: Element | null = null

/** Open a passage in its source, over the side panel; Esc goes back to where one was. */
export function openSource(at: PlacedPassage | LinkedPassage): void {
  const { at: open, source, chosenId, trail } = useReading.getState()
  if (!open) before = document.activeElement
  side().open()
  // Back leads to the passage from which one went on.
  go(at, open && source ? [...trail, { ...open, passageId: chosenId ?? open.passageId }] : trail)
}

function go(at: PlacedPassage | LinkedPassage, trail: Reading['trail']): void {
  const { source } = useReading.getState()
  const sourceId = splitPassageId(at.passageId)?.sourceId ?? at.passageId
  const same = source?.sourceId === sourceId
  useReading.setState({
    at,
    chosenId: at.passageId,
    quote: undefined,
    error: undefined,
    view: 'text',
    trail,
    ...(!same && { source: undefined, citations: undefined }),
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
    const citations = await corpus.citations(source.sourceId)
    if (useReading.getState().source === source) useReading.setState({ citations })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (useReading.getState().at === asked) useReading.setState({ error })
  }
}

/** Back to the source from which one went on to this one, else out of reading. */
export function stepBack(): void {
  const { trail } = useReading.getState()
  const last = trail.at(-1)
  if (last) go(last, trail.slice(0, -1))
  else closeSource()
}

export function closeSource(): void {
  useReading.setState(useReading.getInitialState())
  const back = before
  before = null
  // What lies under the source is within reach only once that is gone.
  requestAnimationFrame(() => {
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus()
    else desk()?.focus()
  })
}

/** Light another passage of the source that is open. */
export function readOn(passageId: string): void {
  if (useReading.getState().chosenId !== passageId) useReading.setState({ chosenId: passageId, quote: undefined })
}

/** Open the source a citation leads to, at the place that is cited. */
export async function openCitation(citation: PlacedCitation): Promise<void> {
  const beginning = beginningOf(citation)
  if (!beginning) return
  const addresses = placesOf(citation)
  try {
    const found = addresses.length > 0 ? await corpus.passages(addresses) : []
    const [at] = addresses.flatMap((address) => found.filter(({ passageId }) => passageId === address))
    openSource(at ?? beginning)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    say(t('linking.unreachable'))
  }
}

/** Open the source a citation stands in, at its passage. */
export function openCiting({ passageId, label, inSymbol, inTitle, inDate }: PlacedCitation): void {
  const words = { symbol: inSymbol, title: inTitle, date: inDate, visibility: 'public' as const }
  openSource({ passageId, label, hash: '', text: '', ...words })
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
