import { isFootnote, ofUnit, wordsOf } from '../unit'
import { stateGroupsOf } from './state-lists'
import type { ListedState, StateList } from './state-lists'
import { referencesInRuns } from '../../text/flat'

/** What a unit says of who replied. */
export interface Declaration {
  /** The States it lists itself. */
  states: readonly ListedState[]
  /** The notes that list them. */
  notes: readonly string[]
}

/** "Replies were received from the following 34 States: Algeria, ..."; undefined where a unit declares nothing of the kind. */
export const declarationOf = ofUnit((unit): Declaration | undefined => {
  const flat = wordsOf(unit)
  if (!FROM.test(flat) && !(flat.includes('ollowing ') && flat.includes('States'))) return undefined
  const states: ListedState[] = []
  const notes: string[] = []
  const references = isFootnote(unit) ? [] : referencesInRuns(unit.runs)
  for (const match of flat.matchAll(DECLARES)) {
    const at = match.index + match[0].length
    const list = stateGroupsOf(unit).find(
      ({ from }) => from >= at && from <= at + 12 && /^[\s:]*(?:the\s)?$/u.test(flat.slice(at, from)),
    )
    if (list && list.states.length >= 2) states.push(...list.states)
    else for (const { run, at: place } of references) if (place >= at - 1 && place <= at + 2) notes.push(run.footnoteId)
  }
  return states.length + notes.length > 0 ? { states, notes } : undefined
})

const FROM = /(?:received|provided|submitted)\s(?:from|by)/
const DECLARES =
  /\b(?:(?:[Rr]eplies|[Rr]esponses|[Ss]ubmissions|[Ii]nformation|[Cc]omments|[Cc]ontributions|[Aa]nswers|[Rr]eports)(?:\s\p{Ll}+){0,3}\s(?:received|provided|submitted)\s(?:from|by)|(?:[Tt]he )?[Ff]ollowing(?:\s[\p{L}\d-]+){0,3}\sStates\s(?:had\s|have\s)?(?:replied|responded|submitted\s\p{Ll}+))(?:\s(?:the\s)?(?:Governments?\sof\s)?(?:the\s)?(?:following\s)?(?:[\p{L}\d-]+\s){0,3}(?:States|countries|Governments|respondents)(?:\s(?:Members|[Pp]arties))?(?:\sof the United Nations)?(?:\sand\s(?:[\p{Ll}]+\s){1,3}\p{Ll}+)?)?/gu

/** A State that a unit says, or lists, to have replied something. */
export interface SaidRespondent {
  state: ListedState
  /** In a list, or as the subject of its sentence. */
  list: StateList
}

/** Who, by a unit's words, has replied: the States that a whole note lists, and those that open a sentence and "reported", "stated" ... */
export const saidRespondentsOf = ofUnit((unit): readonly SaidRespondent[] => {
  if (!isFootnote(unit) && unit.kind !== 'numbered' && unit.kind !== 'text' && unit.kind !== 'sub') return []
  const groups = stateGroupsOf(unit)
  if (groups.length === 0) return []
  const flat = wordsOf(unit)
  return groups.flatMap((list) => {
    const before = flat.slice(Math.max(0, list.from - 60), list.from)
    const after = flat.slice(list.to, list.to + 60)
    const opens = list.from === 0 || /(?:[.!?;]\s|\n)$/u.test(before)
    const said =
      (isFootnote(unit) &&
        list.states.length >= 2 &&
        WHOLE_NOTE.test(flat.slice(0, list.from)) &&
        /^\W/u.test(after || '.') &&
        !/^[\s’]\s?\p{L}{3}/u.test(after)) ||
      (isFootnote(unit) && list.from === 0 && /^\.?\s*$/u.test(after)) ||
      ((opens || /\b(?:example|instance|addition|contrast), $/u.test(before)) && REPORTS.test(after))
    return said ? list.states.map((state) => ({ state, list })) : []
  })
})

const WHOLE_NOTE =
  /^(?:(?:Examples include|(?:Those|These) (?:States|countries) (?:are|were|include[d]?)|[^.:]{0,60}(?:States|countries|respondents) (?:were|are|included?)|[^.:]{0,40}:)\s)?(?:the\s)?$/u
const REPORTS =
  /^(?:\s(?:also|further|specifically|for its part|for their part))?\s(?:reported|stated|indicated|replied|noted|informed|mentioned|referred|explained|pointed|highlighted|emphasized|observed|drew|described|had\s(?:reported|stated|indicated)|provided\s(?:information|detailed|a detailed))\b/u
