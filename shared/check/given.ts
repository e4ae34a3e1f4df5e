import type { Respondent, SourceKind, Visibility } from '../source/source'

/** What the corpus knows that the rules ask for. It is fetched before a check: a rule asks nobody. */
export interface CorpusFacts {
  /** The documents that the text cites and the corpus holds. */
  cited: readonly CitedSource[]
  /** The replies that the corpus holds. */
  replies: readonly KnownReply[]
  /** Passages that links rest on and that are not as they were. */
  moved: readonly { passageId: string; what: 'changed' | 'gone' }[]
}

export interface CitedSource {
  /** As the text cites it, in canonical spelling: `A/RES/55/25`. */
  symbol: string
  sourceId: string
  title: string
  /** ISO day, month or year; '' where unknown. */
  date: string
  kind: SourceKind
  /** Labels of its paragraphs, annexes and headings: `OP 3`, `para. 12 (a)`, `annex II`. */
  labels: readonly string[]
}

export interface KnownReply {
  sourceId: string
  respondent: Respondent
  visibility: Visibility
  date: string
}

export const NO_FACTS: CorpusFacts = { cited: [], replies: [], moved: [] }
