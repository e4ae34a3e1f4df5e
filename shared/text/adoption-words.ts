import type { Adoption, Tally } from './said-facts'
import { namesIn } from './sponsors'

/**
 * How a text was adopted, by words that say so: `Adopted without a vote`, `adopted by a recorded vote of 120 to 10, with
 * 5 abstentions`, `Adopted 133-3-0`. Undefined where they do not. Only words that speak of the text itself may be asked:
 * a masthead, a closing line, a note in square brackets.
 */
export function adoptionIn(words: string): Pick<Adoption, 'way' | 'tally'> | undefined {
  const line = words.normalize('NFC').replace(/\s+/g, ' ')
  if (NOT.test(line)) return undefined
  const tally = tallyIn(line)
  if (tally) return { way: 'vote', tally }
  if (AGREED.test(line)) return { way: 'without-vote' }
  return VOTED.test(line) ? { way: 'vote' } : undefined
}

/** The meeting that a line names, as printed: `46th plenary meeting`, `第46次全体会议`. */
export function meetingIn(words: string): string | undefined {
  return MEETING.exec(words.normalize('NFC').replace(/[^\S\n]+/g, ' '))?.[0].trim()
}

/**
 * The names behind `In favour:`, `Against:` and `Abstaining:`, where there are as many as the tally says; a list that is
 * short or long is not taken.
 */
export function votersIn(words: string, tally: Tally): Tally['names'] | undefined {
  const lists = { inFavour: [] as string[], against: [] as string[], abstaining: [] as string[] }
  const found = [...words.matchAll(/(?<=^|\n)\W{0,3}(In favour|Against|Abstaining|Abstentions?)\s*:/giu)]
  found.forEach((match, index) => {
    const names = words.slice(match.index + match[0].length, found[index + 1]?.index).replace(/[\].\s]+$/u, '')
    const label = match[1]!.toLowerCase()
    const way = label === 'in favour' ? 'inFavour' : label === 'against' ? 'against' : 'abstaining'
    if (!/^\s*(?:none|[—–-])?\s*$/i.test(names)) lists[way] = namesIn(names)
  })
  const whole =
    lists.inFavour.length === tally.inFavour &&
    lists.against.length === tally.against &&
    lists.abstaining.length === tally.abstaining
  return found.length > 0 && whole ? lists : undefined
}

function tallyIn(line: string): Tally | undefined {
  for (const pattern of TALLIES) {
    const found = pattern.exec(line)
    if (!found) continue
    const [inFavour, against, abstaining] = [found[1], found[2], found[3]].map(number)
    return { inFavour: inFavour!, against: against!, abstaining: abstaining! }
  }
  return undefined
}

function number(word: string | undefined): number {
  return word && /^\d/.test(word) ? Number(word) : 0
}

const N = '(\\d{1,3}|none|no one|zero|ninguno|ninguna|zéro|no)'
const TALLIES: readonly RegExp[] = [
  // a recorded vote of 120 to 10, with 5 abstentions; 120 votes in favour to 10 against, with no abstentions
  new RegExp(
    `\\b(?:votes? of|by) (\\d{1,3})(?: votes?)?(?: in favour)?,? (?:to|against) ${N}(?: votes?)?(?: against)?(?:,? (?:with|and) ${N} abst\\p{L}+)?`,
    'iu',
  ),
  /\b(\d{1,3}) (?:votes? )?in favou?r,? (\d{1,3}|none) (?:votes? )?against(?:,? (?:with|and)? ?(\d{1,3}|none|no) abst\p{L}+)?/iu,
  /\b(\d{1,3}) voix (?:pour,? )?(?:contre )?(\d{1,3}|zéro)(?: contre)?(?:,? (?:avec|et) (\d{1,3}) abst\p{L}+)?/iu,
  /\b(\d{1,3}) votos (?:a favor )?(?:contra|y|,) (\d{1,3}|ninguno)(?: en contra)?(?:,? (?:con|y) (\d{1,3}) abst\p{L}+)?/iu,
  /(\d{1,3}) голос\p{L}+ против (\d{1,3})(?:,? при (\d{1,3}) воздержавш\p{L}+)?/iu,
  /以\s?(\d{1,3})\s?票对\s?(\d{1,3})\s?票[、,，]?\s?(\d{1,3})\s?票弃权/u,
  /^Adopted,? \(?(\d{1,3})-(\d{1,3})-(\d{1,3})\b/iu,
]

/** The words for it in the six languages. */
const AGREED =
  /\bwithout (?:a )?vote\b|\b(?:by|with) (?:consensus|acclamation)\b|\bsans (?:être mise? aux voix|vote)\b|\bpar consensus\b|\bsin (?:que se procediera a )?votación\b|\bpor consenso\b|без голосования|консенсусом|未经表决|协商一致|(?:بدون|دون) تصويت|بتوافق الآراء/iu
const VOTED =
  /\bunanimous(?:ly)?\b|\bby (?:a )?(?:recorded )?vote\b|\bunanimité\b|\bunanimidad\b|единогласно|一致通过|بالإجماع/iu
const NOT = /\bnot (?:been )?adopted\b|\bwas rejected\b/iu

const MEETING =
  /\d{1,5}(?:st|nd|rd|th) (?:\((?:resumed|closed)\) )?(?:(?:plenary|closed|resumed) )?meeting\b|\d{1,5}e séance(?: plénière)?(?: \(reprise\))?|\d{1,5}[aª]\.? sesión(?: plenaria)?(?: \(continuación\))?|\d{1,5}[-‑‐–]?[ея] (?:\(возобновленное\) )?(?:пленарное )?заседание(?: \(возобновленное\))?|第\s?\d{1,5}次(?:全体)?会议(?: ?[(（]续会[)）])?|الجلسة(?: العامة)? \d{1,5}(?: \(المستأنفة\))?/u
