/**
 * A document symbol: `A/RES/75/100`, `S/RES/1325 (2000)`, `E/CN.15/2005/4/Add.1`.
 * The grammar is that of the organs' own series: organ, bodies, session or year, number, modifications.
 */
export interface DocumentSymbol {
  /** The canonical spelling, without stars: `A/RES/77/292 B`, `S/RES/1325 (2000)`. */
  text: string
  /** The first component: `A`, `E`, `CRC`. */
  organ: string
  /** The components after the organ. */
  segments: SymbolSegment[]
  /** `75`, `S-30`, `ES-11`, or the roman session of old resolutions: `XXX`. */
  session?: string
  year?: number
  /** Letters of a resolution in parts: `B`, `A-C`. */
  part?: string
  /** What stands in parentheses: `2000`, `XXX`, `Part II`. */
  suffix?: string
  /** Asterisks of a reissue. */
  stars: number
  /** The second symbol of one document: `S/2020/724` in `A/74/959-S/2020/724`. */
  twin?: string
}

export interface SymbolSegment {
  text: string
  type: 'body' | 'nature' | 'modification' | 'session' | 'year' | 'number' | 'name' | 'blank'
}

export interface FoundSymbol {
  from: number
  /** A reissue's stars lie within; a sentence's full stop does not. */
  to: number
  symbol: DocumentSymbol
}

/** The symbol that these words are, whole; undefined where they are none. Spacing and letter case are forgiven. */
export function parseSymbol(text: string): DocumentSymbol | undefined {
  const whole = WHOLE.exec(
    text
      .normalize('NFC')
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/\/{2,}/g, '/'),
  )
  return whole ? symbolOf(whole) : undefined
}

/** All symbols in running text, in order. */
export function findSymbols(flat: string): FoundSymbol[] {
  const found: FoundSymbol[] = []
  for (const match of flat.matchAll(RUNNING)) {
    const symbol = symbolOf(match)
    if (symbol) found.push({ from: match.index, to: match.index + match[0].length, symbol })
  }
  return found
}

/**
 * The symbol a file's name spells: `E-CN.15-2005-4.txt`, `A_RES_75_242 B-2108986E.xml`.
 * Undefined where the name leaves it open (`75_100_E.xml` names no organ).
 */
export function symbolFromFileName(name: string): DocumentSymbol | undefined {
  const stem = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.(?:txt|xml|docx?|pdf|html?|md|json|undraft|rtf|odt)$/i, '')
    .replace(/[-_ ]reissue$/i, '')
    .replace(/[-_][EFSR]$/, '') // the language; A and C may be parts of a resolution
    .replace(/[-_]\d{7}[A-Z]?$/, '') // the job number
  // With hyphens between the components, only special sessions (S-32) keep one of their own.
  const spelled = stem.includes('_') ? stem.replace(/_+/g, '/') : stem.replace(/(?<!-E?S)-/g, '/')
  const symbol = parseSymbol(repairSpelling(spelled))
  if (!symbol || !symbol.segments.some((s) => /\d/.test(s.text))) return undefined
  return symbol.segments.length > 1 || symbol.organ.length > 1 || symbol.suffix ? symbol : undefined
}

/** The code of the body whose series it is: `GA`, `SC`, `ECOSOC`, `HRC`, `E/CN.15`, `A/C.3`, `ECE`, `CRC`; '' where unknown. */
export function bodyOf(symbol: DocumentSymbol | string): string {
  const parsed = typeof symbol === 'string' ? parseSymbol(symbol) : symbol
  if (!parsed) return ''
  const { organ, segments } = parsed
  const body = segments[0]?.type === 'body' ? segments[0].text : undefined
  const principal = PRINCIPAL[organ]
  if (!principal) return organ
  if (!body) return principal
  return /^(?:HRC|ECE|ESCAP|ECA|ESCWA)$/.test(body) ? body : `${organ}/${body}`
}

const PRINCIPAL: Record<string, string> = { A: 'GA', S: 'SC', E: 'ECOSOC', T: 'TC', ST: 'ST' }

const ORGAN =
  '(?:APLC|BWC|CAC|CAT|CBD|CCPR|CCW|CD|CEB|CEDAW|CED|CERD|CLCS|CMW|CRC|CRPD|CTOC|DP|ECE|ESCAP|FCCC|HSP|ID|ISBA|JIU|LC|NPT|SPLOS|ST|TD|UNEP|UNW|A|E|S|T)'
const SEGMENT = '(?:(?:[A-Za-z]{1,4}\\.)?_{1,6}|[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*(?:\\.(?=/))?)'
// Which parenthesis belongs is decided in symbolOf: only resolutions and parts of documents carry one.
const RESOLUTION_TAIL =
  '(?:\\s?(?<part>[A-Z](?:-[A-Z]| (?:and|to) [A-Z])?)(?![\\w/-]|\\.\\w))?(?:\\s?\\((?<suffix>(?:19|20)\\d{2}|(?:E?S-)?[IVXLC]+)\\))?'
const DOCUMENT_TAIL =
  '(?:\\s?\\((?<piece>(?:[Pp]arts?|[Vv]ols?\\.|Sects?\\.|Income sect\\.)\\s(?:\\d+[A-Z]?|[IVXLC]+)(?:\\sand\\s(?:\\d+|[IVXLC]+))?|Introduction|Plan outline)\\)(?<mend>(?:/(?:Add|Amend|Corr|Rev)\\.\\d+)*))?'
