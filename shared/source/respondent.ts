import organizations from '../../resources/lists/organizations.json'
import states from '../../resources/lists/states.json'
import { stateNameOn } from '../text/states'
import type { Respondent, RespondentClass } from './source'

/**
 * Who goes by this name. A State gets the name that is right on the day (today where the day is unknown), others keep
 * theirs. The class is the lists', else what the words of the name tell.
 */
export function respondentNamed(name: string, date = ''): Respondent {
  const tidy = name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[.;,:*\s]+$/, '')
    .trim()
  return { name: stateNameOn(tidy, date) ?? tidy, class: listed(tidy) ?? guessed(tidy) }
}

/** Is the name one of the lists'? */
export function isListed(name: string): boolean {
  return listed(name) !== undefined
}

function listed(name: string): RespondentClass | undefined {
  const state = stateNameOn(name, '')
  if (state !== undefined) return OBSERVERS.has(state) ? 'observer' : 'member'
  return ORGANIZATIONS.get(key(name))
}

/** Words as names of organizations are compared: without article, marks and case. */
function key(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}

interface NamedOrganization {
  name: string
  acronym?: string
  class: string
  formerly?: { name: string; acronym?: string }[]
}

const OBSERVERS = new Set(states.filter((state) => state.class === 'observer').map((state) => state.name))

const ORGANIZATIONS: ReadonlyMap<string, RespondentClass> = new Map(
  (organizations as NamedOrganization[]).flatMap((o): [string, RespondentClass][] =>
    [o, ...(o.formerly ?? [])]
      .flatMap(({ name, acronym }) => (acronym ? [name, acronym] : [name]))
      .map((name) => [key(name), o.class === 'organization' ? 'organization' : 'un-entity']),
  ),
)

/** Several names make a joint reply; a word for a body makes an organization; else it is taken for a State. */
function guessed(name: string): RespondentClass {
  const parts = name.split(/,\s*|\s+and\s+/)
  if (parts.length > 1 && parts.every((part) => listed(part) === 'member' || listed(part) === 'observer'))
    return 'joint'
  if (/\b(?:United Nations|UN)\b/.test(name)) return 'un-entity'
  if (NGO.test(name)) return 'ngo'
  return BODY.test(name) ? 'organization' : 'member'
}

const NGO =
  /\b(?:Society|Societies|Association|League|Foundation|Network|Coalition|Alliance|Amnesty|Watch|Caritas|Trust|Movement|Forum|non-governmental)\b/i
// A union of harbours and a union of States look alike: the wider class is taken.
const BODY =
  /\b(?:Commission|Union|Organi[sz]ation|Programme|Fund|Council|Committee|Agency|Office|Institute|Bank|Court|Conference|Authority|Secretariat|Centre|Federation|Community|University|Bureau|Department)\b/i
