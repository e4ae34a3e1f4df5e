import bodies from '../../resources/lists/bodies.json'
import operative from '../../resources/lists/operative-phrases.json'
import organizations from '../../resources/lists/organizations.json'
import preambular from '../../resources/lists/preambular-phrases.json'
import states from '../../resources/lists/states.json'
import { PARAGRAPH_KINDS } from '../text/document-text'
import { parseSymbol } from '../text/symbol'
import { dayIn } from './day'
import { SOURCE_KINDS, VISIBILITIES } from './source'

/** What may be said of a source or paragraph in a query, `year:2020`. */
export const FIELDS = [
  'body',
  'kind',
  'year',
  'date',
  'verb',
  'cites',
  'respondent',
  'adopted',
  'symbol',
  'title',
  'language',
  'session',
  'item',
  'sponsor',
  'visibility',
  'theme',
] as const
export type Field = (typeof FIELDS)[number]

/** A value as it is compared; a range of days, months or years, each end inclusive and either of them open. */
export interface FieldValue {
  value: string
  range?: { from?: string; to?: string }
  /** The value is only the beginning of what is sought. */
  starts?: true
  /** Taken as it is, though it is none of those that are known: a sentence for the drafter. */
  remark?: string
}

/** The field that goes by this name, in any case. */
export function fieldNamed(name: string): Field | undefined {
  const lower = name.toLowerCase()
  return FIELDS.find((field) => field === lower) ?? OTHER_NAMES.get(lower)
}

/** What the field has for a value as typed; undefined where it can have none such. */
export function valueOf(field: Field, typed: string): FieldValue | undefined {
  const plain = typed.replace(/\s+/g, ' ').trim()
  if (plain === '') return undefined
  const starts = plain.endsWith('*') && keyOf(plain) !== ''
  const value = plain.replace(/\*+$/, '').trim()
  if (field === 'year' || field === 'date') return rangeOf(value, field)
  if (field === 'cites') return citedOf(value)
  if (field === 'symbol') {
    const symbol = starts ? value : (symbolOf(value) ?? value)
    return { value: symbol, ...(starts && { starts: true }) }
  }
  if (field === 'verb') return verbOf(value)
  const known = KNOWN[field]
  if (known) {
    const found = known.get(keyOf(value))
    if (found !== undefined) return { value: found }
    const isCode = field === 'body' ? /^[A-Z]{1,6}(?:\/[A-Z0-9.]+)*$/i : /^[a-z]{2,3}$/i
    if ((field !== 'body' && field !== 'language') || !isCode.test(value)) return undefined
    return { value: field === 'body' ? value.toUpperCase() : value.toLowerCase() }
  }
  return keyOf(value) === '' ? undefined : { value, ...(starts && { starts: true }) }
}

/** Names of several words that a field's value may have, by their keys; for fields that have such. */
export function isNamed(field: Field, words: string): boolean {
  return NAMES[field]?.has(keyOf(words)) ?? false
}

/** What a drafter may say for a field, to choose from and to compare a slip with; empty where it may be anything. */
export function choicesOf(field: Field): readonly string[] {
  return CHOICES[field] ?? []
}

/** Words as names are compared: without case, marks, article and punctuation. */
export function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '')
}

const OTHER_NAMES: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['organ', 'body'],
  ['type', 'kind'],
  ['years', 'year'],
  ['day', 'date'],
  ['opening', 'verb'],
  ['opens', 'verb'],
  ['verbs', 'verb'],
  ['cite', 'cites'],
  ['cited', 'cites'],
  ['citing', 'cites'],
  ['recalls', 'cites'],
  ['state', 'respondent'],
  ['reply', 'respondent'],
  ['adoption', 'adopted'],
  ['vote', 'adopted'],
  ['lang', 'language'],
  ['agenda', 'item'],
  ['sponsors', 'sponsor'],
  ['sponsored', 'sponsor'],
])

const KINDS = named([
  ...[...SOURCE_KINDS, ...PARAGRAPH_KINDS].flatMap((kind): [string, string][] => [
    [kind, kind],
    [`${kind}s`, kind],
  ]),
  ['replies', 'reply'],
  ['presidential statement', 'statement'],
  ['prst', 'statement'],
  ['op', 'operative'],
  ['ops', 'operative'],
  ['operative paragraph', 'operative'],
  ['operative paragraphs', 'operative'],
  ['pp', 'preambular'],
  ['pps', 'preambular'],
  ['preamble', 'preambular'],
  ['preambular paragraph', 'preambular'],
  ['preambular paragraphs', 'preambular'],
  ['subparagraph', 'sub'],
  ['sub-paragraph', 'sub'],
  ['subparagraphs', 'sub'],
  ['sub-paragraphs', 'sub'],
  ['para', 'numbered'],
  ['paragraph', 'numbered'],
  ['numbered paragraph', 'numbered'],
  ['quotation', 'quote'],
  ['annexes', 'annex'],
])

const ADOPTED = named([
  ['consensus', 'without-vote'],
  ['by consensus', 'without-vote'],
  ['without vote', 'without-vote'],
  ['without a vote', 'without-vote'],
  ['vote', 'vote'],
  ['recorded vote', 'vote'],
  ['by vote', 'vote'],
  ['by a vote', 'vote'],
  ['no', 'not-adopted'],
  ['not', 'not-adopted'],
  ['not adopted', 'not-adopted'],
  ['rejected', 'not-adopted'],
])

