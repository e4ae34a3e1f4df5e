import type { DocumentText, Footnote, Paragraph } from './document-text'
import { referencesOf, textOf } from './flat'
import { letters, roman } from './ordinal'

/** The number and the label of every paragraph and the mark and label of every footnote, by id. */
export interface Numbering {
  paragraphs: ReadonlyMap<string, { number: string; label: string }>
  footnotes: ReadonlyMap<string, { mark: string; label: string }>
}

/**
 * The one pass that numbers a text. `computed` counts, as a draft does; `printed` takes what a source printed.
 *
 * A lone operative paragraph has no number, nor has a lone annex. Labels are what a drafter says
 * (`para. 66 (a)`, `PP 3`, `OP 3 (b) (ii)`, `note 7`, `heading II.A.1`, `sect. II, OP 3`, `annex I, para. 3`, `table 2`);
 * a label that would repeat in a text gets ` [2]`, so that every label names one place.
 */
export function numberingOf(text: DocumentText, by: 'computed' | 'printed' = 'computed'): Numbering {
  const pass = new Pass(text.paragraphs, by)
  return { paragraphs: pass.run(), footnotes: footnoteMarks(text, by) }
}

/** How many of each thing have been counted since the numbers last began. */
interface Counts {
  numbered: number
  operative: number
  preambular: number
  text: number
  quote: number
  bullet: number
}

const none = (): Counts => ({ numbered: 0, operative: 0, preambular: 0, text: 0, quote: 0, bullet: 0 })

class Pass {
  private counts = none()
  private tables = 0
  private annexes = 0
  private headings: number[] = []
  /** Numbers of the headings now open, by level. */
  private path: string[] = []
  private subs: number[] = []
  /** Label of the paragraph that sub-paragraphs belong to, and of the subs open below it. */
  private owner = ''
  private subLabels: string[] = []
  private scope = ''
  /** Level of the headings that open sections with labels of their own; 0 where none does. */
  private sectionLevel = 0
  private readonly free = labelMaker()
  private readonly loneOperative: ReadonlySet<string>
  private readonly annexCount: number
  private readonly result = new Map<string, { number: string; label: string }>()

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly by: 'computed' | 'printed',
  ) {
    this.loneOperative = loneOperatives(paragraphs)
    this.annexCount = paragraphs.filter((p) => p.kind === 'annex').length
  }

  run(): ReadonlyMap<string, { number: string; label: string }> {
    for (const paragraph of this.paragraphs) this.visit(paragraph)
    return this.result
  }

  private visit(p: Paragraph): void {
    if (p.kind === 'annex') this.enterAnnex(p)
    else if (p.kind === 'heading') this.enterHeading(p)
    else if (p.kind === 'sub') this.sub(p)
    else this.plain(p)
  }

  private enterAnnex(p: Paragraph): void {
    this.annexes += 1
    const number = this.numberOf(p, () => (this.annexCount === 1 ? '' : roman(this.annexes)))
    if (p.restart) this.counts = none()
    this.headings = []
    this.path = []
    const label = number ? `annex ${number}` : 'annex'
    this.scope = `${label}, `
    this.sectionLevel = 0
    this.closeSubs('')
    this.put(p, number, label)
  }

  private enterHeading(p: Paragraph): void {
    const level = Math.max(1, p.level)
    this.headings.length = Math.min(this.headings.length, level)
    while (this.headings.length < level) this.headings.push(0)
    if (!p.asPrinted && this.by === 'computed') this.headings[level - 1]! += 1
    const number = this.numberOf(p, () => headingNumber(level, this.headings[level - 1]!))
    this.path.length = Math.min(this.path.length, level - 1)
    while (this.path.length < level - 1) this.path.push('')
    this.path.push(number)
    const path = this.path.filter(Boolean).join('.')
    const annex = this.annexes > 0 ? this.annexScope() : ''
    if (p.restart) this.counts = none()
    // A section whose numbers begin again names itself in its labels; so do the sections beside it that follow.
    if (p.restart || level <= this.sectionLevel) {
      this.sectionLevel = p.restart ? level : Math.min(level, this.sectionLevel)
      this.scope = `${annex}${path ? `sect. ${path}` : brief(textOf(p))}, `
    }
    this.closeSubs('')
    this.put(p, number, `${annex}heading ${number ? path : brief(textOf(p))}`.trim())
  }

  private sub(p: Paragraph): void {
    const level = Math.max(1, p.level)
    this.subs.length = Math.min(this.subs.length, level)
    while (this.subs.length < level) this.subs.push(0)
    if (!p.asPrinted) this.subs[level - 1]! += 1
    const number = this.numberOf(p, () => subNumber(level, this.subs[level - 1]!))
    this.subLabels.length = Math.min(this.subLabels.length, level - 1)
    while (this.subLabels.length < level - 1) this.subLabels.push('')
    this.subLabels.push(number || `sub ${this.subs[level - 1]! || 1}`)
    this.put(p, number, [this.owner || this.scope.replace(/, $/, ''), ...this.subLabels].filter(Boolean).join(' '))
  }

  private plain(p: Paragraph): void {
    const [number, name] = this.numberAndName(p)
    const label = `${this.scope}${name}`
    // Text, quotations and tables may stand between the sub-paragraphs of one list.
    if (['numbered', 'operative', 'preambular', 'opening', 'closing'].includes(p.kind)) {
      this.closeSubs(this.put(p, number, label))
    } else {
      const put = this.put(p, number, label)
      if (this.subs.length === 0 && p.kind === 'text') this.owner = put
    }
  }

  private numberAndName(p: Paragraph): [string, string] {
    const counts = this.counts
    switch (p.kind) {
      case 'numbered': {
        const number = this.numberOf(p, () => String((counts.numbered += 1)))
        return [number, number ? `para. ${number}` : 'para.']
      }
      case 'operative': {
        const lone = this.by === 'computed' && !p.asPrinted && this.loneOperative.has(p.id)
        const number = lone ? '' : this.numberOf(p, () => String((counts.operative += 1)))
        return [number, number ? `OP ${number}` : 'OP']
      }
      case 'preambular':
        counts.preambular += 1
        return ['', `PP ${counts.preambular}`]
      case 'table':
        this.tables += 1
        return ['', `table ${this.tables}`]
      case 'text':
      case 'quote':
      case 'bullet':
        counts[p.kind] += 1
        return [p.asPrinted ? (p.printed ?? '') : '', `${p.kind} ${counts[p.kind]}`]
      default:
        return ['', p.kind]
    }
  }

  /** What is shown as the number; only a paragraph that is counted runs `count`. */
  private numberOf(p: Paragraph, count: () => string): string {
    if (p.asPrinted || this.by === 'printed') return p.printed ?? ''
    return count()
  }

  private closeSubs(owner: string): void {
    this.owner = owner
    this.subs = []
    this.subLabels = []
  }

  private annexScope(): string {
    const end = this.scope.indexOf(', ')
    return end < 0 ? '' : this.scope.slice(0, end + 2)
  }

  private put(p: Paragraph, number: string, wanted: string): string {
    const label = this.free(wanted)
    this.result.set(p.id, { number, label })
    p.rows?.forEach((row, r) =>
      row.cells.forEach((cell, c) => {
        for (const inner of cell.paragraphs) this.put(inner, '', `${label}, row ${r + 1}, column ${c + 1}`)
      }),
    )
    return label
  }
}

