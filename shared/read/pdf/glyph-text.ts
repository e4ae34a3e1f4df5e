/** The characters that one sign of a page stands for, as a text has them; '' for what is no character. */
export function glyphText(unicode: string): string {
  if (unicode.length === 1 && unicode >= ' ' && unicode <= '~') return unicode
  let text = ''
  for (const sign of unicode) {
    const code = sign.codePointAt(0)!
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfeff) continue
    if (isPrivate(code)) text += BULLETS.get(code & 0xff) ?? UNKNOWN
    // Ligatures of Latin letters, and the shapes of Arabic letters that stand first, last, between or alone.
    else if (
      (code >= 0xfb00 && code <= 0xfb06) ||
      (code >= 0xfb50 && code <= 0xfdff) ||
      (code >= 0xfe70 && code < 0xfeff)
    )
      text += sign.normalize('NFKC')
    else text += sign
  }
  return text
}

/** In place of a sign whose font does not say what it stands for. */
export const UNKNOWN = '\ufffd'

/** Fonts of signs (Symbol, Wingdings) give what they hold places of their own. */
function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}

const BULLETS: ReadonlyMap<number, string> = new Map([
  [0x20, ' '],
  [0x2d, '–'],
  [0x6c, '•'],
  [0x6e, '▪'],
  [0x71, '▪'],
  [0x76, '•'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '▪'],
  [0xb7, '•'],
  [0xd8, '•'],
  [0xe0, '→'],
  [0xfc, '•'],
])
