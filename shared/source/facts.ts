import type { SaidFacts } from '../text/said-facts'
import { agendaItemIn } from '../text/agenda-item'
import type { DocumentText } from '../text/document-text'
import { fieldText, textOf } from '../text/flat'
import { bodyOf, parseSymbol, symbolFromFileName } from '../text/symbol'
import { adoptionFound, sponsorsFound } from './adoption-found'
import { bodyNamed } from './body-named'
import { dayIn } from './day'
import { firstFound, found } from './fact-origins'
import type { FactOrigin, FactOrigins, Found } from './fact-origins'
import { kindFound } from './kind-found'
import { respondentNamed } from './respondent'
import { respondentFound } from './respondent-found'
import { isAdopted } from './source'
import type { SourceFacts, SourceKind, Visibility } from './source'

/** What the user says of a source, which goes before all that is detected. */
export interface ToldFacts {
  kind?: SourceKind | undefined
  respondent?: string | undefined
  theme?: string | undefined
}

/**
 * What is known of a text beside its words: from the user, else from its masthead, else from what markup said, else from
 * the file's name. What nobody says stays empty.
 *
 * @param path The file's name, with the folders it lies in where they are known: they may say who replied.
 */
export function factsOf(text: DocumentText, said: SaidFacts, path: string, told: ToldFacts = {}): SourceFacts {
  return factsWithOrigins(text, said, path, told).facts
}

/** The same, with where each fact came from. */
export function factsWithOrigins(
  text: DocumentText,
  said: SaidFacts,
  path: string,
  told: ToldFacts = {},
): { facts: SourceFacts; origins: FactOrigins } {
  const field = (name: Parameters<typeof fieldText>[1]): string => fieldText(text, name).replace(/\s+/g, ' ').trim()
  const fileName = path.replace(/^.*[\\/]/, '')
  const symbol = firstFound(
    found(canonical(field('symbol')), 'masthead'),
    found(canonical(said.symbol ?? ''), 'markup'),
    found(symbolFromFileName(fileName)?.text, 'file name'),
  )
  const catalogueNumber = field('catalogueNumber')
  let kind = told.kind
    ? { value: told.kind, origin: 'told' as FactOrigin }
    : kindFound(text, said, path, symbol, catalogueNumber)
  const date = dateFound(text, said, kind.value)
  const respondent = told.respondent
    ? { value: respondentNamed(told.respondent, date?.value), origin: 'told' as FactOrigin }
    : respondentFound(text, path, kind.value, date?.value ?? '')
  // "Norway.docx" is Norway's reply, where nothing but its form speaks of a report.
  const guessed = kind.origin === 'words' && (kind.value === 'other' || kind.value === 'report') && !symbol
  if (respondent && guessed) kind = { value: 'reply', origin: respondent.origin }
  const title = firstFound(
    found(fieldText(text, 'title'), 'masthead'),
    found(said.title, 'markup'),
    found(fieldText(text, 'number'), 'masthead'),
    found(firstWords(text), 'words'),
    found(fileName, 'file name'),
  )
  const body = firstFound(
    symbol && found(bodyOf(symbol.value), symbol.origin),
    found(bodyNamed(field('organ')), 'masthead'),
    found(bodyNamed(openingOf(text)), 'words'),
  )
  const session = firstFound(found(field('session'), 'masthead'), found(said.session, 'markup'))
  const item = firstFound(found(agendaItemIn(field('item')), 'masthead'), found(said.agendaItem, 'markup'))
  const adoption = adoptionFound(text, said, symbol?.value ?? '', kind.value)
  const sponsors = sponsorsFound(text, said)
  const facts: SourceFacts = {
    symbol: symbol?.value ?? '',
    ...(catalogueNumber && { catalogueNumber }),
    title: title?.value ?? '',
    kind: kind.value,
    body: body?.value ?? '',
    ...(session && { session: session.value }),
    date: date?.value ?? '',
    language: text.language,
    ...(respondent && { respondent: respondent.value }),
    ...(item && { agendaItem: item.value }),
    ...(adoption && { adoption: adoption.value }),
    ...(sponsors && { sponsors: sponsors.value }),
    ...(told.theme && { theme: told.theme }),
  }
  const origins = known({
    symbol,
    catalogueNumber: found(catalogueNumber, 'masthead'),
    title,
    kind,
    body,
    session,
    date,
    language: { value: text.language, origin: Object.keys(said).length > 0 ? 'markup' : 'words' },
    respondent,
    agendaItem: item,
    adoption,
    sponsors,
    theme: found(told.theme, 'told'),
  })
  return { facts, origins }
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

function known(all: { [K in keyof SourceFacts]?: Found<unknown> | undefined }): FactOrigins {
  const origins: FactOrigins = {}
  for (const key of Object.keys(all) as (keyof SourceFacts)[]) {
    const one = all[key]
    if (one) origins[key] = one.origin
  }
  return origins
}

/** As its series spells it; what is no symbol by the grammar is kept as printed, without a reissue's stars. */
function canonical(printed: string): string {
  const plain = printed.replace(/\*+$/, '').replace(/\s+/g, ' ').trim()
  return parseSymbol(plain)?.text ?? plain
}

/** The day of adoption for what is adopted, else the day of the document. */
function dateFound(text: DocumentText, said: SaidFacts, kind: SourceKind): Found<string> | undefined {
  const closing = text.paragraphs.filter((p) => p.kind === 'closing').map((p) => found(dayIn(textOf(p)), 'words'))
  const adopted = isAdopted(kind)
  const letter = /\bdated (\d.{5,20}\d{4})\b/.exec(`${fieldText(text, 'title')}\n${fieldText(text, 'subtitle')}`)?.[1]
  return firstFound(
    found(dayIn(said.date ?? ''), 'markup'),
    found(dayIn(fieldText(text, 'adoption')), 'masthead'),
    ...(adopted ? closing : []),
    found(dayIn(fieldText(text, 'date')), 'masthead'),
    ...(adopted ? [] : closing),
    ...(kind === 'letter' ? [found(dayIn(letter ?? ''), 'title')] : []),
  )
}

function openingOf(text: DocumentText): string {
  const opening = text.paragraphs.find((p) => p.kind === 'opening')
  return opening ? textOf(opening).replace(/[,،，\s]+$/u, '') : ''
}

function firstWords(text: DocumentText): string {
  const first = text.paragraphs.find((p) => p.kind !== 'contents' && p.kind !== 'opening' && textOf(p).trim())
  return first ? textOf(first).replace(/\s+/g, ' ').trim().slice(0, 120) : ''
}
