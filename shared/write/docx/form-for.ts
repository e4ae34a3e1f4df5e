import { isDeepStrictEqual } from 'node:util'
import type { Form, Mark } from '../../read/docx/form'
import { inItalics, upright } from '../../read/docx/form'
import { meaningOf } from '../../read/docx/meaning'
import type { Zone } from '../../read/docx/meaning'
import { tidyRuns } from '../../structure/tidy-runs'
import type { Paragraph, ParagraphKind, Run } from '../../text/document-text'

/**
 * The form a paragraph takes on the page, with its number typed as real files have it (un-conventions 5.1): `1.`, tab, text;
 * tab, `(a)`, tab, text; tab, preambular text. Where reading the form would give another kind, it gets a mark.
 * `runs` are the paragraph's as they can be printed. Not for annexes, tables and contents, which take several forms.
 */
export function formFor(paragraph: Paragraph, runs: Run[], number: string, zone: Exclude<Zone, 'masthead'>): Form {
  const form = zone === 'cell' ? cellForm(paragraph, runs, number) : bodyForm(paragraph, runs, number)
  const level = LEVELED.has(paragraph.kind) ? Math.max(1, paragraph.level) : 0
  const wanted = { is: 'paragraph', kind: paragraph.kind, level, runs, ...(number && { printed: number }) }
  const read = meaningOf(form, zone)
  const plain = paragraph.kind === 'closing' && zone === 'body' ? upright(runs) : runs
  const same =
    read.is === 'paragraph' &&
    isDeepStrictEqual({ ...read, runs: tidyRuns(read.runs) }, { ...wanted, runs: tidyRuns(plain) })
  if (same) return form
  const mark: Mark = { kind: paragraph.kind, level, numbered: number !== '' }
  return { ...form, mark }
}

const LEVELED: ReadonlySet<ParagraphKind> = new Set(['heading', 'sub', 'bullet'])
const HEADING_STYLES = ['HCh', 'H1', 'H23', 'H23', 'H4', 'H56']

function bodyForm(paragraph: Paragraph, runs: Run[], number: string): Form {
  const { kind, level } = paragraph
  const plain = { style: 'SingleTxt', depth: 1 }
  switch (kind) {
    case 'heading': {
      const at = Math.min(6, Math.max(1, level))
      return { style: HEADING_STYLES[at - 1]!, depth: 1, outline: at - 1, runs: typed(`\t${stopped(number)}\t`, runs) }
    }
    case 'opening':
    case 'preambular':
    case 'operative':
      return { ...plain, runs: typed(number ? `\t${stopped(number)}\t` : '\t', runs) }
    case 'sub': {
      const depth = Math.min(4, Math.max(1, level))
      return { style: 'SingleTxt', depth, runs: typed(number ? `\t${stopped(number)}\t` : '\t', runs) }
    }
    case 'quote':
      return { ...plain, inset: true, runs: numbered(number, runs) }
    case 'bullet': {
      const at = Math.min(4, Math.max(1, level)) - 1
      return { style: `Bullet${Math.min(3, at + 1)}`, depth: 1, bullet: at, runs: numbered(number, runs) }
    }
    case 'closing':
      return { ...plain, right: true, runs: inItalics(numbered(number, runs)) }
    default:
      return { ...plain, runs: numbered(number, runs) }
  }
}

function cellForm(paragraph: Paragraph, runs: Run[], number: string): Form {
  const lead = ['opening', 'preambular', 'operative', 'sub'].includes(paragraph.kind) && number ? '\t' : ''
  return { style: 'Small', depth: 1, runs: typed(number ? `${lead}${stopped(number)}\t` : '', runs) }
}

/** `1` -> `1.`, `(a)` as it is. */
export function stopped(number: string): string {
  return number === '' || number.endsWith(')') ? number : `${number}.`
}

function numbered(number: string, runs: Run[]): Run[] {
  return number ? typed(`${stopped(number)}\t`, runs) : runs
}

function typed(head: string, runs: Run[]): Run[] {
  return head ? [{ type: 'text', text: head }, ...runs] : runs
}
