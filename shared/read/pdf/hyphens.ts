import type { Line } from './lines'

/** Decides what becomes of a hyphen at the end of a line: it goes where the word has none, and stays where it is the word's own. */
export interface Hyphens {
  joins(before: string, after: string): boolean
}

/**
 * The words of the document itself decide: the form, with or without the hyphen, that it has elsewhere within a line. Where
 * it has neither, the hyphen goes only in a document that was hyphenated by a machine, in which most such words are known to
 * be cut, and never behind `non-`, `self-` and their kind or before a capital.
 */
export function hyphensIn(lines: readonly Line[]): Hyphens {
  const words = new Set<string>()
  const cuts: [string, string][] = []
  lines.forEach((line, at) => {
    const text = line.text.toLowerCase()
    const found = text.match(/[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*/gu) ?? []
    const whole = /[\p{L}\p{M}][-‐‑]\s*$/u.test(text) ? found.slice(0, -1) : found
    for (const word of whole) words.add(word.replace(/[‐‑]/gu, '-'))
    const next = lines[at + 1]
    const cut = next && cutAt(line.text, next.text)
    if (cut) cuts.push(cut)
  })
  let known = 0
  let own = 0
  for (const [head, tail] of cuts) {
    if (words.has(head + tail)) known += 1
    if (words.has(`${head}-${tail}`)) own += 1
  }
  const byMachine = known >= 3 && known > own * 2
  return {
    joins(before, after) {
      const cut = cutAt(before, after)
      if (!cut) return false
      const [head, tail] = cut
      if (/^\p{Lu}/u.test(after.trim())) return false
      const [joined, hyphened] = [words.has(head + tail), words.has(`${head}-${tail}`)]
      if (joined !== hyphened) return joined
      return byMachine && !joined && !PREFIX.test(head) && !head.includes('-')
    },
  }
}

/** The two halves of a word that the end of a line cuts at a hyphen, in lower case. */
function cutAt(before: string, after: string): [string, string] | undefined {
  const head = /([\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*)[-‐‑]\s*$/u.exec(before)?.[1]
  const tail = /^\s*([\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*)/u.exec(after)?.[1]
  return head && tail ? [head.toLowerCase(), tail.toLowerCase()] : undefined
}

const PREFIX =
  /^(?:non|self|anti|inter|multi|co|re|pre|post|sub|semi|cross|follow|long|short|high|low|mid|well|so|all|gender|human|decision|policy|law|peace|capacity|ex|vice|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/u
