import { MASTHEAD_FIELDS } from '../../shared/text/document-text'
import type { DocumentText } from '../../shared/text/document-text'
import { textOf, textOfRuns } from '../../shared/text/flat'
import type { Loss } from '../../shared/text/loss'

/**
 * The words of a source that stand neither in its text nor in the losses told, as often as they are missing. `labels` are
 * words that fields stand for (`Distr.:`), each allowed once. Printed numbers and marks of notes count as words.
 */
export function lostWords(
  source: string,
  text: DocumentText,
  losses: readonly Loss[],
  labels: readonly string[],
): string[] {
  const kept = new Map<string, number>()
  const add = (words: string): void => {
    for (const word of wordsIn(words)) kept.set(word, (kept.get(word) ?? 0) + 1)
  }
  for (const field of MASTHEAD_FIELDS) add(shown(text.masthead[field] ?? []))
  for (const p of text.paragraphs) {
    add(p.printed ?? '')
    if (p.kind === 'annex') add('annex')
    add(p.rows ? textOf(p) : shown(p.runs))
    for (const e of p.entries ?? []) add([e.printed, e.title, e.paragraphs, e.page].filter(Boolean).join(' '))
  }
  for (const note of text.footnotes) add(`${note.printed ?? ''} ${textOfRuns(note.runs)}`)
  for (const loss of losses) add(loss.detail ?? '')
  for (const label of labels) add(label)
  return wordsIn(source.replace(/<\/?i>/g, ' ')).filter((word) => {
    const left = kept.get(word) ?? 0
    kept.set(word, left - 1)
    return left <= 0
  })
}

function shown(runs: DocumentText['paragraphs'][number]['runs']): string {
  return runs
    .map((run) => (run.type === 'text' ? run.text : run.type === 'break' ? ' ' : ` ${run.printed ?? ''} `))
    .join('')
}

function wordsIn(text: string): string[] {
  const plain = text.replace(/[Ⅰ-Ⅻ]/g, (numeral) => numeral.normalize('NFKC'))
  const digits = plain.replace(
    /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
    (mark) => ` ${[...mark].map((d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(d)).join('')} `,
  )
  return (digits.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) as string[]
}
