import type { SaidFacts } from '../text/said-facts'
import type { DocumentText } from '../text/document-text'
import { fieldText, textOf } from '../text/flat'
import { bodyOf, parseSymbol, symbolFromFileName } from '../text/symbol'
import { dayIn } from './day'
import { isListed, respondentNamed } from './respondent'
import type { Respondent, SourceFacts, SourceKind, Visibility } from './source'

/** What the user says of a source, which goes before all that is detected. */
export interface ToldFacts {
  kind?: SourceKind | undefined
  respondent?: string | undefined
  theme?: string | undefined
}

/**
 * What is known of a text beside its words: from the user, else from its masthead, else from what markup said, else from
 * the file's name. What nobody says stays empty.
 */
export function factsOf(text: DocumentText, said: SaidFacts, fileName: string, told: ToldFacts = {}): SourceFacts {
  const field = (name: Parameters<typeof fieldText>[1]): string => fieldText(text, name).replace(/\s+/g, ' ').trim()
  const symbol = canonical(field('symbol')) || canonical(said.symbol ?? '') || fromName(fileName)
  const catalogueNumber = field('catalogueNumber')
  const kind = told.kind ?? kindOf(text, said, symbol, catalogueNumber)
  const date = dateOf(text, said, kind)
  const respondent = told.respondent
    ? respondentNamed(told.respondent, date)
    : kind === 'reply' || kind === 'letter'
      ? respondentOf(text, date, fileName)
      : undefined
  const session = field('session')
  return {
    symbol,
    ...(catalogueNumber && { catalogueNumber }),
    title: field('title') || (said.title ?? '').replace(/\s+/g, ' ').trim() || firstWords(text) || fileName,
    kind,
    body: bodyOf(symbol) || bodyNamed(field('organ')),
    ...(session && { session }),
    date,
    language: text.language,
    ...(respondent && { respondent }),
    ...(told.theme && { theme: told.theme }),
  }
}

/** Who may see a text, where its first lines say so; public where they do not. */
export function visibilityOf(text: DocumentText): Visibility {
  const lines = [
    ...Object.values(text.masthead).map((runs) => textOf({ id: '', kind: 'text', level: 0, runs })),
    ...text.paragraphs.slice(0, 8).map(textOf),
  ].map((line) => line.trim().toLowerCase())
  if (lines.some((line) => /^\W*not for attribution\b/.test(line) && line.length < 80)) return 'not-for-attribution'
  return lines.some((line) => /^\W*(?:internal|for internal use only|confidential)\W*$/.test(line))
    ? 'internal'
    : 'public'
}

/** As its series spells it; what is no symbol by the grammar is kept as printed, without a reissue's stars. */
function canonical(printed: string): string {
  const plain = printed.replace(/\*+$/, '').trim()
  return parseSymbol(plain)?.text ?? plain
}

function fromName(fileName: string): string {
  return symbolFromFileName(fileName)?.text ?? ''
}

function kindOf(text: DocumentText, said: SaidFacts, symbol: string, catalogueNumber: string): SourceKind {
  const words = (['title', 'subtitle', 'itemTitle'] as const).map((name) => fieldText(text, name)).join('\n')
  const opening = text.paragraphs
    .slice(0, 3)
    .map((p) => textOf(p).slice(0, 200))
    .join('\n')
  const has = (kind: string): boolean => text.paragraphs.some((p) => p.kind === kind)
  if (text.masthead.respondent || /^(?:Reply|Replies) (?:of|from|received)\b/m.test(words)) return 'reply'
  if (said.kind) return said.kind
  if (/\/RES\b/.test(symbol)) return 'resolution'
  if (/\/DEC\b/.test(symbol)) return 'decision'
  if (/\/PRST\b/.test(symbol)) return 'statement'
  if (catalogueNumber) return 'abstract'
  if (/^(?:Letters?|Identical letters|Note verbale) dated\b/m.test(`${words}\n${opening}`)) return 'letter'
  if (/^(?:Report|Rapport|Informe|Доклад)\b|^تقرير|报告\s*$/m.test(words)) return 'report'
  if (has('operative') && has('preambular')) return 'resolution'
  if (/\breport\b/i.test(words) || has('numbered')) return 'report'
  return 'other'
}

/** The day of adoption for what is adopted, else the day of the document. */
function dateOf(text: DocumentText, said: SaidFacts, kind: SourceKind): string {
  const closing = text.paragraphs.filter((p) => p.kind === 'closing').map(textOf)
  const adopted = kind === 'resolution' || kind === 'decision' || kind === 'statement'
  const places = [
    said.date ?? '',
    fieldText(text, 'adoption'),
    ...(adopted ? closing : []),
    fieldText(text, 'date'),
    ...(adopted ? [] : closing),
  ]
  return places.map(dayIn).find(Boolean) ?? ''
}

function respondentOf(text: DocumentText, date: string, fileName: string): Respondent | undefined {
  const named = fieldText(text, 'respondent').trim()
  if (named) return respondentNamed(named, date)
  for (const name of ['title', 'subtitle'] as const) {
    const match = /^(?:Reply|Replies|Response) (?:of|from|received from) (?:the Government of )?(.+)$/m.exec(
      fieldText(text, name),
    )
    if (match) return respondentNamed(match[1]!.replace(/^the /, ''), date)
  }
  // norland-reply.txt says who; letter-3.txt does not.
  const word = fileName
    .replace(/\.\w+$/, '')
    .replace(/[-_ ]*\b(?:reply|response|letter|replies)\b[-_ ]*/gi, ' ')
    .replace(/[-_]+/g, ' ')
    .trim()
  const name = word.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
  return isListed(name) ? respondentNamed(name, date) : undefined
}

const ORGANS: Readonly<Record<string, string>> = {
  'general assembly': 'GA',
  'security council': 'SC',
  'economic and social council': 'ECOSOC',
  'human rights council': 'HRC',
  'trusteeship council': 'TC',
}

function bodyNamed(organ: string): string {
  return ORGANS[organ.toLowerCase()] ?? ''
}

function firstWords(text: DocumentText): string {
  const first = text.paragraphs.find((p) => p.kind !== 'contents' && textOf(p).trim())
  return first ? textOf(first).replace(/\s+/g, ' ').trim().slice(0, 120) : ''
}
