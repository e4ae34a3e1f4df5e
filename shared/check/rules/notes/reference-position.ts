import type { FootnoteSeries } from '../../../text/document-text'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { referencesOn } from '../../notes/references'
import { placeOf, wordsOf } from '../../unit'
import type { Unit } from '../../unit'

/** References that stand at one place are judged together, at the last of them. */
type Extract = {
  footnoteId: string
  printed: string | undefined
  from: number
  at: number
  before: string
  after: string
}[]

/** A reference stands behind a word and on its side of the punctuation: behind it in English, before it in French and Spanish. */
export const referencePosition = documentRule<Extract>({
  id: 'reference-position',
  about:
    'A reference stands right after a word, without a blank: in English behind the comma, semicolon, full stop or quotation mark, in French, Spanish, Russian and Arabic before it.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 9',
  languages: ['en', 'fr', 'es', 'ru', 'ar'],
  examples: {
    ok: [
      {
        text: `
          para 1: Norland replied,[^1] Sudria did,[^2][^3] and the survey (the first of its kind[^4]) says so.[^5]
          para 2: It calls them “ferries”[^6] and counts them: 42[^7] in winter.
          note 1: A.
          note 2: B.
          note 3: C.
          note 4: D.
          note 5: E.
          note 6: F.
          note 7: G.`,
      },
      {
        text: `
          @language fr
          PP: _Rappelant_ le rapport[^1], la Convention « sur les bacs »[^2] et le Protocole[^3],
          note 1: A.
          note 2: B.
          note 3: C.`,
      },
    ],
    bad: [
      {
        text: 'para 1: Norland replied[^1], and so did Sudria[^2].\nnote 1: A.\nnote 2: B.',
        messages: [
          'The reference stands before the comma; in English it stands behind it',
          'The reference stands before the full stop; in English it stands behind it',
        ],
      },
      {
        text: 'para 1: The survey speaks of “ferries[^1]” and boats.\nnote 1: A.',
        messages: ['The reference stands before the quotation mark; in English it stands behind it'],
      },
      {
        text: '@language fr\nPP: _Rappelant_ le rapport,[^1]\nnote 1: A.',
        messages: ['The reference stands behind the comma; in French it stands before it'],
      },
      { text: 'para 1: Norland re[^1]plied.\nnote 1: A.', messages: ['The reference stands in the middle of a word'] },
      {
        text: 'para 1: Norland replied, [^1] and so did Sudria.\nnote 1: A.',
        messages: ['A blank stands before the reference'],
      },
    ],
  },
  extract: (unit) => {
    const references = referencesOn(unit)
    if (references.length === 0) return undefined
    return placesIn(unit, references)
  },
  judge: (extracts, { text }) => {
    const behind = text.language === 'en'
    const language = LANGUAGES[text.language] ?? ''
    const series = new Map(text.footnotes.map((note) => [note.id, note.series]))
    return extracts.flatMap(({ unit, extract }) =>
      extract.flatMap((place): Found[] => {
        const wrong = fault(place, behind, language, series.get(place.footnoteId) ?? 'number')
        return wrong ? [{ ...placeOf(unit), from: place.from, to: place.at, ...wrong }] : []
      }),
    )
  },
})

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  ru: 'Russian',
  ar: 'Arabic',
}

function placesIn(unit: Unit, references: ReturnType<typeof referencesOn>): Extract {
  const flat = wordsOf(unit)
  return references.flatMap(({ footnoteId, printed, from, at }, index) => {
    const next = references[index + 1]
    // Of references side by side the last is judged, by what stands around all of them: a comma may part them.
    if (next && /^[,\s]{0,2}$/u.test(flat.slice(at, next.at))) return []
    let first = at
    for (let i = index - 1; i >= 0 && /^[,\s]{0,2}$/u.test(flat.slice(references[i]!.at, first)); i -= 1)
      first = references[i]!.at
    const before = flat.slice(Math.max(0, first - 2), first)
    return [{ footnoteId, printed, from, at: first, before, after: flat.slice(at, at + 2) }]
  })
}

type Fault = Pick<Found, 'message' | 'fix'> & Partial<Pick<Found, 'from'>>

function fault(
  { at, before, after }: Extract[number],
  behind: boolean,
  language: string,
  series: FootnoteSeries,
): Fault | undefined {
  const last = before.at(-1) ?? ''
  const next = after[0] ?? ''
  if (WORD.test(last) && WORD.test(next)) return { message: 'The reference stands in the middle of a word' }
  if (BLANK.test(last) && /\S/u.test(before))
    return {
      message: 'A blank stands before the reference',
      from: at - 1,
      fix: { title: 'Remove the blank', text: '' },
    }
  if (series !== 'number') return undefined
  if (behind) {
    const sign = SIGNS[next]
    // A full stop within a figure is none.
    if (!sign || SIGNS[last] || !WORDS.test(last) || (next === '.' && /\d/.test(after[1] ?? ''))) return undefined
    return { message: `The reference stands before the ${sign}; in ${language} it stands behind it` }
  }
  const sign = SIGNS[last]
  if (!sign || sign === QUOTE || last === '.' || !WORDS.test(before)) return undefined
  return { message: `The reference stands behind the ${sign}; in ${language} it stands before it` }
}

const WORD = /[\p{L}\p{N}]/u
const WORDS = /[\p{L}\p{N})\]]/u
const BLANK = /[^\S\n]/u
const QUOTE = 'quotation mark'
const SIGNS: Readonly<Record<string, string>> = {
  ',': 'comma',
  '،': 'comma',
  ';': 'semicolon',
  '؛': 'semicolon',
  '.': 'full stop',
  '?': 'question mark',
  '!': 'exclamation mark',
  '”': QUOTE,
  '"': QUOTE,
}
