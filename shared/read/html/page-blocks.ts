import type { Block } from '../../structure'
import { peelNumber } from '../../structure'
import type { Run, TextRun } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import type { AnchoredNote } from './anchored-notes'
import { markOf } from './anchored-notes'
import { attribute, elementsIn, isElement, isText, listed, wordsIn } from './html-tree'
import type { HtmlElement, HtmlNode } from './html-tree'
import { numberOf, openList } from './list-number'
import type { OpenList } from './list-number'
import { lookIn, styleOf } from './look'
import type { Look } from './look'
import { leftOut } from './page-parts'
import { contentsEntry } from './page-contents'
import type { PageContext } from './page-context'
import { isLayout, tableBlock } from './page-table'
import { cutAtBreaks, tidyEnds } from './cut-runs'

/** What the markup says of the block that words are gathered for; said of the first block made of it only. */
type Said = Pick<Block, 'kind' | 'level' | 'printed' | 'field'>

interface Around {
  look: Look
  lists: readonly OpenList[]
  quoted: boolean
}

/** The blocks of an element of the page, in reading order. */
export function blocksIn(root: HtmlElement, context: PageContext, inCell = false): Block[] {
  return new Walk(context, inCell).over(root)
}

class Walk {
  private readonly blocks: Block[] = []
  private runs: Run[] = []
  private said: Said = {}
  private note: AnchoredNote | undefined
  private isBegun = false
  private seen = 0
  /** Notes whose mark has been met, or needs none. */
  private readonly marked = new Set<AnchoredNote>()

  constructor(
    private readonly context: PageContext,
    private readonly inCell: boolean,
  ) {}

  over(root: HtmlElement): Block[] {
    this.children(root, { look: lookIn(root, {}), lists: [], quoted: false })
    this.flush(false)
    return this.blocks
  }

  private children(element: HtmlElement, around: Around): void {
    for (const child of element.childNodes) this.node(child, around)
  }

  private node(node: HtmlNode, around: Around): void {
    if (isText(node)) return this.words(node.value, around.look)
    if (!isElement(node) || this.context.furniture.has(node)) return
    const out = leftOut(node)
    if (out) {
      const silent = out.what === '' || (out.what === 'hidden parts of the page' && !/\S/.test(wordsIn(node, 200)))
      if (!silent) this.context.lose(out.way, out.what)
      return
    }
    const begun = this.context.notes.bodies.get(node)
    if (!begun) return this.element(node, around)
    this.flush(around.quoted)
    const before = this.note
    this.note = begun
    this.said = {}
    if (node.tagName === 'li') this.marked.add(begun)
    this.element(node, { ...around, lists: [] })
    if (!BLOCKS.has(node.tagName)) return
    this.flush(around.quoted)
    this.note = before
  }

  private element(element: HtmlElement, around: Around): void {
    const { tagName } = element
    const { notes, lose } = this.context
    const reference = notes.references.get(element)
    if (reference) {
      this.runs.push({ type: 'reference', footnoteId: reference.id, printed: reference.printed })
      return
    }
    if (notes.backlinks.has(element)) {
      const words = wordsIn(element, 60)
      if (markOf(words) !== undefined && this.note) this.marked.add(this.note)
      if (words.trim().length < 20) return
    }
    if (tagName === 'br') {
      this.runs.push({ type: 'break' })
      return
    }
    if (this.isMarker(element)) return this.marker(element, around)
    if (tagName === 'ins') lose('changed', 'words marked as inserted, read as if accepted')
    if (tagName === 's' || tagName === 'strike') lose('flattened', 'words struck through')
    if (tagName === 'a' && /^(?:https?|mailto|ftp):/i.test(attribute(element, 'href') ?? '')) {
      lose('flattened', 'hyperlinks, whose addresses are left out')
    }
    const inner: Around = { ...around, look: lookIn(element, around.look) }
    if (tagName === 'q') {
      this.words('“', inner.look)
      this.children(element, inner)
      return this.words('”', inner.look)
    }
    if (!BLOCKS.has(tagName)) return this.children(element, inner)
    this.block(element, inner)
  }

