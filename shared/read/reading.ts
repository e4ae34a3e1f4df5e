import type { DocumentText } from '../text/document-text'
import type { Loss } from '../text/loss'
import type { SaidFacts } from '../text/said-facts'
import type { Origins } from './origins'

export type { Origin, Origins, Position } from './origins'
export type { SaidFacts }

/** What came out of one file: most hold one text, some two or three resolutions. */
export interface Reading {
  texts: ReadText[]
}

export interface ReadText {
  text: DocumentText
  /** What markup says of the document beside its words, where it says it. */
  said: SaidFacts
  losses: Loss[]
  /** Where the words stand in the file, where its reader knows (DOCX). */
  origins?: Origins
}

/** What a reader may be told. */
export interface ReadOptions {
  /** Tracked changes of a Word file as if accepted (by default), or as if never made. Either is a loss that is told. */
  trackedChanges?: TrackedChanges
}

export type TrackedChanges = 'accepted' | 'original'
