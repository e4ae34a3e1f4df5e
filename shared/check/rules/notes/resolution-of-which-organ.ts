import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { referencesOn } from '../../notes/references'
import { wordsOf } from '../../unit'

interface Extract {
  /** Notes that a resolution's own paragraph refers to. */
  refersTo?: readonly string[]
  /** At the beginning of a note, or after "See": organ, if named, and the form of the number. */
  cited?: { from: number; to: number; organ: string; form: 'GA' | 'SC' | 'ECOSOC' }
}

/** In a note an organ's own resolutions stand without its name, those of others with it. */
export const resolutionOfWhichOrgan = documentRule<Extract>({
  id: 'resolution-of-which-organ',
  about:
    'In the notes of a resolution the organ’s own resolutions are “Resolution 70/1”, those of other organs bear the organ’s name.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 3',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          opening: _The General Assembly_,
          PP: _Recalling_ two resolutions,[^1]
          PP: _Recalling_ others,[^2]
          PP: _Recalling_ the Council’s,[^3]
          note 1: Resolution 70/1.
          note 2: Security Council resolution 1325 (2000).
          note 3: Economic and Social Council resolution 2006/27.`,
      },
      {
        text: `
          opening: _The Economic and Social Council_,
          PP: _Recalling_ two resolutions,[^1]
          PP: _Recalling_ its own,[^2]
          note 1: General Assembly resolution 55/25, annex I.
          note 2: Resolution 2004/26.`,
      },
    ],
    bad: [
      {
        text: `
          opening: _The General Assembly_,
          PP: _Recalling_ A,[^1]
          PP: _Recalling_ B,[^2]
          PP: _Recalling_ C,[^3]
          note 1: General Assembly resolution 70/1.
          note 2: Resolution 1325 (2000).
          note 3: See resolution 2006/27.`,
        messages: [
          'The Assembly’s own resolutions stand without its name here',
          'This number is one of the Security Council’s: name it',
          'This number is one of the Economic and Social Council’s: name it',
        ],
      },
      {
        text: `
          opening: _The Economic and Social Council_,
          PP: _Recalling_ A,[^1]
          note 1: Resolution 70/1, annex.`,
        messages: ['This number is one of the General Assembly’s: name it'],
      },
    ],
  },
  extract: (unit) => {
    if (!isFootnote(unit)) {
      if (unit.kind !== 'preambular' && unit.kind !== 'operative') return undefined
      const refersTo = referencesOn(unit).map(({ footnoteId }) => footnoteId)
      return refersTo.length > 0 ? { refersTo } : undefined
    }
    const match = CITED.exec(wordsOf(unit))
    if (!match) return undefined
    const { see = '', organ = '', number } = match.groups!
    const form = /\(/u.test(number!) ? 'SC' : /^\d{4}\//u.test(number!) ? 'ECOSOC' : 'GA'
    return { cited: { from: see.length, to: match[0].length, organ, form } }
  },
  judge: (extracts, { organ }) => {
    if (organ !== 'GA' && organ !== 'ECOSOC') return []
    const referred = new Set(extracts.flatMap(({ extract }) => extract.refersTo ?? []))
    return extracts.flatMap(({ unit, extract: { cited } }): Found[] => {
      if (!cited || !referred.has(unit.id)) return []
      const { from, to } = cited
      if (!cited.organ) {
        if (cited.form === organ) return []
        const message = `This number is one of the ${NAMES[cited.form]}’s: name it`
        return [{ footnoteId: unit.id, from, to, message }]
      }
      if (cited.organ !== NAMES[organ]) return []
      const own = organ === 'GA' ? 'Assembly' : 'Council'
      return [{ footnoteId: unit.id, from, to, message: `The ${own}’s own resolutions stand without its name here` }]
    })
  },
})

const NAMES = { GA: 'General Assembly', ECOSOC: 'Economic and Social Council', SC: 'Security Council' } as const
/** The Human Rights Council's numbers are as low as the Assembly's older ones: only those above are the Assembly's for certain. */
const CITED =
  /^(?<see>\s*(?:See\s)?)(?:(?<organ>General Assembly|Economic and Social Council)\s)?[Rr]esolution\s(?<number>\d{1,4}\s\((?:19|20)\d\d\)|(?:19|20)\d\d\/\d{1,3}|(?:6\d|[7-9]\d|1[0-2]\d)\/\d{1,3})(?![\d/])/u
