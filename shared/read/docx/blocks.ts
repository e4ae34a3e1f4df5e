import type { Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import type { Block } from '../../structure/block'
import type { BodyItem } from './body'
import { entriesOf } from './contents'
import type { Context } from './context'
import type { Form } from './form'
import type { FoundForm } from './form-of'
import { subLevelOf } from './list-number'
import { meaningOf } from './meaning'
import type { Meaning } from './meaning'
import { signedNote } from './notes'

/**
 * The items of a body in our styles as blocks that say all: fields of the masthead first, until a form comes that is none;
 * then paragraphs, an annex with the title below it, contents with their table, a table with the title above it and
 * its letter notes below.
 */
export function blocksOf(items: readonly BodyItem[], context: Context): Block[] {
  const blocks: Block[] = []
  let zone: 'masthead' | 'body' = 'masthead'
  let table = 0
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!
    if (item.is === 'table') {
      zone = 'body'
      table = item.ordinal
      blocks.push({ kind: 'table', runs: [], rows: item.rows })
      continue
    }
    const form = withTypedList(item.form, context)
    if (form.framed) {
      const note = signedNote(form.runs, (sign) => `mark:0:${sign}`)
      if (note) blocks.push(note)
      // The line above the notes is no words.
      else if (/[\p{L}\p{N}]/u.test(textOfRuns(form.runs))) blocks.push({ kind: 'text', level: 0, runs: form.runs })
      continue
    }
    if (textOfRuns(form.runs).trim() === '' && !form.runs.some((run) => run.type === 'reference')) continue
    const opener = blocks.at(-1)
    if (opener?.kind === 'annex' && opener.runs.length === 0 && isAnnexTitle(form)) {
      opener.runs = form.runs
      continue
    }
    const meaning = meaningOf(form, zone)
    if (meaning.is !== 'fields') zone = 'body'
    const next = nextItem(items, at)
    switch (meaning.is) {
      case 'fields':
        for (const { field, runs } of meaning.fields) blocks.push({ field, runs })
        break
      case 'annex':
        blocks.push({ kind: 'annex', runs: [], ...(meaning.printed && { printed: meaning.printed }) })
        break
      case 'annex-title':
        if (opener?.kind === 'annex') opener.runs = joined(opener.runs, meaning.runs)
        else blocks.push({ kind: 'text', runs: meaning.runs })
        break
      case 'contents-title':
        if (next?.item.is === 'table') {
          blocks.push({ kind: 'contents', runs: meaning.runs, entries: entriesOf(next.item, context) })
          at = next.at
        } else blocks.push({ kind: 'heading', level: 1, runs: meaning.runs })
        break
      case 'table-title':
        if (next?.item.is === 'table') {
          blocks.push({ kind: 'table', runs: meaning.runs, rows: next.item.rows })
          table = next.item.ordinal
          at = next.at
        } else blocks.push({ kind: 'text', runs: meaning.runs })
        break
      case 'table-note':
        blocks.push(signedNote(meaning.runs, (sign) => `mark:${table}:${sign}`) ?? { kind: 'text', runs: meaning.runs })
        break
      case 'paragraph':
        blocks.push(listed(paragraphBlock(meaning), item.form))
    }
  }
  return blocks
}

/** A chapter's style without the tabs of a heading, right below `Annex I`; outside the outline, where we wrote it. */
function isAnnexTitle(form: Form): boolean {
  if (!['HCh', 'HM'].includes(form.style) || form.newPage || textOfRuns(form.runs).startsWith('\t')) return false
  return form.outline === 9 || meaningOf(form, 'body').is !== 'contents-title'
}

/** A number that Word makes stands as a typed one does: with the tabs that the form asks for. */
function withTypedList(form: FoundForm, context: Context): FoundForm {
  if (form.list?.is !== 'number' || form.mark) return form
  const lead = HEADINGS.has(form.style) || form.list.format !== 'decimal' ? '\t' : ''
  const runs: Run[] = [context.keeper.number(form.list.text), { type: 'text', text: '\t' }, ...form.runs]
  return { ...form, runs: lead ? [{ type: 'text', text: lead }, ...runs] : runs }
}

const HEADINGS: ReadonlySet<string> = new Set(['HM', 'HCh', 'H1', 'H23', 'H4', 'H56'])

/** What a list says where the form of the number did not. */
function listed(block: Block, { list }: FoundForm): Block {
  if (list?.is !== 'number' || block.kind === 'heading') return block
  if (block.kind === 'sub') return { ...block, level: subLevelOf(list) }
  if (block.printed !== undefined || (block.kind !== 'text' && block.kind !== 'preambular')) return block
  if (list.format === 'decimal') return { ...block, kind: 'numbered', level: 0 }
  return { ...block, kind: 'sub', level: subLevelOf(list) }
}

function paragraphBlock(meaning: Extract<Meaning, { is: 'paragraph' }>): Block {
  const { kind, level, printed, runs } = meaning
  return { kind, level, runs, ...(printed && { printed }) }
}

/** The next item that shows anything, across the empty paragraphs that make room. */
function nextItem(items: readonly BodyItem[], from: number): { item: BodyItem; at: number } | undefined {
  for (let at = from + 1; at < items.length; at += 1) {
    const item = items[at]!
    if (item.is === 'table' || textOfRuns(item.form.runs).trim() !== '') return { item, at }
  }
  return undefined
}

function joined(before: Run[], after: Run[]): Run[] {
  return before.length === 0 ? after : [...before, { type: 'break' }, ...after]
}
