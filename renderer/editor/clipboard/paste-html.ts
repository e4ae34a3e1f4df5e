import { AppError } from '../../../shared/error'
import { peelNumber } from '../../../shared/structure'
import type { Block } from '../../../shared/structure'
import type { Run, TextRun } from '../../../shared/text/document-text'
import { itemOf, nextItem, openList, wordListLevel } from './paste-html-lists'
import type { Item, OpenList } from './paste-html-lists'
import { isBesideTheText, noteAnchor, noteHeld } from './paste-html-notes'
import { lookIn, marginsOf, PLAIN, styleOf } from './paste-html-style'
import type { Look } from './paste-html-style'
import { TableMaker } from './paste-html-table'

/**
 * A document of HTML, as Word, LibreOffice, Google Docs or a web page put it on the clipboard, in blocks: what the markup
 * says, with footnotes tied. The document is only read: nothing of it runs, loads or enters the page. Deletions and
 * comments of Word's are left out, insertions kept. The walk keeps its own stack, since a page may be nested as deep as it likes.
 * Throws `too-large` for a page of more nodes than any text has.
 */
export function blocksOfHtml(html: Document): Block[] {
  const reader = new Reader()
  if (html.body) reader.read(html.body)
  return reader.blocks()
}

/** More nodes than any draft is made of. */
const MOST_NODES = 400_000

const LEFT_OUT = new Set(
  (
    'script style head title meta link xml template noscript iframe frame object embed applet svg math canvas audio video ' +
    'img picture map input select textarea button datalist del dialog'
  ).split(' '),
)
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section summary table tbody td tfoot th thead tr caption ul'
  ).split(' '),
)

interface Found extends Block {
  margins: [number, number]
}

class Reader {
  private readonly found: Found[] = []
  private runs: Run[] = []
  private item: Item | undefined
  private heading = 0
  private quoted = 0
  private margins: [number, number] = [0, 0]
  private note: string | undefined
  private mark: string | undefined
  private readonly lists: OpenList[] = []
  private readonly table = new TableMaker()

  read(body: Element): void {
    const stack: (() => void)[] = []
    let seen = 0
    const enter = (node: Node, look: Look, kept: boolean): void => {
      if (node.nodeType === 3) return this.words(node.nodeValue ?? '', look, kept)
      if (node.nodeType !== 1) return
      const element = node as Element
      const tag = element.localName
      if (LEFT_OUT.has(tag) || isHidden(element) || isBesideTheText(element)) return
      if (tag === 'br') return this.lineBreak(element)
      const anchor = noteAnchor(element)
      if (anchor?.is === 'reference') return this.reference(anchor.id, element.textContent)
      if (anchor) return this.noteMark(anchor.id)
      if (styleOf(element, 'mso-list') === 'ignore') return void (this.mark = element.textContent)
      if (/mso-tab-count/i.test(element.getAttribute('style') ?? '')) return this.words(' ', look, false)
      const leave = BLOCKS.has(tag) ? this.enterBlock(element) : undefined
      const inner = /^h\d$/.test(tag) ? PLAIN : lookIn(element, look)
      const preserves = kept || tag === 'pre'
      if (leave) stack.push(leave)
      for (let child = element.lastChild; child; child = child.previousSibling) {
        const next = child
        stack.push(() => enter(next, inner, preserves))
      }
    }
    enter(body, PLAIN, false)
    for (let step = stack.pop(); step; step = stack.pop(), seen += 1) {
      if (seen === MOST_NODES) throw new AppError('too-large', 'The page has more parts than any text has.')
      step()
    }
    this.flush()
  }

