import type { ParagraphKind, Run } from '../text/document-text'
import { plainText } from './plain-text'
import { annexOf } from './annex'
import type { Block } from './block'
import { closingDate } from './closing'
import { appendCut, goesOn } from './cut-paragraph'
import { headingOf } from './heading'
import { headingLevel } from './heading-level'
import type { OpenHeadings } from './heading-level'
import { isOpening } from './opening'
import { peelNumber } from './peel-number'
import { operativeOpening, preambularOpening } from './phrases'
import { endsSentence, endsWithComma, introduces, isTitleLike } from './sentence'
import { sliceRuns } from './slice-runs'
import { fitsSubs, subLevel } from './sub-level'
import type { OpenSubs } from './sub-level'

/**
 * Gives every block that has no kind one, in one pass in reading order. Blocks of notes and of the masthead, and blocks with
 * a kind, pass through. The state is what a reader has in mind: inside a resolution or not, which number is due, which lists
 * are open. `parted`: the markup parts paragraphs, none goes on from the one before.
 */
export function classifyBody(blocks: readonly Block[], { parted = false } = {}): Block[] {
  return new Pass(blocks, parted).run()
}

/** Where the pass is: numbered paragraphs are operative only inside a resolution. */
type Zone = 'plain' | 'preamble' | 'operative'

/** The text begins with a verb of the lists, or with what can only be one: `Forwards the following nominations`. */
function isOperative(text: string): boolean {
  return operativeOpening(text.trim()) !== '' || VERB.test(text.slice(0, 80))
}

const VERB =
  /^\s*(?:\p{Lu}\p{Ll}*ly |Also |Further )?(?!States|Parties|Members|Governments)\p{L}\p{Ll}+s\s+(?:(?:the|its|that|to|of|for|on|in|with|upon|as|a|an|all|by|and|also|further)(?!\p{L})|\p{Lu})/u

class Pass {
  private zone: Zone = 'plain'
  private expected = 1
  private headings: OpenHeadings = []
  private subs: OpenSubs = []
  private last: Block | undefined
  /** The runs of the last paragraph where they were joined here, so that a paragraph of many lines is copied once. */
  private joined: Run[] = []
  /** The resolution is in English: its verbs are those of the lists. */
  private english = true
  /** An annex has begun: numbered paragraphs are operative there only where they open as such. */
  private annexed = false
  private readonly out: Block[] = []

  constructor(
    private readonly blocks: readonly Block[],
    private readonly parted: boolean,
  ) {}

  run(): Block[] {
    for (let at = 0; at < this.blocks.length; at += 1) at += this.visit(this.blocks[at]!, at)
    return this.out
  }

  /** Places one block and says how many of those behind it went with it. */
  private visit(block: Block, at: number): number {
    if (block.note || block.field || block.kind || block.rows || block.entries) {
      const kind = block.kind ?? (block.rows ? 'table' : block.entries ? 'contents' : undefined)
      const said = kind ? { ...block, kind } : block
      if (kind) this.said(said)
      this.out.push(said)
      return 0
    }
    const text = plainText(block.runs).trim()
    if (text === '') return 0
    const next = this.nextOf(at)
    if (this.last && !this.parted && goesOn({ kind: this.last.kind!, runs: this.last.runs }, block, this.expected)) {
      if (this.joined !== this.last.runs) this.last.runs = this.joined = [...this.last.runs]
      appendCut(this.joined, block.runs)
      return 0
    }
    if (isOpening(text) && (endsWithComma(text) || this.opens(next))) return this.open(block)
    const date = closingDate(text)
    if (date !== undefined) return this.close(block, date, at)
    const annex = annexOf(text)
    if (annex) return this.annex(block, annex, at)
    const after = next && this.nextOf(at + this.distance(at))
    const listed = this.goesOnList(block)
    const heading = headingOf(block, {
      listed,
      ...(after && { after }),
      open: this.headings,
      ...(next && { next }),
      closed: this.isClosed(),
      expected: this.expected,
    })
    if (heading && !this.isResolutionParagraph(text)) {
      const { printed, form, runs, attached } = heading
      if (attached) this.leave()
      const placed = printed !== undefined && form ? headingLevel(printed, form, this.headings) : undefined
      if (placed) this.headings = placed.open
      const level = placed?.level ?? Math.min(this.headings.length + 1, 6)
      const titleBehind = runs.length === 0 && next && isTitleLike(plainText(next.runs), 30) && !peelNumber(next.runs)
      this.put({ ...block, kind: 'heading', level, ...(printed && { printed }), runs: titleBehind ? next.runs : runs })
      return titleBehind ? this.distance(at) : 0
    }
    const number = peelNumber(block.runs, this.expected)
    // Some files give the number a line of its own.
    const apart = number && plainText(number.rest).trim() === '' && next && !next.kind && !peelNumber(next.runs)
    this.paragraph(
      apart ? { ...block, runs: [...block.runs, { type: 'text', text: ' ' }, ...next.runs] } : block,
      text,
      next,
    )
    return apart ? this.distance(at) : 0
  }