  private block(element: HtmlElement, around: Around): void {
    const { tagName } = element
    const quoted = around.quoted
    this.flush(quoted)
    if (tagName === 'hr') return
    if (tagName === 'table') return this.table(element, around)
    const entry = this.inCell || this.note ? undefined : contentsEntry(element)
    if (entry) {
      const last = this.blocks.at(-1)
      if (last?.entries) last.entries.push(entry)
      else this.blocks.push({ runs: [], kind: 'contents', entries: [entry] })
      return
    }
    if (/^h[1-6]$/.test(tagName)) return this.heading(element, around)
    if (listed(element, 'class').includes('MsoTitle') && this.context.headingLevel(element) === 'title') {
      this.said = { field: 'title' }
    }
    if (tagName === 'ol' || tagName === 'ul' || tagName === 'dir') {
      this.children(element, { ...around, lists: [...around.lists, openList(element)] })
    } else if (tagName === 'li') this.item(element, around)
    else this.children(element, tagName === 'blockquote' ? { ...around, quoted: true } : around)
    this.flush(tagName === 'blockquote' || quoted)
  }

  private heading(element: HtmlElement, around: Around): void {
    const level = this.context.headingLevel(element)
    // What is bold throughout is so because it is a heading.
    const look: Look = { ...around.look, bold: styleOf(element, 'font-weight') ? (around.look.bold ?? false) : false }
    const before = this.blocks.length
    this.children(element, { ...around, look })
    const words = textOfRuns(this.runs)
    const prose = words.length > 300 || (words.length > 120 && /[.;,:]\s*$/.test(words))
    // The words of annexes, contents and notes are known to be such by what they say.
    if (this.inCell || this.note || prose || before !== this.blocks.length || KNOWN.test(words))
      return this.flush(false)
    if (level === 'title') this.said = { field: 'title' }
    else {
      const number = peelNumber(this.runs)
      if (number && textOfRuns(number.rest).trim() !== '') this.runs = number.rest
      this.said = { kind: 'heading', level, ...(number && { printed: number.printed }) }
    }
    this.flush(false, true)
  }

  private item(element: HtmlElement, around: Around): void {
    const list = around.lists.at(-1)
    const printed = list && numberOf(list, element)
    const ordered = around.lists.filter((one) => one.ordered)
    if (!list || this.note) {
      // An item of no list: words like others.
    } else if (list.ordered) {
      const top = ordered.length === 1 && around.lists.length === 1
      const counts = printed !== undefined && /^-?\d+$/.test(printed)
      if (printed !== undefined && top && counts) this.said = { kind: 'numbered', printed }
      else {
        const below = around.lists.length - (ordered.length > 1 && /^(?:1|decimal|)$/.test(ordered[0]!.type) ? 1 : 0)
        if (printed !== undefined) this.said = { kind: 'sub', level: Math.min(4, Math.max(1, below)), printed }
      }
    } else if (!/^none\b/.test(list.type)) this.said = { kind: 'bullet', level: Math.min(4, around.lists.length) }
    this.children(element, around)
    this.flush(around.quoted)
    this.said = {}
  }

  private table(element: HtmlElement, around: Around): void {
    if (isLayout(element, !this.begun())) {
      this.context.lose('flattened', 'tables that only place things on the page')
      this.children(element, around)
      return this.flush(around.quoted)
    }
    const { block, notes } = tableBlock(element, this.context, (cell) => blocksIn(cell, this.context, true))
    if (block) this.blocks.push(block)
    this.blocks.push(...notes)
  }

  /** Something of the text itself stands before. */
  private begun(): boolean {
    for (; !this.isBegun && this.seen < this.blocks.length; this.seen += 1) {
      this.isBegun = isBody(this.blocks[this.seen]!)
    }
    return this.isBegun
  }

  /** Word keeps the number of a list's item apart from its words. */
  private isMarker(element: HtmlElement): boolean {
    return element.tagName === 'span' && styleOf(element, 'mso-list') === 'ignore'
  }

  private marker(element: HtmlElement, around: Around): void {
    const sign = wordsIn(element, 40)
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
    if (/^[·•§oØüv*–—-]$/u.test(sign)) {
      const level = Number(/level(\d)/.exec(paragraphList(element))?.[1] ?? 1)
      this.said = { kind: 'bullet', level: Math.min(4, Math.max(1, level)) }
    } else this.words(`${sign} `, around.look)
  }

