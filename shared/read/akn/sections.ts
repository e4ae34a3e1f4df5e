import { textOfRuns } from '../../text/flat'
import type { Block } from '../../structure'
import { headingLevel } from '../../structure/heading-level'
import type { OpenHeadings } from '../../structure/heading-level'
import type { NumberForm } from '../../structure/peel-number'
import { roman } from '../../text/ordinal'
import { nativeOrdinal } from './native-ordinal'
import { formedNumber } from './number-form'
import type { Form } from './number-form'

/**
 * Levels of headings, where paragraph numbers begin again, and which operative paragraphs have no number for good:
 * what only the neighbourhood shows. Works on the blocks in place of their copies and gives them back.
 */
export function withSections(blocks: readonly Block[]): Block[] {
  return withUnnumbered(withRestarts(withLevels(blocks)))
}

/**
 * A numbered heading's level follows its number's form. One without a number stands below the numbered heading it follows;
 * where none is open, its style decides, among the styles used up to the next annex. Parts and chapters stand at the top.
 */
function withLevels(blocks: readonly Block[]): Block[] {
  return parts(blocks).flatMap((part) => {
    const headings = part.filter((block) => block.kind === 'heading')
    const first = headings.findIndex((block) => block.printed)
    const ranks = ranksOf(first < 0 ? headings : headings.slice(0, first))
    const ranksBelow = ranksOf(first < 0 ? [] : headings.slice(first))
    let open: OpenHeadings = []
    let numbered: number | undefined
    const raw = headings.map((block, index): number => {
      const rank = block.level!
      const placed = placedIn(block, open)
      if (placed) {
        open = placed.open
        numbered = placed.level
        return placed.level
      }
      // Where the list of the next heading begins again, this one stands above it.
      const next = headings[index + 1]
      const below = next && placedIn(next, [])
      const again = below && below.open.at(-1) === 1 && (open[below.level - 1] ?? 0) > 0
      if (again || TOP.test(textOfRuns(block.runs).trim())) {
        open = again ? open.slice(0, below.level - 1) : []
        numbered = undefined
        return again ? Math.max(1, below.level - 1) : 1
      }
      if (formOf(block) === 'decimal') return block.printed!.split('.').length
      return numbered ? numbered + 1 + ranksBelow.indexOf(rank) : 1 + Math.max(0, ranks.indexOf(rank))
    })
    const levels = withoutJumps(headings, raw)
    let at = 0
    return part.map((block) => (block.kind === 'heading' ? { ...block, level: Math.min(6, levels[at++]!) } : block))
  })
}

/** The level that a heading's number gives it; undefined where it has none that counts. */
function placedIn(block: Block, open: OpenHeadings): { level: number; open: OpenHeadings } | undefined {
  const form = formOf(block)
  // Native ordinals number what numerals number elsewhere.
  const native = form === 'native' ? nativeOrdinal(block.printed!) : undefined
  if (native !== undefined) return headingLevel(roman(native), 'upper', open)
  return form && FORMS.has(form) ? headingLevel(block.printed!, form as NumberForm, open) : undefined
}

function formOf(block: Block): Form | undefined {
  return block.printed === undefined ? undefined : formedNumber(block.printed)?.form
}

/** A heading without a number stands one level below the heading it belongs to, whatever its style. */
function withoutJumps(headings: readonly Block[], raw: readonly number[]): number[] {
  const above: { raw: number; level: number }[] = []
  return raw.map((own, index) => {
    while (above.length > 0 && above.at(-1)!.raw >= own) above.pop()
    const level = headings[index]!.printed === undefined ? (above.at(-1)?.level ?? 0) + 1 : own
    above.push({ raw: own, level })
    return level
  })
}

const TOP =
  /^(?:Part|PART|Chapter|CHAPTER|Section|SECTION|Partie|Chapitre|Parte|Capítulo)\s+(?:[IVXLC]+|[A-Z]|\d{1,2})\b/u

