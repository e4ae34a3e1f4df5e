import { stemOf } from '../../shared/compare/stem'
import { joinedStem, tokensOf } from '../../shared/compare/tokens'
import type { QueryNode } from '../../shared/source/query'

/** Words that must follow one another in a text, as tokens; the last may be the beginning of one. */
export interface Phrase {
  tokens: string[]
  prefix: boolean
  /** Found by its stem: the one token of a word, or all tokens of a compound written as one. */
  stem?: string
}

type Field = Extract<QueryNode, { type: 'field' }>

/**
 * A way to fulfil a query: texts that match an FTS5 expression (all, where it is absent), but not another, at places where
 * the conditions hold. A query is fulfilled by any of its plans; most have one.
 */
export interface Plan {
  match?: string
  without?: string
  conditions: Condition[]
}

/** What must hold of a place: of its source and its passage. */
export type Condition = { field: Field } | { not: Condition } | { any: Condition[] } | { all: Condition[] }

/** More alternatives of words and fields mixed than any drafter means. */
const MOST_PLANS = 16

/** The plans of a query, and whether it has more than are followed. */
export function plansOf(tree: QueryNode): { plans: Plan[]; cut: boolean } {
  const all = disjuncts(tree, false)
  return { plans: all.slice(0, MOST_PLANS).map(planOf), cut: all.length > MOST_PLANS }
}

/** The words that a text found may have been found by, to mark them. */
export function phrasesOf(tree: QueryNode | undefined): Phrase[] {
  if (!tree || tree.type === 'not') return []
  if (tree.type === 'all' || tree.type === 'any') return tree.of.flatMap(phrasesOf)
  if (tree.type === 'field') return tree.field === 'verb' ? [{ tokens: tokensOf(tree.value), prefix: false }] : []
  const { tokens, prefix } = termOf(tree)
  if (tokens.length === 0) return []
  const stem =
    tree.type === 'phrase' || prefix ? undefined : tokens.length === 1 ? stemOf(tokens[0]!) : joinedStem(tree.text)
  return [{ tokens, prefix, ...(stem !== undefined && { stem }) }]
}

/** What every alternative asks for at once: words that must be there, words that must not, and conditions. */
interface Literals {
  words: string[]
  without: string[]
  conditions: Condition[]
}

const NOTHING: Literals = { words: [], without: [], conditions: [] }

function disjuncts(node: QueryNode, negated: boolean): Literals[] {
  if (node.type === 'not') return disjuncts(node.of, !negated)
  const words = isOfWords(node) ? expressionOf(node) : undefined
  if (words !== undefined) return [{ ...NOTHING, [negated ? 'without' : 'words']: [words] }]
  const condition = conditionOf(node)
  if (condition) return [{ ...NOTHING, conditions: [negated ? { not: condition } : condition] }]
  if (node.type !== 'all' && node.type !== 'any') return [NOTHING]
  const parts = node.of.map((part) => disjuncts(part, negated))
  if ((node.type === 'any') !== negated) return parts.flat()
  return parts.reduce((left, right) => left.flatMap((a) => right.map((b) => both(a, b))).slice(0, MOST_PLANS + 1))
}

function both(a: Literals, b: Literals): Literals {
  return {
    words: [...a.words, ...b.words],
    without: [...a.without, ...b.without],
    conditions: [...a.conditions, ...b.conditions],
  }
}

function planOf({ words, without, conditions }: Literals): Plan {
  const wanted = words.join(' AND ')
  const unwanted = without.join(' OR ')
  if (wanted && unwanted) return { match: `(${wanted}) NOT (${unwanted})`, conditions }
  return { ...(wanted && { match: wanted }), ...(unwanted && { without: unwanted }), conditions }
}

function isOfWords(node: QueryNode): boolean {
  if (node.type === 'not') return isOfWords(node.of)
  if (node.type === 'all' || node.type === 'any') return node.of.every(isOfWords)
  return node.type !== 'field' || node.field === 'verb'
}

function conditionOf(node: QueryNode): Condition | undefined {
  if (node.type === 'field') return node.field === 'verb' ? undefined : { field: node }
  if (node.type === 'not') {
    const inner = conditionOf(node.of)
    return inner && { not: inner }
  }
  if (node.type !== 'all' && node.type !== 'any') return undefined
  const parts = node.of.map(conditionOf)
  if (!parts.every((part) => part !== undefined)) return undefined
  return node.type === 'all' ? { all: parts } : { any: parts }
}

/**
 * The same for FTS5, in parentheses where it is more than one phrase; undefined where it only says what must not be there.
 * Every word is quoted, so nothing in it is syntax.
 */
function expressionOf(node: QueryNode): string | undefined {
  if (node.type === 'not' || (node.type === 'field' && node.field !== 'verb')) return undefined
  if (node.type === 'field') return openingOf(node.value)
  if (node.type === 'any') {
    const parts = node.of.map(expressionOf)
    return parts.every((part) => part !== undefined) ? `(${parts.join(' OR ')})` : undefined
  }
  if (node.type === 'all') {
    const wanted = node.of.filter((part) => part.type !== 'not').map(expressionOf)
    const unwanted = node.of.filter((part) => part.type === 'not').map((part) => expressionOf(part.of))
    if (wanted.length === 0 || ![...wanted, ...unwanted].every((part) => part !== undefined)) return undefined
    const all = wanted.length === 1 ? wanted[0] : `(${wanted.join(' AND ')})`
    return unwanted.length > 0 ? `(${all} NOT (${unwanted.join(' OR ')}))` : all
  }
  const { tokens, prefix } = termOf(node)
  const inRow = `words : "${tokens.join(' ')}"${prefix ? ' *' : ''}`
  if (prefix || node.type === 'phrase') return inRow
  const stem = tokens.length === 1 ? stemOf(tokens[0]!) : joinedStem(node.text)
  if (stem === undefined) return inRow
  return tokens.length === 1 ? `stems : "${stem}"` : `(${inRow} OR stems : "${stem}")`
}

/** The verb that opens a paragraph, also where an adverb that says it comes again stands before it. */
function openingOf(verb: string): string {
  const phrase = tokensOf(verb).join(' ')
  return `(${['', 'also ', 'further '].map((adverb) => `words : ^ "${adverb}${phrase}"`).join(' OR ')})`
}

/** The tokens of a word or phrase: of a word without the article or ending that an apostrophe ties to it. */
function termOf({ type, text, prefix }: Extract<QueryNode, { type: 'word' | 'phrase' }>): Omit<Phrase, 'stem'> {
  const bare = type === 'word' ? text.replace(ELISION, '').replace(/['’]s?$/i, '') : text
  const tokens = tokensOf(bare)
  return { tokens: tokens.length > 0 ? tokens : tokensOf(text), prefix }
}

const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L}{2})/iu
