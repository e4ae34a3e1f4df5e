/** A stretch of a file that is not well-formed: `xml` is well-formed by itself. */
export type Token =
  | { type: 'text'; xml: string }
  | { type: 'start'; name: string; xml: string; empty: boolean }
  /** `lines`: the line ends inside what is left out here. */
  | { type: 'end'; name: string; lines: string }

export interface Tokens {
  tokens: Token[]
  /** What had to be done, in a drafter's words, with how often. */
  repairs: Map<string, number>
  /** Words inside tags that are neither names nor values. */
  dropped: string[]
}

/**
 * Tags and the words between them, forgivingly: whatever is no tag is words. Comments, processing instructions and the
 * document type are left out, as everywhere. Every start tag comes open; `empty` says that it was closed in itself.
 */
export function tokensOf(source: string): Tokens {
  const tokens: Token[] = []
  const repairs = new Map<string, number>()
  const dropped: string[] = []
  const did = (what: string): void => void repairs.set(what, (repairs.get(what) ?? 0) + 1)
  let at = 0
  let words = ''
  const endWords = (): void => {
    if (words !== '') tokens.push({ type: 'text', xml: escaped(words, did) })
    words = ''
  }
  const plain = (text: string): void => {
    if (text !== '') tokens.push({ type: 'text', xml: text })
  }
  while (at < source.length) {
    const next = source.indexOf('<', at)
    words += source.slice(at, next < 0 ? source.length : next)
    if (next < 0) break
    at = next
    const aside = asideAt(source, at)
    if (aside) {
      endWords()
      // The words of a CDATA section are words; of what is left out only the line ends stay.
      plain(aside.cdata === undefined ? lineEnds(source.slice(at, aside.to)) : markup(cleaned(aside.cdata, did)))
      at = aside.to
      continue
    }
    const tag = endTagAt(source, at) ?? startTagAt(source, at)
    if (!tag) {
      endWords()
      plain('&lt;')
      did('signs written as XML wants them')
      at += 1
      continue
    }
    endWords()
    for (const what of tag.repairs) did(what)
    if (tag.stray) dropped.push(tag.stray)
    tokens.push(tag.token)
    at = tag.to
  }
  endWords()
  return { tokens, repairs, dropped }
}

interface Tag {
  token: Token
  to: number
  repairs: string[]
  stray?: string
}

const NAME = '[\\p{L}_][\\p{L}\\p{N}_:.\\-]*'
const END = new RegExp(`</(${NAME})\\s*(?:([^<>]*)>)?`, 'uy')
const START = new RegExp(`<(${NAME})`, 'uy')
const ATTRIBUTE = new RegExp(`([\\s,;]*)(${NAME})(?:\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)'|([^\\s"'<>/]+)))?`, 'uy')
const TAIL = /\s*(\/?)\s*(>?)/y

function endTagAt(source: string, at: number): Tag | undefined {
  END.lastIndex = at
  const found = END.exec(source)
  if (!found) return undefined
  const stray = found[2]?.trim() ?? ''
  const whole = found[2] !== undefined
  return {
    token: { type: 'end', name: found[1]!, lines: lineEnds(found[0]) },
    to: END.lastIndex,
    repairs: [...(whole ? [] : ['tags completed']), ...(stray ? ['tags mended'] : [])],
    ...(stray && { stray }),
  }
}

