import { overlap, pairsOf } from '../compare/similarity'
import type { PlacedPassage } from '../source/passage'
import type { Paragraph, ParagraphKind } from '../text/document-text'
import { fieldText, textOf, textOfRuns } from '../text/flat'
import { parseSymbol } from '../text/symbol'
import { citable, citedIn } from './cited'
import type { Draft, Link } from './draft'
import { featuresOf, names, sentencesOf, weights } from './features'
import type { Sentence } from './features'
import { linkPassage } from './link'

/**
 * The draft with links proposed for its paragraphs, each from what the two sides share: an address the paragraph cites, the
 * words of an earlier clause, or figures, names and rare words of a statement. The same draft and passages give the same
 * proposals. What is already linked is left alone, and no document is a source of itself; a proposal is `suggested` until someone confirms it.
 */
export function suggestLinks(
  draft: Draft,
  passages: readonly PlacedPassage[],
  newId: () => string,
): { draft: Draft; links: Link[] } {
  const own = canonical(fieldText(draft.text, 'symbol'))
  const candidates = prepared(
    passages.filter(
      ({ kind, text, symbol }) => SAYS.includes(kind) && text.length > 20 && (own === '' || canonical(symbol) !== own),
    ),
  )
  let linked = draft
  const links: Link[] = []
  for (const paragraph of draft.text.paragraphs) {
    if (!BEARS.includes(paragraph.kind)) continue
    for (const { passage, quote } of proposalsFor(draft, paragraph, candidates)) {
      const made = linkPassage(linked, paragraph.id, passage, { newId, quote, state: 'suggested' })
      if (made.draft === linked) continue
      linked = made.draft
      links.push(made.link)
    }
  }
  return { draft: linked, links }
}

/** The symbol however it was spelled, a reissue's stars left out. */
const canonical = (symbol: string): string => parseSymbol(symbol)?.text ?? symbol.trim()

const SAYS: readonly ParagraphKind[] = ['preambular', 'operative', 'numbered', 'sub', 'text', 'bullet', 'table']
const BEARS: readonly ParagraphKind[] = ['preambular', 'operative', 'numbered', 'sub', 'text']

/** At most so many passages for one paragraph: more is a list to read, not a proposal. */
const MOST = 5

interface Candidate {
  passage: PlacedPassage
  sentences: Sentence[]
  pairs?: ReadonlySet<string>
}

interface Candidates {
  list: Candidate[]
  /** By feature, the candidates that have it: the rare ones lead to few. */
  byFeature: ReadonlyMap<string, number[]>
  weight: (feature: string) => number
  cited: ReturnType<typeof citable>
  respondents: ReadonlySet<string>
}

interface Proposal {
  passage: PlacedPassage
  quote: string
  score: number
}

function prepared(passages: readonly PlacedPassage[]): Candidates {
  const list = passages.map((passage): Candidate => ({ passage, sentences: sentencesOf(passage.text) }))
  const byFeature = new Map<string, number[]>()
  list.forEach(({ sentences }, index) => {
    for (const { features } of sentences) {
      for (const feature of features) {
        const places = byFeature.get(feature)
        if (!places) byFeature.set(feature, [index])
        else if (places.at(-1) !== index) places.push(index)
      }
    }
  })
  return {
    list,
    byFeature,
    weight: weights(list.map(({ sentences }) => sentences)),
    cited: citable(passages),
    respondents: new Set(passages.flatMap(({ respondent }) => (respondent ? [respondent.name] : []))),
  }
}

function proposalsFor(draft: Draft, paragraph: Paragraph, candidates: Candidates): Proposal[] {
  const flat = textOf(paragraph)
  const best = new Map<string, Proposal>()
  const offer = (proposal: Proposal): void => {
    const earlier = best.get(proposal.passage.passageId)
    if (!earlier || earlier.score < proposal.score) best.set(proposal.passage.passageId, proposal)
  }
  for (const passage of citedIn(draft, paragraph, candidates.cited, candidates.respondents)) {
    offer({ passage, quote: nearest(flat, passage, candidates), score: 10 })
  }
  const clause = sameClause(paragraph, flat, candidates)
  if (clause) offer(clause)
  if (draft.kind === 'report' || !clause)
    for (const proposal of sameStatement(draft, paragraph, flat, candidates)) offer(proposal)
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.passage.passageId < b.passage.passageId ? -1 : 1))
    .slice(0, MOST)
}

