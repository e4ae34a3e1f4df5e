import type { DocumentText } from '../text/document-text'
import type { Loss } from '../text/loss'
import type { Adoption } from '../text/said-facts'

export type { Adoption }

export const SOURCE_KINDS = [
  'resolution',
  'decision',
  'statement',
  'report',
  'reply',
  'letter',
  'abstract',
  'other',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Is a text of this kind one that an organ adopts? */
export function isAdopted(kind: SourceKind): boolean {
  return kind === 'resolution' || kind === 'decision' || kind === 'statement'
}

export const VISIBILITIES = ['public', 'not-for-attribution', 'internal'] as const
export type Visibility = (typeof VISIBILITIES)[number]

export const RESPONDENT_CLASSES = ['member', 'observer', 'un-entity', 'organization', 'ngo', 'joint'] as const
export type RespondentClass = (typeof RESPONDENT_CLASSES)[number]

/** Who sent a reply. */
export interface Respondent {
  name: string
  class: RespondentClass
}

/** What is known of a source beside its words; detected on import, correctable. */
export interface SourceFacts {
  /** In its canonical spelling; '' where the document has none. */
  symbol: string
  catalogueNumber?: string
  title: string
  kind: SourceKind
  /** Organ or body code as the symbol gives it: `GA`, `SC`, `ECOSOC`, `HRC`, `E/CN.15`; '' where unknown. */
  body: string
  session?: string
  /** ISO day `2005-03-29`, or year, or '' where unknown. */
  date: string
  language: string
  respondent?: Respondent
  /** Number of the agenda item, without "Item": `72 (b)`. */
  agendaItem?: string
  /** How its organ came to it; absent where nobody says. */
  adoption?: Adoption
  /** Who brought it in, as printed. */
  sponsors?: string[]
  /** Free word of the user's to group sources. */
  theme?: string
}

/** An imported text, where it came from, who may see it, and what reading it cost. */
export interface Source {
  /** `(symbol, else catalogue number, else sha)@language`: the first half of its passages' addresses. */
  sourceId: string
  facts: SourceFacts
  visibility: Visibility
  text: DocumentText
  losses: Loss[]
  file: SourceFile
  /** ISO instant. */
  importedAt: string
}

export interface SourceFile {
  /** As given on import; the original itself is kept in the corpus. */
  path: string
  name: string
  bytes: number
  /** SHA-256, lower-case hex. */
  sha256: string
}
