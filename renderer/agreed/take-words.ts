import { wordDiff } from '../../shared/compare/word-diff'
import { verbOf } from './verbs'

/** New words in place of old ones: UTF-16 offsets in the paragraph's flat text. */
export interface Replacement {
  from: number
  to: number
  text: string
}

/**
 * What has to be replaced for a paragraph (from `at` on) to have a passage's words: no more than what differs, so that
 * italics and references to notes stay where the words stay. The opening verb is replaced by itself, for it looks unlike
 * what follows. The sign at the end belongs to the paragraph's place among the others and is kept.
 */
export function replacements(mine: string, theirs: string, at = 0): Replacement[] {
  const [myVerb, theirVerb] = [verbOf(mine), verbOf(theirs)]
  const [myEnd, theirEnd] = [endOf(mine), endOf(theirs)]
  const apart = myVerb !== '' && theirVerb !== ''
  const [myStart, theirStart] = apart ? [myVerb.length, theirVerb.length] : [0, 0]
  const body = changes(
    mine.slice(myStart, mine.length - myEnd.length),
    myEnd ? theirs.slice(theirStart, theirs.length - theirEnd.length) : theirs.slice(theirStart),
    at + myStart,
  )
  return apart && myVerb !== theirVerb ? [{ from: at, to: at + myStart, text: theirVerb }, ...body] : body
}

function changes(mine: string, theirs: string, start: number): Replacement[] {
  const found: Replacement[] = []
  let at = start
  let last: Replacement | undefined
  for (const { type, text } of wordDiff(mine, theirs)) {
    if (type === 'same') {
      last = undefined
      at += text.length
      continue
    }
    if (!last) found.push((last = { from: at, to: at, text: '' }))
    if (type === 'removed') {
      at += text.length
      last.to = at
    } else last.text += text
  }
  return found
}

function endOf(text: string): string {
  return /[\s.,;:]+$/u.exec(text)?.[0] ?? ''
}
