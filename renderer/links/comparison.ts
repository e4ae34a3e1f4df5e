import { overlap, pairsOf } from '../../shared/compare/similarity'
import { tokensOf } from '../../shared/compare/tokens'
import { wordDiff } from '../../shared/compare/word-diff'
import type { Change } from '../../shared/compare/word-diff'
import type { DiffStep } from '../ui'

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
}

/**
 * Compare a paragraph (or a range of it) with the words a link quotes. A paragraph that rests on several sources says
 * other things too: only the sentences nearest to the quote are laid beside it.
 */
export function compareWithQuote(paragraph: string, quote: string, language = 'en', range?: Place): Comparison {
  const place = range ?? nearestSentences(paragraph, quote, language)
  const words = paragraph.slice(place.from, place.to)
  const changes = withWholeFigures(wordDiff(quote, words))
  const near = shareOf(changes, quote, words) >= NEAR
  const figures: DifferingFigure[] = []
  const steps: DiffStep[] = []
  let at = place.from
  changes.forEach((change, index) => {
    const before = changes[index - 1]
    const after = changes[index + 1]
    const removed = change.type === 'removed' ? change : before?.type === 'removed' ? before : undefined
    const added = change.type === 'added' ? change : after?.type === 'added' ? after : undefined
    const differing = near && removed && added && change.type !== 'same' ? figurePairs(removed.text, added.text) : []
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
  })
  return {
    verdict: verdictOf(words, paragraph, quote, figures),
    steps: withoutLongEnds(withoutCommonSpace(steps), place, paragraph),
    figures,
  }
}

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

interface Figure extends Place {
  text: string
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

const NUMBERS = 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
  ' ',
)
const FIGURE = new RegExp(String.raw`\d+(?:[.,]\d+)*|\b(?:${NUMBERS.join('|')})\b`, 'giu')

function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map(({ 0: found, index }) => ({
    text: found,
    from: index,
    to: index + found.length,
  }))
}

function valueOf(figure: string): string {
  const at = NUMBERS.indexOf(figure.toLowerCase())
  return at < 0 ? figure.replace(/,(?=\d{3})/g, '') : String(at + 2)
}

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

/** Beyond this many words that only one side has, the beginning and the end are left out. */
const LONG = 14

function withoutLongEnds(steps: readonly DiffStep[], place: Place, paragraph: string): DiffStep[] {
  const kept = [...steps]
  const cutStart = shortened(kept[0], 'start')
  if (cutStart) kept.splice(0, 1, ...cutStart)
  const cutEnd = shortened(kept.at(-1), 'end')
  if (cutEnd) kept.splice(-1, 1, ...cutEnd)
  // What of the paragraph is not laid beside the quote is told by dots.
  if (place.from > 0 && paragraph.slice(0, place.from).trim()) kept.unshift({ type: 'same', text: '… ' })
  if (paragraph.slice(place.to).trim()) kept.push({ type: 'same', text: ' …' })
  return kept
}

function shortened(step: DiffStep | undefined, end: 'start' | 'end'): DiffStep[] | undefined {
  if (!step || step.type === 'same' || step.figure) return undefined
  const words = step.text.split(/(?<=\s)/)
  if (words.length <= LONG) return undefined
  const cut: DiffStep = { type: step.type, text: '… ', cut: true }
  return end === 'start'
    ? [cut, { ...step, text: words.slice(-6).join('') }]
    : [
        { ...step, text: words.slice(0, 6).join('').trimEnd() },
        { ...cut, text: ' …' },
      ]
}
