import designations from '../../resources/lists/designations.json'
import quantifiers from '../../resources/lists/quantifiers.json'

/** The tables that an office may put its own in place of (rule packs carry them). */
export interface OfficeLists {
  quantifiers: readonly Quantifier[]
  designations: readonly Designation[]
}

/** What a word for a number of respondents may stand for: bounds on how many they are, or on their share of those who replied. */
export interface Quantifier {
  /** `most`, `a number of`, `less than half`. */
  words: string
  /** How many at least, at most. */
  least?: number
  most?: number
  /** Shares from 0 to 1, themselves excluded. */
  over?: number
  under?: number
}

/** Words for a State or territory that an office must decide about. */
export interface Designation {
  words: string
  /** ISO days between which it is so; open where absent. */
  from?: string
  to?: string
  /** What is written instead, or what to consult, as the rest of a sentence that the words begin. */
  note: string
  /** Longer names beside which the words are right. */
  unless?: readonly string[]
}

export const OFFICE_LISTS: OfficeLists = { quantifiers, designations }
