import type { ContentsEntry, Paragraph, Run, TableRow } from '../../../shared/text/document-text'
import { t } from '../../words'

/** The plain DOM of a table or of the contents. */
export function fixedDOM(paragraph: Paragraph): HTMLElement {
  return paragraph.kind === 'contents' ? contentsDOM(paragraph.entries ?? []) : tableDOM(paragraph)
}

/** Runs as inline DOM; references are empty marks, filled from the numbering pass. */
export function runsDOM(runs: readonly Run[]): DocumentFragment {
  const fragment = document.createDocumentFragment()
  for (const run of runs) {
    if (run.type === 'break') fragment.append(document.createElement('br'))
    else if (run.type === 'reference') {
      const mark = element('sup', 'reference')
      mark.setAttribute('role', 'doc-noteref')
      mark.dataset.fid = run.footnoteId
      fragment.append(mark)
    } else {
      let node: Node = document.createTextNode(run.text)
      if (run.italic) node = wrap('em', node)
      if (run.bold) node = wrap('strong', node)
      if (run.superscript) node = wrap('sup', node)
      fragment.append(node)
    }
  }
  return fragment
}

function contentsDOM(entries: readonly ContentsEntry[]): HTMLElement {
  const table = element('table', 'contents')
  const caption = element('caption', '', t('page.contents'))
  const body = document.createElement('tbody')
  body.append(...entryRows(entries))
  table.append(caption, body)
  return table
}

/** The rows of the contents, their head first. */
export function entryRows(entries: readonly ContentsEntry[]): HTMLElement[] {
  const head = element('tr', '')
  head.append(
    element('th', 'title', ''),
    element('th', 'range', t('page.paragraphs')),
    element('th', 'page', t('page.page')),
  )
  return [head, ...entries.map(entryRow)]
}

function entryRow(entry: ContentsEntry): HTMLElement {
  const row = document.createElement('tr')
  row.dataset.level = String(entry.level)
  const title = element('td', 'title')
  const number = element('span', 'entry-number', entry.printed ? stopped(entry.printed) : '')
  title.append(number, element('span', 'entry-title', entry.title))
  row.append(title, element('td', 'range', entry.paragraphs ?? ''), element('td', 'page', entry.page ?? ''))
  return row
}

const stopped = (number: string): string => (number.endsWith(')') ? number : `${number}.`)

function tableDOM(paragraph: Paragraph): HTMLElement {
  const figure = element('figure', 'table')
  if (paragraph.runs.length > 0) {
    const title = document.createElement('figcaption')
    title.append(runsDOM(paragraph.runs))
    figure.append(title)
  }
  const table = document.createElement('table')
  for (const row of paragraph.rows ?? []) table.append(rowDOM(row))
  figure.append(table)
  return figure
}

function rowDOM(row: TableRow): HTMLElement {
  const tr = document.createElement('tr')
  for (const cell of row.cells) {
    const td = document.createElement(row.header ? 'th' : 'td')
    if (cell.span) td.colSpan = cell.span
    cell.paragraphs.forEach((inner, index) => {
      if (index > 0) td.append(document.createElement('br'))
      if (inner.rows) {
        td.append(tableDOM(inner))
        return
      }
      // What is found in a cell lies over its words.
      const words = element('span', '')
      words.dataset.cell = inner.id
      words.append(runsDOM(inner.runs))
      td.append(words)
    })
    tr.append(td)
  }
  return tr
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag)
  if (className) made.className = className
  if (text) made.textContent = text
  return made
}

function wrap(tag: string, inside: Node): HTMLElement {
  const made = document.createElement(tag)
  made.append(inside)
  return made
}
