import type { PackRule } from './pack-schema'
import { patternFinder, wordFinder } from './pack-finder'
import type { PackFinder, PackMatch } from './pack-finder'
import { proseOf } from '../style/prose'
import { paragraphRule } from '../rule'
import type { Found, Rule } from '../rule'
import { placeOf, wordsOf } from '../unit'

/**
 * A rule that a pack describes, its examples not yet run. It looks at the drafter's own words, or `anywhere`. Throws an
 * Error that says what is wrong with its pattern.
 */
export async function packRule(described: PackRule): Promise<Rule> {
  const { id, about, level, reference, languages, profiles, from, to, kinds, anywhere } = described
  const find = await finderOf(described)
  return paragraphRule({
    id,
    about,
    level,
    ...(reference && { reference }),
    ...(languages && { languages }),
    ...(profiles && { profiles }),
    ...(from && { from }),
    ...(to && { to }),
    examples: { ok: [], bad: [] },
    find: (unit, { kind }) => {
      if (kinds && !kinds.includes(kind)) return []
      const words = wordsOf(unit)
      return find(anywhere ? words : proseOf(unit)).map((match) => ({
        ...placeOf(unit),
        ...foundAs(match, words.slice(match.from, match.to), described),
      }))
    },
  })
}

async function finderOf({ find, prefer }: PackRule): Promise<PackFinder> {
  if ('pattern' in find) return patternFinder(find.pattern, find.case !== 'same', prefer)
  const { words } = find
  if (!Array.isArray(words)) return wordFinder(new Map(Object.entries(words)))
  return wordFinder(new Map(words.map((each) => [each, prefer ?? ''])))
}

function foundAs(
  { from, to, prefer, anyCase }: PackMatch,
  found: string,
  { about, message, find }: PackRule,
): Pick<Found, 'from' | 'to' | 'message' | 'fix'> {
  const text = prefer && (anyCase ? asWritten(prefer, found) : prefer)
  const said = message ?? (text ? 'Write “{prefer}”, not “{found}”' : about.replace(/\.$/, ''))
  // An ending that was found is not in what is preferred.
  const open = 'words' in find && (Array.isArray(find.words) ? find.words : Object.keys(find.words)).some(isOpen)
  return {
    from,
    to,
    message: said.replace(/\{(found|prefer)\}/g, (_, which) => (which === 'found' ? found : (text ?? ''))),
    ...(text && text !== found && !open && { fix: { title: `Write “${text}”`, text } }),
  }
}

const isOpen = (words: string): boolean => words.endsWith('*')

/** Capitals as what is replaced has them: at the head of a sentence, or all through. */
function asWritten(prefer: string, found: string): string {
  const letters = found.replace(/\P{L}/gu, '')
  if (letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return prefer.toUpperCase()
  return /^\p{Lu}/u.test(found) ? prefer.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase()) : prefer
}
