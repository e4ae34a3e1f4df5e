import { fold } from '../../shared/text/fold'

/** What is asked, word by word, made comparable. */
export function wordsAsked(query: string): string[] {
  return fold(query, false).text.split(' ').filter(Boolean)
}

/**
 * How well words answer a question, all words of which must be there; 0 where one is not. Best is the very beginning,
 * then the beginning of words, then anything within.
 */
export function score(text: string, asked: readonly string[]): number {
  let total = 1
  for (const word of asked) {
    const at = text.indexOf(word)
    if (at < 0) return 0
    total += at === 0 ? 8 : beginningOf(text, word) > 0 ? 5 : word.length > 1 ? 1 : 0
  }
  return asked.length > 1 && text.includes(asked.join(' ')) ? total + 4 : total
}

/** Where a word begins with these letters; -1 where none does. */
function beginningOf(text: string, letters: string): number {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) return at
  }
  return -1
}

/** The best first; of equals the earlier one. Those that score nothing are left out. */
export function best<T>(items: readonly T[], scoreOf: (item: T) => number, most: number): T[] {
  return items
    .map((item, index) => ({ item, index, score: scoreOf(item) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, most)
    .map(({ item }) => item)
}

/** Words in pieces, those that were asked for marked. */
export function marked(words: string, asked: readonly string[]): { words: string; asked: boolean }[] {
  const { text, from } = fold(words, false)
  const place = (at: number): number => from?.[at] ?? at
  const hits = asked
    .flatMap((word) => {
      const beginning = beginningOf(text, word)
      const any = beginning >= 0 ? beginning : text.indexOf(word)
      return any < 0 ? [] : [[place(any), place(any + word.length)] as const]
    })
    .sort((a, b) => a[0] - b[0])
  const pieces: { words: string; asked: boolean }[] = []
  let at = 0
  for (const [start, end] of hits) {
    if (start < at) continue
    if (start > at) pieces.push({ words: words.slice(at, start), asked: false })
    pieces.push({ words: words.slice(start, end), asked: true })
    at = end
  }
  if (at < words.length) pieces.push({ words: words.slice(at), asked: false })
  return pieces
}
