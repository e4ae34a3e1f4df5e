import type { FoundName } from './respondents'

/** Names that share what is said of them: "Norland, Sudria and Tarvonia reported". */
export interface Group {
  names: readonly FoundName[]
  /** They are said to have reported, or to have done what their replies can tell. */
  reports?: 'said' | 'did'
}

/** The groups of names in a text and whether they are said to have reported. */
export function groupsIn(flat: string, names: readonly FoundName[]): readonly Group[] {
  const groups: { names: FoundName[]; reports?: 'said' | 'did' }[] = []
  for (const name of names) {
    const last = groups.at(-1)?.names
    const between = last ? flat.slice(last.at(-1)!.to, name.from) : ''
    if (last && between.length < 90 && BETWEEN.test(between)) last.push(name)
    else groups.push({ names: [name] })
  }
  for (const group of groups) {
    const { from } = group.names[0]!
    const { to } = group.names.at(-1)!
    const before = flat.slice(Math.max(0, from - 40), from)
    const after = flat.slice(to, to + 160)
    if (BY_NAME.test(before) || (!ABOUT_THEM.test(before) && SAYS.test(after))) group.reports = 'said'
    else if (!ABOUT_THEM.test(before) && DID.test(after)) group.reports = 'did'
  }
  return groups
}

const BETWEEN = /^\s?(?:\([^()]*\))?,?\s?(?:and|as well as|or)?\s?(?:the\s)?$/u

const SAYING =
  'reported|stated|indicated|mentioned|noted|informed|referred|described|explained|pointed out|stressed|emphasi[sz]ed|highlighted|said|replied|responded|answered|submitted|specified|underlined|underscored|suggested|proposed|recommended|acknowledged|confirmed|announced|added|recalled|observed|expressed|listed|declared|drew attention|provided|cited|outlined|detailed|supplied|furnished|communicated'
/** "..., which had ...," may stand between. */
const SAYS = new RegExp(
  `^(?:\\s?\\([^()]*\\))?(?:,\\s(?:which|who|whose|for (?:its|their) part|in (?:its|their) repl\\p{L}+)[^,]{0,60},|,\\sfor example,)?,?\\s(?:(?:also|further|both|all|each|likewise|similarly|in turn|additionally|specifically|had also|had)\\s){0,2}(?:${SAYING})(?!\\p{L})|^[’']s?\\s(?:reply|response|answer|replies|submission)(?!\\p{L})`,
  'u',
)
const DID =
  /^\s(?:had|has|have)\s(?:also\s|since\s|recently\s|already\s)?(?:\p{L}+ed|set up|begun|built|made|taken|held|put|bought|drawn|given|sent|brought|undertaken|become|chosen)(?!\p{L})/u
const BY_NAME =
  /(?:^|[^\p{L}])(?:[Aa]ccording to|[Tt]he (?:repl(?:y|ies)|responses?|answers?|submissions?) (?:of|from|by|received from)|reported by|in (?:its|the) reply,?)\s(?:the\s)?(?:Government of\s)?(?:the\s)?$/u
/** What somebody said about them. */
const ABOUT_THEM =
  /\b(?:that|about|between|with|than|like|unlike|from|against|towards|to|concerning|regarding)\s(?:the\s)?$/iu
