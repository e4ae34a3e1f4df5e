import type { MastheadField } from '../text/document-text'
import { parseSymbol } from '../text/symbol'
import { holdsPeriod, isDate } from './dates'

/**
 * What one line of a masthead is by its own words, with the offset where its value begins (behind `Distr.:`).
 * Undefined for lines that only their place tells: titles, items' titles, names of bodies out of the ordinary.
 */
export function knownLine(text: string): { field: MastheadField; from: number; more?: KnownPiece } | undefined {
  for (const { field, pattern } of LABELLED) {
    const found = pattern.exec(text)
    if (found) return { field, from: found[0].length }
  }
  const numbered = NUMBERED_TITLE.exec(text)
  if (numbered)
    return { field: 'number', from: 0, more: { field: 'title', to: numbered[1]!.length, from: numbered[0].length } }
  for (const { field, pattern } of WHOLE) if (pattern.test(text)) return { field, from: 0 }
  if (isDate(text)) return { field: 'date', from: 0 }
  if (/^[A-Z]{1,5}\//u.test(text) && parseSymbol(text)) return { field: 'symbol', from: 0 }
  if (text.length < 90 && holdsPeriod(text)) return { field: 'place', from: 0 }
  return undefined
}

/** A line that holds two fields: the first ends at `to`, the second begins at `from`. */
export interface KnownPiece {
  field: MastheadField
  to: number
  from: number
}

/** `General Assembly`, `Commission on Inland Waterways`: the organ where none is named yet, else the body. */
export function isBodyLine(text: string): boolean {
  return text.length < 130 && BODY.test(text)
}

const LABELLED: readonly { field: MastheadField; pattern: RegExp }[] = [
  { field: 'distribution', pattern: /^Distr(?:\.|ibution)?\s?:?\s*(?=\p{Lu})/u },
  { field: 'original', pattern: /^Original(?: language)?\s?:\s*/iu },
  { field: 'date', pattern: /^Date\s?:\s*/u },
  { field: 'respondent', pattern: /^Respondent\s?:\s*/u },
  { field: 'catalogueNumber', pattern: /^Sales No\.?\s?:?\s*/u },
  { field: 'author', pattern: /^Author\(?s?\)?\s?:\s*/u },
  { field: 'symbol', pattern: /^Symbol\s?:\s*/u },
  { field: 'title', pattern: /^Title\s?:\s*/u },
]

const ORDINAL = '(?:[A-Z][a-z]+(?:[- ][a-z]+){0,4}|\\d{1,3}(?:st|nd|rd|th))'

const WHOLE: readonly { field: MastheadField; pattern: RegExp }[] = [
  {
    field: 'distribution',
    pattern: /^(?:Not for attribution|Confidential|Restricted|Internal|Limited distribution)\.?$/iu,
  },
  {
    field: 'session',
    pattern: new RegExp(
      `^${ORDINAL} (?:(?:regular|special|emergency special|resumed|annual) )?(?:session|meeting)(?:[,(].{0,60})?$`,
      'u',
    ),
  },
  { field: 'session', pattern: /^(?:\d{4} (?:substantive |organizational |resumed )?session|\d{4} session.{0,60})$/u },
  { field: 'item', pattern: /^(?:Agenda )?items? \d.{0,80}$/iu },
  { field: 'adoption', pattern: /^(?:Resolution|Decision|Declaration)s? adopted (?:by|on|at) .{3,200}$/u },
  { field: 'adoption', pattern: /^Adopted (?:by|on|at) .{3,200}$/u },
  { field: 'adoption', pattern: /^(?:Resolution|Decision)$/u },
  { field: 'number', pattern: /^(?:Resolution|Decision) \d{1,4} \((?:19|20)\d{2}\)$/iu },
  { field: 'origin', pattern: /^\[(?:on|without|adopted|as) .{5,300}\]$/u },
  { field: 'sponsors', pattern: /: (?:revised )?draft (?:resolution|decision)\**$/u },
  {
    field: 'subtitle',
    pattern:
      /^(?:(?:Interim |Final |Annual |First |Second |Third |Progress )?[Rr]eport|Note|Memorandum|Letter|Bulletin|Reply|Response|Draft (?:resolution|decision)) (?:of|by|from|to|dated|submitted|prepared|on behalf|in (?:answer|reply|response))\b.{3,250}$/u,
  },
  { field: 'subtitle', pattern: /^(?:Addendum|Corrigendum|Revision|Draft resolution|Draft decision)\**$/u },
]

const NUMBERED_TITLE =
  /^((?:S-|ES-)?\d{1,4}\/\d{1,4}(?: [A-Z]{1,2})?|\d{1,4} [A-Z]? ?\([IVXLC]+\))\.\s+(?=[\p{Lu}\p{Nd}“])/u

const BODY =
  /^(?:(?:General|Trusteeship|United Nations|World|Executive|Governing|Preparatory|Ad Hoc|Open-ended|Special|Joint|Permanent|Standing|Inter-Agency|High-level|Economic|First|Second|Third|Fourth|Fifth|Sixth) )*(?:General Assembly|Assembly|Security Council|Economic and Social Council|Trusteeship Council|Human Rights Council|Council|Commission|Subcommission|Committee|Subcommittee|Conference|Congress|Working (?:Group|Party)|Forum|Board|Meeting of|Secretariat|Plenary|Environment Assembly|Habitat Assembly|and Social Commission)(?:(?: |, )(?:of|on|for|against|the|to|in|and|\p{Lu}[\p{L}-]+,?)){0,25}$|^.{3,60} Commission for (?:Europe|Africa|Western Asia|Asia and the Pacific|Latin America and the Caribbean)$/u
