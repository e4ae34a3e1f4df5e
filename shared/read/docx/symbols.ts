/**
 * The character that a sign of a symbol font shows, in Unicode: Word keeps such signs at U+F000 and up. '' where the font's
 * sign has no character of its own; characters of other fonts are what they are.
 */
export function symbolFor(text: string, font: string): string {
  return [...text].map((sign) => one(sign, font.toLowerCase())).join('')
}

function one(sign: string, font: string): string {
  const code = sign.codePointAt(0)!
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (low === code && (code > 0xff || !FONTS.has(font))) return sign
  const table = font === 'symbol' || font === '' ? SYMBOL : (DINGBATS[font] ?? {})
  const known = table[low] ?? (font === '' ? WINGDINGS[low] : undefined)
  if (known !== undefined) return known
  // What the Symbol font does not draw anew stands there as in ASCII.
  return font === 'symbol' && low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : ''
}

const FONTS: ReadonlySet<string> = new Set(['symbol', 'wingdings', 'wingdings 2', 'wingdings 3', 'webdings'])

const GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const GREEK_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'

const SYMBOL: Readonly<Record<number, string>> = {
  ...Object.fromEntries([...GREEK].map((letter, at) => [0x41 + at, letter])),
  ...Object.fromEntries([...GREEK_SMALL].map((letter, at) => [0x61 + at, letter])),
  0x2d: '−',
  0xa2: '′',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xd2: '®',
  0xd3: '©',
  0xd4: '™',
  0xd7: '⋅',
  0xde: '⇒',
  0xe2: '®',
  0xe3: '©',
  0xe4: '™',
  0xe5: '∑',
}

const WINGDINGS: Readonly<Record<number, string>> = {
  0x28: '☎',
  0x2a: '✉',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '◻',
  0xb2: '✧',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}

const DINGBATS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x97: '•', 0xa3: '□' },
  'wingdings 3': { 0x7d: '▶' },
  webdings: { 0x61: '✓', 0x72: '✗', 0x63: '□', 0x67: '■' },
}
