import type { DocumentText, Paragraph, Run } from '../../shared/text/document-text'
import { fieldText } from '../../shared/text/flat'

/** A text as a plain file of it would look: a paragraph a line, numbers typed, notes raised and listed under "Notes". */
export function asPlainText(text: DocumentText, notes: 'endnotes' | 'brackets' = 'endnotes'): string {
  const marks = new Map(text.footnotes.map((note) => [note.id, note.printed ?? '']))
  const shown = (runs: readonly Run[]): string =>
    runs
      .map((run) => {
        if (run.type === 'break') return '\n'
        if (run.type === 'text') return run.italic ? `*${run.text}*` : run.text
        const mark = marks.get(run.footnoteId)!
        return notes === 'brackets' ? `[^${mark}]` : raised(mark)
      })
      .join('')
  const line = (p: Paragraph): string => {
    const words = shown(p.runs)
    if (p.kind === 'annex') return `Annex${p.printed ? ` ${p.printed}` : ''}\n\n${words}`
    if (p.kind === 'bullet') return `• ${words}`
    if (!p.printed) return words
    return p.kind === 'sub' ? `${p.printed} ${words}` : `${p.printed}. ${words}`
  }
  const head = (['organ', 'symbol', 'session', 'item', 'title', 'subtitle'] as const)
    .filter((field) => text.masthead[field])
    .map((field) => fieldText(text, field))
  const listed = text.footnotes.map((note) =>
    notes === 'brackets' ? `[^${note.printed}]: ${shown(note.runs)}` : `${raised(note.printed!)} ${shown(note.runs)}`,
  )
  const foot = listed.length === 0 ? [] : notes === 'brackets' ? listed : ['Notes', ...listed]
  return [...head, ...text.paragraphs.map(line), ...foot].join('\n\n') + '\n'
}

function raised(mark: string): string {
  return [...mark].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')
}
