import operativePhrases from '../../resources/lists/operative-phrases.json'
import preambularPhrases from '../../resources/lists/preambular-phrases.json'

/**
 * The opening words of a preambular or operative paragraph, as long as they would be italic: the phrase of the list, with
 * "also" or "further" before or behind it. '' where the text opens otherwise.
 */
export function preambularOpening(text: string): string {
  return opening(text, PREAMBULAR)
}

export function operativeOpening(text: string): string {
  return opening(text, OPERATIVE)
}

/** The words open as a preambular or an operative paragraph does. */
export function opensParagraph(text: string): boolean {
  return preambularOpening(text) !== '' || operativeOpening(text) !== ''
}

interface Phrases {
  byFirstWord: ReadonlyMap<string, readonly string[]>
}

function phrasesOf(list: readonly { phrase: string }[]): Phrases {
  const byFirstWord = new Map<string, string[]>()
  for (const { phrase } of list) {
    const lower = phrase.toLowerCase()
    const first = lower.split(' ')[0]!
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), lower])
  }
  for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.length - a.length)
  return { byFirstWord }
}

const PREAMBULAR = phrasesOf(preambularPhrases)
const OPERATIVE = phrasesOf(operativePhrases)

const BEFORE = /^(?:(?:also|further|again|once again|hereby|solemnly|strongly|deeply|specifically|particularly) )+/
const BEHIND = /^(?: (?:also|further|again|once again|hereby|in particular|in this regard)(?![\p{L}]))+/u
const FEELING =
  /^ with (?:(?:great|grave|deep|deepest|serious|utmost|particular|profound|much|its) )*(?:appreciation|concern|satisfaction|regret|interest|gratitude|alarm|dismay|approval)(?![\p{L}])/u

function opening(text: string, phrases: Phrases): string {
  const head = text.slice(0, 120)
  if (!/^\p{Lu}/u.test(head)) return ''
  const lower = head.toLowerCase().replace(/\s/g, ' ')
  if (lower.length !== head.length) return ''
  const whole = matched(lower, phrases)
  const before = whole ? 0 : (BEFORE.exec(lower)?.[0].length ?? 0)
  const length = whole || matched(lower.slice(before), phrases) || verbOf(lower.slice(before), phrases)
  if (!length) return ''
  let end = before + length
  for (const more of [FEELING, BEHIND]) end += more.exec(lower.slice(end))?.[0].length ?? 0
  return head.slice(0, end)
}

function matched(lower: string, { byFirstWord }: Phrases): number {
  const first = /^[\p{L}-]+/u.exec(lower)?.[0]
  const found = first && byFirstWord.get(first)?.find((phrase) => lower.startsWith(phrase) && !goesOn(lower, phrase))
  return found ? found.length : 0
}

/** A participle or verb of the lists with other words behind it than those listed: `Having heard`, `Expresses satisfaction`. */
function verbOf(lower: string, { byFirstWord }: Phrases): number {
  const first = /^\p{L}+(?:ing|s)(?![\p{L}\p{N}-])/u.exec(lower)?.[0]
  if (!first || !byFirstWord.has(first)) return 0
  const object = (WITH_OBJECT.has(first) ? /^ \p{L}+/u : FELT).exec(lower.slice(first.length))?.[0].length ?? 0
  return first.length + object
}

const WITH_OBJECT = new Set(['having', 'taking', 'bearing', 'takes', 'bears'])
const FELT =
  /^ (?:(?:its|the|deep|deepest|great|grave|serious|profound|full|strong) )*(?:appreciation|concern|satisfaction|regret|gratitude|alarm|dismay|thanks|hope|support)(?![\p{L}])/u

function goesOn(lower: string, phrase: string): boolean {
  return /^[\p{L}\p{N}-]/u.test(lower.slice(phrase.length))
}
