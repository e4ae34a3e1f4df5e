import type { FootnoteSeries, Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import type { Block } from '../../structure/block'
import { attribute, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { itemsOf } from './body'
import type { Context } from './context'
import type { Parts } from './parts'

/** The blocks of footnotes.xml and endnotes.xml, keyed as the references are: `footnote:3`, `endnote:1`. */
export function notesOf(parts: Parts, context: Context): Block[] {
  const blocks: Block[] = []
  for (const type of ['footnote', 'endnote'] as const) {
    const part = parts[`${type}s`]
    const keys = new Set<string>()
    for (const note of part ? elementsOf(part) : []) {
      const kind = attribute(note, 'type') ?? 'normal'
      const key = `${type}:${attribute(note, 'id')}`
      if (note.local !== type || kind !== 'normal' || parts.goneNotes.has(key)) continue
      keys.add(key)
      blocks.push(...noteBlocks(note, key, context))
    }
    if (type === 'endnote' && keys.size > 0) context.lose('changed', 'endnotes, kept as footnotes', keys.size)
  }
  return blocks
}

/** A note below a table or at the foot of the first page: its sign, a tab, the note; undefined where no sign begins it. */
export function signedNote(runs: readonly Run[], id: (sign: string) => string): Block | undefined {
  const { sign, rest } = cutSign(runs)
  if (sign === '' || seriesOf(sign) === 'number') return undefined
  return { runs: rest, note: { id: id(sign), series: seriesOf(sign), printed: sign } }
}

function noteBlocks(note: XmlElement, id: string, context: Context): Block[] {
  const blocks: Block[] = []
  for (const item of itemsOf(note, context)) {
    if (item.is === 'table') {
      context.lose('dropped', 'tables in footnotes')
      continue
    }
    const known = context.references.get(id)
    const { sign, rest } = cutSign(item.form.runs)
    const custom = blocks.length === 0 && known?.series !== 'number' && sign !== '' ? sign : undefined
    const runs = custom === undefined ? item.form.runs : rest
    const series = custom === undefined ? (known?.series ?? 'number') : seriesOf(custom)
    const printed = custom ?? known?.printed
    if (blocks.length > 0 && textOfRuns(runs).trim() === '') continue
    blocks.push({ runs, note: { id, series: blocks[0]?.note?.series ?? series, ...(printed && { printed }) } })
  }
  if (blocks.length === 0) blocks.push({ runs: [], note: { id, series: 'number' } })
  return blocks
}

/** The sign at the head of a note: `**` as text, or any sign set as an indicator. */
function cutSign(runs: readonly Run[]): { sign: string; rest: Run[] } {
  const at = runs.findIndex((run) => run.type !== 'text' || run.text.trim() !== '')
  const first = runs[at]
  if (first?.type === 'reference' && first.footnoteId.startsWith('mark:')) {
    return { sign: first.printed ?? '', rest: runs.slice(at + 1) }
  }
  const found = first?.type === 'text' ? /^\s*(\*+)\s/.exec(first.text) : null
  if (!found || first?.type !== 'text') return { sign: '', rest: [...runs] }
  return { sign: found[1]!, rest: [{ ...first, text: first.text.slice(found[0].length) }, ...runs.slice(at + 1)] }
}

function seriesOf(sign: string): FootnoteSeries {
  if (/^\*+$/.test(sign)) return 'asterisk'
  return /^\p{L}+$/u.test(sign) ? 'letter' : 'number'
}
