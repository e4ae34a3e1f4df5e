import { wordDiff } from '../../shared/compare/word-diff'
import type { MastheadWords } from '../../shared/draft/template'
import { MASTHEAD_FIELDS } from '../../shared/text/document-text'
import type { Footnote, Masthead, Run } from '../../shared/text/document-text'
import { referencesInRuns, textOfRuns } from '../../shared/text/flat'
import { replaceInRuns } from '../../shared/text/runs'

/** The words of runs on one line, as a field of a form shows them: a break is a space. */
export function lineOf(runs: readonly Run[]): string {
  return textOfRuns(runs).replace(/\n/g, ' ')
}

/** The words of every field that is there. */
export function wordsOfMasthead(masthead: Masthead): MastheadWords {
  return Object.fromEntries(
    MASTHEAD_FIELDS.flatMap((field) => (masthead[field] ? [[field, lineOf(masthead[field])]] : [])),
  )
}

/**
 * The runs with other words, as typed on one line. What did not change keeps its looks and breaks, and references stay
 * with the words before them.
 */
export function withLine(runs: readonly Run[], line: string): Run[] {
  const before = lineOf(runs)
  const after = line.normalize('NFC')
  let result = [...runs]
  let at = before.length
  let put = ''
  // From the end to the start, so that offsets stay true; what was added stands after what was removed.
  for (const { type, text } of wordDiff(before, after).reverse()) {
    if (type === 'added') {
      put = text
      continue
    }
    const from = type === 'removed' ? at - text.length : at
    if (put || type === 'removed') result = replaceInRuns(result, from, at, put)
    put = ''
    at -= text.length
  }
  return put ? replaceInRuns(result, 0, 0, put) : result
}

/** The masthead with these words. A field left empty is there no more; one whose words are the same is the very same. */
export function mastheadWith(masthead: Masthead, words: MastheadWords): Masthead {
  const result: Masthead = {}
  for (const field of MASTHEAD_FIELDS) {
    const runs = masthead[field]
    const line = words[field]?.trim() ?? ''
    if (runs && line === lineOf(runs).trim()) result[field] = runs
    else if (line) result[field] = runs ? withLine(runs, line) : [{ type: 'text', text: line.normalize('NFC') }]
  }
  return result
}

/** The notes a field refers to, in order, each once. */
export function notesOf(runs: readonly Run[] | undefined, footnotes: readonly Footnote[]): Footnote[] {
  const ids = new Set(referencesInRuns(runs ?? []).map(({ run }) => run.footnoteId))
  return [...ids].flatMap((id) => footnotes.find((note) => note.id === id) ?? [])
}
