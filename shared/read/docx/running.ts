import type { DocumentText } from '../../text/document-text'
import { MASTHEAD_FIELDS } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import type { SaidFacts } from '../../text/said-facts'
import { parseSymbol } from '../../text/symbol'
import { knownLine } from '../../structure/masthead-lines'
import { allOf, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import type { Context } from './context'
import { formOf } from './form-of'
import type { RunningPart } from './parts'
import { isPageWord } from './words'

/**
 * Headers and footers: symbol, date and job number that stand in them are facts; what the masthead and the text have
 * already, page numbers and the publisher's name say nothing more; the rest is a loss, told once for each line.
 */
export function runningFacts(parts: readonly RunningPart[], text: DocumentText, context: Context): SaidFacts {
  const facts: SaidFacts = {}
  const known = squeezed(
    [
      ...MASTHEAD_FIELDS.map((field) => textOfRuns(text.masthead[field] ?? [])),
      ...text.paragraphs.map((p) => textOfRuns(p.runs)),
    ].join('\n'),
  )
  const told = new Set<string>()
  for (const { root } of parts) {
    for (const line of linesOf(root, context)) {
      const job = JOB_NUMBER.exec(line)
      if (job) facts.jobNumber ??= job[1]!
      const found = knownLine(line)
      const value = found ? line.slice(found.from).trim() : ''
      if (found?.field === 'symbol' || parseSymbol(line)) facts.symbol ??= value || line
      if (facts.symbol !== undefined && line.endsWith(facts.symbol)) continue
      if (told.has(line) || known.includes(squeezed(line)) || isFurniture(line)) continue
      told.add(line)
      context.lose('dropped', 'headers and footers', 1, line)
    }
  }
  return facts
}

/** `25-02793 (E)`: year and number of the job, the language. */
const JOB_NUMBER = /^((?:[A-Z]{2,3}\.)?\d{2}-\d{5})(?:\s*\([A-Z]\))?(?:\s+\d{6})?\s*(?:\*\d+\*)?$/

/** Page numbers, job numbers, the publisher's name, labels of the masthead, bar codes. */
function isFurniture(line: string): boolean {
  if (/^[\d\s/|.()–-]*$/.test(line) || JOB_NUMBER.test(line) || /^\*\d+\*$/.test(line)) return true
  if (/^(?:page|p\.)?\s*\d+\s*(?:of|\/|sur|de)?\s*\d*$/i.test(line)) return true
  if (isPageWord('unitedNations', line)) return true
  return /^(?:Distr|Original)\.?\s*:/.test(line) || /^Please recycle/i.test(line)
}

/** Paragraphs of a part, text boxes in them too; fields by their result. */
function linesOf(root: XmlElement, context: Context): string[] {
  const quiet: Context = { ...context, lose: () => {} }
  const paragraphs = [...allOf(root)].filter(
    ({ local, name }) => local === 'p' && name === root.name.replace(root.local, 'p'),
  )
  const within = new Set<XmlElement>()
  for (const fallback of allOf(root)) {
    if (fallback.local === 'Fallback')
      for (const element of elementsOf(fallback)) for (const e of allOf(element)) within.add(e)
  }
  return paragraphs
    .filter((p) => !within.has(p))
    .flatMap((p) => textOfRuns(formOf(p, quiet, []).runs).split(/\t+|\n/))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}
