import type { Place } from '../../error'
import type { XmlElement } from './xml-tree'

/** What is known when the parser stumbles. */
export interface Stumble {
  source: string
  /** Offset just behind what was read. */
  at: number
  /** The elements still open, outermost first. */
  open: readonly XmlElement[]
}

export type Spot = Required<Pick<Place, 'line' | 'column'>>

/** The parser's complaint in a drafter's words, with the place to look at. */
export function reasonFor(complaint: string, { source, at, open }: Stumble): { reason: string; place: Spot } {
  const inner = open.at(-1)
  if (complaint === 'unexpected close tag.' || complaint.startsWith('unmatched closing tag')) {
    const from = source.lastIndexOf('</', at - 1)
    const name = source.slice(from + 2, at).replace(/\s*>$/, '')
    const known = inner && open.some((element) => element.name === name)
    return {
      reason: known
        ? `${opened(inner)} is never closed; "</${name}>" stands here instead.`
        : `"</${name}>" closes what was never opened.`,
      place: spotAt(source, from),
    }
  }
  if (/^(?:unclosed tag|unexpected end|document must contain a root)/.test(complaint)) {
    const loose = looseAmpersand(source, source.length)
    if (loose !== undefined && inner) return { reason: AMPERSAND, place: spotAt(source, loose) }
    const reason = inner
      ? `the file ends before ${opened(inner)} is closed.`
      : source.includes('<')
        ? 'the file ends too early.'
        : 'there is no element in the file.'
    return { reason, place: spotAt(source, Math.max(0, source.length - 1)) }
  }
  if (/entity/.test(complaint)) {
    const reason = complaint.startsWith('undefined') ? UNKNOWN : AMPERSAND
    return { reason, place: spotAt(source, looseAmpersand(source, at - 1) ?? at - 1) }
  }
  const known = REASONS.find(([pattern]) => pattern.test(complaint))
  return { reason: known?.[1] ?? complaint.replace(/\.?$/, '.'), place: spotAt(source, Math.max(0, at - 1)) }
}

/** Line and column of an offset, both from 1. */
export function spotAt(source: string, offset: number): Spot {
  let line = 1
  let begin = 0
  for (let next = source.indexOf('\n'); next >= 0 && next < offset; next = source.indexOf('\n', next + 1)) {
    line += 1
    begin = next + 1
  }
  return { line, column: offset - begin + 1 }
}

function opened(element: XmlElement): string {
  return `"<${element.name}>" (line ${element.line})`
}

/** The first "&" before `end` that no ";" follows up to there. */
function looseAmpersand(source: string, end: number): number | undefined {
  const from = source.indexOf('&', source.lastIndexOf(';', end - 1) + 1)
  return from >= 0 && from < end ? from : undefined
}

const AMPERSAND = 'an "&" that begins no character reference; it must be written "&amp;".'
const UNKNOWN = 'a name between "&" and ";" that XML does not know (only amp, lt, gt, quot and apos are known).'

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/disallowed character in tag name/, 'a "<" that begins no element; it must be written "&lt;".'],
  [/disallowed character in (?:closing tag|attribute name|processing)/, 'a sign that may not stand in a tag.'],
  [/disallowed character/, 'a character that XML does not allow.'],
  [/attribute without value|value must be quoted|unquoted attribute/, 'an attribute without a quoted value.'],
  [/duplicate attribute/, 'an attribute is given twice.'],
  [/no whitespace between attributes/, 'two attributes without a space between them.'],
  [/text data outside of root/, 'words stand outside the elements.'],
  [/only one root/, 'a second outermost element; a file may have only one.'],
  [/doctype/, 'a document type in the wrong place.'],
  [
    /XML decl|version|encoding|standalone|whitespace required|before root/,
    'the XML declaration at the beginning is wrong.',
  ],
  [/malformed comment/, 'a comment with "--" inside it, or not closed.'],
  [/"\]\]>"/, '"]]>" stands in the text; ">" must be written "&gt;" there.'],
  [/forward-slash|weird empty close/, 'a "/" in the wrong place of a tag.'],
]