const RESOLUTION = `(?<res>[AEST]/(?:HRC/)?(?:RES|DEC)/(?:E?S-)?\\d+(?:/\\d+)?)${RESOLUTION_TAIL}`
const DOCUMENT = `(?<doc>${ORGAN}(?:/${SEGMENT})+)${DOCUMENT_TAIL}`
const GRAMMAR = `(?:${RESOLUTION}(?![\\w/])|${DOCUMENT})(?<stars>\\*{0,3})`
const WHOLE = new RegExp(`^${GRAMMAR}$`)
const RUNNING = new RegExp(`(?=[A-U][A-Z]{0,5}/)(?<![\\w/.])${GRAMMAR}(?![\\w])`, 'g')

function symbolOf(match: RegExpExecArray): DocumentSymbol | undefined {
  const groups = match.groups as Record<string, string | undefined>
  const [path, twin] = (groups['res'] ?? groups['doc'] ?? '').split(/-(?=[A-Z]{1,5}\/)/)
  const [organ = '', ...spelled] = path!.split('/')
  const isResolution = /^(?:RES|DEC)$/.test(spelled[0] === 'HRC' ? (spelled[1] ?? '') : (spelled[0] ?? ''))
  // Some series spell the part of a resolution as one more component.
  const tail =
    isResolution && /^[A-Z](?:-[A-Z])?$/.test(spelled.at(-1)!) && spelled.length > 2 ? spelled.pop() : undefined
  const segments = typed(organ, spelled)
  if (!plausible(organ, segments)) return undefined
  const part = groups['part'] ?? tail
  const suffix = groups['suffix'] ?? groups['piece']
  const roman = suffix && /^(?:E?S-)?[IVXLC]+$/.test(suffix) ? suffix : undefined
  const session = roman ?? segments.find((s) => s.type === 'session')?.text
  const year = segments.find((s) => s.type === 'year')?.text ?? (suffix && /^\d{4}$/.test(suffix) ? suffix : undefined)
  return {
    text:
      [organ, ...segments.map((s) => s.text)].join('/') +
      (twin ? `-${twin}` : '') +
      (part ? ` ${part}` : '') +
      (suffix ? ` (${suffix})` : '') +
      (groups['mend'] ?? ''),
    organ,
    segments,
    ...(session && { session }),
    ...(year && { year: Number(year) }),
    ...(part && { part }),
    ...(suffix && { suffix }),
    stars: groups['stars']!.length,
    ...(twin && { twin }),
  }
}

const MODIFICATION = /^(Add|Amend|Corr|Rev|Summary)(?=\.|$)/i
const NATURE = /^(?:CRP|INF|L|NGO|PET|PRST|PV|R|RES|DEC|SR|WP|CO|SGB|AI|IC)(?:\.|$)/i
const BODY =
  /^(?:(?:AC|C|CN|CONF|GC|SC|SUB|WG|EA|HA|CMP|CMA|EB|MP)\.[A-Za-z0-9]+|HRC|PC|CONF|COP|COSP|GC|C|CP|ECE|ESCAP|ECA|ESCWA|TRANS)$/i

function typed(organ: string, spelled: readonly string[]): SymbolSegment[] {
  let numbered = false
  return spelled.map((segment, index): SymbolSegment => {
    const modification = MODIFICATION.exec(segment)
    if (modification) {
      const word = modification[1]!
      const text = word[0]!.toUpperCase() + word.slice(1).toLowerCase() + segment.slice(word.length)
      return { text, type: 'modification' }
    }
    if (/_/.test(segment)) return { text: segment, type: 'blank' }
    if (NATURE.test(segment)) return { text: segment, type: 'nature' }
    if (BODY.test(segment)) return { text: segment, type: 'body' }
    if (/^E?S-(?:\d+|[IVXLC]+)$/.test(segment)) return { text: segment, type: 'session' }
    if (!/^\d+$/.test(segment)) return { text: segment, type: 'name' }
    // The first of two numbers is the session or the year; the last is the document's own number.
    const more = spelled.slice(index + 1).some((next) => /^\d+$|_|^(?:L|CRP|INF|WP|PV|SR|NGO|R)\./i.test(next))
    if (more && !numbered) {
      numbered = true
      if (/^(?:19|20)\d{2}$/.test(segment)) return { text: segment, type: 'year' }
      if (segment.length <= 3 && organ !== 'S' && organ !== 'ST') return { text: segment, type: 'session' }
    }
    return { text: segment, type: 'number' }
  })
}

/** Keeps out what only looks like a symbol: `A/H1N1`, `S/he`, `and/or`. */
function plausible(organ: string, segments: readonly SymbolSegment[]): boolean {
  const first = segments[0]
  if (!first) return false
  if (first.type === 'name' && organ.length === 1 && !/^[A-Z]{2,}(?:\.\d+)?$/.test(first.text)) return false
  if (segments.some((s) => s.type === 'name' && /^[a-z]/.test(s.text))) return false
  return segments.some((s) => /\d|_/.test(s.text))
}

/** A file's name leaves out parentheses, and blanks within them. */
function repairSpelling(spelled: string): string {
  return spelled
    .replace(/^(S\/RES\/\d+)\/((?:19|20)\d{2})$/, '$1 ($2)')
    .replace(/^([AE]\/RES\/\d+)\/((?:E?S-)?[IVXLC]+)$/, '$1 ($2)')
    .replace(/\/(INCOME)?(sect|part|vol)(\.?)\s?(\d+|[IVXLC]+)(?=$|\/)/i, (_, income, word: string, dot, n) => {
      const name = word[0]!.toUpperCase() + word.slice(1).toLowerCase() + (/part/i.test(word) ? '' : '.')
      return ` (${income ? `Income ${name.toLowerCase()}` : name} ${n})`
    })
    .replace(/\/plan ?outline$/i, ' (Plan outline)')
    .replace(/\/introduction$/i, ' (Introduction)')
    .replace(
      /(?<=\))\/(add|amend|corr|rev)\./i,
      (_, word: string) => `/${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()}.`,
    )
}
