import organizations from '../../resources/lists/organizations.json'
import states from '../../resources/lists/states.json'
import type { Respondent, RespondentClass } from './source'

/** Who goes by this name. The class is the lists', else what the words of the name tell; the name stays as given. */
export function respondentNamed(name: string): Respondent {
  const tidy = name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[.;,:*\s]+$/, '')
    .trim()
  return { name: tidy, class: listed(tidy) ?? guessed(tidy) }
}

/** Is the name one of the lists'? */
export function isListed(name: string): boolean {
  return listed(name) !== undefined
}

/** Words as names are compared: without article, marks, case and sorts of apostrophe. */
function key(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'ʼ]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?(?:the )?/, '')
    .trim()
}

function listed(name: string): RespondentClass | undefined {
  return CLASSES.get(key(name))
}

interface NamedState {
  name: string
  class: string
  running?: string
  formerly?: { name: string }[]
  informal?: string[]
}

interface NamedOrganization {
  name: string
  acronym?: string
  class: string
  formerly?: { name: string; acronym?: string }[]
}

const CLASSES: ReadonlyMap<string, RespondentClass> = new Map([
  ...(organizations as NamedOrganization[]).flatMap((o): [string, RespondentClass][] =>
    [o.name, o.acronym, ...(o.formerly ?? []).flatMap((was) => [was.name, was.acronym])].flatMap((n) =>
      n ? [[key(n), o.class === 'organization' ? 'organization' : 'un-entity']] : [],
    ),
  ),
  ...(states as NamedState[]).flatMap((s): [string, RespondentClass][] =>
    [s.name, s.running, ...(s.formerly ?? []).map((was) => was.name), ...(s.informal ?? [])].flatMap((n) =>
      n ? [[key(n), s.class === 'observer' ? 'observer' : 'member']] : [],
    ),
  ),
])

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
