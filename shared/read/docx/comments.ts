import type { SaidFacts } from '../../text/said-facts'
import { allOf, attribute, elementsOf, wordsIn } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import type { Lose } from './context'

/**
 * The comments of a file (ECMA-376 part 1, 17.13.4): a loss, with who said what. The comment in which the documents
 * services keep job number and symbol (`<<ODS JOB NO>>N2512345E<<ODS JOB NO>>`) is none: it gives facts.
 */
export function commentsOf(comments: XmlElement | undefined, document: XmlElement, lose: Lose): SaidFacts {
  const facts: SaidFacts = {}
  const referred = new Set<string>()
  for (const element of allOf(document)) {
    if (element.local === 'commentReference') referred.add(attribute(element, 'id') ?? '')
  }
  const known = new Set<string>()
  for (const comment of comments ? elementsOf(comments) : []) {
    const id = attribute(comment, 'id') ?? ''
    if (comment.local !== 'comment' || !referred.has(id)) continue
    known.add(id)
    const words = wordsOf(comment)
    const services = servicesFacts(words)
    if (services) Object.assign(facts, services)
    else lose('dropped', 'comments', 1, `${attribute(comment, 'author') ?? ''}: ${words}`.replace(/^: /, ''))
  }
  const unknown = [...referred].filter((id) => !known.has(id)).length
  if (unknown > 0) lose('dropped', 'comments', unknown)
  return facts
}

function wordsOf(comment: XmlElement): string {
  const paragraphs = [...allOf(comment)].filter(({ local }) => local === 'p')
  const words = paragraphs.map((p) =>
    [...allOf(p)]
      .filter(({ local }) => local === 't')
      .map(wordsIn)
      .join(''),
  )
  return words.filter((line) => line.trim() !== '').join(' / ')
}

function servicesFacts(words: string): SaidFacts | undefined {
  if (!words.includes('<<ODS ')) return undefined
  const value = (name: string): string | undefined =>
    new RegExp(`<<ODS ${name}>>(.*?)<<ODS ${name}>>`).exec(words)?.[1]?.trim() || undefined
  const symbol = value('DOC SYMBOL1')
  const jobNumber = value('JOB NO')
  return { ...(symbol && { symbol }), ...(jobNumber && { jobNumber }) }
}
