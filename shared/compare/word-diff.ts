import { diffArrays } from 'diff'

/** A stretch of words two texts share, or only one of them has. */
export interface Change {
  type: 'same' | 'removed' | 'added'
  text: string
}

/**
 * What changed from one text to the other, word by word. `same` and `removed` together spell `before`, `same` and
 * `added` spell `after`, to the character. What was removed comes before what was put in its place.
 */
export function wordDiff(before: string, after: string): Change[] {
  const steps = diffArrays(pieces(before), pieces(after), { maxEditLength: MAX_EDITS })
  // Texts that share next to nothing are not worth the search.
  if (!steps) return joined([change('removed', before), change('added', after)])
  const changes = steps.map((step) =>
    change(step.added ? 'added' : step.removed ? 'removed' : 'same', step.value.join('')),
  )
  return joined(withoutLoneSpaces(changes))
}

const MAX_EDITS = 2000

/** Words, numbers, white space and single signs: together the text. */
function pieces(text: string): string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\s+|./gsu) ?? []
}

function change(type: Change['type'], text: string): Change {
  return { type, text }
}

/** A space left standing between two changed words belongs to both: three words replaced read as one change. */
function withoutLoneSpaces(changes: readonly Change[]): Change[] {
  return changes.flatMap((step, i) => {
    const between = step.type === 'same' && /^\s+$/.test(step.text) && i > 0 && i < changes.length - 1
    return between ? [change('removed', step.text), change('added', step.text)] : [step]
  })
}

/** Neighbours of one type made one; between two stretches of same, removed before added; nothing empty. */
function joined(changes: readonly Change[]): Change[] {
  const result: Change[] = []
  let removed = ''
  let added = ''
  const settle = (): void => {
    if (removed) result.push(change('removed', removed))
    if (added) result.push(change('added', added))
    removed = added = ''
  }
  for (const { type, text } of changes) {
    if (type === 'removed') removed += text
    else if (type === 'added') added += text
    else if (text) {
      settle()
      const last = result.at(-1)
      if (last?.type === 'same') last.text += text
      else result.push(change('same', text))
    }
  }
  settle()
  return result
}
