import type { DocumentText, Paragraph, Run } from '../../../shared/text/document-text'

/** How the indicator of a note stands in a flattened text; `mark` is what the source printed, `7` or `a` or `*`. */
export type Indicator = (mark: string) => string

/** The words of runs with indicators as a form of text has them; italics and bold are lost. */
export function wordsOf(text: DocumentText, indicator: Indicator): (runs: readonly Run[]) => string {
  const marks = new Map(text.footnotes.map((note) => [note.id, note.printed ?? '*']))
  return (runs) =>
    runs
      .map((run) => {
        if (run.type === 'text') return run.text
        return run.type === 'break' ? '\n' : indicator(marks.get(run.footnoteId) ?? run.printed ?? '*')
      })
      .join('')
}

/** The lines of a masthead in the order in which a resolution of the General Assembly prints them. */
export function headLines(text: DocumentText, words: (runs: readonly Run[]) => string): string[] {
  const field = (name: keyof DocumentText['masthead']): string[] => {
    const runs = text.masthead[name]
    return runs ? words(runs).split('\n') : []
  }
  const [first = '', ...more] = field('title')
  const number = field('number').join(' ')
  return [
    'United Nations',
    ...field('symbol'),
    ...field('organ'),
    ...field('distribution').map((line) => `Distr.: ${line}`),
    ...field('date'),
    ...field('session'),
    ...field('item'),
    ...field('itemTitle'),
    ...field('adoption'),
    ...field('origin'),
    number ? `${number}. ${first}` : first,
    ...more,
  ].filter(Boolean)
}

/**
 * The lines of one paragraph as printed. A numeral of the resolution's own sections stands alone above its title; a row of
 * a table is a line, its cells parted by tabs.
 */
export function paragraphLines(p: Paragraph, annexed: boolean, words: (runs: readonly Run[]) => string): string[] {
  const own = words(p.runs)
  const { printed } = p
  if (p.rows) {
    const rows = p.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map((c) => words(c.runs)).join(' ')))
    return [...(own ? own.split('\n') : []), ...rows.map((cells) => cells.join('\t').replaceAll('\n', ' '))]
  }
  const lines = own.split('\n')
  if (p.kind === 'annex') return [`Annex${printed ? ` ${printed}` : ''}`, ...(own ? lines : [])]
  if (p.kind === 'bullet') return [`• ${lines.join('\n')}`]
  if (p.kind === 'closing') return lines
  if (!printed) return p.kind === 'heading' ? lines : [lines.join(' ')]
  if (p.kind === 'heading' && /^[IVX]+$/u.test(printed) && !annexed) return [printed, ...(own ? lines : [])]
  return [`${printed}${p.kind === 'sub' || printed.endsWith(')') ? '' : '.'} ${lines.join(' ')}`.trim()]
}
