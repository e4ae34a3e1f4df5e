import type { Loss } from '../text/loss'
import { parseSymbol } from '../text/symbol'

/**
 * Takes the running head and foot out of pages that are one line each. Evidence: at the end of a page its number out of the
 * number of pages and the job number (`20-16934 3/5`); at its beginning, from the second page on, the document's symbol
 * and words that the first page has in its masthead (`head`), in any order. What is taken out is a stated loss.
 */
export function withoutRunningWords(pages: readonly string[], head: string): { pages: string[]; losses: Loss[] } {
  const taken: string[] = []
  const rest = pages.map((page, index) => {
    const foot = FOOT.exec(page)
    const from = index === 0 ? 0 : headLength(page, head.replace(/\s+/gu, ' '))
    const to = foot && foot.index > from ? foot.index : page.length
    for (const words of [page.slice(0, from), page.slice(to)]) if (words.trim() !== '') taken.push(words.trim())
    return page.slice(from, to).trim()
  })
  if (taken.length === 0) return { pages: rest, losses: [] }
  const what = 'running headers and footers of pages'
  return { pages: rest, losses: [{ way: 'dropped', what, count: taken.length, detail: taken.join(' | ') }] }
}

const JOB = '\\d{2}-\\d{5}(?: \\([A-Z]\\))?(?: \\d{6})?'
const OF = '\\d{1,4}\\s?/\\s?\\d{1,4}'
const FOOT = new RegExp(`\\s(?:${JOB}\\s+${OF}|${OF}\\s+${JOB}|${OF}|${JOB})(?:\\s+\\*?\\d{7}\\*?)?\\s*$`, 'u')

/** How many characters at a page's beginning are symbol and title; 0 where the symbol is not among them. */
function headLength(page: string, head: string): number {
  const found = [...page.slice(0, 1200).matchAll(/(\S+)\s*/gu)]
  const words = found.map((match) => match[1]!)
  const before = runIn(head, words)
  const first = symbolIn(head, words)
  const symbol = first || symbolIn(head, words.slice(before))
  if (symbol === 0) return 0
  const last = found[first > 0 ? first + runIn(head, words.slice(first)) - 1 : before + symbol - 1]!
  return last.index + last[0].length
}

/** How many of the first words are the symbol: `A/RES/75/158`, or two with the letter of `A/RES/75/101 B`. */
function symbolIn(head: string, words: readonly string[]): number {
  const [word = '', letter = ''] = words
  if (!word.includes('/') || !head.includes(word) || !parseSymbol(word)) return 0
  return /^[A-Z](?:-[A-Z])?$/u.test(letter) && head.includes(`${word} ${letter}`) ? 2 : 1
}

/** The number of words from the first on that stand in the head one behind the other, as far as they go. */
function runIn(head: string, words: readonly string[]): number {
  let best = 0
  if (words.length === 0) return 0
  for (let from = head.indexOf(words[0]!); from >= 0; from = head.indexOf(words[0]!, from + 1)) {
    let at = from
    let count = 0
    while (count < words.length && head.startsWith(words[count]!, at)) {
      at += words[count]!.length
      count += 1
      while (head[at] === ' ') at += 1
    }
    best = Math.max(best, count)
  }
  return best
}
