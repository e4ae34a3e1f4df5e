import organizations from '../../resources/lists/organizations.json'
import states from '../../resources/lists/states.json'
import { isListed, respondentNamed } from '../source/respondent'
import type { Respondent } from '../source/source'
import { findStates, stateSortKey } from '../text/states'
import type { Dossier, Draft } from './draft'
import { isSince } from './trace'

export const EMPTY_DOSSIER: Dossier = { questions: [], asked: [] }

/** The Member States of today, in the order of lists. */
export const MEMBER_STATES: readonly string[] = states
  .filter((state) => state.class === 'member')
  .map(({ name }) => name)
  .sort((a, b) => (stateSortKey(a) < stateSortKey(b) ? -1 : 1))

/** Organizations and entities that may be asked. */
export const ORGANIZATION_NAMES: readonly string[] = organizations
  .filter((one) => one.class !== 'principal-organ')
  .map(({ name }) => name)

/** The draft with this dossier, without what is empty in it; the very same draft where nothing is different. */
export function withDossier(draft: Draft, given: Dossier): Draft {
  const dossier = tidy(given)
  if (JSON.stringify(dossier) === JSON.stringify(draft.dossier && tidy(draft.dossier))) return draft
  const { dossier: before, ...rest } = draft
  void before
  return dossier ? { ...rest, dossier } : rest
}

function tidy({ mandate, request, questions, asked, cutOff }: Dossier): Dossier | undefined {
  const symbol = request?.symbol?.trim()
  const date = request?.date?.trim()
  const dossier: Dossier = {
    ...(mandate && { mandate }),
    ...((symbol || date) && { request: { ...(symbol && { symbol }), ...(date && { date }) } }),
    questions: questions.map((question) => question.trim().normalize('NFC')).filter(Boolean),
    asked: [...new Set(asked)],
    ...(cutOff?.trim() && { cutOff: cutOff.trim() }),
  }
  return Object.keys(dossier).length > 2 || dossier.questions.length > 0 || dossier.asked.length > 0
    ? dossier
    : undefined
}

/** Names written or pasted, one a line or one after the other; those of the lists as the lists have them. */
export interface ReadNames {
  known: string[]
  /** In no list, as they were written. */
  unknown: string[]
}

/** Names of respondents in words as people paste them: lines, bullets, numbers, commas, "and". */
export function namesFrom(words: string): ReadNames {
  const known: string[] = []
  const unknown: string[] = []
  for (const line of words.normalize('NFC').split(/[\n\r\t;•·]+/u)) {
    const piece = line.replace(/^\s*(?:[-–—*]|\(?\d{1,3}[.)]|\(?[a-z]\))\s*/u, '').trim()
    if (piece) readPiece(piece, known, unknown)
  }
  return { known: [...new Set(known)], unknown: [...new Set(unknown)] }
}

function readPiece(piece: string, known: string[], unknown: string[]): void {
  if (isListed(plain(piece))) {
    known.push(respondentNamed(plain(piece)).name)
    return
  }
  let rest = ''
  let at = 0
  const found: string[] = []
  for (const { from, to, state } of findStates(piece, '')) {
    // A State's name within another's, as in "Friends of Norland", is none.
    if (!isWhole(piece, from, to)) continue
    rest += piece.slice(at, from)
    found.push(state)
    at = to
  }
  rest += piece.slice(at)
  known.push(...found)
  for (const part of rest.split(/,|(?<!\p{L})and(?!\p{L})/u)) {
    const name = plain(part)
    if (!/\p{L}{2}/u.test(name) || /^the$/iu.test(name)) continue
    if (isListed(name)) known.push(respondentNamed(name).name)
    else unknown.push(...wholeNames(name))
  }
}

/** Nothing stands beside it but what separates names. */
function isWhole(piece: string, from: number, to: number): boolean {
  return (
    /(?:^|[,(:]|(?<!\p{L})and)\s*(?:the\s+)?$/iu.test(piece.slice(0, from)) &&
    /^\s*(?:$|[,.():*¹²³⁴⁵⁶⁷⁸⁹]|and(?!\p{L}))/u.test(piece.slice(to))
  )
}

const plain = (name: string): string => name.replace(/[\s.:*¹²³⁴⁵⁶⁷⁸⁹⁰]+$/u, '').replace(/^[\s,.:]+/u, '')

/** What is left around names that were taken out is no name. */
const wholeNames = (name: string): string[] => {
  const words = plain(name).replace(/\s+/g, ' ')
  return words ? [words] : []
}

/** A reply that the corpus holds. */
export interface ReplyAtHand {
  respondent?: Respondent | undefined
  date?: string | undefined
}

export interface DossierStanding {
  /** Everyone asked, in the dossier's order, with whether a reply is there. */
  asked: { name: string; replied: boolean }[]
  /** How many of them have replied. */
  replied: number
  /** Who replied without having been asked. */
  others: string[]
}

/** Who of those asked has replied, as `traceDraft` counts: a reply from before the request is none to it. */
export function standingOf({ asked, request }: Dossier, replies: readonly ReplyAtHand[]): DossierStanding {
  const heard = new Set(
    replies.flatMap(({ respondent, date }) => (respondent && isSince(date, request?.date) ? [respondent.name] : [])),
  )
  const all = asked.map((name) => ({ name, replied: heard.has(name) }))
  return {
    asked: all,
    replied: all.filter(({ replied }) => replied).length,
    others: [...heard].filter((name) => !asked.includes(name)),
  }
}

/** States in the order of State lists, then all others by name. */
export function inListOrder(names: readonly string[]): string[] {
  const isState = (name: string): boolean => ['member', 'observer'].includes(respondentNamed(name).class)
  const keys = new Map(names.map((name) => [name, `${isState(name) ? 0 : 1} ${stateSortKey(name)}`]))
  return [...names].sort((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : keys.get(a)! > keys.get(b)! ? 1 : 0))
}
