import { textOfRuns } from '../text/flat'
import type { Block } from './block'

/** The official language that the words are in, by their script, in Latin script by the commonest small words. */
export function guessLanguage(blocks: readonly Block[]): string {
  let sample = ''
  for (const { runs } of blocks) {
    sample += ` ${textOfRuns(runs).slice(0, 2000)}`
    if (sample.length > 20000) break
  }
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  const latin = count(/\p{Script=Latin}/gu)
  const scripts: [string, number][] = [
    ['ar', count(/\p{Script=Arabic}/gu)],
    // A Chinese sign is a word, where a letter is a fifth of one.
    ['zh', count(/\p{Script=Han}/gu) * 3],
    ['ru', count(/\p{Script=Cyrillic}/gu)],
  ]
  for (const [language, signs] of scripts) if (signs > latin) return language
  const words: [string, number][] = [
    ['en', count(/\b(?:the|of|and|to|in|that|for)\b/giu)],
    ['fr', count(/\b(?:le|les|des|et|du|une|dans|au|aux|sa|ses|est|sur)\b/giu)],
    ['es', count(/\b(?:el|los|las|y|del|una|que|por|con|su|sus)\b/giu)],
  ]
  const best = words.reduce((a, b) => (b[1] > a[1] * 1.2 ? b : a))
  return best[0]
}
