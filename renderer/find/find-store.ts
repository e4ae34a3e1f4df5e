import { create } from 'zustand'
import { desk, publishNow, useDraft } from '../draft'
import { findIn } from './matches'
import type { FindQuery, Match } from './matches'
import { reveal } from './on-page'
import { nearest, placeIn } from './place'
import { replacing } from './replacement'

interface Find extends FindQuery {
  /** Whether the bar is shown, and whether with its second line. */
  bar: 'find' | 'replace' | undefined
  replacement: string
  matches: readonly Match[]
  /** Index of the match the page shows. */
  current: number | undefined
  /** What replacing did. */
  done: { replaced: number; fixed: number } | undefined
  /** A field of the bar was typed in since words were last replaced: undoing is then the field's, else the draft's. */
  typed: boolean
}

export const useFind = create<Find>(() => ({
  bar: undefined,
  words: '',
  replacement: '',
  wholeWords: false,
  matchCase: false,
  matches: [],
  current: undefined,
  done: undefined,
  typed: false,
}))

/** Show the bar; words selected in one paragraph become what is looked for. */
export function openFind(bar: 'find' | 'replace'): void {
  if (!useDraft.getState().draft) return
  const selected = desk()?.selected()?.text ?? ''
  const words = selected && selected.length <= 100 && !selected.includes('\n') ? selected : useFind.getState().words
  useFind.setState({ bar, words, done: undefined, typed: false })
  look(true)
}

/** Away with the bar: the caret is where the page showed the last match. */
export function closeFind(): void {
  useFind.setState({ bar: undefined, matches: [], current: undefined, done: undefined })
  desk()?.focus()
}

/** Another text is on the desk: what was looked for in the one before is forgotten. */
export function forgetFind(): void {
  useFind.setState({ bar: undefined, words: '', replacement: '', matches: [], current: undefined, done: undefined })
}

export function ask(query: Partial<FindQuery>): void {
  useFind.setState({ ...query, done: undefined, ...(query.words !== undefined && { typed: true }) })
}

export function replaceBy(replacement: string): void {
  useFind.setState({ replacement, typed: true })
}

/** Find anew in the draft as it stands; `show` the match at or after the caret. */
export function look(show: boolean): void {
  const text = (show ? publishNow() : useDraft.getState().draft)?.text
  if (!text) return
  const { matches: before, current, ...query } = useFind.getState()
  const matches = findIn(text, query)
  const here = current === undefined ? undefined : before[current]
  // While somebody writes, the match shown stays the one shown.
  const from = show || !here ? caret() : here
  useFind.setState({ matches, current: nearest(matches, from, placeIn(text)) })
  if (show) showCurrent()
}

/** To the next match, or the one before, round the end. */
export function walkMatches(step: 1 | -1): void {
  const { bar, words, current } = useFind.getState()
  if (!words) return openFind('find')
  if (!bar || current === undefined) {
    const before = desk()?.selected()
    look(false)
    const { matches, current: at } = useFind.getState()
    const match = at === undefined ? undefined : matches[at]
    const onIt = match && before && match.paragraphId === before.paragraphId && match.from === before.from
    if (at !== undefined && !onIt) {
      if (step === -1) stepFrom(at, -1)
      return showCurrent()
    }
  }
  const { current: at } = useFind.getState()
  if (at === undefined) return
  stepFrom(at, step)
  showCurrent()
}

function stepFrom(at: number, step: 1 | -1): void {
  const { length } = useFind.getState().matches
  useFind.setState({ current: (at + step + length) % length })
}

/** Put the other words in place of the match shown, and go on to the next. */
export function replaceOne(): void {
  const text = publishNow()?.text
  look(false)
  const { matches, current, replacement } = useFind.getState()
  const match = current === undefined ? undefined : matches[current]
  if (!text || !match) return
  if (match.fixed) {
    walkMatches(1)
    useFind.setState({ done: { replaced: 0, fixed: 1 } })
    return
  }
  desk()?.edit(replacing(text, [match], replacement))
  useFind.setState({ done: undefined, typed: false })
  const after = publishNow()?.text
  if (!after) return
  const remaining = findIn(after, useFind.getState())
  const behind = { ...match, from: match.from + replacement.length }
  useFind.setState({ matches: remaining, current: nearest(remaining, behind, placeIn(after)) })
  showCurrent()
}

/** Put the other words in place of all matches, in one step that can be undone. */
export function replaceAll(): void {
  const text = publishNow()?.text
  if (!text) return
  const { replacement, ...query } = useFind.getState()
  const matches = findIn(text, query)
  const fixed = matches.filter((match) => match.fixed).length
  if (matches.length > fixed) desk()?.edit(replacing(text, matches, replacement))
  publishNow()
  look(false)
  useFind.setState({ done: { replaced: matches.length - fixed, fixed }, typed: false })
}

/** Undo (or redo) in the draft; the focus stays in the bar. */
export function undoReplacing(which: 'undo' | 'redo' = 'undo'): void {
  const stay = document.activeElement
  desk()?.[which]()
  useFind.setState({ done: undefined })
  // What is undone is there a microtask later, and takes the focus to the text.
  setTimeout(() => {
    publishNow()
    look(false)
    if (stay instanceof HTMLElement && stay.isConnected && stay.closest('.find-bar')) stay.focus()
    else document.querySelector<HTMLElement>('.find-bar input')?.focus()
  }, 0)
}

/** Undo (or redo) asked for in the bar: the draft's, unless a field was typed in since. False where it is the field's. */
export function undoFromFind(which: 'undo' | 'redo'): boolean {
  if (useFind.getState().typed || !document.activeElement?.closest('.find-bar')) return false
  undoReplacing(which)
  return true
}

/** The page shows the match; its words become the selection, the focus stays where it is. */
function showCurrent(): void {
  const { bar, matches, current } = useFind.getState()
  const match = current === undefined ? undefined : matches[current]
  if (!match) return
  if (match.paragraphId !== undefined && !match.fixed) desk()?.select(match.paragraphId, match.from, match.to)
  reveal(match)
  if (!bar) desk()?.focus()
}

/** Where to look from. */
function caret(): Pick<Match, 'paragraphId' | 'from'> | undefined {
  const selected = desk()?.selected()
  return selected && { paragraphId: selected.paragraphId, from: selected.from }
}
