import type { MastheadField, ParagraphKind, Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import { upright } from './form'
import type { Form } from './form'
import { annexNumber, isPageWord } from './words'

/** What a form is in a text. */
export type Meaning =
  | { is: 'fields'; fields: { field: MastheadField; runs: Run[] }[] }
  | { is: 'paragraph'; kind: ParagraphKind; level: number; printed?: string; runs: Run[] }
  /** Opens an annex; the title stands in the next form, an `annex-title`. */
  | { is: 'annex'; printed?: string }
  | { is: 'annex-title'; runs: Run[] }
  /** Stands before the table of contents. */
  | { is: 'contents-title'; runs: Run[] }
  /** Stands before a table. */
  | { is: 'table-title'; runs: Run[] }
  /** Below a table: `a`, tab, the note. */
  | { is: 'table-note'; runs: Run[] }

/** Where a form stands: `masthead` up to the first form that is no field. */
export type Zone = 'masthead' | 'body' | 'cell'

/** What a form says of itself in its zone, and its mark where the form leaves the choice. */
export function meaningOf(form: Form, zone: Zone): Meaning {
  if (zone === 'masthead') {
    const fields = fieldsOf(form)
    if (fields) return { is: 'fields', fields }
  }
  const level = HEADING_LEVELS[form.style]
  if (level !== undefined && zone !== 'cell') return headingMeaning(form, level)
  if (zone !== 'cell') {
    if (form.style === 'TitleHCH') return { is: 'annex-title', runs: form.runs }
    if (form.style === 'TitleH2') return { is: 'table-title', runs: form.runs }
    if (form.style === 'FootnoteText') return { is: 'table-note', runs: form.runs }
  }
  return plainMeaning(form, zone)
}

/** The masthead style of each field that has one of its own (un-conventions 5.1). */
const FIELD_STYLES: Readonly<Record<string, MastheadField>> = {
  Session: 'session',
  AgendaItemNormal: 'item',
  AgendaTitleH2: 'itemTitle',
  Sponsors: 'sponsors',
  TitleHCH: 'title',
  HM: 'title',
  TitleH1: 'subtitle',
}

function fieldsOf(form: Form): { field: MastheadField; runs: Run[] }[] | undefined {
  if (form.mark && 'field' in form.mark) return [{ field: form.mark.field, runs: form.runs }]
  if (form.style === 'TitleH1') {
    // `75/158.` hangs in the margin before the title.
    const peeled = peelToken(form.runs, 1)
    if (peeled) {
      const number = { field: 'number' as const, runs: withoutStop(peeled.token) }
      return textOfRuns(peeled.rest) === '' ? [number] : [number, { field: 'title', runs: peeled.rest }]
    }
  }
  const field = FIELD_STYLES[form.style]
  return field && [{ field, runs: form.runs }]
}

/** Chapter I., A., 1. and (a), (i), a. */
const HEADING_LEVELS: Readonly<Record<string, number>> = { HM: 1, HCh: 1, H1: 2, H23: 3, H4: 5, H56: 6 }

function headingMeaning(form: Form, byStyle: number): Meaning {
  if (form.style === 'HCh') {
    const marked = form.mark && 'kind' in form.mark ? form.mark.kind : undefined
    const line = textOfRuns(form.runs)
    if (form.newPage && (marked === 'annex' || annexNumber(line) !== undefined)) {
      const printed = annexNumber(line)
      return { is: 'annex', ...(printed && { printed }) }
    }
    if (marked === 'contents' || (!line.startsWith('\t') && isPageWord('contents', line))) {
      return { is: 'contents-title', runs: form.runs }
    }
  }
  const peeled = peelToken(form.runs, 1)
  const token = peeled ? textOfRuns(peeled.token) : ''
  const printed = token.replace(/\.$/, '')
  let level = byStyle
  if (form.style === 'H23' && (form.outline === 3 || (form.outline !== 2 && token.startsWith('(')))) level = 4
  const runs = peeled && (token === '' || token.length <= 20) ? peeled.rest : form.runs
  return { is: 'paragraph', kind: 'heading', level, ...(printed && { printed }), runs }
}

function plainMeaning(form: Form, zone: Zone): Meaning {
  const mark = form.mark
  if (mark && 'kind' in mark && allows(form, mark.kind, zone)) {
    const lead: 0 | 1 = LEADING_TAB.has(mark.kind) ? 1 : 0
    const peeled = mark.numbered ? peelToken(form.runs, lead) : undefined
    const runs = peeled?.rest ?? dropLeading(form.runs, lead)
    const printed = peeled && shownNumber(textOfRuns(peeled.token))
    return {
      is: 'paragraph',
      kind: mark.kind,
      level: mark.level,
      ...(printed && { printed }),
      runs: mark.kind === 'closing' && form.right ? upright(runs) : runs,
    }
  }
  const bullet = form.bullet ?? BULLET_STYLES.indexOf(form.style)
  if (bullet >= 0) return { is: 'paragraph', kind: 'bullet', level: bullet + 1, runs: form.runs }
  if (zone === 'cell') return { is: 'paragraph', kind: 'text', level: 0, runs: form.runs }
  if (form.right) return { is: 'paragraph', kind: 'closing', level: 0, runs: upright(form.runs) }
  if (form.hanging) return hangingMeaning(form.runs)
  const lead = textOfRuns(form.runs).startsWith('\t')
  const peeled = peelToken(form.runs, lead ? 1 : 0)
  const token = peeled ? textOfRuns(peeled.token) : ''
  if (peeled && ARABIC.test(token)) {
    return {
      is: 'paragraph',
      kind: lead ? 'operative' : 'numbered',
      level: 0,
      printed: shownNumber(token),
      runs: peeled.rest,
    }
  }
  if (peeled && lead && LETTERED.test(token)) {
    return { is: 'paragraph', kind: 'sub', level: form.depth, printed: shownNumber(token), runs: peeled.rest }
  }
  if (form.inset) return { is: 'paragraph', kind: 'quote', level: 0, runs: form.runs }
  if (!lead) return { is: 'paragraph', kind: 'text', level: 0, runs: form.runs }
  const runs = dropLeading(form.runs, 1)
  return { is: 'paragraph', kind: isOpening(runs) ? 'opening' : 'preambular', level: 0, runs }
}

/** `25.2` or `(a)` beside the column, or a paragraph of the column without a number. */
function hangingMeaning(runs: Run[]): Meaning {
  const bare = dropLeading(runs, 9)
  const peeled = peelToken(bare, 0)
  const token = peeled ? textOfRuns(peeled.token) : ''
  const kind = ARABIC.test(token) ? 'numbered' : LETTERED.test(token) ? 'sub' : undefined
  if (!peeled || !kind) return { is: 'paragraph', kind: 'text', level: 0, runs: bare }
  const level = kind === 'numbered' ? 0 : /^\([ivx]{2,}\)$|^\(i\)$/.test(token) ? 2 : 1
  return { is: 'paragraph', kind, level, printed: shownNumber(token), runs: peeled.rest }
}

/** May a paragraph of this form be of the kind its mark says? */
function allows(form: Form, kind: ParagraphKind, zone: Zone): boolean {
  if (kind === 'annex' || kind === 'contents' || kind === 'table') return false
  if (zone === 'cell') return true
  if (kind === 'heading' || (form.bullet !== undefined) !== (kind === 'bullet')) return false
  return Boolean(form.right) === (kind === 'closing') && (kind === 'quote' || !form.inset)
}

const LEADING_TAB: ReadonlySet<ParagraphKind> = new Set(['opening', 'preambular', 'operative', 'sub'])
const BULLET_STYLES = ['Bullet1', 'Bullet2', 'Bullet3']
const LATIN = '(?: (?:bis|ter|quater|quinquies|sexies|septies|octies))?'
const ARABIC = new RegExp(`^\\d{1,4}(?:\\.\\d{1,4}){0,3}${LATIN}\\.?$`)
const LETTERED = new RegExp(`^(?:\\([a-z]{1,6}${LATIN}\\)|[a-z]{1,6}\\.)$`)

/** `The General Assembly,`: one italic name, a comma at most behind it. */
function isOpening(runs: readonly Run[]): boolean {
  const first = runs[0]
  const words = textOfRuns(runs)
  return (
    first?.type === 'text' &&
    first.italic === true &&
    words.length < 90 &&
    /^,?\s*$/.test(words.slice(first.text.length))
  )
}

function shownNumber(token: string): string {
  return token.replace(/\.$/, '')
}

function withoutStop(runs: Run[]): Run[] {
  const last = runs.at(-1)
  if (last?.type !== 'text' || !last.text.endsWith('.')) return runs
  return [...runs.slice(0, -1), { ...last, text: last.text.slice(0, -1) }]
}

/** `lead` tabs, a token (none after a tab: a heading without a number), a tab, the rest. */
function peelToken(runs: readonly Run[], lead: 0 | 1): { token: Run[]; rest: Run[] } | undefined {
  const found = (lead ? /^\t([^\t\n]{0,60})\t/ : /^([^\t\n]{1,60})\t/).exec(textOfRuns(runs))
  if (!found) return undefined
  const [before, rest] = splitRuns(runs, found[0].length)
  return { token: splitRuns(splitRuns(before, found[0].length - 1)[0], lead)[1], rest }
}

function dropLeading(runs: readonly Run[], tabs: number): Run[] {
  let count = 0
  const head = textOfRuns(runs)
  while (count < tabs && head[count] === '\t') count += 1
  return splitRuns(runs, count)[1]
}

/** The runs before and from an offset of their flat text; references at the offset go behind it. */
function splitRuns(runs: readonly Run[], offset: number): [Run[], Run[]] {
  const before: Run[] = []
  const after: Run[] = []
  let at = 0
  for (const run of runs) {
    const width = run.type === 'text' ? run.text.length : run.type === 'break' ? 1 : 0
    if (at >= offset) after.push(run)
    else if (run.type === 'text' && at + width > offset) {
      before.push({ ...run, text: run.text.slice(0, offset - at) })
      after.push({ ...run, text: run.text.slice(offset - at) })
    } else before.push(run)
    at += width
  }
  return [before, after]
}
