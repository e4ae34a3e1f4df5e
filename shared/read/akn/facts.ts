import { parseSymbol } from '../../text/symbol'
import type { SaidFacts } from '../reading'
import { allOf, attribute, descend, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { languageTag } from './inline'

/** The language a document states: of its expression, else of its markup. */
export function languageOf(document: XmlElement, root: XmlElement): string | undefined {
  for (const element of [document, root]) {
    const stated = descend(element, 'meta', 'identification', 'FRBRExpression', 'FRBRlanguage')
    const tag = languageTag(stated && attribute(stated, 'language')) ?? languageTag(element.attributes['xml:lang'])
    if (tag) return tag
  }
  return undefined
}

/** What the document class says it is. */
export function kindOf(document: XmlElement): SaidFacts['kind'] {
  const name = attribute(document, 'name') ?? ''
  if (/resolution/i.test(name)) return 'resolution'
  if (/decision/i.test(name)) return 'decision'
  if (/presidential|^statement$/i.test(name)) return 'statement'
  return /report/i.test(name) ? 'report' : undefined
}

/** The day of adoption: of the closing, else of the cover page, else of the identification. ISO. */
export function dateOf(documents: readonly XmlElement[]): string | undefined {
  for (const document of documents) {
    for (const element of bodyElements(document)) {
      if (element.local !== 'docDate' || !/adoption/i.test(attribute(element, 'refersTo') ?? '')) continue
      const day = isoDay(attribute(element, 'date'))
      if (day) return day
    }
  }
  for (const document of documents) {
    const stated = descend(document, 'meta', 'identification', 'FRBRWork', 'FRBRdate')
    const day = stated && isoDay(attribute(stated, 'date'))
    if (day) return day
  }
  return undefined
}

function* bodyElements(document: XmlElement): Generator<XmlElement> {
  for (const part of elementsOf(document)) {
    if (part.local === 'meta' || part.local === 'components' || part.local === 'attachments') continue
    yield* allOf(part)
  }
}

/** `0001-01-01` is how real files say that a date is not known. */
function isoDay(date: string | undefined): string | undefined {
  return date && /^\d{4}-\d{2}-\d{2}$/.test(date) && !date.startsWith('0001') ? date : undefined
}

/** The symbol in its canonical spelling; with a part of its own where the file holds several resolutions. */
export function symbolOf(printed: string, part?: string): string | undefined {
  const symbol = printed.trim().replace(/\s+/g, ' ')
  if (symbol === '') return undefined
  const canonical = parseSymbol(symbol)?.text ?? symbol
  return part ? `${canonical.replace(/\s+[A-Z](?:-[A-Z]| (?:and|to) [A-Z])$/, '')} ${part}` : canonical
}

/** The title of a collection and that of its part. */
export function titleOf(...titles: string[]): string | undefined {
  return titles.filter(Boolean).join(': ') || undefined
}
