import compounds from '../../../resources/lists/compounds.json'
import spelling from '../../../resources/lists/spelling.json'
import { proseOf } from './prose'
import { beginsSentence } from './in-prose'
import { listWords, listedIn } from '../scan'
import { ofUnit } from '../unit'

/** A form that United Nations texts write otherwise. */
export interface Variant {
  /** What is written instead, lower case. */
  write: string
  /** A matter of -ise and -ize, of letters, of a slip, of one word, two, or a hyphen, or of what is merely preferred. */
  kind: 'ize' | 'letters' | 'typo' | 'compound' | 'usage'
  /** ISO days between which it is so; open where absent. */
  from?: string
  to?: string
}

export interface Misspelling extends Variant {
  /** Offsets in the flat text. */
  at: { from: number; to: number }
  word: string
  /** What is written instead, in the letter case found. */
  write: string
}

/** The words of a unit's prose that are not as United Nations texts spell them, whatever the date. */
export const misspellingsOf = ofUnit((unit): readonly Misspelling[] => {
  const listed = listedIn(unit)
  if (listed.length === 0) return NONE
  const prose = proseOf(unit)
  const found: Misspelling[] = []
  for (const { from, to } of listed) {
    const word = prose.slice(from, to)
    const variant = variantOf(word)
    if (!variant) continue
    const at = { from, to }
    if (isName(prose, word, at, variant.kind) || isOfComputers(prose, word, at.from)) continue
    found.push({ ...variant, at, word, write: cased(word, variant.write) })
  }
  return found
})

const NONE: readonly Misspelling[] = []

/** Whether a form is so on a day ('' for a day nobody knows). */
export function holdsOn(date: string, { from, to }: Variant): boolean {
  return !date || ((!from || date >= from) && (!to || date <= to))
}

/** Ends of the forms that a verb in -ize takes, and nouns in -our, and verbs that double their l. */
const IZE = ['e', 'es', 'ed', 'ing', 'er', 'ers', 'able', 'ation', 'ations', 'ational', 'ationally']
const OUR = [
  '',
  's',
  'ed',
  'ing',
  'able',
  'ably',
  'ite',
  'ites',
  'er',
  'ers',
  'hood',
  'hoods',
  'ly',
  'al',
  'ally',
  'ful',
  'less',
]
const DOUBLED = ['ed', 'ing', 'er', 'ers']

interface Entry {
  write: string
  not?: string
  class?: string
  from?: string
  to?: string
}

const VARIANTS: ReadonlyMap<string, Variant> = new Map([
  ...(spelling as Entry[]).flatMap((entry) => formsOf(entry)),
  ...(compounds as Entry[]).map(({ not, write, from, to }): [string, Variant] => [
    not!,
    { write, kind: 'compound', ...(from && { from }), ...(to && { to }) },
  ]),
])

function formsOf({ write, not, class: group }: Entry): [string, Variant][] {
  const stem = write.slice(0, -1)
  const of = (kind: Variant['kind'], ends: readonly string[], right: string, wrong: string): [string, Variant][] =>
    ends.map((end) => [wrong + end, { write: right + end, kind }])
  if (group === 'ize') return of('ize', IZE, stem, `${stem.slice(0, -1)}s`)
  if (group === 'yse') return of('letters', ['e', 'es', 'ed', 'ing'], stem, `${stem.slice(0, -1)}z`)
  if (group === 'our') return of('letters', OUR, write, write.replace(/our$/u, 'or'))
  if (group === 'll') return of('letters', DOUBLED, `${write}l`, write)
  return [[not!, { write, kind: group === 'usage' || group === 'typo' ? group : 'letters' }]]
}

listWords(VARIANTS.keys())

const PREFIX = /^(un|re|dis|over|under|mis|co|de|pre|non|inter|self)(-?)(?=[a-z]{6})/u
const ISE = /is(?:e|es|ed|ing|er|ers|able|ation|ations|ational|ationally)$/u

function variantOf(word: string): Variant | undefined {
  const lower = word.toLowerCase()
  const known = VARIANTS.get(lower)
  if (known) return known
  if (!lower.includes('-')) {
    const prefix = ISE.test(lower) ? PREFIX.exec(lower) : undefined
    const bare = prefix && VARIANTS.get(lower.slice(prefix[0].length))
    return bare?.kind === 'ize' ? { ...bare, write: prefix![0] + bare.write } : undefined
  }
  const parts = lower.split('-')
  const each = parts.map((part) => VARIANTS.get(part))
  if (each.every((part) => !part)) return undefined
  const kind = each.find((part) => part && part.kind !== 'ize')?.kind ?? 'ize'
  return { write: parts.map((part, index) => each[index]?.write ?? part).join('-'), kind }
}

/** A computer has a program, an organ a programme. */
function isOfComputers(prose: string, word: string, from: number): boolean {
  return (
    /^program/iu.test(word) &&
    /\b(?:computer|software|training|malware|antivirus) $/u.test(prose.slice(Math.max(0, from - 12), from))
  )
}

/** Names keep their spelling: World Customs Organisation, Department of Defense. */
function isName(prose: string, word: string, { from, to }: Misspelling['at'], kind: Variant['kind']): boolean {
  if (word === word.toLowerCase()) return false
  const next = prose.slice(to, to + 24)
  const isAmongCapitals = /^[\s-]+(?:(?:of|for|on|and)\s+(?:the\s+)?)?[A-Z\uFFFC]/u.test(next)
  if (beginsSentence(prose, from)) return isAmongCapitals || word === word.toUpperCase()
  return (
    kind !== 'ize' ||
    word === 'Organisation' ||
    isAmongCapitals ||
    /(?:[A-Z][\w’-]*|\b(?:of|for|and))\s$/u.test(prose.slice(Math.max(0, from - 24), from))
  )
}

function cased(word: string, write: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return write.toUpperCase()
  return /^[A-Z]/u.test(word) ? write[0]!.toUpperCase() + write.slice(1) : write
}