const FORMS = new Set<string>(['arabic', 'upper', 'lower', 'paren-lower', 'paren-upper', 'paren-arabic'])

/** The ranks of headings without a number, the highest first. */
function ranksOf(headings: readonly Block[]): number[] {
  const ranks = headings.filter((block) => !block.printed).map((block) => block.level!)
  return [...new Set(ranks)].sort((a, b) => a - b)
}

/** The blocks from one annex to the next. */
function parts(blocks: readonly Block[]): Block[][] {
  const out: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'annex') out.push([])
    out.at(-1)!.push(block)
  }
  return out
}

/**
 * Numbers begin again at an annex whose first number is 1; at the highest heading before a 1 or before a preamble of its
 * own; and, for one scheme of labels, at the first of the sections of which later ones begin again.
 */
function withRestarts(blocks: readonly Block[]): Block[] {
  const out = blocks.map((block) => ({ ...block }))
  /** The annex or highest heading since the last paragraph that counts. */
  let opener: number | undefined
  let headed = false
  let counted = false
  const begin = (): void => {
    if (opener === undefined) return
    const { kind } = out[opener]!
    if (!counted && kind !== 'annex') return
    out[opener]!.restart = true
  }
  out.forEach((block, index) => {
    if (block.kind === 'annex') {
      opener = index
      headed = false
    } else if (block.kind === 'heading') {
      const over = opener === undefined ? undefined : out[opener]!
      if (!over || (over.kind === 'heading' && block.level! < over.level!)) opener = index
      headed = true
    } else if (block.kind === 'preambular') {
      if (!counted) return
      begin()
      // Its own preamble has begun the section: the 1 that follows is no second beginning.
      if (opener !== undefined) counted = false
      opener = undefined
    } else if (isCounted(block)) {
      if (block.printed === '1') begin()
      counted = true
      opener = undefined
    } else if (block.kind === 'operative' && headed) {
      // The one paragraph of a section.
      counted = true
      opener = undefined
    }
  })
  withSiblings(out)
  return out
}

/**
 * Where one section begins its numbers again, so do those beside it that begin with 1 or hold one paragraph without a number:
 * all have labels of one scheme (sect. I, OP 1; sect. II, OP 1).
 */
function withSiblings(blocks: Block[]): void {
  for (const siblings of siblingsIn(blocks)) {
    if (!siblings.some((at) => blocks[at]!.restart)) continue
    for (const at of siblings) {
      const { level } = blocks[at]!
      for (let i = at + 1; i < blocks.length; i += 1) {
        const block = blocks[i]!
        if (block.kind === 'annex' || (block.kind === 'heading' && block.level! <= level!)) break
        if (!isCounted(block) && block.kind !== 'operative') continue
        if (block.printed === undefined || block.printed === '1') blocks[at]!.restart = true
        break
      }
    }
  }
}

/** Headings of one level under one heading. */
function siblingsIn(blocks: readonly Block[]): number[][] {
  const all: number[][] = []
  let open: (number[] | undefined)[] = []
  blocks.forEach((block, index) => {
    if (block.kind === 'annex') open = []
    if (block.kind !== 'heading') return
    open.length = Math.min(open.length, block.level! + 1)
    let group = open[block.level!]
    if (!group) {
      group = []
      open[block.level!] = group
      all.push(group)
    }
    group.push(index)
  })
  return all
}

function isCounted(block: Block): boolean {
  return (block.kind === 'operative' || block.kind === 'numbered') && block.printed !== undefined
}

/** Operative paragraphs without a number stay without one, unless each is alone in its section: that follows by itself. */
function withUnnumbered(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  let group: Block[] = []
  const close = (): void => {
    const operative = group.filter((block) => block.kind === 'operative').length
    for (const block of group) {
      const unnumbered = block.kind === 'operative' && block.printed === undefined && operative > 1
      out.push(unnumbered ? { ...block, asPrinted: true } : block)
    }
    group = []
  }
  for (const block of blocks) {
    if (block.restart) close()
    group.push(block)
  }
  close()
  return out
}
