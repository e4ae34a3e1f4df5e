import type { Run, TextRun } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'

/**
 * The first words stand out, as verbs and participles of resolutions do: in italics, in bold where the script has no
 * italics (Chinese, Arabic).
 */
export function opensMarked(runs: readonly Run[], language: string): boolean {
  const first = runs.find((run) => run.type === 'text' && run.text.trim() !== '')
  if (first?.type !== 'text') return false
  return first.italic === true || (first.bold === true && (language === 'zh' || language === 'ar'))
}

/** A short line wholly in bold or italics that ends no sentence: a heading, though the markup does not say so. */
export function isTitleLine(runs: readonly Run[]): boolean {
  const words = runs.filter((run): run is TextRun => run.type === 'text' && run.text.trim() !== '')
  const flat = textOfRuns(runs).trim()
  if (words.length === 0 || flat.length > 200 || /[.,;:。，；：]$/.test(flat) || !hasWords(runs)) return false
  return words.every((run) => run.bold) || words.every((run) => run.italic)
}

export function hasWords(runs: readonly Run[]): boolean {
  return runs.some((run) => run.type === 'text' && /[\p{L}\p{N}]/u.test(run.text))
}

/** Titles and headings are bold by their place, not by their words. */
export function unbold(runs: readonly Run[]): Run[] {
  return runs.map((run) => {
    if (run.type !== 'text' || !run.bold) return run
    const { bold: _, ...plain } = run
    return plain
  })
}
