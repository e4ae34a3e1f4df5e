import { overlap, pairsOf } from '../../shared/compare/similarity'
import { tokensOf } from '../../shared/compare/tokens'
import { wordDiff } from '../../shared/compare/word-diff'
import type { Change } from '../../shared/compare/word-diff'
import type { DiffStep } from '../ui'
import { absentFigures } from './absent-figures'
import type { AbsentFigure } from './absent-figures'
import { figuresIn, valueOf } from './figures'
import type { Figure } from './figures'

/** A figure that stands otherwise in the source, with its place in the paragraph's flat text. */
export interface DifferingFigure {
  here: string
  there: string
  from: number
  to: number
}

/** How the words of a paragraph stand to the words a link quotes. */
export interface Comparison {
  /**
   * `same`: the same words; `word for word`: the paragraph has the quoted words among others; `figures`: a figure stands
   * otherwise on the two sides; `other words`: told otherwise, no figure against another.
   */
  verdict: 'same' | 'word for word' | 'figures' | 'other words'
  /** The quoted words against those sentences of the paragraph that are nearest to them. */
  steps: DiffStep[]
  figures: DifferingFigure[]
  /** Figures of the compared words that no linked passage has, and that stand against no other. */
  absent: AbsentFigure[]
}

/**
 * Compare a paragraph (or a range of it) with the words a link quotes. A paragraph that rests on several sources says
 * other things too: only the sentences nearest to the quote are laid beside it. `passages` are the texts of all that the paragraph rests on: a
 * figure may be from another than the one compared.
 */
export function compareWithQuote(
  paragraph: string,
  quote: string,
  language = 'en',
  range?: Place,
  passages: readonly string[] = [],
): Comparison {
  const place = range ?? nearestSentences(paragraph, quote, language)
  const words = paragraph.slice(place.from, place.to)
  const changes = withWholeFigures(wordDiff(quote, words))
  const near = shareOf(changes, quote, words) >= NEAR
  const figures: DifferingFigure[] = []
  const steps: DiffStep[] = []
  let at = place.from
  let thereAt = 0
  changes.forEach((change, index) => {
    const before = changes[index - 1]
    const after = changes[index + 1]
    // Where the words added and removed here begin, on their own sides.
    const hereFrom = at - (change.type === 'removed' && before?.type === 'added' ? before.text.length : 0)
    const thereFrom = thereAt - (change.type === 'added' && before?.type === 'removed' ? before.text.length : 0)
    const removed = change.type === 'removed' ? change : before?.type === 'removed' ? before : undefined
    const added = change.type === 'added' ? change : after?.type === 'added' ? after : undefined
    const differing =
      near && removed && added && change.type !== 'same'
        ? figurePairs(removed.text, added.text).filter(({ here, there }) =>
            inSamePlace(paragraph, moved(here, hereFrom), quote, moved(there, thereFrom)),
          )
        : []
    if (change.type === 'added') {
      for (const { there, here } of differing) {
        figures.push({ here: here.text, there: there.text, from: at + here.from, to: at + here.to })
      }
    }
    steps.push(
      ...marked(
        change,
        differing.map((pair) => (change.type === 'added' ? pair.here : pair.there)),
      ),
    )
    if (change.type !== 'removed') at += change.text.length
    if (change.type !== 'added') thereAt += change.text.length
  })
  const verdict = verdictOf(words, paragraph, quote, figures)
  const absent =
    verdict === 'figures' || verdict === 'other words'
      ? absentFigures(words, quote, passages)
          .map((figure) => ({ ...figure, from: place.from + figure.from, to: place.from + figure.to }))
          .filter(({ from }) => !figures.some((differing) => differing.from === from))
      : []
  return { verdict, steps: folded(withoutCommonSpace(steps), place, paragraph), figures, absent }
}

function moved({ from, to }: Place, by: number): Place {
  return { from: from + by, to: to + by }
}

/** Two figures stand against each other where the words on both sides of them are the same, or one that tells of what. */
function inSamePlace(mine: string, here: Place, theirs: string, there: Place): boolean {
  const before = (text: string, at: number): string => tokensOf(text.slice(Math.max(0, at - 40), at)).at(-1) ?? ''
  const after = (text: string, at: number): string => tokensOf(text.slice(at, at + 40))[0] ?? ''
  const shared = [
    [before(mine, here.from), before(theirs, there.from)],
    [after(mine, here.to), after(theirs, there.to)],
  ].flatMap(([a, b]) => (a === b ? [a!] : []))
  return shared.length === 2 || shared.some((word) => word.length > 3 && !EMPTY.includes(word))
}

const EMPTY = [
  'than',
  'from',
  'with',
  'that',
  'against',
  'least',
  'most',
  'more',
  'less',
  'about',
  'over',
  'after',
  'were',
]

/** Only where this share of the shorter side's words is common to both do figures speak of the same thing. */
const NEAR = 0.5

function shareOf(changes: readonly Change[], quote: string, words: string): number {
  const common = changes.reduce((sum, { type, text }) => sum + (type === 'same' ? tokensOf(text).length : 0), 0)
  return common / Math.max(1, Math.min(tokensOf(quote).length, tokensOf(words).length))
}

interface Place {
  from: number
  to: number
}

function verdictOf(
  words: string,
  paragraph: string,
  quote: string,
  figures: readonly DifferingFigure[],
): Comparison['verdict'] {
  const [mine, theirs] = [tokensOf(words).join(' '), tokensOf(quote).join(' ')]
  if (mine === theirs) return 'same'
  if (figures.length > 0) return 'figures'
  return theirs && ` ${tokensOf(paragraph).join(' ')} `.includes(` ${theirs} `) ? 'word for word' : 'other words'
}