function startTagAt(source: string, at: number): Tag | undefined {
  START.lastIndex = at
  const name = START.exec(source)?.[1]
  if (!name) return undefined
  const attributes = new Map<string, string>()
  const repairs: string[] = []
  let to = START.lastIndex
  for (;;) {
    ATTRIBUTE.lastIndex = to
    const found = ATTRIBUTE.exec(source)
    if (!found) break
    const [, gap, key, double, single, bare] = found
    const value = double ?? single ?? bare
    if (value === undefined || bare !== undefined || !/^\s+$/.test(gap!)) repairs.push('tags mended')
    if (attributes.has(key!)) repairs.push('tags mended')
    else attributes.set(key!, escaped(value ?? key!, (what) => repairs.push(what)).replace(/"/g, '&quot;'))
    to = ATTRIBUTE.lastIndex
    if (attributes.size > MOST_ATTRIBUTES) return undefined
  }
  TAIL.lastIndex = to
  const tail = TAIL.exec(source)!
  const ended = tail[2] === '>'
  // A tag that another tag cuts short is one; before words it is a "<" that somebody wrote.
  if (!ended && !(source[TAIL.lastIndex] === '<' && [...attributes.keys()].every((key) => !isWord(key))))
    return undefined
  if (!ended) repairs.push('tags completed')
  const lines = lineEnds(source.slice(at, TAIL.lastIndex))
  const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')
  const xml = `<${name}${lines === '' ? written : written.replace(/\n/g, ' ')}${lines}>`
  return { token: { type: 'start', name, xml, empty: tail[1] === '/' }, to: TAIL.lastIndex, repairs }

  function isWord(key: string): boolean {
    return attributes.get(key) === key
  }
}

const MOST_ATTRIBUTES = 200

/** A comment, processing instruction, document type or CDATA section that is closed. */
function asideAt(source: string, at: number): { to: number; cdata?: string } | undefined {
  const mark = source[at + 1]
  if (mark === '?') return upTo('?>')
  if (mark !== '!') return undefined
  if (source.startsWith('<!--', at)) return upTo('-->')
  if (source.startsWith('<![CDATA[', at)) {
    const end = source.indexOf(']]>', at)
    return end < 0 ? undefined : { to: end + 3, cdata: source.slice(at + 9, end) }
  }
  return /^<!DOCTYPE\s/i.test(source.slice(at, at + 10)) ? upTo('>') : undefined

  function upTo(sign: string): { to: number } | undefined {
    const end = source.indexOf(sign, at + 2)
    return end < 0 ? undefined : { to: end + sign.length }
  }
}

/** Words as XML has them: what is a character reference stays, every other "&" is a sign. */
function escaped(words: string, did: (what: string) => void): string {
  const whole = cleaned(words, did)
  const mended = whole.includes('&')
    ? whole.replace(/&(?:(#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{2,8});)?/g, (sign, name: string | undefined) => {
        if (name && STANDARD.has(name)) return sign
        const code = name?.[0] === '#' ? codeOf(name) : LATIN.get(name ?? '')
        if (name?.[0] === '#' && code !== undefined) return sign
        did('signs written as XML wants them')
        return code === undefined ? `&amp;${sign.slice(1)}` : markup(String.fromCodePoint(code))
      })
    : whole
  return mended.includes(']]>') ? mended.replace(/\]\]>/g, ']]&gt;') : mended
}

/** The code of a numbered character that XML allows. */
function codeOf(name: string): number | undefined {
  const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  return FORBIDDEN.test(String.fromCodePoint(code)) ? undefined : code
}

function cleaned(words: string, did: (what: string) => void): string {
  if (!FORBIDDEN.test(words)) return words
  return words.replace(new RegExp(FORBIDDEN, 'gu'), () => {
    did('signs dropped that XML forbids')
    return ''
  })
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u

function markup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function lineEnds(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]+/g, '') : ''
}

const STANDARD = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

/** Names that HTML gives to characters: those of Latin-1 from 160 on, in their order, and the signs of typesetting. */
const LATIN: ReadonlyMap<string, number> = new Map([
  ...'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
    .split(' ')
    .map((name, index): [string, number] => [name, 160 + index]),
  ...Object.entries({
    ndash: 0x2013,
    mdash: 0x2014,
    lsquo: 0x2018,
    rsquo: 0x2019,
    sbquo: 0x201a,
    ldquo: 0x201c,
    rdquo: 0x201d,
    bdquo: 0x201e,
    bull: 0x2022,
    hellip: 0x2026,
    euro: 0x20ac,
    oelig: 0x153,
    OElig: 0x152,
  }),
])
