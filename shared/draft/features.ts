import { tokenSpans, tokensOf } from '../compare/tokens'

/** A sentence with its place in the text it is of, and what it shares with others that report the same: stems, pairs of them, figures. */
export interface Sentence {
  from: number
  to: number
  features: ReadonlySet<string>
}

/** The sentences of a text; a semicolon parts them too, for reports join with it what replies say apart. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const close = (end: number): void => {
    if (sentences.length === MOST_SENTENCES) return
    const words = text.slice(from, end)
    const features = featuresOf(words)
    const start = from + words.length - words.trimStart().length
    if (features.size > 0) sentences.push({ from: start, to: from + words.trimEnd().length, features })
    from = end
  }
  // A full stop before a small letter or a figure is that of an abbreviation: para. 3, vol. 2.
  for (const match of text.matchAll(/[;!?]|\.[”’)]?(?=\s+[\p{Lu}“(]|\s*$)|\n/gu)) close(match.index + match[0].length)
  close(text.length)
  return sentences
}

/** No paragraph has so many: beyond lies a file that is no text. */
const MOST_SENTENCES = 300

/** What tells one statement from another: rare stems, pairs of neighbouring stems, and figures in digits whether or not they were spelled. */
export function featuresOf(text: string): ReadonlySet<string> {
  const features = new Set<string>()
  let before = ''
  for (const token of tokensOf(text.replace(/(?<=\d),(?=\d{3})/gu, ''))) {
    const figure = NUMBER_WORDS.get(token) ?? (/^\d+$/.test(token) ? token : undefined)
    if (figure !== undefined) {
      features.add(`#${figure}`)
      before = ''
      continue
    }
    if (STOP.has(token) || token.length < 3) continue
    const word = stem(token)
    features.add(word)
    if (before) features.add(`${before} ${word}`)
    before = word
  }
  return features
}

/** How much each feature tells: the rarer among all passages, the more. */
export function weights(passages: readonly (readonly Sentence[])[]): (feature: string) => number {
  const counts = new Map<string, number>()
  for (const sentences of passages) {
    const of = new Set<string>()
    for (const { features } of sentences) for (const feature of features) of.add(feature)
    for (const feature of of) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  const all = Math.max(passages.length, 20)
  return (feature) => {
    const rarity = Math.log(1 + all / (1 + (counts.get(feature) ?? 0)))
    return feature.startsWith('#')
      ? (feature.length > 2 ? 1.3 : 0.6) * rarity
      : feature.includes(' ')
        ? 0.7 * rarity
        : rarity
  }
}

/** Where the names stand in a text, whole words only. */
export function names(text: string, wanted: ReadonlySet<string>): Set<string> {
  const spans = tokenSpans(text)
  const found = new Set<string>()
  for (const name of wanted) {
    const tokens = tokensOf(name)
    const at = spans.findIndex((_, index) => tokens.every((token, offset) => spans[index + offset]?.token === token))
    if (tokens.length > 0 && at >= 0) found.add(name)
  }
  return found
}

/** A word without its commonest endings: inspections, inspected and inspector are near enough. */
function stem(word: string): string {
  let short = word
  for (const ending of ENDINGS) {
    if (short.length - ending.length >= 4 && short.endsWith(ending)) {
      short = short.slice(0, -ending.length)
      break
    }
  }
  return short.replace(/(?<=.{3})[ei]$/u, '')
}

const ENDINGS = ['ations', 'ation', 'ments', 'ment', 'ings', 'ing', 'ions', 'ion', 'ies', 'ed', 'es', 's']

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, String(index + 1)]),
)

const STOP: ReadonlySet<string> = new Set(
  (
    'the and for that with from are was were has had have its their they this these those which who whom whose been being not but also ' +
    'into onto than then there here where when while such any all each other others more most some may might can could should would shall ' +
    'will upon under over between among within without through during before after above below about only own same very much many per his ' +
    'her our your you she him does did done one two report reported states state member members government governments resolution paragraph ' +
    'secretary general commission said stated reply replies'
  ).split(' '),
)
