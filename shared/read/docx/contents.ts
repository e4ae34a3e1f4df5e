import type { ContentsEntry } from '../../text/document-text'
import { elementsOf, wordsIn } from '../xml/xml-tree'
import type { BodyItem } from './body'
import type { Context } from './context'
import { isPageWord } from './words'

/**
 * Entries of a table of contents: tab, numeral, tab, title, a dotted tab; then the columns Paragraphs and Page, as far as
 * their heads stand in the first row. The tabs before the numeral tell the level.
 */
export function entriesOf(table: Extract<BodyItem, { is: 'table' }>, { lose }: Context): ContentsEntry[] {
  const rows = elementsOf(table.element).filter((row) => row.local === 'tr')
  const cells = rows.map((row) =>
    elementsOf(row)
      .filter((cell) => cell.local === 'tc')
      .map(plainText),
  )
  const heads = cells[0]?.filter((words) => words.trim() !== '') ?? []
  if (heads.length > 0) lose('changed', 'column headings of the contents', 1, heads.join(' '))
  const ranged = heads.some((head) => isPageWord('paragraphs', head))
  const entries: ContentsEntry[] = []
  for (const [at, [first = '', ...rest]] of cells.entries()) {
    if (at === 0) continue
    const [, tabs, line] = /^(\t*)([^]*?)\t*$/.exec(first) ?? []
    if (!line?.trim()) continue
    const parts = line.split('\t')
    const numbered = parts.length > 1
    // A number of Word's own is with the paragraph, not in its words.
    const printed = numbered
      ? parts[0]!.trim().replace(/\.$/, '')
      : table.rows[at]?.cells[0]?.paragraphs.find((p) => p.printed)?.printed
    const paragraphs = ranged ? rest[0]?.trim() : undefined
    const page = rest[ranged ? 1 : 0]?.trim()
    entries.push({
      level: Math.max(1, tabs!.length - (numbered ? 0 : 1)),
      ...(printed && { printed }),
      title: parts
        .slice(numbered ? 1 : 0)
        .join(' ')
        .trim(),
      ...(paragraphs && { paragraphs }),
      ...(page && { page }),
    })
  }
  return entries
}

/**
 * An entry made by Word's own table of contents: number, tab, title, tab, page; the level is its style's (`toc 2`).
 * Undefined where it has no words.
 */
export function entryOf(words: string, level: number): ContentsEntry | undefined {
  const parts = words.split(/\t+|\s*(?:\.\s?){4,}\s*/u).map((part) => part.replace(/\s+/g, ' ').trim())
  const shown = parts.filter(Boolean)
  if (shown.length === 0) return undefined
  const page = shown.length > 1 && /^(?:\d{1,4}|[ivxl]{1,6})$/i.test(shown.at(-1)!) ? shown.pop() : undefined
  const numbered = shown.length > 1 && /^(?:[IVXL]+|[A-Z]|\d+(?:\.\d+)*|\([a-z]+\))[.)]?$/.test(shown[0]!)
  const printed = numbered ? shown.shift()!.replace(/\.$/, '') : undefined
  return { level, ...(printed && { printed }), title: shown.join(' '), ...(page && { page }) }
}

/** Words of a cell with their tabs, fields by their result. */
function plainText(cell: Parameters<typeof elementsOf>[0]): string {
  let text = ''
  let instructing = 0
  const visit = (element: typeof cell): void => {
    for (const child of elementsOf(element)) {
      if (child.local === 'fldChar') {
        const type = child.attributes['w:fldCharType']
        if (type === 'begin') instructing += 1
        else if (type === 'separate') instructing -= 1
      } else if (child.local === 't') text += instructing > 0 ? '' : wordsIn(child)
      else if (child.local === 'tab' && element.local === 'r') text += '\t'
      else if (child.local === 'br') text += ' '
      else if (child.local !== 'pPr') visit(child)
    }
  }
  visit(cell)
  return text
}