function headingNumber(level: number, n: number): string {
  if (n === 0) return ''
  const forms = [roman(n), letters(n).toUpperCase(), String(n), `(${letters(n)})`, `(${roman(n).toLowerCase()})`]
  return forms[level - 1] ?? letters(n)
}

function subNumber(level: number, n: number): string {
  const forms = [`(${letters(n)})`, `(${roman(n).toLowerCase()})`, letters(n), roman(n).toLowerCase()]
  return forms[level - 1] ?? String(n)
}

/** The opening words that name a heading without a number. */
function brief(words: string): string {
  const line = words.split('\n')[0]!.trim()
  return line.length <= 40 ? line : `${line.slice(0, 40).replace(/\s+\S*$/, '')} …`
}

/** Ids of operative paragraphs that stand alone between two beginnings of the count. */
function loneOperatives(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const lone = new Set<string>()
  let group: string[] = []
  const close = (): void => {
    if (group.length === 1) lone.add(group[0]!)
    group = []
  }
  for (const p of paragraphs) {
    if (p.restart) close()
    if (p.kind === 'operative') group.push(p.id)
  }
  close()
  return lone
}

/** Gives every label once: a second bearer gets ` [2]`. */
function labelMaker(): (wanted: string) => string {
  const given = new Map<string, number>()
  return (wanted) => {
    let times = given.get(wanted) ?? 0
    let label
    // A heading's own words may end in ` [2]` too.
    do label = (times += 1) === 1 ? wanted : `${wanted} [${times}]`
    while (times > 1 && given.has(label))
    given.set(wanted, times)
    if (label !== wanted) given.set(label, 1)
    return label
  }
}

/** Numbers and asterisks run through the text; letters begin again in each table. */
function footnoteMarks(text: DocumentText, by: 'computed' | 'printed'): Numbering['footnotes'] {
  const marks = new Map<string, { mark: string; label: string }>()
  const byId = new Map(text.footnotes.map((note) => [note.id, note]))
  const tables = tableOfCells(text)
  const counts = { number: 0, asterisk: 0, letter: 0 }
  const free = labelMaker()
  let table: string | undefined
  const mark = (note: Footnote, printed?: string): void => {
    if (marks.has(note.id)) return
    const n = (counts[note.series] += 1)
    const counted = note.series === 'number' ? String(n) : note.series === 'asterisk' ? '*'.repeat(n) : letters(n)
    const shown = by === 'printed' ? (note.printed ?? printed ?? counted) : counted
    marks.set(note.id, { mark: shown, label: free(`note ${shown}`) })
  }
  for (const { run, paragraphId } of referencesOf(text)) {
    const note = byId.get(run.footnoteId)
    if (!note) continue
    const inTable = paragraphId === undefined ? undefined : tables.get(paragraphId)
    if (note.series === 'letter' && inTable !== undefined && inTable !== table) {
      table = inTable
      counts.letter = 0
    }
    mark(note, run.printed)
  }
  for (const note of text.footnotes) mark(note)
  return marks
}

/** The table that a title's or cell's paragraph belongs to, by id. */
function tableOfCells(text: DocumentText): ReadonlyMap<string, string> {
  const tables = new Map<string, string>()
  for (const { id, rows } of text.paragraphs) {
    if (!rows) continue
    tables.set(id, id)
    for (const row of rows) for (const cell of row.cells) for (const inner of cell.paragraphs) tables.set(inner.id, id)
  }
  return tables
}
