import type { Designation, OfficeLists } from '../../office-lists'
import { proseOf } from '../../style/prose'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'
import type { Unit } from '../../unit'

/** Words for States and territories that an office decides about. */
export const designation = documentRule<true>({
  id: 'designation',
  about:
    'Some words for a State or territory follow the practice of the United Nations, which the office in charge confirms (list “designations”).',
  level: 'consult',
  reference: 'Editorial Manual, Country names; the list of the office',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: The State of Palestine, Taiwan Province of China and the Falkland Islands (Malvinas) have ferries.',
        date: '2026-01-01',
      },
      { text: 'para 1: Palestine refugees in the Near East wrote of “the West Bank”.', date: '2026-01-01' },
      { text: 'para 1: Palestine had observers at the ferry conference.', date: '2009-01-01' },
    ],
    bad: [
      {
        text: 'para 1: Ferries of Taiwan called at the Falkland Islands.',
        date: '2026-01-01',
        messages: [
          '“Taiwan”: the United Nations writes “Taiwan Province of China” (General Assembly resolution 2758 (XXVI)); consult the Office of Legal Affairs',
          '“Falkland Islands”: the United Nations writes “Falkland Islands (Malvinas)” (General Assembly resolution 2065 (XX)); consult for the note on the dispute that documents carry',
        ],
      },
      {
        text: 'OP 1: _Notes_ that ferries of Palestine were inspected.',
        date: '2026-01-01',
        messages: [
          '“Palestine”: the United Nations writes “State of Palestine” for the observer State since General Assembly resolution 67/19 of 29 November 2012; consult where the territory is meant',
        ],
      },
    ],
  },
  extract: (unit) => (CAPITAL.test(wordsOf(unit)) ? true : undefined),
  // Once for each designation of a text: an office is asked once.
  judge: (extracts, { lists, date }) => {
    const found: Found[] = []
    const told = new Set<string>()
    for (const { unit } of extracts) {
      for (const { named, from, to } of mentionsIn(unit, lists)) {
        if (told.has(named.words) || (date && ((named.from && date < named.from) || (named.to && date > named.to))))
          continue
        told.add(named.words)
        found.push({ ...placeOf(unit), from, to, message: `“${named.words}”: ${named.note}` })
      }
    }
    return found
  },
})

const CAPITAL = /\p{Lu}/u

interface Mention {
  named: Designation
  from: number
  to: number
}

function mentionsIn(unit: Unit, lists: OfficeLists): readonly Mention[] {
  const { pattern, byWords, known } = readyFor(lists)
  let mentions = known.get(unit)
  if (!mentions) {
    const prose = proseOf(unit)
    mentions = []
    for (const { 0: words, index } of pattern ? prose.matchAll(pattern) : []) {
      const named = byWords.get(words)
      const to = index + words.length
      const around = prose.slice(Math.max(0, index - 60), to + 60)
      if (named && !named.unless?.some((phrase) => around.includes(phrase))) mentions.push({ named, from: index, to })
    }
    known.set(unit, mentions)
  }
  return mentions
}

interface Ready {
  pattern?: RegExp
  byWords: ReadonlyMap<string, Designation>
  known: WeakMap<Unit, Mention[]>
}

/** Lists are the same object as long as nobody edits them. */
const ready = new WeakMap<OfficeLists, Ready>()

function readyFor(lists: OfficeLists): Ready {
  const before = ready.get(lists)
  if (before) return before
  const byWords = new Map(lists.designations.map((one) => [one.words, one]))
  const words = [...byWords.keys()].filter(Boolean).sort((a, b) => b.length - a.length)
  const made: Ready = {
    byWords,
    known: new WeakMap(),
    ...(words.length && {
      pattern: new RegExp(
        `\\b(?:${words.map((one) => one.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})(?![A-Za-z])`,
        'g',
      ),
    }),
  }
  ready.set(lists, made)
  return made
}
