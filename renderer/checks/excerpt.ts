import type { Finding } from '../../shared/check/finding'
import type { DocumentText } from '../../shared/text/document-text'
import { stands, wordsUnder } from '../draft'

/** Fewer letters than these tell nobody where they stand. */
const SHORT = 8
/** So much of what stands before them is shown then, in UTF-16 units. */
const BEFORE = 48

/** The words a finding speaks of; a mere sign or figure with the words before it. */
export function excerptOf(finding: Finding, text: DocumentText): string {
  const { excerpt, from, to } = finding
  const words = wordsUnder(finding, text)
  if (excerpt.length >= SHORT || words === undefined || !stands(finding, words)) return excerpt
  const start = words.slice(0, from).search(new RegExp(`\\S.{0,${BEFORE}}$`, 'su'))
  const head = start > 0 ? words.slice(start, from).replace(/^\S+\s+(?=\S)/u, '') : words.slice(0, from)
  return `${start > 0 ? '… ' : ''}${head}${words.slice(from, to)}`
}
