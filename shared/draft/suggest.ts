import { tokensOf } from '../compare/tokens'
import type { PlacedPassage } from '../source/passage'
import type { Paragraph, ParagraphKind } from '../text/document-text'
import { textOf } from '../text/flat'
import type { Draft, Link } from './draft'
import { linkPassage } from './link'

/** Kinds that rest on sources, and kinds of passages that have something to report. */
const RESTS: readonly ParagraphKind[] = ['numbered', 'operative', 'preambular', 'sub']
const REPORTS: readonly ParagraphKind[] = ['numbered', 'operative', 'preambular', 'sub', 'text', 'quote', 'bullet']

/** At least so near; a passage whose respondent the paragraph names may be a little farther. */
const NEAR = 0.3
const NEAR_AND_NAMED = 0.2
const MOST_PER_PARAGRAPH = 3

/**
 * The draft with links proposed for all its paragraphs, for a person to confirm. Near are texts that share rare words
 * and figures: the cosine of their word counts, weighted by how few passages have the word. What is linked already is
 * not proposed again. The same draft and passages give the same links in the same order.
 */
export function suggestLinks(
  draft: Draft,
  passages: readonly PlacedPassage[],
  newId: () => string,
): { draft: Draft; links: Link[] } {
  const index = indexOf(passages.filter(({ kind }) => REPORTS.includes(kind)))
  const linked = new Set(draft.links.map((link) => `${link.paragraphId} ${link.passage.passageId}`))
  const links: Link[] = []
  let proposed = draft
  for (const paragraph of draft.text.paragraphs) {
    if (!RESTS.includes(paragraph.kind)) continue
    for (const passage of nearest(paragraph, index)) {
      if (linked.has(`${paragraph.id} ${passage.passageId}`)) continue
      const made = linkPassage(proposed, paragraph.id, passage, { newId, state: 'suggested' })
      proposed = made.draft
      links.push(made.link)
    }
  }
  return { draft: proposed, links }
}

interface Indexed {
  passages: readonly PlacedPassage[]
  /** By word: which passages have it, and the weight of the word in each. */
  postings: ReadonlyMap<string, { at: number; weight: number }[]>
  weightOf: (token: string) => number
}

function indexOf(passages: readonly PlacedPassage[]): Indexed {
  const having = new Map<string, number>()
  const tokens = passages.map(({ text }) => countsOf(text))
  for (const counts of tokens) for (const token of counts.keys()) having.set(token, (having.get(token) ?? 0) + 1)
  const weightOf = (token: string): number => Math.log((passages.length + 1) / ((having.get(token) ?? 0) + 1))
  const postings = new Map<string, { at: number; weight: number }[]>()
  tokens.forEach((counts, at) => {
    for (const [token, weight] of unit(counts, weightOf)) {
      const list = postings.get(token)
      if (list) list.push({ at, weight })
      else postings.set(token, [{ at, weight }])
    }
  })
  return { passages, postings, weightOf }
}

function nearest(paragraph: Paragraph, { passages, postings, weightOf }: Indexed): PlacedPassage[] {
  const words = textOf(paragraph)
  const scores = new Map<number, number>()
  for (const [token, own] of unit(countsOf(words), weightOf)) {
    for (const { at, weight } of postings.get(token) ?? []) scores.set(at, (scores.get(at) ?? 0) + own * weight)
  }
  return [...scores]
    .filter(([at, score]) => score >= (names(words, passages[at]!) ? NEAR_AND_NAMED : NEAR))
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .slice(0, MOST_PER_PARAGRAPH)
    .map(([at]) => passages[at]!)
}

function names(words: string, { respondent }: PlacedPassage): boolean {
  return respondent !== undefined && words.includes(respondent.name)
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const token of tokensOf(text)) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

/** Words with weights whose squares add up to one; words that everything has weigh nothing and are left out. */
function unit(counts: ReadonlyMap<string, number>, weightOf: (token: string) => number): [string, number][] {
  const weighted = [...counts]
    .map(([token, count]): [string, number] => [token, (1 + Math.log(count)) * weightOf(token)])
    .filter(([, weight]) => weight > 0)
  const length = Math.hypot(...weighted.map(([, weight]) => weight))
  return weighted.map(([token, weight]) => [token, weight / length])
}