/** Of a resolution: the latest clause of an earlier one that has most of the words. */
function sameClause(paragraph: Paragraph, flat: string, { list, byFeature }: Candidates): Proposal | undefined {
  if (paragraph.kind !== 'preambular' && paragraph.kind !== 'operative' && paragraph.kind !== 'sub') return undefined
  const pairs = pairsOf(flat)
  const near = candidatesFor(featuresOf(flat), byFeature).flatMap((index) => {
    const candidate = list[index]!
    const { passage } = candidate
    if (passage.sourceKind !== 'resolution' && passage.sourceKind !== 'decision') return []
    const score = overlap(pairs, (candidate.pairs ??= pairsOf(passage.text)))
    return score >= NEAR ? [{ passage, score }] : []
  })
  // Of clauses about as near, the latest is the language agreed on last.
  const nearest = Math.max(...near.map(({ score }) => score))
  const best = near
    .filter(({ score }) => score >= nearest - 0.05)
    .sort((a, b) =>
      a.passage.date === b.passage.date ? b.score - a.score : a.passage.date < b.passage.date ? 1 : -1,
    )[0]
  return best && { passage: best.passage, quote: best.passage.text, score: 5 + best.score }
}

const NEAR = 0.3

/** Passages of which a sentence says what a sentence of the paragraph says. */
function sameStatement(draft: Draft, paragraph: Paragraph, flat: string, candidates: Candidates): Proposal[] {
  const { list, byFeature, weight, respondents } = candidates
  const context = [flat, ...ownerOf(draft, paragraph)].join('\n')
  const named = names(context, respondents)
  const proposals: Proposal[] = []
  for (const sentence of sentencesOf(flat)) {
    const here = names(flat.slice(sentence.from, sentence.to), respondents)
    const own = total(sentence.features, weight)
    for (const index of candidatesFor(sentence.features, byFeature)) {
      const { passage, sentences } = list[index]!
      for (const theirs of sentences) {
        const shared = [...sentence.features].filter((feature) => theirs.features.has(feature))
        const common = shared.reduce((sum, feature) => sum + weight(feature), 0)
        if (shared.length < 3 || common < LEAST_SHARED) continue
        const nearness = common / Math.sqrt(own * total(theirs.features, weight))
        const score = nearness * fitness(passage, { here, named, flat, kind: draft.kind })
        if (score >= SAME) proposals.push({ passage, quote: passage.text.slice(theirs.from, theirs.to), score })
      }
    }
  }
  return proposals
}

const SAME = 0.33
const LEAST_SHARED = 10

interface Mentioned {
  /** Respondents named in the sentence, and in the paragraph or what opens its list. */
  here: ReadonlySet<string>
  named: ReadonlySet<string>
  flat: string
  kind: Draft['kind']
}

/** How likely it is that a passage which says the same is what the sentence rests on. */
function fitness({ respondent, sourceKind, symbol }: PlacedPassage, { here, named, flat, kind }: Mentioned): number {
  // A reply bears out what is said of its respondent, hardly what is said of another.
  if (respondent) {
    if (here.has(respondent.name)) return 1.25
    if (here.size > 0) return 0.4
    return named.has(respondent.name) ? 1.1 : named.size > 0 ? 0.5 : 0.75
  }
  if (kind === 'resolution') return 0.9
  // A report speaks of resolutions by their numbers, and rests on earlier reports less than on replies.
  const number = /\/RES\/(.+)$/u.exec(symbol)?.[1]
  if (number) return flat.includes(number) ? 0.95 : 0.6
  return sourceKind === 'report' ? 0.8 : 0.85
}

const total = (features: ReadonlySet<string>, weight: (feature: string) => number): number => {
  let sum = 0
  for (const feature of features) sum += weight(feature)
  return sum
}

/** Candidates that share three features, those left out that thousands of passages have. */
function candidatesFor(features: ReadonlySet<string>, byFeature: Candidates['byFeature']): number[] {
  const counts = new Map<number, number>()
  for (const feature of features) {
    const places = byFeature.get(feature)
    if (!places || places.length > 2000) continue
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= 3)
    .map(([place]) => place)
    .sort((a, b) => a - b)
}

/** The words of the paragraph that opens the list a sub-paragraph stands in. */
function ownerOf(draft: Draft, paragraph: Paragraph): string[] {
  if (paragraph.kind !== 'sub') return []
  const at = draft.text.paragraphs.indexOf(paragraph)
  const owner = draft.text.paragraphs.slice(0, at).findLast(({ kind }) => kind !== 'sub')
  return owner ? [textOfRuns(owner.runs)] : []
}

/** The sentence of a passage that is nearest to a text; the whole where none is near. */
function nearest(flat: string, passage: PlacedPassage, { weight }: Candidates): string {
  const own = featuresOf(flat)
  let best: { score: number; sentence: Sentence } | undefined
  for (const sentence of sentencesOf(passage.text)) {
    const common = [...sentence.features].reduce((sum, feature) => sum + (own.has(feature) ? weight(feature) : 0), 0)
    if (common > 0 && (!best || common > best.score)) best = { score: common, sentence }
  }
  return best ? passage.text.slice(best.sentence.from, best.sentence.to) : passage.text
}
