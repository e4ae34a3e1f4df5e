import type { DocumentText, Footnote, Paragraph, Run } from '../../../shared/text/document-text'
import { textOf } from '../../../shared/text/flat'
import { numberingOf } from '../../../shared/text/numbering'
import type { Numbering } from '../../../shared/text/numbering'
import type { Piece } from './clipboard-piece'
import { shownNumber } from '../paint/paint-numbers'

/**
 * A piece as other programs get it, numbered as the text it is from. Whole paragraphs come with their numbers typed, as
 * the page shows them and as the files of the United Nations have them; words of one paragraph come without.
 */
export function outsideOf(piece: Piece, text: DocumentText): { plain: string; html: string } {
  const numbering = numberingOf(text)
  return { plain: plainOf(piece, numbering), html: htmlOf(piece, numbering) }
}

function plainOf(piece: Piece, numbering: Numbering): string {
  const lines = piece.text.paragraphs.map((paragraph, index) => {
    const number = numberOf(piece, index, numbering)
    return (number ? `${number}\t` : '') + textOf(paragraph)
  })
  return lines.join('\n') + (piece.broken ? '\n' : '')
}

function htmlOf(piece: Piece, numbering: Numbering): string {
  const { paragraphs, footnotes } = piece.text
  const marks = new Map(footnotes.map(({ id }, index) => [id, { mark: markOf(id, numbering), n: index + 1 }]))
  const runs = (list: readonly Run[]): string => list.map((run) => runHtml(run, marks)).join('')
  const body = isWords(piece)
    ? runs(paragraphs[0]!.runs)
    : paragraphs.map((p, index) => paragraphHtml(p, numberOf(piece, index, numbering), runs)).join('\n')
  return footnotes.length > 0 ? `${body}\n${notesHtml(footnotes, marks, runs)}` : body
}

/** A paragraph that lacks its beginning has no number. */
function numberOf(piece: Piece, index: number, numbering: Numbering): string {
  const paragraph = piece.text.paragraphs[index]!
  if ((index === 0 && piece.openStart) || isWords(piece)) return ''
  if (paragraph.kind === 'bullet') return '•'
  return shownNumber(numbering.paragraphs.get(paragraph.id)?.number ?? '', paragraph.kind)
}

function isWords({ text, broken, openStart, openEnd }: Piece): boolean {
  return text.paragraphs.length === 1 && !broken && (openStart || openEnd)
}

function markOf(id: string, { footnotes }: Numbering): string {
  return footnotes.get(id)?.mark ?? '?'
}

function paragraphHtml(paragraph: Paragraph, number: string, runs: (list: readonly Run[]) => string): string {
  if (paragraph.rows) return tableHtml(paragraph, runs)
  if (paragraph.entries) {
    return paragraph.entries
      .map(({ printed, title }) => `<p>${escaped(`${printed ? `${printed}. ` : ''}${title}`)}</p>`)
      .join('')
  }
  const typed = number ? `${escaped(number)}<span style="mso-tab-count:1">\t</span>` : ''
  const tag =
    paragraph.kind === 'heading'
      ? `h${paragraph.level}`
      : paragraph.kind === 'annex'
        ? 'h1'
        : paragraph.kind === 'quote'
          ? 'blockquote'
          : 'p'
  return `<${tag}>${typed}${runs(paragraph.runs)}</${tag}>`
}

function tableHtml({ runs: title, rows = [] }: Paragraph, runs: (list: readonly Run[]) => string): string {
  const caption = title.length > 0 ? `<caption>${runs(title)}</caption>` : ''
  const lines = rows.map(({ cells, header }) => {
    const tag = header ? 'th' : 'td'
    const inner = cells.map(({ paragraphs, span }) => {
      const words = paragraphs.map((p) => (p.rows ? tableHtml(p, runs) : `<p>${runs(p.runs)}</p>`)).join('')
      return `<${tag}${span ? ` colspan="${span}"` : ''}>${words}</${tag}>`
    })
    return `<tr>${inner.join('')}</tr>`
  })
  return `<table border="1">${caption}${lines.join('')}</table>`
}

type Marks = ReadonlyMap<string, { mark: string; n: number }>

/** Notes in the form in which Word makes footnotes of them. */
function notesHtml(notes: readonly Footnote[], marks: Marks, runs: (list: readonly Run[]) => string): string {
  const items = notes.map((note) => {
    const { mark, n } = marks.get(note.id)!
    const back = `<a style="mso-footnote-id:ftn${n}" href="#_ftnref${n}" name="_ftn${n}"><sup>${escaped(mark)}</sup></a>`
    return `<div style="mso-element:footnote" id="ftn${n}"><p>${back} ${runs(note.runs)}</p></div>`
  })
  return `<div style="mso-element:footnote-list"><hr>${items.join('')}</div>`
}

function runHtml(run: Run, marks: Marks): string {
  if (run.type === 'break') return '<br>'
  if (run.type === 'reference') {
    const found = marks.get(run.footnoteId)
    if (!found) return ''
    const { mark, n } = found
    return `<a style="mso-footnote-id:ftn${n}" href="#_ftn${n}" name="_ftnref${n}"><sup>${escaped(mark)}</sup></a>`
  }
  let html = escaped(run.text)
  if (run.superscript) html = `<sup>${html}</sup>`
  if (run.bold) html = `<strong>${html}</strong>`
  if (run.italic) html = `<em>${html}</em>`
  return run.language ? `<span lang="${escaped(run.language)}">${html}</span>` : html
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
