import { SET_APART, proseOf } from '../style/prose'
import { ofUnit, wordsOf } from '../unit'

/** `the Harbour Inspection Board (HIB)`. */
export interface AcronymDefinition {
  acronym: string
  /** The words that it stands for, without article: `Harbour Inspection Board`. */
  expansion: string
  from: number
  to: number
  /** Of the acronym itself. */
  at: number
}

export interface Acronyms {
  definitions: readonly AcronymDefinition[]
  /** Acronyms in brackets after other words: whatever those are, they explain them. */
  bracketed: readonly { acronym: string; at: number }[]
  /** Where acronyms stand that are not being defined. */
  uses: readonly { acronym: string; from: number; to: number }[]
}

/** The acronyms that a unit defines and uses; undefined where it has none. */
export const acronymsOf = ofUnit((unit): Acronyms | undefined => {
  const flat = wordsOf(unit)
  if (!/[A-Z]{2}|[A-Z][a-z]{0,2}[A-Z]/.test(flat)) return undefined
  const brackets = /\((?:the\s)?[“"]?[A-Z]/.test(flat) ? [...flat.matchAll(BRACKETED)] : []
  const definitions = brackets.length > 0 ? definitionsIn(flat, brackets) : NONE
  const bracketed = brackets.length > 0 ? bracketedIn(flat, brackets) : NONE
  const prose = proseOf(unit)
  const uses: { acronym: string; from: number; to: number }[] = []
  // Words all in capitals are headings.
  if (!/^[^\p{Ll}]*$/u.test(flat))
    for (const { 0: acronym, index } of flat.matchAll(ACRONYM)) {
      if (prose[index] === SET_APART || bracketed.some(({ at }) => at === index)) continue
      if (
        /[A-Z’]\s$/.test(flat.slice(Math.max(0, index - 2), index)) ||
        /^\s[A-Z]{2}/.test(flat.slice(index + acronym.length, index + acronym.length + 3))
      )
        continue
      uses.push({ acronym: singular(acronym), from: index, to: index + acronym.length })
    }
  return definitions.length + bracketed.length + uses.length > 0 ? { definitions, bracketed, uses } : undefined
})

const ACRONYM =
  /(?=[A-Z](?:[A-Z]|[a-z][A-Z]))(?<![\p{L}\p{N}/.&-])(?:[A-Z]{2,6}(?![A-Z])(?:-[A-Z][A-Za-z]+)?s?|[A-Z][a-z]?[A-Z]{2,}|UN-[A-Z][a-z]+)(?![\p{L}\p{N}/&]|[.-]\p{L}|-\d)/gu
const BRACKETED = /\((?:the\s)?[“"]?([A-Z][A-Za-z]*(?:[A-Z][a-z]?|[A-Z]s)(?:-[A-Z][A-Za-z]+)?)[”"]?\)/gu

const singular = (acronym: string): string => (/[A-Z]{2}s$/.test(acronym) ? acronym.slice(0, -1) : acronym)

const NONE: readonly never[] = []

function bracketedIn(flat: string, brackets: readonly RegExpExecArray[]): { acronym: string; at: number }[] {
  return brackets
    .filter(({ index }) => /[\p{L}”’]\s?$/u.test(flat.slice(Math.max(0, index - 3), index)))
    .map((match) => ({ acronym: singular(match[1]!), at: match.index + match[0].indexOf(match[1]!) }))
}

function definitionsIn(flat: string, brackets: readonly RegExpExecArray[]): AcronymDefinition[] {
  return brackets.flatMap((match): AcronymDefinition[] => {
    const acronym = singular(match[1]!)
    if (!/[A-Z].*[A-Z]/.test(acronym)) return []
    const words = expansionBefore(flat.slice(Math.max(0, match.index - 220), match.index), acronym)
    if (!words) return []
    const at = match.index + match[0].indexOf(match[1]!)
    return [{ acronym, expansion: words.text, from: match.index - words.length, to: match.index + match[0].length, at }]
  })
}

/** The words right before a bracket whose first letters make the acronym; small words may be passed over. */
function expansionBefore(before: string, acronym: string): { text: string; length: number } | undefined {
  const trimmed = before.trimEnd()
  const words = Array.from(trimmed.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu))
  const letters = acronym.toUpperCase().replace(/[^A-Z]/g, '')
  /** Where the first word begins, of the words up to the nth, that make the letters up to `at`. */
  const startOf = (n: number, at: number): number | undefined => {
    if (n < 0 || words.length - n > letters.length * 2 + 2) return undefined
    const word = words[n]![0]
    const gap = trimmed.slice(words[n]!.index + word.length, words[n + 1]?.index ?? trimmed.length)
    if (/[.;:()“”[\]]/.test(gap)) return undefined
    const initial = word.normalize('NFD')[0]!.toUpperCase()
    // "Office on Drugs": a small word counts for its letter only where passing over it leads nowhere.
    const over = SMALL.has(word.toLowerCase()) ? startOf(n - 1, at) : undefined
    if (over !== undefined || initial !== letters[at]) return over
    // "of" opens no name.
    if (at === 0) return SMALL.has(word) && letters[0] !== initial ? undefined : words[n]!.index
    return startOf(n - 1, at - 1)
  }
  const start = startOf(words.length - 1, letters.length - 1)
  return start === undefined ? undefined : { text: trimmed.slice(start), length: before.length - start }
}

const SMALL = new Set(
  'a an the of on in for to at by and or with against from as de la le les et des du pour sur'.split(' '),
)

/** Acronyms that need no expansion. */
export const WELL_KNOWN = new Set(
  'US AIDS HIV COVID DNA RNA CD CD-ROM DVD GPS GNP GDP PDF USB IT ICT SMS TV ISBN ISSN UNESCO UNICEF INTERPOL NATO OPEC ASEAN EU AU NGO NGOs UTC GMT AM PM USA UK USD EUR OK II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII XXIX XXX CV ID PO SOS NA VIP PhD MA BA ISO HTML HTTP XML URL CEO SIM CO FIFA UEFA BBC CNN LED'.split(
    ' ',
  ),
)