  private paragraph(block: Block, text: string, next: Block | undefined): void {
    const number = peelNumber(block.runs, this.expected)
    // The articles of a convention or declaration are numbered too, and stand below an opening: "The States Parties,".
    const verb =
      number &&
      (this.annexed ? operativeOpening(plainText(number.rest).trim()) !== '' : isOperative(plainText(number.rest)))
    if (this.english && this.expected === 1 && number?.form === 'arabic' && !verb) this.zone = 'plain'
    const inResolution = this.zone !== 'plain'
    if (number && (number.form === 'arabic' || number.form === 'decimal')) {
      const { printed, rest } = number
      const kind = inResolution && number.form === 'arabic' ? 'operative' : 'numbered'
      if (inResolution) this.zone = 'operative'
      if (/^\d+$/.test(printed)) this.expected = Number(printed) + 1
      return this.put({ ...block, kind, printed, runs: rest, ...(/ /.test(printed) && { asPrinted: true as const }) })
    }
    if (number && number.form !== 'upper') {
      const { level, open } = subLevel(
        number.printed,
        this.subs,
        this.last ? introduces(plainText(this.last.runs)) : false,
      )
      this.subs = open
      return this.put({ ...block, kind: 'sub', level, printed: number.printed, runs: number.rest })
    }
    const bullet = /^\s*(?:[•‣▪●·]|[-–—*](?=\s))\s*/u.exec(plainText(block.runs).slice(0, 60))
    if (bullet) return this.bullet(block, bullet[0].length)
    if (this.zone === 'plain' && this.beginsPreamble(text, next)) this.zone = 'preamble'
    this.put({ ...block, kind: this.kindOfPlain(text) })
  }

  /** `- (a) Words` is a sub-paragraph that a list's dash stands before. */
  private bullet(block: Block, width: number): void {
    const runs = sliceRuns(block.runs, width)
    const number = peelNumber(runs)
    if (number) this.paragraph({ ...block, runs }, plainText(runs), undefined)
    else this.put({ ...block, kind: 'bullet', level: 1, runs })
  }

  private kindOfPlain(text: string): ParagraphKind {
    if (this.zone !== 'plain') {
      if (preambularOpening(text) !== '' && (endsWithComma(text) || this.zone === 'preamble')) return 'preambular'
      const verb =
        operativeOpening(text) !== '' ||
        (['preambular', 'opening', 'heading'].includes(this.last?.kind ?? '') && isOperative(text))
      if (verb && this.isClosed('comma')) {
        this.zone = 'operative'
        return 'operative'
      }
      if (this.zone === 'preamble' && /[,;،，；]$/u.test(text)) return 'preambular'
    }
    return /^[“"«„]/u.test(text) && !/[”"»][^.,;]{2,}$/u.test(text) ? 'quote' : 'text'
  }

  private isResolutionParagraph(text: string): boolean {
    return (
      this.zone !== 'plain' && (preambularOpening(text) !== '' || operativeOpening(text) !== '') && !isTitleLike(text)
    )
  }

