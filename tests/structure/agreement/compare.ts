import { diffArrays } from 'diff'
import type { DocumentText, Paragraph, ParagraphKind } from '../../../shared/text/document-text'
import { referencesOf, textOf, textOfRuns } from '../../../shared/text/flat'

/** A paragraph of the source, or of what was read, as it is compared; `part` says under what it is counted. */
export interface Item {
  kind: ParagraphKind
  level: number
  printed: string
  words: string
  part: Part
}

/** Where a paragraph stands: in the resolution itself, or in an annex to it. Tables count apart wherever they are. */
export type Part = 'resolution' | 'annex'

/** A paragraph of the source beside the one that was read of it, either alone where it has no other. */
export interface Pair {
  source?: Item
  read?: Item
}

export interface Comparison {
  pairs: Pair[]
  /** References to notes of the source, by part, and how many of them stand at the same word before the same note. */
  ties: Record<Part, { of: number; tied: number; missing: string[] }>
}

/** Do the two agree in kind, number and words (white space apart)? */
export function agrees({ source, read }: Pair): boolean {
  return (
    source !== undefined &&
    read !== undefined &&
    source.kind === read.kind &&
    source.printed === read.printed &&
    source.words === read.words
  )
}

/** The paragraphs of two texts side by side: those with the same words, and between them those that begin alike. */
export function compareTexts(source: DocumentText, read: DocumentText): Comparison {
  const [before, after] = [itemsOf(source), itemsOf(read)]
  const pairs: Pair[] = []
  let loose: { before: Item[]; after: Item[] } = { before: [], after: [] }
  const settle = (): void => {
    pairs.push(...beginningAlike(loose.before, loose.after))
    loose = { before: [], after: [] }
  }
  let [at, to] = [0, 0]
  for (const { count, added, removed } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    if (removed) loose.before.push(...before.slice(at, (at += count)))
    else if (added) loose.after.push(...after.slice(to, (to += count)))
    else {
      settle()
      for (let n = 0; n < count; n += 1) pairs.push({ source: before[at++]!, read: after[to++]! })
    }
  }
  settle()
  return { pairs, ties: tiesOf(source, read) }
}

function itemsOf(text: DocumentText): Item[] {
  let part: Part = 'resolution'
  return text.paragraphs.map((p) => {
    if (p.kind === 'annex') part = 'annex'
    return { kind: p.kind, level: p.level, printed: p.printed ?? '', words: wordsOf(p), part }
  })
}

function wordsOf(p: Paragraph): string {
  return textOf(p).replace(/\s+/gu, ' ').trim()
}

function keyOf({ words }: Item): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Pairs by the first letters of one being found in the other; what finds none stands alone. */
function beginningAlike(before: readonly Item[], after: readonly Item[]): Pair[] {
  const free = new Set(after)
  const pairs = before.map((source): Pair => {
    const start = keyOf(source).slice(0, 40)
    const read = [...free].find((one) => start !== '' && keyOf(one).slice(0, 40) === start)
    const holds = read ?? after.find((one) => start.length > 8 && keyOf(one).includes(start))
    if (read) free.delete(read)
    return { source, ...(holds && { read: holds }) }
  })
  const held = new Set(pairs.map(({ read }) => read))
  return [...pairs, ...[...free].filter((one) => !held.has(one)).map((read): Pair => ({ read }))]
}

function tiesOf(source: DocumentText, read: DocumentText): Comparison['ties'] {
  const found = new Map<string, number>()
  for (const { key } of tiesIn(read)) found.set(key, (found.get(key) ?? 0) + 1)
  const ties: Comparison['ties'] = {
    resolution: { of: 0, tied: 0, missing: [] },
    annex: { of: 0, tied: 0, missing: [] },
  }
  for (const { key, part } of tiesIn(source)) {
    const left = found.get(key) ?? 0
    ties[part].of += 1
    if (left > 0) ties[part].tied += 1
    else ties[part].missing.push(key)
    found.set(key, left - 1)
  }
  return ties
}

/** Each reference as the letters before it and the words of its note; those of tables count with the annexes. */
function tiesIn(text: DocumentText): { key: string; part: Part }[] {
  const notes = new Map(text.footnotes.map((note) => [note.id, textOfRuns(note.runs).replace(/\s+/gu, ' ').trim()]))
  const places = new Map<string, { flat: string; part: Part }>()
  let part: Part = 'resolution'
  for (const p of text.paragraphs) {
    if (p.kind === 'annex') part = 'annex'
    places.set(p.id, { flat: textOfRuns(p.runs), part })
    for (const row of p.rows ?? [])
      for (const cell of row.cells)
        for (const inner of cell.paragraphs) places.set(inner.id, { flat: textOfRuns(inner.runs), part: 'annex' })
  }
  return referencesOf(text).map(({ run, at, paragraphId, field }) => {
    const place = paragraphId
      ? places.get(paragraphId)!
      : { flat: textOfRuns(text.masthead[field!]!), part: 'resolution' as const }
    const before = place.flat.slice(0, at).replace(/\s+/gu, ' ').trimEnd().slice(-20)
    return { key: `${before} → ${notes.get(run.footnoteId) ?? 'no note'}`, part: place.part }
  })
}