  private words(value: string, look: Look): void {
    if (look.pre) {
      const lines = value.split(/\r\n?|\n/)
      lines.forEach((line, nth) => {
        if (nth > 0) this.runs.push({ type: 'break' })
        if (line !== '') this.runs.push(textRun(this.clean(line), look))
      })
      return
    }
    const text = this.clean(value).replace(/[ \t\n\r\f]+/g, ' ')
    if (text === '' || (text === ' ' && this.runs.length === 0)) return
    this.runs.push(textRun(text, look))
  }

  private clean(value: string): string {
    if (!ODD.test(value)) return value
    const plain = value.replace(CONTROLS, '')
    if (plain.length < value.length) this.context.lose('dropped', 'control characters', value.length - plain.length)
    return plain.replace(UNSEEN, '').replace(/[ \t\n\r\f]*\u00a0[ \t\n\r\f\u00a0]+|[ \t\n\r\f]+\u00a0/g, ' ')
  }

  /** What was gathered becomes blocks. `whole`: breaks part nothing. */
  private flush(quoted: boolean, whole = this.inCell): void {
    const gathered = this.runs
    if (gathered.length === 0) return
    this.runs = []
    const pieces = (whole ? [gathered] : cutAtBreaks(gathered)).map(tidyEnds).filter((runs) => runs.length > 0)
    for (const runs of pieces) {
      if (this.note) this.noteBlock(runs, this.note)
      else this.plainBlock(runs, quoted)
    }
  }

  private plainBlock(runs: Run[], quoted: boolean): void {
    const said = this.said
    this.said = {}
    const typed = said.kind === undefined || said.kind === 'bullet' ? peelNumber(runs) : undefined
    if (typed) this.blocks.push({ runs })
    else this.blocks.push({ ...said, runs, ...(quoted && said.kind === undefined && !said.field && { kind: 'quote' }) })
  }

  private noteBlock(runs: Run[], note: AnchoredNote): void {
    const first = !this.marked.has(note)
    this.marked.add(note)
    const words = first ? withoutMark(runs, note.printed) : runs
    if (words.length > 0) this.blocks.push({ runs: words, note })
  }
}

function textRun(text: string, look: Look): TextRun {
  return {
    type: 'text',
    text,
    ...(look.italic && { italic: true }),
    ...(look.bold && { bold: true }),
    ...(look.superscript && { superscript: true }),
    ...(look.language && { language: look.language }),
  }
}

/** A note's own mark before its words, where it is no link. */
function withoutMark(runs: Run[], printed: string): Run[] {
  const [first, ...rest] = runs
  if (first?.type !== 'text') return runs
  const mark = printed.replace(/[*]/g, '\\*')
  const found = new RegExp(`^\\s*(?:[[(]${mark}[\\])]|${mark}(?=[.)\\s:]|$)[.):]?|\\^)\\s*`, 'i').exec(first.text)
  if (!found) return runs
  const text = first.text.slice(found[0].length)
  return tidyEnds(text === '' ? rest : [{ ...first, text }, ...rest])
}

/** The `mso-list` of the paragraph that a marker stands in: `l0 level2 lfo1`. */
function paragraphList(marker: HtmlElement): string {
  for (let at = marker.parentNode; isElement(at); at = at.parentNode) {
    const list = styleOf(at, 'mso-list')
    if (list && list !== 'ignore') return list
  }
  return ''
}

/** A block of the text itself, and not of what may stand before it. */
function isBody(block: Block): boolean {
  return block.kind !== undefined || textOfRuns(block.runs).length > 300
}

const KNOWN =
  /^\s*(?:(?:Annex|Appendix|Enclosure|Annexe|Anexo)\b.{0,60}|(?:Table of )?contents|(?:Foot|End)?notes|References)\s*$/i
const ODD = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u00a0\u00ad\u200b\u2060\ufeff]/
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g
/** Places where a word may break, and signs without width. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

/** The headings of a page with words, in reading order, with their rank. */
export function headingsIn(root: HtmlElement): { element: HtmlElement; rank: number }[] {
  const found = []
  for (const element of elementsIn(root)) {
    const rank = /^h([1-6])$/.exec(element.tagName)?.[1]
    if (rank && /[^\s\u00a0]/.test(wordsIn(element, 500))) found.push({ element, rank: Number(rank) })
  }
  return found
}
