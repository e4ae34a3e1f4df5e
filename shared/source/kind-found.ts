import type { DocumentText } from '../text/document-text'
import { fieldText, textOf } from '../text/flat'
import type { SaidFacts } from '../text/said-facts'
import { isDraftSymbol, saysDraft } from './adoption-found'
import type { Found } from './fact-origins'
import { replyInPath } from './respondent-found'
import type { SourceKind } from './source'

/**
 * What kind of source a text is: by its masthead, what markup says, its symbol, the words of its title, the file's name or
 * folder; at last by its form. A form alone is a guess (`origin: 'words'`).
 */
export function kindFound(
  text: DocumentText,
  said: SaidFacts,
  path: string,
  symbol: Found<string> | undefined,
  catalogueNumber: string,
): Found<SourceKind> {
  const words = (['title', 'subtitle', 'itemTitle'] as const).map((name) => fieldText(text, name)).join('\n')
  const opening = text.paragraphs
    .slice(0, 3)
    .map((p) => textOf(p).slice(0, 200))
    .join('\n')
  const has = (kind: string): boolean => text.paragraphs.some((p) => p.kind === kind)
  const by = (value: SourceKind, origin: Found<SourceKind>['origin']): Found<SourceKind> => ({ value, origin })
  if (text.masthead.respondent) return by('reply', 'masthead')
  if (/^(?:Reply|Replies) (?:of|from|received)\b/m.test(words)) return by('reply', 'title')
  const series = ADOPTED_SERIES.find(([pattern]) => symbol && pattern.test(symbol.value))?.[1]
  if (series && symbol!.origin !== 'file name') return by(series, symbol!.origin)
  if (said.kind) return by(said.kind, 'markup')
  if (series) return by(series, 'file name')
  if (saysDraft(text)) {
    const lines = `${fieldText(text, 'sponsors')}\n${fieldText(text, 'subtitle')}\n${fieldText(text, 'adoption')}`
    return by(/draft decision/i.test(lines) ? 'decision' : 'resolution', 'masthead')
  }
  if (LETTER.test(`${words}\n${opening}`)) return by('letter', LETTER.test(words) ? 'title' : 'words')
  if (OTHER.test(`${words}\n${opening}`)) return by('other', OTHER.test(words) ? 'title' : 'words')
  if (catalogueNumber) return by('abstract', 'masthead')
  if (/^(?:Report|Rapport|Informe|Доклад)\b|^Доклад|^تقرير|报告\s*$/m.test(words)) return by('report', 'title')
  const operative = text.paragraphs.filter((p) => p.kind === 'operative').length
  const numbered = text.paragraphs.filter((p) => p.kind === 'numbered').length
  const draft = symbol !== undefined && isDraftSymbol(symbol.value)
  // A report may hold resolutions further down.
  const begins = text.paragraphs.slice(0, 60).some((p) => p.kind === 'preambular')
  if (begins && operative > (draft ? 0 : numbered)) return by('resolution', 'words')
  if (/\breport\b/i.test(words)) return by('report', 'title')
  const filed = replyInPath(path)
  // What bears a symbol is a document of the organization, wherever it lies.
  if (filed && !symbol) return by('reply', filed)
  return by(has('numbered') ? 'report' : 'other', 'words')
}

const ADOPTED_SERIES: readonly (readonly [RegExp, SourceKind])[] = [
  [/\/RES\b/i, 'resolution'],
  [/\/DEC\b/i, 'decision'],
  [/\/PRST\b/i, 'statement'],
]

const LETTER = /^(?:Letters?|Identical letters|Notes? verbales?) dated\b/m
/** Kinds of documents that none of ours is, whatever their form. */
const OTHER =
  /^\W*(?:(?:The )?Secretary-General[’']s bulletin|(?:Provisional )?Rules of procedure|Note by the|(?:Advance )?Questions to|Administrative instruction)\b/im
