import type { FoundName } from '../sources/respondents'

/** Names one after the other: "Belgium, Chad (since 2003) and the Sudan". */
export interface NameList {
  from: number
  to: number
  names: readonly FoundName[]
}

/**
 * The list that begins with the first of these names, where nothing but names, articles, commas and remarks in brackets
 * stand in it and it is closed by "and"; undefined where it is none, or where something unknown goes on with it.
 */
export function nameListIn(flat: string, found: readonly FoundName[]): NameList | undefined {
  const names: FoundName[] = []
  let closed = false
  for (const name of found) {
    const last = names.at(-1)
    if (last) {
      const between = BETWEEN.exec(flat.slice(last.to, name.from))
      if (!between) break
      names.push(name)
      if (between.groups!['and']) {
        closed = true
        break
      }
    } else names.push(name)
  }
  if (names.length === 0) return undefined
  const { to } = names.at(-1)!
  const rest = flat.slice(to, to + 300)
  if (!closed && (names.length > 1 || !ENDS.test(rest))) return undefined
  // "Belgium, Chad and the Sudan and others": it goes on.
  return closed && GOES_ON.test(rest) ? undefined : { from: names[0]!.from, to, names }
}

const REMARK = '(?:\\s?\\([^()]{0,200}\\)|,?\\s(?:paras?|chaps?|sects?|pp?)\\.\\s[\\d\\s,–()a-z-]{1,40}?)?'
const BETWEEN = new RegExp(
  `^${REMARK}(?:(?:,\\s?|;\\s?|\\s)(?<and>and)\\s|,\\s|;\\s)(?:the\\s|for the\\s|of the\\s|of\\s)?$`,
  'u',
)
const ENDS = new RegExp(`^${REMARK}\\s*[.;]?\\s*$`, 'u')
const GOES_ON = new RegExp(`^${REMARK}(?:,?\\s(?:and|as well as)\\s|,\\s(?:the\\s)?\\p{Lu})`, 'u')
