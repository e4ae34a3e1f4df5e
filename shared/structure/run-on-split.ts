import { findClosing } from './closing'
import { operativeOpening, preambularOpening } from './phrases'
import { fitsSubs, subLevel } from './sub-level'
import type { OpenSubs } from './sub-level'

/**
 * The offsets at which the paragraphs of a run-on resolution begin, behind its opening. A preambular paragraph begins behind
 * a comma with an opening phrase; an operative one behind punctuation with the number that is due and a capital; a
 * sub-paragraph behind punctuation with the next letter of an open list, or the first one behind a colon; then the closing.
 */
export function paragraphStarts(text: string): number[] {
  const end = findClosing(text) ?? text.length
  const starts = [0]
  let due = 1
  let subs: OpenSubs = []
  let operative = /^1\. /.test(text)
  if (operative) due = 2
  for (const match of text.slice(0, end).matchAll(BORDER)) {
    const at = match.index + match[0].length
    const behind = text.slice(at, at + 140)
    const number = /^(\d{1,3})\.\s+(?=\p{Lu})/u.exec(behind)
    const letter = /^(\([a-z]{1,5}\))\s/u.exec(behind)
    if (number && Number(number[1]) === due && (operative || operativeOpening(behind.slice(number[0].length)) !== '')) {
      operative = true
      due += 1
      subs = []
      starts.push(at)
    } else if (letter && fitsSubs(letter[1]!, subs, match[1] === ':')) {
      subs = subLevel(letter[1]!, subs, match[1] === ':').open
      starts.push(at)
    } else if (!operative && match[1] === ',' && preambularOpening(behind) !== '') starts.push(at)
  }
  if (end < text.length) starts.push(end)
  return starts
}

const BORDER = /([,;:.])(?:\s+and)?\s+(?=\d{1,3}\.\s|\([a-z]|\p{Lu})/gu
