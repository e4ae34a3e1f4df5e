import { referencesOn } from '../../notes/references'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { gateOf } from '../../scan'
import { wordsOf } from '../../unit'

interface Mention {
  preamble: boolean
  instrument: string
  from: number
  to: number
  noted: boolean
}

/** An instrument has its footnote where a resolution names it first. */
export const instrumentWithoutNote = documentRule<Mention[] | 'annex'>({
  id: 'instrument-without-note',
  about:
    'Where the preamble of a resolution of the General Assembly or the Economic and Social Council names a treaty or declaration first, a footnote says where it is found.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 2',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          opening: _The General Assembly_,
          PP: _Recalling_ the Convention on the Rights of the Child and the Optional Protocols thereto,[^1]
          PP: _Noting_ the work of the Conference of States Parties to the Convention on the Rights of Persons with Disabilities,
          OP: _Urges_ States to accede to the Convention on the Rights of the Child.
          note 1: United Nations, _Treaty Series_, vol. 1577, No. 27531.`,
      },
      {
        text: `
          opening: _The Security Council_,
          PP: _Recalling_ the Convention on the Rights of the Child,
          OP: _Decides_ to remain seized of the matter.`,
      },
    ],
    bad: [
      {
        text: `
          opening: _The General Assembly_,
          PP: _Recalling_ the Convention on the Rights of the Child,
          PP: _Guided_ by the Universal Declaration of Human Rights,[^1]
          OP: _Urges_ States to accede to the Convention on the Rights of the Child.
          note 1: Resolution 217 A (III).`,
        messages: ['The first mention of the Convention on the Rights of the Child has no footnote'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit)) return undefined
    if (unit.kind === 'annex') return 'annex'
    if (unit.kind !== 'preambular' && unit.kind !== 'operative') return undefined
    const flat = wordsOf(unit)
    if (!mayHold(unit) || !SIGN.test(flat)) return undefined
    const references = referencesOn(unit)
    const preamble = unit.kind === 'preambular'
    const mentions = [...flat.matchAll(INSTRUMENT)].flatMap((match): Mention[] => {
      const from = match.index
      const to = from + match[0].length
      // A reference may have been left as a figure by what read the text.
      const noted =
        /^\d/u.test(flat.slice(to)) ||
        references.some(({ at }) => at >= to && !flat.slice(to, at).includes(';') && at - to < 250)
      // A body or a meeting that bears the name, a protocol to it, an article of it, words about what is owed under it.
      if (
        !noted &&
        (TOLD.test(flat.slice(to, to + 90)) || PART_OF_A_NAME.test(flat.slice(Math.max(0, from - 60), from)))
      )
        return []
      return [{ preamble, instrument: match[0].replace(/\s/gu, ' '), from, to, noted }]
    })
    return mentions.length > 0 ? mentions : undefined
  },
  judge: (extracts, { organ, text }) => {
    if (organ !== 'GA' && organ !== 'ECOSOC') return []
    // A text without any note has its sources elsewhere: in a resolution that it goes on from.
    if (text.footnotes.length === 0) return []
    const met = new Set<string>()
    const found: Found[] = []
    for (const { unit, extract } of extracts) {
      // An annex speaks for itself.
      if (extract === 'annex') break
      for (const { preamble, instrument, from, to, noted } of extract) {
        if (preamble && !met.has(instrument) && !noted)
          found.push({
            paragraphId: unit.id,
            from,
            to,
            message: `The first mention of the ${instrument} has no footnote`,
          })
        met.add(instrument)
      }
    }
    return found
  },
})

const INSTRUMENTS = [
  'Universal Declaration of Human Rights',
  'International Covenant on Civil and Political Rights',
  'International Covenant on Economic, Social and Cultural Rights',
  'International Convention on the Elimination of All Forms of Racial Discrimination',
  'Convention on the Elimination of All Forms of Discrimination against Women',
  'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment',
  'Convention on the Rights of the Child',
  'Convention on the Rights of Persons with Disabilities',
  'International Convention for the Protection of All Persons from Enforced Disappearance',
  'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families',
  'Convention relating to the Status of Refugees',
  'Convention on the Prevention and Punishment of the Crime of Genocide',
  'United Nations Convention against Transnational Organized Crime',
  'United Nations Convention against Corruption',
]
const mayHold = gateOf({ capital: 'convention covenant universal' })
const SIGN = /Convention|Covenant|Universal Declaration/u
const INSTRUMENT = new RegExp(
  `\\b(?=[UIC])(?<![“\\p{L}])(?:${INSTRUMENTS.map((name) => name.replaceAll(' ', '\\s')).join('|')})`,
  'gu',
)
/** The words themselves say where it is found. */
const TOLD = /^[^;]{0,40}\b(?:adopted|contained|in (?:its )?resolution)\b/u
const PART_OF_A_NAME =
  /(?:\b(?:Part(?:y|ies)\sto|Conference|Committee|Group|Protocols?\s(?:to|of)|articles?\s[\d, and]+|under|framework|Secretariat|secretariat|signatories)\b[^,;]{0,40}|supplementing\s)(?:the\s)?$/u
