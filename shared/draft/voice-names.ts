import { isListed, respondentNamed } from '../source/respondent'
import { stateNameOn } from '../text/states'

/** Names that are respondents wherever they stand: those asked, those linked. */
export interface KnownNames {
  own: ReadonlySet<string>
}

const MOST_KEPT = 8
const kept = new Map<string, KnownNames>()

/** The very same object for the same names, so that what is derived with them can be kept. */
export function respondentsFrom(names: readonly string[]): KnownNames {
  const own = new Set(names.map(key).sort())
  const id = [...own].join('\n')
  let known = kept.get(id)
  if (!known) {
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    kept.set(id, (known = { own }))
  }
  return known
}

/** Is this a State, or one of those known to be respondents? */
export function isKnown(name: string, { own }: KnownNames): boolean {
  return own.has(key(name)) || stateNameOn(name, '') !== undefined
}

/** A name that could head a section of one respondent's reply: organizations of the lists too. */
export function isRespondentName(name: string, known: KnownNames): boolean {
  return isKnown(name, known) || (isListed(name) && respondentNamed(name).class !== 'member')
}

/** A list of names in running text, name by name: `Estvale, Trinidad and Tobago and Norland` are three. */
export function namesInList(words: string, isName: (name: string) => boolean): string[] {
  const parts = words.split(/(,? and |,? as well as |, )/u)
  const names: string[] = []
  for (let i = 0; i < parts.length; i += 2) {
    let name = parts[i]!
    // "and" may be within a name.
    const joined = i + 2 < parts.length ? name + parts[i + 1]! + parts[i + 2]! : ''
    if (joined && isName(joined)) {
      name = joined
      i += 2
    }
    names.push(name.replace(/^[Tt]he /u, ''))
  }
  return names
}

const key = (name: string): string =>
  name
    .trim()
    .replace(/^the /iu, '')
    .replace(/[’']s$/u, '')
    .toLowerCase()
