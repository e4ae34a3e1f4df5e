import { stemOf } from '../../compare/stem'
import { tokensOf } from '../../compare/tokens'
import type { Link } from '../../draft/draft'
import type { Figure } from '../numbers/figures'
import { figuresOfLink } from './rests'

/** A figure of a passage, with the link that leads to it. */
export interface SourceFigure {
  figure: Figure
  link: Link
}

/** Whether a paragraph's figure stands in these passages: as it is, rounded, or reckoned from what they say. */
export function isBorneOut(figure: Figure, flat: string, links: readonly Link[], all: readonly Figure[]): boolean {
  const sources = links.flatMap(figuresOfLink)
  const same = sources.filter(({ kind }) => comparable(kind, figure.kind))
  if (same.some((source) => agrees(figure, source))) return true
  const { value, kind } = figure
  const around = flat.slice(Math.max(0, figure.from - 90), figure.to + 90)
  if (kind === 'share') return isShareOf(figure, sources, DIFFERENCE.test(around))
  const values = same.map((source) => source.value)
  const own = all.filter((one) => one.kind === 'count' && one !== figure).map((one) => one.value)
  if (SUM.test(around) && (isSum(value, values) || isSum(value, own))) return true
  if (DIFFERENCE.test(around) && isDifference(value, values)) return true
  if (isSumOfLike(figure, flat, links)) return true
  if (/^[\s-]years?(?!\p{L})/u.test(flat.slice(figure.to)) && isSpanOfYears(value, flat, links)) return true
  return figure.spelled && value <= 12 && links.some(({ passage }) => counts(passage.text, value))
}

const comparable = (source: Figure['kind'], kind: Figure['kind']): boolean =>
  kind === 'share' ? source === 'share' || source === 'count' : source !== 'share' && source !== 'day'

function agrees({ value, near, step }: Figure, source: Figure): boolean {
  if (Math.abs(source.value - value) <= value * 1e-9) return true
  if (step > 1 && Math.abs(source.value - value) <= step / 2) return true
  if (near === 'about') return Math.abs(source.value - value) <= value * 0.1
  if (near === 'over') return source.value >= value && source.value <= value * 1.5
  return near === 'under' && source.value <= value && source.value >= value * 0.6
}

const SUM =
  /\b(?:in all|(?:in )?total|altogether|together|combined|overall|in sum|both|sum of|jointly|between them)\b/iu
const DIFFERENCE =
  /\b(?:increase|decrease|rise|rose|risen|fall|fell|fallen|drop|reduc|difference|remaining|others?|fewer|less|more|additional|gr[eo]w|rest|by)/iu

/** Of two, three or all of the values. */
function isSum(value: number, values: readonly number[]): boolean {
  const few = values.slice(0, 24)
  for (let i = 0; i < few.length; i += 1)
    for (let j = i + 1; j < few.length; j += 1) {
      const pair = few[i]! + few[j]!
      if (pair === value) return true
      for (let k = j + 1; k < few.length; k += 1) if (pair + few[k]! === value) return true
    }
  return few.length > 3 && few.reduce((sum, one) => sum + one, 0) === value
}

function isDifference(value: number, values: readonly number[]): boolean {
  return values.some((a) => values.some((b) => a > b && a - b === value))
}

/** 66 inspections are 42 and 24 inspections of two respondents. */
function isSumOfLike(figure: Figure, flat: string, links: readonly Link[]): boolean {
  const noun = nounsAfter(flat, figure.to)[0]
  if (!noun || links.length < 2) return false
  const like = links.map((link) =>
    figuresOfLink(link)
      .filter(({ kind, to }) => kind === 'count' && nounsAfter(link.passage.text, to).includes(noun))
      .map(({ value }) => value),
  )
  return like.some((some, i) =>
    like.slice(i + 1).some((others) => some.some((a) => others.some((b) => a + b === figure.value))),
  )
}

/** "61 per cent" of 14 in 23; a rise from 17 to 42 is one of 147 per cent. */
function isShareOf({ value, step }: Figure, sources: readonly Figure[], ofChange: boolean): boolean {
  const counted = sources.filter(({ kind, value }) => (kind === 'count' || kind === 'year') && value > 0).slice(0, 24)
  const is = (share: number): boolean => Math.abs(100 * share - value) <= 0.6 * step
  return counted.some((part) =>
    counted.some(
      (whole) =>
        (part.value < whole.value && is(part.value / whole.value)) ||
        (ofChange && part.value !== whole.value && is(Math.abs(whole.value - part.value) / part.value)),
    ),
  )
}

function isSpanOfYears(value: number, flat: string, links: readonly Link[]): boolean {
  const years = [flat, ...links.map(({ passage }) => `${passage.text} ${passage.date}`)].flatMap((text) =>
    [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([year]) => Number(year)),
  )
  return years.some((a) => years.some((b) => Math.abs(a - b - value) <= 1 && a > b))
}

/** Whether a text names so many things one after the other, or says so with a word. */
function counts(text: string, value: number): boolean {
  if (value === 2 && /\b(?:both|pair|twice|twofold|double|second|another)\b/iu.test(text)) return true
  return (
    text.split(/[.;:]\s/u).some((clause) => {
      const commas = clause.split(', ').length
      const ands = clause.split(/ (?:and|or|as well as) /u).length - 1
      return value === commas + (ands > 0 ? 1 : 0) || (ands > 0 && value === ands + commas) || (ands > 0 && value === 2)
    }) || text.split(/;\s|\([a-z]\)\s/u).length === value
  )
}

/** The stems of the content words that follow a figure: what is counted. */
export function nounsAfter(flat: string, to: number): string[] {
  const rest = flat.slice(to, to + 60).split(/[.,;:()]\s|[()]/u)[0]!
  return tokensOf(rest)
    .filter((token) => token.length > 3 && !/^\d/u.test(token))
    .slice(0, 3)
    .map((token) => stemOf(token) ?? token)
}

/**
 * The figure of the passages that a paragraph's figure was to be: what counts the same things, else the only one left over.
 */
export function nearestFigure(
  figure: Figure,
  flat: string,
  links: readonly Link[],
  all: readonly Figure[],
): SourceFigure | undefined {
  const said = new Set(all.map(({ value }) => value))
  const nouns = nounsAfter(flat, figure.to)
  const open = links.flatMap((link) =>
    figuresOfLink(link)
      .filter(({ kind, value }) => kind === figure.kind && !said.has(value) && value !== 1)
      .map((source) => ({ figure: source, link })),
  )
  let best: SourceFigure | undefined
  let most = 0
  for (const one of open) {
    const theirs = nounsAfter(one.link.passage.text, one.figure.to)
    const shared =
      nouns.filter((noun) => theirs.includes(noun)).length + (looksLike(figure.value, one.figure.value) ? 0.5 : 0)
    if (shared > most) {
      most = shared
      best = one
    }
  }
  return best ?? (open.length === 1 ? open[0] : undefined)
}

/** As digits swapped, or one of them another. */
function looksLike(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)]
  if (one.length !== other.length) return false
  if ([...one].sort().join('') === [...other].sort().join('')) return true
  return one.length > 1 && [...one].filter((digit, i) => digit !== other[i]).length === 1
}