  /** A resolution whose opening is lost: two paragraphs that begin and end as preambular ones do. */
  private beginsPreamble(text: string, next: Block | undefined): boolean {
    const is = (words: string): boolean => endsWithComma(words) && preambularOpening(words) !== ''
    return is(text) && next !== undefined && is(plainText(next.runs).trim())
  }

  private opens(next: Block | undefined): boolean {
    const text = next ? plainText(next.runs).trim() : ''
    const words = peelNumber(next?.runs ?? []) ? plainText(peelNumber(next!.runs)!.rest).trim() : text
    return preambularOpening(words) !== '' || operativeOpening(words) !== ''
  }

  private open(block: Block): number {
    this.opened(block)
    this.put({ ...block, kind: 'opening' })
    return 0
  }

  private opened(block: Block): void {
    this.zone = 'preamble'
    this.english = plainText(block.runs).trim().startsWith('The ')
    this.expected = 1
    this.headings = []
  }

  /** The meeting, and its date from the same block or the next, with a break between. */
  private close(block: Block, date: number, at: number): number {
    const lead = plainText(block.runs).search(/\S/u)
    const next = this.nextOf(at)
    const behind = next && !next.note && date === plainText(block.runs).trim().length ? plainText(next.runs).trim() : ''
    const dated = /^\d{1,2} \p{Lu}\p{L}+ \d{4}\.?$/u.test(behind)
    const meeting = sliceRuns(block.runs, 0, lead + date)
    const day = dated ? next!.runs : sliceRuns(block.runs, lead + date)
    this.put({ ...block, kind: 'closing', runs: day.length > 0 ? [...meeting, { type: 'break' }, ...day] : meeting })
    this.zone = 'plain'
    this.expected = 1
    return dated ? this.distance(at) : 0
  }

  private annex(block: Block, annex: NonNullable<ReturnType<typeof annexOf>>, at: number): number {
    this.leave()
    this.annexed = true
    const own = sliceRuns(block.runs, plainText(block.runs).search(/\S/u) + annex.titleAt)
    const next = this.nextOf(at)
    const text = next ? plainText(next.runs).trim() : ''
    const titled =
      (annex.remark || plainText(own).trim() === '') && next && !next.kind && isTitleLike(text, 45) && !annexOf(text)
    const title = titled && !peelNumber(next.runs) ? next : undefined
    this.put({
      ...block,
      kind: 'annex',
      ...(annex.printed && { printed: annex.printed }),
      runs: title ? title.runs : annex.remark ? [] : own,
    })
    if (annex.remark) this.put({ ...block, kind: 'text', runs: own })
    return title ? this.distance(at) : 0
  }

  /** What follows is no part of the resolution, and its headings begin anew. */
  private leave(): void {
    this.zone = 'plain'
    this.expected = 1
    this.headings = []
  }

  private said(block: Block): void {
    if (block.kind === 'heading' || block.kind === 'contents') this.subs = []
    if (block.kind === 'opening') this.opened(block)
    this.last = block
  }

  private put(block: Block): void {
    if (block.kind !== 'sub' && block.kind !== 'text' && block.kind !== 'bullet' && block.kind !== 'quote')
      this.subs = []
    this.out.push(block)
    this.last = block
  }

  private goesOnList(block: Block): boolean {
    const number = peelNumber(block.runs)
    return number !== undefined && fitsSubs(number.printed, this.subs, introduces(plainText(this.last?.runs ?? [])))
  }

  private isClosed(comma?: 'comma'): boolean {
    if (!this.last || ['heading', 'annex', 'opening', 'closing', 'contents', 'table'].includes(this.last.kind!))
      return true
    const text = plainText(this.last.runs)
    return (
      endsSentence(text) ||
      ((comma === 'comma' || this.last.kind === 'preambular') && endsWithComma(text)) ||
      isTitleLike(text)
    )
  }

  /** The next block of the body: notes at the foot of a page do not part what they stand between. */
  private nextOf(at: number): Block | undefined {
    return this.blocks[at + this.distance(at)]
  }

  private distance(at: number): number {
    let step = 1
    while (this.blocks[at + step]?.note || this.blocks[at + step]?.field) step += 1
    return step
  }
}
