import { DAY, MONTH } from './dates'

/**
 * Where in the masthead of a run-on resolution its parts begin: it is cut where the words begin by which a part is known
 * (`Distr.:`, a session, `Agenda item`, `Resolution adopted by`, the resolution's own number). Undefined where it has fewer than three.
 */
export function headStarts(head: string): number[] | undefined {
  const cuts = new Set<number>()
  for (const [pattern, parts] of PARTS) {
    const found = pattern.exec(head)
    if (!found) continue
    cuts.add(found.index)
    if (parts === 'whole') cuts.add(found.index + found[0].length)
  }
  return cuts.size < 4 ? undefined : [...cuts].sort((a, b) => a - b)
}

const ORDINAL = '[A-Z][a-z]+(?:[- ][a-z]+){0,3}'

/** What begins a part, and whether the part is no more than the words found. */
const PARTS: readonly (readonly [RegExp, 'whole' | 'begins'])[] = [
  [/^United Nations(?= )/u, 'whole'],
  [/\b[A-Z]{1,5}(?:\/[A-Za-z0-9.()-]+)+(?: [A-Z](?:-[A-Z])?(?= ))?(?= )/u, 'whole'],
  [/(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)(?= )/u, 'whole'],
  [/Distr\.: ?(?:General|Limited|Restricted)(?= )/u, 'whole'],
  [new RegExp(`(?<=Distr\\.: ?\\p{L}+ )${DAY}|(?<=Distr\\.: ?\\p{L}+ )${MONTH} \\d{4}`, 'u'), 'whole'],
  [new RegExp(`${ORDINAL} (?:(?:regular|special|emergency special|resumed|annual) )?session(?= )`, 'u'), 'whole'],
  [/Agenda items? \d{1,3}(?: \([a-z]+\))?(?:(?:,| and|, and) (?:\d{1,3}(?: \([a-z]+\))?|\([a-z]+\)))*(?= )/u, 'whole'],
  [new RegExp(`(?:Resolution|Decision)s? adopted by the .{5,80}? on ${DAY}`, 'u'), 'whole'],
  [/\[(?:on|without|adopted|as) [^\]]{5,300}\]/u, 'whole'],
  [/(?<=^|\s)(?:E?S-)?\d{1,4}\/\d{1,4}(?: [A-Z])?[^\s.]{0,6}\. (?=\S)/u, 'begins'],
]
