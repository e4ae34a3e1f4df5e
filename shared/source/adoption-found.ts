import { adoptionIn, meetingIn, votersIn } from '../text/adoption-words'
import type { DocumentText } from '../text/document-text'
import { fieldText, textOf } from '../text/flat'
import type { Adoption, SaidFacts } from '../text/said-facts'
import { sponsorsIn } from '../text/sponsors'
import { parseSymbol } from '../text/symbol'
import type { Found } from './fact-origins'
import { isAdopted } from './source'
import type { SourceKind } from './source'

/**
 * How a text was adopted: as its markup says; else by the words of its masthead (`adopted ... without a vote`); else by a note
 * behind it (`[Adopted by a recorded vote of 30 to 13, with 4 abstentions. ...]`, the names below it). A draft, by its symbol
 * (A/C.3/80/L.12) or its masthead, is not adopted. Where nobody says, undefined.
 */
export function adoptionFound(
  text: DocumentText,
  said: SaidFacts,
  symbol: string,
  kind: SourceKind,
): Found<Adoption> | undefined {
  if (said.adoption) return { value: said.adoption, origin: 'markup' }
  if (!isAdopted(kind)) return undefined
  const meeting = meetingOf(text)
  const withMeeting = (adoption: Adoption): Adoption => ({ ...adoption, ...(meeting && { meeting }) })
  for (const field of ['adoption', 'origin'] as const) {
    const way = adoptionIn(fieldText(text, field))
    if (way) return { value: withMeeting(way), origin: 'masthead' }
  }
  const noted = noteOfAdoption(text)
  if (noted) return { value: withMeeting(noted), origin: 'words' }
  if (isDraftSymbol(symbol) || saysDraft(text)) {
    return { value: { way: 'not-adopted' }, origin: 'masthead' }
  }
  return undefined
}

/** Who brought a text in: as the markup lists them, else by the masthead. */
export function sponsorsFound(text: DocumentText, said: SaidFacts): Found<string[]> | undefined {
  if (said.sponsors && said.sponsors.length > 0) return { value: said.sponsors, origin: 'markup' }
  const brought = /^(?:Revised )?draft (?:resolution|decision) ((?:submitted|introduced) by .+)$/imu
  const words = fieldText(text, 'sponsors') || (brought.exec(fieldText(text, 'subtitle'))?.[1] ?? '')
  const names = sponsorsIn(words)
  return names.length > 0 ? { value: names, origin: 'masthead' } : undefined
}

/** A text of limited distribution is a draft: `L.12` is its number. */
export function isDraftSymbol(symbol: string): boolean {
  return parseSymbol(symbol)?.segments.some((s) => s.type === 'nature' && /^L\.\d/.test(s.text)) ?? false
}

/** Does the masthead call it a draft? */
export function saysDraft(text: DocumentText): boolean {
  const lines = (['sponsors', 'subtitle', 'adoption'] as const).map((name) => fieldText(text, name)).join('\n')
  return /^(?:revised )?draft (?:resolution|decision)\b|: (?:\w+ )?draft (?:resolution|decision)\**$/im.test(lines)
}

function noteOfAdoption(text: DocumentText): Pick<Adoption, 'way' | 'tally'> | undefined {
  const { paragraphs } = text
  const last = Math.max(0, paragraphs.length - MOST_BEHIND)
  for (let at = paragraphs.length - 1; at >= last; at -= 1) {
    const { kind } = paragraphs[at]!
    if (kind !== 'text' && kind !== 'closing') continue
    const flat = textOf(paragraphs[at]!).trim()
    const line = flat.split('\n').find((one) => /^\[|^(?:\w+ )?Adopted (?:by|without|unanimously)\b/u.test(one.trim()))
    const way = line && adoptionIn(line)
    if (!way) continue
    const below = [flat, ...paragraphs.slice(at + 1).map(textOf)].join('\n')
    const names = way.tally && votersIn(below, way.tally)
    return way.tally && names ? { ...way, tally: { ...way.tally, names } } : way
  }
  return undefined
}

/** A vote with its names takes some eight paragraphs; annexes may follow. */
const MOST_BEHIND = 400

function meetingOf(text: DocumentText): string | undefined {
  const closings = text.paragraphs.filter((p) => p.kind === 'closing').map(textOf)
  return [...closings, fieldText(text, 'adoption')].map(meetingIn).find(Boolean)
}