const LANGUAGES = named([
  ...(
    [
      ['en', 'English', 'eng', 'anglais', 'inglés'],
      ['fr', 'French', 'fra', 'fre', 'français'],
      ['es', 'Spanish', 'spa', 'español'],
      ['ru', 'Russian', 'rus', 'русский'],
      ['zh', 'Chinese', 'zho', 'chi', '中文'],
      ['ar', 'Arabic', 'ara', 'العربية'],
    ] as const
  ).flatMap(([code, ...names]) => [code, ...names].map((name): [string, string] => [name, code])),
])

const VISIBLE = named([
  ...VISIBILITIES.map((visibility): [string, string] => [visibility, visibility]),
  ['not attributable', 'not-for-attribution'],
  ['confidential', 'internal'],
])

const BODIES = named(
  bodies.flatMap(({ code, names }) => [code, ...names].map((name): [string, string] => [name, code])),
)

const VERBS = named([...operative, ...preambular].map(({ phrase }): [string, string] => [phrase, phrase]))

const RESPONDENTS = named(
  [...states, ...organizations].flatMap((one) => {
    const { name, running, acronym, formerly = [], informal = [] } = one as Named
    const others = [running, acronym, ...informal, ...formerly.flatMap((former) => [former.name, former.acronym])]
    return [name, ...others].filter((other) => other !== undefined).map((other): [string, string] => [other, other])
  }),
)

interface Named {
  name: string
  running?: string
  acronym?: string
  formerly?: { name: string; acronym?: string }[]
  informal?: string[]
}

/** Fields that have these values only (a body and a language also others that look like codes). */
const KNOWN: Partial<Record<Field, ReadonlyMap<string, string>>> = {
  kind: KINDS,
  adopted: ADOPTED,
  language: LANGUAGES,
  visibility: VISIBLE,
  body: BODIES,
}

const NAMES: Partial<Record<Field, ReadonlyMap<string, string>>> = { ...KNOWN, verb: VERBS, respondent: RESPONDENTS }

const CHOICES: Partial<Record<Field, readonly string[]>> = {
  kind: [...SOURCE_KINDS, ...PARAGRAPH_KINDS],
  adopted: ['consensus', 'vote', 'no'],
  language: ['English', 'French', 'Spanish', 'Russian', 'Chinese', 'Arabic'],
  visibility: VISIBILITIES,
  body: bodies.map(({ code }) => code),
  verb: [...new Set(VERBS.values())],
  respondent: states.map(({ name }) => name),
}

function named(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  // The first of two of one name: what is said later is a special case.
  return new Map([...pairs].reverse().map(([name, value]) => [keyOf(name), value]))
}

/** `2020`, `2020..2022`, `2020..`, `..2022`; also with a dash, and days and months for a date. */
function rangeOf(typed: string, field: 'year' | 'date'): FieldValue | undefined {
  const end = field === 'year' ? /^\d{4}$/ : /^\d{4}(?:-\d\d(?:-\d\d)?)?$/
  const point = (words: string): string | undefined => {
    const plain = words.trim()
    return end.test(plain) ? plain : (field === 'date' && dayIn(plain)) || undefined
  }
  const one = point(typed)
  if (one) return { value: one, range: { from: one, to: one } }
  const parts = /^(.*?)\s*(?:\.{2,3}|…|(?<=^\d{4}\s*)[-–—](?=\s*\d{4}$)|\bto\b|–)\s*(.*)$/.exec(typed)
  if (!parts) return undefined
  const [from, to] = [point(parts[1]!), point(parts[2]!)]
  if ((parts[1] && !from) || (parts[2] && !to) || (!from && !to)) return undefined
  const [first, last] = from && to && from > to ? [to, from] : [from, to]
  return { value: typed, range: { ...(first && { from: first }), ...(last && { to: last }) } }
}

function symbolOf(typed: string): string | undefined {
  return (parseSymbol(typed) ?? parseSymbol(typed.toUpperCase()))?.text
}

/** A symbol, or a resolution as it is said: `55/25` is the General Assembly's, `1325 (2000)` the Security Council's. */
function citedOf(typed: string): FieldValue | undefined {
  const said = typed.replace(/^(?:its\s+|general assembly\s+|security council\s+)?resolutions?\s+/i, '')
  const spelled = /^(?:E?S-)?\d+\/\d+(?:\s?[A-Z])?$/.test(said)
    ? `A/RES/${said}`
    : /^\d+\s?\((?:19|20)\d\d\)$/.test(said)
      ? `S/RES/${said}`
      : said
  const symbol = symbolOf(spelled)
  return symbol === undefined ? undefined : { value: symbol }
}

function verbOf(value: string): FieldValue | undefined {
  const key = keyOf(value)
  if (key === '') return undefined
  const phrase = VERBS.get(key)
  if (phrase !== undefined || !/^[\0-\x7f]*$/.test(value)) return { value: phrase ?? value }
  return { value, remark: `“${value}” is none of the listed opening phrases; passages that begin with it are sought.` }
}
