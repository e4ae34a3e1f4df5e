import type { Paragraph } from './document-text'

/** What moving asks of a paragraph. */
export type Placed = Pick<Paragraph, 'id' | 'kind' | 'level'>

/**
 * The ids that go where a paragraph goes, its own first: with a paragraph its sub-paragraphs and bullets, with a heading
 * its whole section, with an annex all up to the next.
 */
export function takenAlong(paragraphs: readonly Placed[], id: string): string[] {
  const first = paragraphs.findIndex((p) => p.id === id)
  if (first < 0) return []
  return paragraphs.slice(first, endOf(paragraphs, first, true)).map((p) => p.id)
}

/** The order with some of its ids before another, or at the end; those moved keep their order. */
export function moved(order: readonly string[], ids: readonly string[], before: string | undefined): string[] {
  const moving = new Set(ids)
  const from = before === undefined ? order.length : order.indexOf(before)
  // Before one of those that move is before the first behind it that stays.
  const staying = order.slice(Math.max(0, from)).find((id) => !moving.has(id))
  const rest = order.filter((id) => !moving.has(id))
  const at = staying === undefined ? rest.length : rest.indexOf(staying)
  return [...rest.slice(0, at), ...order.filter((id) => moving.has(id)), ...rest.slice(at)]
}

/**
 * What the key moves, and before what: the paragraphs chosen, one alone with its sub-paragraphs, over one neighbour and
 * what belongs to that; a heading or an annex alone with its section, over the next section. Undefined where they stand
 * at the end already; `before` undefined is the end.
 */
export function stepped(
  paragraphs: readonly Placed[],
  chosen: readonly string[],
  step: 1 | -1,
): { ids: string[]; before: string | undefined } | undefined {
  const first = paragraphs.findIndex(({ id }) => id === chosen[0])
  if (first < 0) return undefined
  if (chosen.length === 1 && opensSection(paragraphs[first]!)) return steppedSection(paragraphs, first, step)
  const end = chosen.length === 1 ? endOf(paragraphs, first, false) : first + chosen.length
  const ids = paragraphs.slice(first, end).map(({ id }) => id)
  const inList = isItem(paragraphs[first]!)
  if (step === 1) {
    const next = paragraphs[end]
    if (!next) return undefined
    const over = inList && !isItem(next) ? end + 1 : endOf(paragraphs, end, false)
    return { ids, before: paragraphs[over]?.id }
  }
  if (first === 0) return undefined
  let to = first - 1
  for (let at = first - 1; at >= 0; at -= 1) {
    const p = paragraphs[at]!
    if (inList && (!isItem(p) || p.level < paragraphs[first]!.level)) break
    if (endOf(paragraphs, at, false) >= first) to = at
    if (!isItem(p)) break
  }
  return { ids, before: paragraphs[to]!.id }
}

/**
 * A section goes over a whole section of its level; at the border of a higher one it goes over that one's heading, to be
 * its first or the last of the one before. Down and up again is where it was. It stays before the closing.
 */
function steppedSection(
  paragraphs: readonly Placed[],
  first: number,
  step: 1 | -1,
): { ids: string[]; before: string | undefined } | undefined {
  const rank = rankOf(paragraphs[first]!)
  const end = endOf(paragraphs, first, true)
  const ids = paragraphs.slice(first, end).map(({ id }) => id)
  const bounds = (p: Placed): boolean => opensSection(p) && rankOf(p) <= rank
  if (step === 1) {
    const next = paragraphs[end]
    if (!next || next.kind === 'closing') return undefined
    let over = endOf(paragraphs, end, true)
    if (rankOf(next) < rank) {
      over = end + 1
      while (over < paragraphs.length && paragraphs[over]!.kind !== 'closing' && !bounds(paragraphs[over]!)) over += 1
    }
    return { ids, before: paragraphs[over]?.id }
  }
  const above = paragraphs.slice(0, first).findLastIndex(bounds)
  if (above >= 0) return { ids, before: paragraphs[above]!.id }
  // Words before the first heading are passed one by one; the contents stay above, an annex below.
  if (rank === 0 || first === 0 || paragraphs[first - 1]!.kind === 'contents') return undefined
  let to = first - 1
  while (to > 0 && isItem(paragraphs[to]!)) to -= 1
  return { ids, before: paragraphs[to]!.id }
}

const opensSection = ({ kind }: Placed): boolean => kind === 'heading' || kind === 'annex'

/** The level of what opens a section; an annex stands above all headings. */
const rankOf = ({ kind, level }: Placed): number => (kind === 'annex' ? 0 : Math.max(1, level))

/** The index behind what belongs to a paragraph. */
function endOf(paragraphs: readonly Placed[], first: number, sections: boolean): number {
  const { kind, level } = paragraphs[first]!
  const goesOn = (p: Placed): boolean => {
    if (kind === 'heading') return sections && p.kind !== 'annex' && !(p.kind === 'heading' && p.level <= level)
    if (kind === 'annex') return sections && p.kind !== 'annex'
    if (kind === 'sub') return p.kind === 'bullet' || (p.kind === 'sub' && p.level > level)
    if (kind === 'bullet') return p.kind === 'bullet' && p.level > level
    return OWNERS.has(kind) && isItem(p)
  }
  let end = first + 1
  while (end < paragraphs.length && paragraphs[end]!.kind !== 'closing' && goesOn(paragraphs[end]!)) end += 1
  return end
}

const OWNERS: ReadonlySet<string> = new Set(['numbered', 'operative', 'preambular', 'text'])

const isItem = ({ kind }: Placed): boolean => kind === 'sub' || kind === 'bullet'
