import { create } from 'zustand'
import { AppError } from '../../shared/error'
import type { SimilarHit } from '../../shared/service/corpus'
import { corpus } from '../bridge'
import type { Question, Silence } from './question'
import type { Standing } from './standing'

/** Agreed language as it is shown: what is asked, and what was answered to which question. */
interface Agreed {
  asked: Question | Silence
  /** The hits with the question they answer: they are compared with its words, not with those of the next one. */
  answer: { question: Question; hits: readonly SimilarHit[] } | undefined
  /** The answer has been awaited for longer than is worth hiding. */
  looking: boolean
  error: AppError | undefined
  /** The caret is not followed. */
  pinned: boolean
  /** Only the nearest passage of each series. */
  perSeries: boolean
  standing: Standing | undefined
  chosenId: string | undefined
}

export const useAgreed = create<Agreed>(() => ({
  asked: { why: 'none' },
  answer: undefined,
  looking: false,
  error: undefined,
  pinned: false,
  perSeries: true,
  standing: undefined,
  chosenId: undefined,
}))

/** An answer sooner than this needs no word of waiting, in milliseconds. */
const PATIENCE = 300
const MOST_HITS = 20

let asking = 0
/** The last question, as it was asked. */
let lastKey = ''

/** Ask this, or fall silent; what was asked last is not asked again, but with `again`. Answers overtaken are thrown away. */
export function ask(asked: Question | Silence, again = false): void {
  const { perSeries } = useAgreed.getState()
  const key = JSON.stringify([asked, perSeries])
  if (key === lastKey && !again) return
  lastKey = key
  asking += 1
  if ('why' in asked) {
    useAgreed.setState({ asked, answer: undefined, looking: false, error: undefined })
    return
  }
  useAgreed.setState({ asked })
  void answered(asked, asking)
}

async function answered(question: Question, number: number): Promise<void> {
  const slow = setTimeout(() => number === asking && useAgreed.setState({ looking: true }), PATIENCE)
  const { text, language, except } = question
  const { perSeries } = useAgreed.getState()
  try {
    const { hits } = await corpus.similar({ text, language, except, perSeries, limit: MOST_HITS })
    if (number === asking) useAgreed.setState({ answer: { question, hits }, looking: false, error: undefined })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (number === asking) useAgreed.setState({ answer: undefined, looking: false, error })
  } finally {
    clearTimeout(slow)
  }
}
