import operativePhrases from '../../../resources/lists/operative-phrases.json'
import preambularPhrases from '../../../resources/lists/preambular-phrases.json'
import { ofUnit, wordsOf } from '../unit'

/** The words that open a preambular or operative paragraph, taken apart. Offsets are in the flat text of the paragraph. */
export interface OpeningPhrase {
  from: number
  /** The end of the words that would be italic. */
  to: number
  /** As it is written: `Also notes with concern`. */
  words: string
  /** A participle or adjective, as in a preamble; a verb in the third person; anything else. */
  form: 'participle' | 'verb' | 'other'
  /** The participle, adjective or verb alone, in lower case: `notes`. */
  head: string
  headFrom: number
  headTo: number
  /** What makes two openings the same, without "also" and "further": `notes with concern`. */
  key: string
  adverb?: Adverb
  /** "further" stands behind the participle or verb and may belong to the noun: Encourages further cooperation. */
  perhapsFurther?: true
  /** Whom a verb turns to, as far as its words say so before what is asked: `the secretary-general`; '' where nobody. */
  addressee: string
}

export interface Adverb {
  word: 'also' | 'further'
  from: number
  to: number
  /** Stands before the participle or verb, not behind it. */
  before: boolean
}

/** Undefined where a paragraph has no words. */
export const openingPhraseOf = ofUnit((unit) => openingPhrase(wordsOf(unit)))

export function openingPhrase(flat: string): OpeningPhrase | undefined {
  const words = wordsAt(flat)
  const first = words.at(0)
  if (!first) return undefined
  let at = 0
  let adverb: Adverb | undefined
  const manner: string[] = []
  while (at < 4 && ADVERB.test(words.at(at)!.lower) && words.at(at + 1)) {
    const { lower, from, to } = words.at(at)!
    if (lower === 'also' || lower === 'further') adverb ??= { word: lower, from, to, before: true }
    else manner.push(lower)
    at += 1
  }
  const head = words.at(at)!
  let end = at + 1
  let perhapsFurther = false
  const tail: string[] = []
  // Having also considered, Taking further note, Reiterating also its appreciation, Calls once again upon.
  while (end < at + 9 && words.at(end)) {
    const { lower, from, to } = words.at(end)!
    if (!joined(flat, words.at(end - 1)!.to, from)) break
    if (lower === 'also' || (lower === 'further' && isAdverb(words, end, flat))) {
      adverb ??= { word: lower, from, to, before: false }
      end += 1
      continue
    }
    perhapsFurther ||= lower === 'further'
    const length =
      tail.length > 0 && !OPEN_TAIL.has(tail.at(-1)!) ? feeling(words, end) : tailOf(head.lower, words, end)
    if (length === 0) break
    for (let index = end; index < end + length && words.at(index); index += 1) {
      const word = words.at(index)!
      if (word.lower === 'also') adverb ??= { word: 'also', from: word.from, to: word.to, before: false }
      else tail.push(word.lower)
    }
    end += length
  }
  const to = (words.at(end - 1) ?? head).to
  return {
    from: first.from,
    to,
    words: flat.slice(first.from, to),
    form: formOf(head.lower),
    head: head.lower,
    headFrom: head.from,
    headTo: head.to,
    key: [...manner, head.lower, ...tail].join(' '),
    ...(adverb && { adverb }),
    ...(perhapsFurther && !adverb && { perhapsFurther }),
    addressee: ADDRESSING.has(head.lower) ? addresseeIn(flat.slice(to, to + 240)) : '',
  }
}

interface Word {
  lower: string
  from: number
  to: number
}

/** Further on no word of an opening begins; of signs without a letter every one would be asked anew. */
const LONGEST = 600

/** The first words of a text, looked for only as far as they are asked for. */
interface Words {
  at(index: number): Word | undefined
}

function wordsAt(flat: string): Words {
  const opening = flat.slice(0, LONGEST)
  const words: Word[] = []
  const word = /[^\s,;:.()“”]*[\p{L}\p{N}][^\s,;:.()“”]*/gu
  let ended = false
  return {
    at: (index) => {
      while (words.length <= index && !ended) {
        const match = words.length < 14 && word.lastIndex < 220 ? word.exec(opening) : null
        if (match) words.push({ lower: match[0].toLowerCase(), from: match.index, to: match.index + match[0].length })
        else ended = true
      }
      return words[index]
    },
  }
}

const ADVERB = /^(?:also|further|once|again|equally|fully|\p{L}+ly)$/u
const OPEN_TAIL = new Set([
  'its',
  'the',
  'deep',
  'deepest',
  'great',
  'grave',
  'serious',
  'strong',
  'profound',
  'sincere',
  'once',
  'again',
])

const joined = (flat: string, from: number, to: number): boolean => !/[,;:.()“”]/u.test(flat.slice(from, to))

/** "further" behind a verb is the adverb before an article, a preposition or another such word; else it may belong to the noun. */
function isAdverb(words: Words, at: number, flat: string): boolean {
  const next = words.at(at + 1)
  return !next || AFTER_ADVERB.has(next.lower) || !joined(flat, words.at(at)!.to, next.from)
}

