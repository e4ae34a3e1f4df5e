import { stemOf } from '../../compare/stem'
import { tokensOf } from '../../compare/tokens'
import { stateGroupsOf } from './state-lists'
import { sentencesIn } from '../style/sentences'
import { referencesOn } from '../notes/references'
import { isFootnote, ofUnit, wordsOf } from '../unit'
import { wordBefore } from '../structure/word-before'

/** What is said of a group of States. */
export interface StateStatement {
  /** Stems of the words that say it, negation and words of reporting left out. */
  stems: ReadonlySet<string>
  /** Stems of what is denied: `not yet ratified the Protocol`. */
  denied: ReadonlySet<string>
  /** The group itself, where the unit names it. */
  states?: ReadonlySet<string>
  /** The note that lists the group. */
  noteId?: string
  from: number
  to: number
}

/** The States of a note that is a list: its first group. */
export const listedInNote = ofUnit((unit): ReadonlySet<string> | undefined => {
  const flat = wordsOf(unit)
  const first = stateGroupsOf(unit)[0]
  if (!first || !/^(?:[^.:;]{0,60}\s)?$/u.test(flat.slice(0, first.from))) return undefined
  const end = flat.slice(first.to)
  return /^(?:\.|\s*$)/u.test(end) && first.states.length >= 2
    ? new Set(first.states.map(({ state }) => state))
    : undefined
})

/** What a paragraph says of the groups that its notes list, and what any unit says of those it names as the subject of a sentence. */
export const statementsOf = ofUnit((unit): readonly StateStatement[] => {
  const flat = wordsOf(unit)
  const statements: StateStatement[] = []
  if (!isFootnote(unit)) {
    let last = 0
    for (const { footnoteId, at } of referencesOn(unit)) {
      const sentence = sentencesIn(flat.slice(0, at)).at(-1)
      const from = Math.max(last, sentence?.from ?? 0)
      last = at
      const said = saidBy(flat.slice(from, at))
      if (said) statements.push({ ...said, noteId: footnoteId, from: wordStart(flat, at), to: at })
    }
  }
  for (const { from, to, states } of stateGroupsOf(unit)) {
    if (
      states.length < 2 ||
      !/(?:^|[.;]\s(?:Of (?:these|those) (?:countries|States), )?)$/u.test(flat.slice(Math.max(0, from - 40), from))
    )
      continue
    const said = saidBy(/^[^.;]{0,400}/u.exec(flat.slice(to))![0])
    if (said) statements.push({ ...said, states: new Set(states.map(({ state }) => state)), from, to })
  }
  return statements
})

function wordStart(flat: string, at: number): number {
  const end = flat.slice(0, at).trimEnd().length
  return end === 0 ? -1 : wordBefore(flat, end)
}

function saidBy(words: string): Pick<StateStatement, 'stems' | 'denied'> | undefined {
  const stems = stemsIn(words.replace(DENIED, ' '))
  const denied = new Set<string>()
  for (const [part] of words.matchAll(DENIED)) for (const stem of stemsIn(part)) denied.add(stem)
  return stems.size + denied.size >= 2 ? { stems, denied } : undefined
}

const DENIED = /\b(?:not|no|never|neither|without)\s[^,;.]{0,80}/gu

function stemsIn(words: string): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const token of tokensOf(words)) {
    if (EMPTY.has(token)) continue
    const stem = stemOf(token)
    if (stem !== undefined) stems.add(stem)
  }
  return stems
}

/** Words that say who speaks, not what. */
const EMPTY = new Set(
  'state states member members country countries government governments respondent respondents number several some many few other others most majority reported report reporting indicated indicate stated state noted mentioned replied reply replies response responses informed already yet had have has been being were was that which those these their they them also one two three four five six seven eight nine ten specifically under way also current currently including'.split(
    ' ',
  ),
)
