import type { DocumentText } from '../text/document-text'
import type { Visibility } from '../source/source'

export const DRAFT_VERSION = 1

export const DRAFT_KINDS = ['report', 'resolution'] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

/** A text being written, with what it rests on. One file, `*.undraft`. Ids in its text never move. */
export interface Draft {
  format: 'undraft'
  version: typeof DRAFT_VERSION
  id: string
  kind: DraftKind
  text: DocumentText
  links: Link[]
  dossier?: Dossier
  /** What the draft was rolled forward from. */
  base?: BaseText
  dismissals: Dismissal[]
  settings: DraftSettings
  /** ISO instants. */
  createdAt: string
  changedAt: string
}

export const RELATIONS = ['reports', 'reiterates', 'modifies', 'cites', 'mandated by'] as const
export type Relation = (typeof RELATIONS)[number]

export const STANCES = ['did', 'did not', 'plans'] as const
export type Stance = (typeof STANCES)[number]

/**
 * Draft paragraph (or a range of it) -> passage. It carries the passage's words and standing, so that a colleague
 * without the corpus still sees what the paragraph rests on.
 */
export interface Link {
  id: string
  paragraphId: string
  /** UTF-16 offsets in the paragraph's flat text; absent for the whole paragraph. */
  range?: { from: number; to: number }
  relation: Relation
  stance?: Stance
  /** A suggested link is shown, but nothing rests on it until it is confirmed. */
  state: 'confirmed' | 'suggested'
  /** The quoted words: a substring of `passage.text`, or the whole of it. */
  quote: string
  passage: LinkedPassage
  /** SHA-256 of the draft paragraph's flat text when the link was made or last confirmed. */
  paragraphHash: string
}

/** What a link remembers of its passage. */
export interface LinkedPassage {
  passageId: string
  label: string
  hash: string
  text: string
  symbol: string
  title: string
  date: string
  respondent?: string
  visibility: Visibility
}

/** What a report rests on: the mandate, the request sent, its questions, everyone asked, the cut-off. The denominator. */
export interface Dossier {
  /** Address of the paragraph that asks for the report. */
  mandate?: string
  request?: { symbol?: string; date?: string }
  questions: string[]
  asked: string[]
  cutOff?: string
}

/** The text a draft set out from: what was adopted is not judged again where its words stand unchanged. */
export interface BaseText {
  symbol: string
  title: string
  date: string
  /** `textHash` of the words of each of its paragraphs and notes. */
  hashes: string[]
  /** They are judged all the same. */
  judged?: true
}

/** Rules switched off, or of another level than their own, by id. */
export type RuleSettings = Readonly<Record<string, Level | 'off'>>

/** The same for all drafts, by the profile they are of. */
export interface ProgramRules {
  classic: RuleSettings
  current: RuleSettings
}

export const LEVELS = ['error', 'warning', 'hint', 'consult'] as const
export type Level = (typeof LEVELS)[number]

/** A finding set aside, with the reason a reviewer will see. */
export interface Dismissal {
  ruleId: string
  paragraphId?: string
  footnoteId?: string
  /** The words the finding lay on; it returns when they change. */
  excerpt: string
  reason: string
  at: string
}

export const PROFILES = ['auto', 'classic', 'current'] as const
/** Footnote rules: classic before 2019, current since; auto decides by the document's date. */
export type Profile = (typeof PROFILES)[number]

export interface DraftSettings {
  profile: Profile
  style: 'new-york' | 'geneva'
  paper: 'letter' | 'a4'
  /** For this draft; they go before those of the program. */
  rules?: RuleSettings
}