const AFTER_ADVERB = new Set(
  (
    'the that its all a an and of upon on for to in at by about with his her their this these those any each every such note into considered examined received ' +
    'heard also resolution resolutions general security economic article articles paragraph paragraphs concern concerned'
  ).split(' '),
)

/** How many words from `at` belong to the phrase that this verb or participle opens. */
function tailOf(head: string, words: Words, at: number): number {
  const word = words.at(at)!.lower
  const next = words.at(at + 1)?.lower ?? ''
  if (word === 'in' && next === 'particular') return 2
  if ((word === 'into' || word === 'in') && /^(?:account|consideration|mind)$/u.test(next)) return 2
  if (word === 'attention' || word === 'into' || word === 'in')
    return /^(?:call|draw)/u.test(head) ? 1 : feeling(words, at)
  if (WITH_NEXT.has(head)) return 1
  if (/^call(?:s|ing)?$/u.test(head)) return /^(?:upon|on|for|once|again)$/u.test(word) ? 1 : 0
  if (/^express(?:es|ing)?$|^reiterat|^renew|^shar(?:es|ing)$|^extend/u.test(head)) {
    if (OPEN_TAIL.has(word) || FELT.has(word)) return 1
  }
  if (/^pay(?:s|ing)$/u.test(head) && word === 'tribute') return 1
  if (/^look(?:s|ing)$/u.test(head) && word === 'forward') return 1
  if (/^draw(?:s|ing)$/u.test(head) && /^(?:the|attention)$/u.test(word)) return 1
  if (word === 'once') return 2
  if (word === 'again') return 1
  if (word === 'and' && words.at(at + 1) && formOf(words.at(at + 1)!.lower) === formOf(head)) return 2
  return feeling(words, at)
}

/** with appreciation, with grave concern, in the strongest terms */
function feeling(words: Words, at: number): number {
  if (words.at(at)!.lower === 'in') {
    const [second = '', third = ''] = [words.at(at + 1)?.lower, words.at(at + 2)?.lower]
    if (/^th(?:is|at)$/u.test(second) && /^(?:regard|respect|context|connection)$/u.test(third)) return 3
    return second === 'the' && third === 'strongest' ? 4 : 0
  }
  if (words.at(at)!.lower !== 'with') return 0
  for (let next = at + 1; next < at + 5 && words.at(next); next += 1) {
    if (FELT.has(words.at(next)!.lower)) return next - at + 1
    if (!DEGREE.has(words.at(next)!.lower)) return 0
  }
  return 0
}

/** Verbs that say nothing without the next word: Taking note, Bearing in mind, Having considered. */
const WITH_NEXT = new Set(['taking', 'takes', 'having', 'bearing', 'bears', 'remaining', 'remains', 'being', 'is'])
const DEGREE = new Set(
  'great grave deep deepest serious utmost particular profound much its strong sincere also'.split(' '),
)
const FELT = new Set(
  'appreciation concern satisfaction regret interest gratitude alarm dismay approval hope support thanks call request invitation commitment readiness intention determination'.split(
    ' ',
  ),
)

const firstWords = (list: readonly { phrase: string }[]): Set<string> =>
  new Set(
    list.map(({ phrase }) =>
      phrase
        .toLowerCase()
        .split(' ')
        .find((word) => !ADVERB.test(word))!,
    ),
  )

const VERBS = firstWords(operativePhrases)
const PARTICIPLES = firstWords(preambularPhrases)
const ADDRESSING = new Set(
  operativePhrases
    .filter((entry) => 'addressee' in entry && !/^(?:Reiterates|Renews|Continues|Draws)/u.test(entry.phrase))
    .map(({ phrase }) =>
      phrase
        .toLowerCase()
        .split(' ')
        .find((word) => !ADVERB.test(word))!,
    ),
)

/** The verbs and participles that the lists know, in lower case. */
export const knownVerbs: ReadonlySet<string> = VERBS
export const knownParticiples: ReadonlySet<string> = PARTICIPLES

function formOf(word: string): OpeningPhrase['form'] {
  if (PARTICIPLES.has(word)) return 'participle'
  if (VERBS.has(word) || word === 'is' || word === 'has') return 'verb'
  if (/\p{L}{2}(?:ing|ed)$/u.test(word) || ADJECTIVES.has(word)) return 'participle'
  return /\p{L}{2}[^su\P{L}]s$|sses$/u.test(word) ? 'verb' : 'other'
}

const ADJECTIVES = new Set([
  'mindful',
  'aware',
  'conscious',
  'cognizant',
  'desirous',
  'hopeful',
  'confident',
  'grateful',
  'certain',
  'anxious',
  'eager',
])

/** The words up to what is asked of somebody: an infinitive, a clause, a comma. */
function addresseeIn(rest: string): string {
  const start = /^(?:,[^,]{1,80},)?\s*/u.exec(rest)![0].length
  const words = rest.slice(start)
  const end = words.search(/[,;:.(]|\s(?:to|that|and to|in|for|with|of which|which|who)\s/u)
  return (end < 0 ? '' : words.slice(0, end)).toLowerCase().replace(/\s+/gu, ' ').trim()
}
