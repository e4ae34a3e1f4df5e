import { openingPhraseOf } from './opening-phrase'
import type { OpeningPhrase } from './opening-phrase'
import type { Found } from '../rule'
import { isFootnote, wordsOf } from '../unit'
import type { Unit } from '../unit'

/** A preambular or operative paragraph as a link in the cycle of "also" and "further"; `break` begins it anew. */
export type Link = { kind: 'preambular' | 'operative'; phrase: OpeningPhrase } | { kind: 'break' }

/** What a paragraph is for the cycle; undefined for what it passes over: items of a list, quotations, tables. */
export function linkOf(unit: Unit): Link | undefined {
  if (isFootnote(unit)) return undefined
  if (unit.kind === 'heading' || unit.kind === 'opening' || unit.kind === 'annex') return { kind: 'break' }
  if (unit.kind !== 'preambular' && unit.kind !== 'operative') return undefined
  const phrase = openingPhraseOf(unit)
  return phrase && phrase.form !== 'other' ? { kind: unit.kind, phrase } : { kind: 'break' }
}

/** The text ends here for the cycle: what an annex holds goes its own ways. */
export const opensAnnex = (unit: Unit): boolean => !isFootnote(unit) && unit.kind === 'annex'

/** The opening with another adverb, or none, as it would be written in this part: `Also requests`, `Recalling also`. */
export function withAdverb(
  flat: string,
  kind: 'preambular' | 'operative',
  phrase: OpeningPhrase,
  word: string,
): string {
  const bare = withoutAdverb(flat, phrase)
  if (!word) return capital(bare)
  if (kind === 'operative') return `${capital(word)} ${small(bare)}`
  const words = capital(bare).split(' ')
  const behind = /^(?:having|expressing|calling)$/iu.test(words[0]!) ? 1 : words.length
  return [...words.slice(0, behind), word, ...words.slice(behind)].join(' ')
}

function withoutAdverb(flat: string, { from, to, adverb }: OpeningPhrase): string {
  if (!adverb) return flat.slice(from, to)
  return `${flat.slice(from, adverb.from)} ${flat.slice(adverb.to, to)}`.replace(/\s+/gu, ' ').trim()
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** A paragraph that repeats the opening of the one before without the adverb it takes. */
interface Repeated {
  unit: Unit
  link: Opened
  before: Opened
  adverb: 'also' | 'further'
}

type Opened = Exclude<Link, { kind: 'break' }>

/**
 * Findings for the paragraphs that lack "also" or "further": those of which it is certain as far as published texts
 * tell, or the others. In 995 resolutions of the General Assembly the adverb is there in 19 of 20 repetitions or more,
 * but for the verbs of UNSURE.
 */
export function repeatedBare(extracts: readonly { unit: Unit; extract: Link }[], sure: boolean): Found[] {
  const missing: Repeated[] = []
  let kept = 0
  let before: Link | undefined
  for (const { unit, extract } of extracts) {
    if (opensAnnex(unit)) break
    const last = before
    before = extract
    if (extract.kind === 'break' || !last || last.kind !== extract.kind) continue
    const adverb = adverbAfter(last.phrase, extract)
    if (extract.phrase.adverb) kept += 1
    else if (adverb) missing.push({ unit, link: extract, before: last, adverb })
  }
  const counts = kept >= 3 * missing.length || missing.length === 1
  const strictly = kept >= 8 * missing.length
  const isSure = ({ head }: OpeningPhrase): boolean => (UNSURE.has(head) ? strictly && !FREE.has(head) : counts)
  return missing.filter(({ link }) => isSure(link.phrase) === sure).map(found)
}

function found({ unit, link, before, adverb }: Repeated): Found {
  const { phrase, kind } = link
  const text = withAdverb(wordsOf(unit), kind, phrase, adverb)
  const too = before.phrase.adverb ? '' : ' too'
  const same = phrase.addressee && TURNS_TO.has(phrase.head) ? ', and turns to the same' : ''
  return {
    paragraphId: unit.id,
    from: phrase.from,
    to: phrase.to,
    message: `The paragraph before opens with “${before.phrase.words}”${too}${same}: “${adverb}” is missing`,
    fix: { title: `Write “${text}”`, text },
  }
}

/** The adverb that a paragraph takes after the one before; undefined where it takes none. */
function adverbAfter(last: OpeningPhrase, { kind, phrase }: Opened): 'also' | 'further' | undefined {
  if (phrase.key !== last.key || phrase.perhapsFurther || last.perhapsFurther) return undefined
  if (last.adverb?.word === 'further') return undefined
  if (kind === 'operative' && TURNS_TO.has(phrase.head) && (!phrase.addressee || phrase.addressee !== last.addressee)) {
    return undefined
  }
  return last.adverb ? 'further' : 'also'
}

const TURNS_TO = new Set(
  'requests urges encourages invites calls appeals reminds directs requires asks recommends demands'.split(' '),
)
/** Of these published texts are of two minds, but for texts that count strictly; of the verbs in FREE always. */
const FREE = new Set('calls encourages urges invites expresses commends'.split(' '))
const UNSURE = new Set(
  'reaffirming reaffirms recalls reiterates expresses expressing commends calls encourages urges invites'.split(' '),
)
