import type { MastheadField, Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import type { Block } from '../../structure/block'
import { allOf, attribute, childOf, elementsOf, wordsIn } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import type { Context } from './context'
import { formOf } from './form-of'
import type { FoundForm } from './form-of'
import type { Parts } from './parts'
import { isPageWord, isSelfLabelled } from './words'

/**
 * The fields in the header of the first page: a table whose first row ends with the symbol, whose second holds the organ
 * (style XLarge) and, in its last cell, distribution, date and language of the original.
 */
export function mastheadOf(parts: Parts, context: Context): Block[] {
  const header = firstHeader(parts)
  const table = header && [...allOf(header)].find((element) => element.local === 'tbl')
  return table ? mastheadIn(table, context) : []
}

/** The same table where it stands at the head of the text, as Geneva sets it; undefined for any other. */
export function mastheadTable(table: XmlElement, context: Context): Block[] | undefined {
  if (!/Distr\.|Original\s?:/.test(wordsIn(table).slice(0, 2000))) return undefined
  const blocks = mastheadIn(table, context)
  return blocks.some(({ field }) => field === 'symbol') ? blocks : undefined
}

function mastheadIn(table: XmlElement, context: Context): Block[] {
  const rows = elementsOf(table).filter((row) => row.local === 'tr')
  if (rows.length < 2) return []
  const blocks: Block[] = []
  const field = (name: MastheadField, runs: Run[]): void => {
    if (textOfRuns(runs).trim() !== '' || runs.some((run) => run.type === 'reference'))
      blocks.push({ field: name, runs })
  }
  for (const form of formsIn(cellsOf(rows[0]!).at(-1), context)) field('symbol', form.runs)
  const [last, ...before] = cellsOf(rows[1]!).reverse()
  for (const cell of before.reverse()) {
    for (const form of formsIn(cell, context)) if (form.style === 'XLarge') field('organ', form.runs)
  }
  for (const form of formsIn(last, context)) {
    const words = textOfRuns(form.runs)
    const [, label = '', value = ''] = /^([^:\n]{1,20})\s?:\s*([^]*)$/.exec(words) ?? []
    const known = (['distribution', 'original'] as const).find((name) => isPageWord(name, label))
    if (known) field(known, after(form.runs, words.length - value.length))
    else field(isSelfLabelled(words) ? 'distribution' : 'date', form.runs)
  }
  return blocks
}

function firstHeader({ document, running }: Parts): XmlElement | undefined {
  const section = [...allOf(document)].find((element) => element.local === 'sectPr')
  if (!section || !childOf(section, 'titlePg')) return undefined
  const reference = elementsOf(section).find(
    (element) => element.local === 'headerReference' && attribute(element, 'type') === 'first',
  )
  const id = reference?.attributes['r:id'] ?? ''
  return running.find((part) => part.ids.includes(id))?.root
}

function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).filter((cell) => cell.local === 'tc')
}

function formsIn(cell: XmlElement | undefined, context: Context): FoundForm[] {
  // An emblem is no picture of the text's.
  const quiet: Context = { ...context, lose: () => {} }
  return cell ? elementsOf(cell).flatMap((child) => (child.local === 'p' ? [formOf(child, quiet, [])] : [])) : []
}

function after(runs: readonly Run[], offset: number): Run[] {
  const rest: Run[] = []
  let at = 0
  for (const run of runs) {
    const width = run.type === 'text' ? run.text.length : run.type === 'break' ? 1 : 0
    if (at >= offset) rest.push(run)
    else if (run.type === 'text' && at + width > offset) rest.push({ ...run, text: run.text.slice(offset - at) })
    at += width
  }
  return rest
}
