import type { Level } from '../draft/draft'

export { LEVELS } from '../draft/draft'
export type { Level } from '../draft/draft'

/** What is wrong in a text, derived and replaced wholesale, never saved. */
export interface Finding {
  ruleId: string
  level: Level
  /** Label of the place: `para. 9`, `note 6`, `title`. */
  at: string
  /** Exactly one of the two, but for findings on the masthead, which have neither. */
  paragraphId?: string
  footnoteId?: string
  /** UTF-16 offsets in the flat text of the paragraph or footnote. */
  from: number
  to: number
  excerpt: string
  message: string
  /** Chapter of the manual, or the convention the rule rests on. */
  reference?: string
  fix?: Fix
}

/** A certain mend: put `text` in place of the finding's range. */
export interface Fix {
  title: string
  text: string
}