/** The one to three sentences on end that share most with the quote; the whole paragraph where none shares anything. */
function nearestSentences(paragraph: string, quote: string, language: string): Place {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)]
  const theirs = pairsOf(quote)
  const whole = { from: 0, to: paragraph.length }
  let best = { place: whole, near: overlap(pairsOf(paragraph), theirs) }
  for (let first = 0; first < sentences.length; first += 1) {
    for (let last = first; last < Math.min(sentences.length, first + 3); last += 1) {
      const from = sentences[first]!.index
      const place = { from, to: sentences[last]!.index + sentences[last]!.segment.trimEnd().length }
      const near = overlap(pairsOf(paragraph.slice(place.from, place.to)), theirs)
      if (near > best.near) best = { place, near }
    }
  }
  return best.place
}

/** A figure is one word whatever signs part it: `9,400` against `9,500` differs whole, not in its last three digits. */
function withWholeFigures(changes: readonly Change[]): Change[] {
  const whole = changes.map((change) => ({ ...change }))
  whole.forEach((change, i) => {
    if (change.type !== 'same') return
    const after = whole.slice(i + 1, i + 3).filter(({ type }) => type !== 'same')
    const tail = after.some(({ text }) => /^\d/.test(text)) ? (/\d[\d.,]*$/.exec(change.text)?.[0] ?? '') : ''
    if (tail) {
      if (after.length === 1) {
        const type = after[0]!.type === 'added' ? 'removed' : 'added'
        whole.splice(type === 'removed' ? i + 1 : i + 2, 0, { type, text: '' })
      }
      change.text = change.text.slice(0, -tail.length)
      for (const other of whole.slice(i + 1, i + 3)) other.text = tail + other.text
    }
  })
  return whole.filter(({ text }) => text !== '')
}

/** Figures that stand against each other in one change; those that are only written otherwise (twelve, 12) are not. */
function figurePairs(removed: string, added: string): { there: Figure; here: Figure }[] {
  // Whole sentences in place of others say something else; their figures do not stand against each other.
  if ([removed, added].some((text) => tokensOf(text).length > CLOSE)) return []
  const there = figuresIn(removed)
  const here = figuresIn(added)
  const values = (figures: readonly Figure[]): Set<string> => new Set(figures.map(({ text }) => valueOf(text)))
  const [thereHas, hereHas] = [values(there), values(here)]
  const left = there.filter(({ text }) => !hereHas.has(valueOf(text)))
  const right = here.filter(({ text }) => !thereHas.has(valueOf(text)))
  return left.length === right.length ? left.map((figure, i) => ({ there: figure, here: right[i]! })) : []
}

/** Figures stand against each other in a change of at most so many words. */
const CLOSE = 5

/** A change cut where its differing figures stand. */
function marked({ type, text }: Change, figures: readonly Figure[]): DiffStep[] {
  const steps: DiffStep[] = []
  let at = 0
  for (const { from, to } of figures) {
    if (from > at) steps.push({ type, text: text.slice(at, from) })
    steps.push({ type, text: text.slice(from, to), figure: true })
    at = to
  }
  if (at < text.length) steps.push({ type, text: text.slice(at) })
  return steps
}

/** A space at the end of what was struck and of what stands in its place is common to both. */
function withoutCommonSpace(steps: readonly DiffStep[]): DiffStep[] {
  const result = steps.map((step) => ({ ...step }))
  result.forEach((added, i) => {
    const removed = result[i - 1]
    const after = result[i + 1]
    if (added.type !== 'added' || removed?.type !== 'removed' || after?.type !== 'same') return
    if (!removed.text.endsWith(' ') || !added.text.endsWith(' ')) return
    removed.text = removed.text.slice(0, -1)
    added.text = added.text.slice(0, -1)
    after.text = ` ${after.text}`
  })
  return result.filter(({ text }) => text !== '')
}

/** More words on end than these that only one side has are folded. */
const LONG = 14
/** So many of them stay to be seen, before and after the fold. */
const SEEN = 4

function folded(steps: readonly DiffStep[], place: Place, paragraph: string): DiffStep[] {
  const last = steps.length - 1
  const result = steps.flatMap((step, index) =>
    foldedStep(step, index === 0 ? 'start' : index === last ? 'end' : 'amid'),
  )
  // What of the paragraph is not laid beside the quote is told by dots.
  if (place.from > 0 && paragraph.slice(0, place.from).trim()) result.unshift({ type: 'same', text: '… ' })
  if (paragraph.slice(place.to).trim()) result.push({ type: 'same', text: ' …' })
  return result
}

function foldedStep(step: DiffStep, at: 'start' | 'amid' | 'end'): DiffStep[] {
  const words = step.text.split(/(?<=\s)(?=\S)/)
  if (step.type === 'same' || step.figure || words.length <= LONG) return [step]
  const head = at === 'start' ? 0 : SEEN
  const tail = at === 'end' ? words.length : words.length - SEEN
  const part = (from: number, to?: number): DiffStep[] => {
    const text = words.slice(from, to).join('')
    return text ? [{ type: step.type, text }] : []
  }
  const fold = part(head, tail).map((hidden) => ({ ...hidden, folded: true as const }))
  return [...part(0, head), ...fold, ...part(tail)]
}
