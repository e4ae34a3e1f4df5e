import type { Block } from '../../structure/block'
import { peelNumber } from '../../structure'
import type { MastheadField, Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import type { BodyItem } from './body'
import type { Context } from './context'
import { entryOf } from './contents'
import type { FoundForm } from './form-of'
import { isCommonNumber, printedOf, subLevelOf } from './list-number'
import { lookHeadings } from './look-headings'

/**
 * The blocks of a body without our styles: said is what styles, lists, tables and fields say of themselves, and which lines
 * look as headings do; the rest is left to be decided by the words.
 */
export function plainBlocks(items: readonly BodyItem[], context: Context): Block[] {
  const blocks: Block[] = []
  const { headings: byLook, title } = lookHeadings(items, context.styles.size)
  const titled = new Set<MastheadField>()
  for (const item of items) {
    if (item.is === 'table') {
      blocks.push({ kind: 'table', runs: [], rows: item.rows })
      continue
    }
    const { form } = item
    const words = textOfRuns(form.runs)
    if (words.trim() === '' && !form.runs.some((run) => run.type === 'reference')) continue
    if (form.contents) {
      addEntry(blocks, form, words)
      continue
    }
    const field = TITLES[form.styleNames[0] ?? ''] ?? (form === title ? 'title' : undefined)
    if (field && !titled.has(field)) {
      titled.add(field)
      blocks.push({ field, runs: plain(form.runs) })
      continue
    }
    const level = headingLevelOf(form) ?? byLook.get(form)
    if (level !== undefined) blocks.push(heading(form, level))
    else if (form.bullet !== undefined)
      blocks.push({ kind: 'bullet', level: Math.min(4, form.bullet + 1), runs: form.runs })
    else if (form.list?.is === 'number') blocks.push(listed(form, form.list, context))
    else if (form.styleNames.some((name) => QUOTES.has(name))) blocks.push({ kind: 'quote', level: 0, runs: form.runs })
    else if (form.styleNames.some((name) => /^list bullet/.test(name))) {
      blocks.push({ kind: 'bullet', level: 1, runs: form.runs })
    } else blocks.push({ runs: form.runs })
  }
  return blocks
}

const TITLES: Readonly<Record<string, MastheadField>> = { title: 'title', subtitle: 'subtitle' }

const QUOTES: ReadonlySet<string> = new Set(['quote', 'intense quote', 'block text'])

/** By a style that is a heading or based on one, or by a place in Word's outline. */
function headingLevelOf(form: FoundForm): number | undefined {
  for (const name of form.styleNames) {
    const found = /^heading (\d)$/.exec(name)
    if (found) return Math.min(6, Number(found[1]))
  }
  return form.outlined === undefined ? undefined : Math.min(6, form.outlined + 1)
}

/** What is bold from end to end says nothing by it in a heading. */
function plain(runs: readonly Run[]): Run[] {
  if (!runs.every((run) => run.type !== 'text' || run.bold || run.text.trim() === '')) return [...runs]
  return runs.map((run) => {
    if (run.type !== 'text') return run
    const { bold: _, ...rest } = run
    return rest
  })
}

function heading({ list, ...form }: FoundForm, level: number): Block {
  const runs = plain(form.runs)
  if (list?.is === 'number') return { kind: 'heading', level, printed: printedOf(list), runs }
  const number = peelNumber(runs)
  if (!number) return { kind: 'heading', level, runs }
  return { kind: 'heading', level, printed: number.printed, runs: number.rest }
}

/** A number that is known when typed is typed before the words: from there on there is one road. */
function listed(form: FoundForm, list: Extract<FoundForm['list'], { is: 'number' }>, context: Context): Block {
  if (isCommonNumber(list)) {
    const runs: Run[] = [context.keeper.number(list.text), { type: 'text', text: ' ' }, ...form.runs]
    return { runs }
  }
  const printed = printedOf(list)
  if (list.format === 'decimal') return { kind: 'numbered', level: 0, printed, runs: form.runs }
  return { kind: 'sub', level: Math.min(4, Math.max(subLevelOf(list), list.level + 1)), printed, runs: form.runs }
}

/** Entries that follow each other are one table of contents, which the line before it may be the title of. */
function addEntry(blocks: Block[], form: FoundForm, words: string): void {
  const level = form.styleNames.map((name) => Number(/^toc (\d)$/.exec(name)?.[1] ?? 0)).find((n) => n > 0) ?? 1
  const made = entryOf(words, level)
  if (!made) return
  const shown = form.list?.is === 'number' && !made.printed
  const entry = shown && form.list?.is === 'number' ? { ...made, printed: printedOf(form.list) } : made
  const last = blocks.at(-1)
  if (last?.kind === 'contents') last.entries!.push(entry)
  else if (last && !last.rows && !last.field && CONTENTS.test(textOfRuns(last.runs).trim())) {
    blocks[blocks.length - 1] = { kind: 'contents', runs: last.runs, entries: [entry] }
  } else blocks.push({ kind: 'contents', runs: [], entries: [entry] })
}

const CONTENTS =
  /^(?:(?:table of )?contents|table des matières|índice|contenido|содержание|оглавление|المحتويات|目录)\s*(?:\((?:continued|suite)\))?$/iu