  /** Blocks further in than most, from both sides, are quotations; notes that nothing refers to are left out. */
  blocks(): Block[] {
    const plain = this.found.filter((block) => !block.kind && !block.printed && !block.note)
    const usual = middle(plain.map(({ margins }) => margins[0]))
    const referred = new Set(this.found.flatMap(referencesIn))
    const noted = new Set(this.found.flatMap(({ note }) => (note ? [note.id] : [])))
    return this.found.flatMap(({ margins, ...block }): Block[] => {
      if (block.note && !referred.has(block.note.id)) return []
      const isQuote =
        !block.kind && !block.note && block.printed === undefined && margins[0] >= usual + 18 && margins[1] >= 18
      const rows = block.rows?.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          paragraphs: cell.paragraphs.map((p) => ({ ...p, runs: withoutStrayReferences(p.runs, noted) })),
        })),
      }))
      return [
        {
          ...block,
          ...(isQuote && { kind: 'quote' as const }),
          ...(rows && { rows }),
          runs: withoutStrayReferences(block.runs, noted),
        },
      ]
    })
  }

  private enterBlock(element: Element): () => void {
    const tag = element.localName
    this.flush()
    const before = { margins: this.margins, note: this.note, heading: this.heading }
    const outline = Math.trunc(Number(/^h([1-6])$/.exec(tag)?.[1] ?? styleOf(element, 'mso-outline-level')) || 0)
    if (outline >= 1 && outline <= 6) this.heading = outline
    const isQuote = tag === 'blockquote' || /^Mso(?:Intense)?Quote$/.test(element.className)
    if (isQuote) this.quoted += 1
    if (tag === 'p' || tag === 'div') this.margins = marginsOf(element)
    this.note = noteHeld(element) ?? this.note
    if (tag === 'ol' || tag === 'ul') this.lists.push(openList(element))
    if (tag === 'li') this.item = nextItem(this.lists, element)
    const level = wordListLevel(element)
    const done = this.table.enter(element)
    return () => {
      this.flush(level)
      if (tag === 'ol' || tag === 'ul') this.lists.pop()
      if (tag === 'li') this.item = undefined
      if (isQuote) this.quoted -= 1
      const margins = before.margins
      for (const block of done()) this.found.push({ ...block, margins })
      Object.assign(this, before)
    }
  }

  private words(text: string, look: Look, kept: boolean): void {
    const clean = text.replace(/\u00ad/g, '')
    kept
      ? clean.split(/\r\n?|\n/).forEach((line, index) => {
          if (index > 0) this.runs.push({ type: 'break' })
          this.run(line.replace(/\t/g, ' '), look)
        })
      : this.run(clean.replace(/[ \t\r\n\f\u00a0]{2,}/g, ' ').replace(/[\t\r\n\f]/g, ' '), look)
  }

  private run(text: string, { italic, bold, superscript }: Look): void {
    if (!text) return
    this.runs.push({
      type: 'text',
      text,
      ...(italic && { italic }),
      ...(bold && { bold }),
      ...(superscript && { superscript }),
    } as TextRun)
  }

  private lineBreak(element: Element): void {
    if (!/page-break|mso-break-type/i.test(element.getAttribute('style') ?? '')) this.runs.push({ type: 'break' })
  }

  private reference(id: string, mark: string | null): void {
    this.runs.push({ type: 'reference', footnoteId: id, printed: (mark ?? '').replace(/[\s[\]\u00a0]/g, '') })
  }

  private noteMark(id: string): void {
    this.note ??= id
    this.runs = []
  }

  private flush(level = 0): void {
    const runs = trimmed(this.runs)
    this.runs = []
    const { mark } = this
    this.mark = undefined
    if (runs.length === 0) return
    if (this.table.put(runs)) return
    const item = mark === undefined ? this.item : itemOf(mark, level || 1)
    this.item = undefined
    const block: Found = { runs, margins: this.margins, ...item }
    if (this.note !== undefined) {
      this.found.push({ runs, margins: this.margins, note: { id: this.note, series: 'number' } })
      return
    }
    if (this.heading) this.found.push(headingBlock(block, this.heading))
    else this.found.push({ ...block, ...(this.quoted > 0 && !item && { kind: 'quote' as const }) })
  }
}

/** A heading is bold by itself; its number, typed or kept apart, is no part of its words. */
function headingBlock({ margins, runs, printed }: Found, level: number): Found {
  const plain = runs.map((run): Run => {
    if (run.type !== 'text') return run
    const { bold, ...rest } = run
    void bold
    return rest
  })
  const number = peelNumber(printed === undefined ? plain : [{ type: 'text', text: `${printed} ` }, ...plain])
  const said: Found = { margins, kind: 'heading', level, runs: number?.rest ?? plain }
  return number ? { ...said, printed: number.printed } : said
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style')?.slice(0, 4000) ?? '')
}

/** Without blanks at the ends, of any kind; nothing where there are no words. */
function trimmed(runs: Run[]): Run[] {
  const isBlank = (run: Run): boolean => run.type === 'break' || (run.type === 'text' && !run.text.trim())
  const from = runs.findIndex((run) => !isBlank(run))
  if (from < 0) return []
  const kept = runs.slice(from, runs.findLastIndex((run) => !isBlank(run)) + 1)
  const [first, last] = [kept[0]!, kept.at(-1)!]
  if (first.type === 'text') kept[0] = { ...first, text: first.text.trimStart() }
  const end = kept.at(-1)!
  if (last.type === 'text' && end.type === 'text') kept[kept.length - 1] = { ...end, text: end.text.trimEnd() }
  return kept
}

/** A reference whose note did not come along is the superscript sign it looked like. */
function withoutStrayReferences(runs: readonly Run[], noted: ReadonlySet<string>): Run[] {
  return runs.flatMap((run): Run[] => {
    if (run.type !== 'reference' || noted.has(run.footnoteId)) return [run]
    return run.printed ? [{ type: 'text', text: run.printed, superscript: true }] : []
  })
}

function referencesIn({ runs, rows = [] }: Block): string[] {
  const own = runs.flatMap((run) => (run.type === 'reference' ? [run.footnoteId] : []))
  return [...own, ...rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs.flatMap(referencesIn)))]
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
