import { referencesOn } from '../../notes/references'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { gateOf } from '../../scan'
import { wordsOf } from '../../unit'

interface Extract {
  /** What the paragraph speaks of: the words of its opening up to the report's author. */
  report?: { author: string; from: number; to: number }
  /** Authors of reports that it names. */
  authors: readonly string[]
  noted: boolean
}

/** A report that the preamble takes up has a footnote with its symbol. */
export const reportWithoutNote = documentRule<Extract>({
  id: 'report-without-note',
  about: 'A report that a resolution takes up in its preamble has a footnote with its symbol.',
  level: 'hint',
  reference: 'Editorial Manual, Footnotes, chapter 2',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          opening: _The General Assembly_,
          PP: _Having considered_ the report of the Secretary-General on ferries,[^1]
          PP: _Taking note_ of the report of the Secretary-General,
          OP: _Takes note_ of the report of the Secretary-General.
          note 1: A/75/289.`,
      },
      {
        text: 'opening: _The Security Council_,\nPP: _Having considered_ the report of the Secretary-General,\nOP: _Decides_ A.',
      },
    ],
    bad: [
      {
        text: `
          opening: _The General Assembly_,
          PP: _Having considered_ the report of the Secretary-General on ferries,
          PP: _Recalling_ its resolution,[^1]
          OP: _Decides_ A.
          note 1: Resolution 70/1.`,
        messages: ['The report has no footnote with its symbol'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit) || (unit.kind !== 'preambular' && unit.kind !== 'operative')) return undefined
    const flat = wordsOf(unit)
    if (!mayHold(unit)) return undefined
    const authors = [...flat.matchAll(REPORT)].map((match) => match[1]!)
    const opening = unit.kind === 'preambular' ? TAKEN_UP.exec(flat) : null
    return {
      authors,
      noted: referencesOn(unit).length > 0,
      ...(opening && { report: { author: opening[2]!, from: opening[1]!.length, to: opening[0].length } }),
    }
  },
  judge: (extracts, { organ, text }) => {
    if ((organ !== 'GA' && organ !== 'ECOSOC') || text.footnotes.length === 0) return []
    const noted = new Set<string>()
    return extracts.flatMap(({ unit, extract: { report, authors, noted: here } }): Found[] => {
      if (here) for (const author of authors) noted.add(author)
      if (!report || here || noted.has(report.author)) return []
      const { from, to } = report
      return [{ paragraphId: unit.id, from, to, message: 'The report has no footnote with its symbol' }]
    })
  },
})

const REPORT =
  /\breports?\s(?:of|by)\sthe\s(Secretary-General|United\sNations\sHigh\sCommissioner|Executive\sDirector|Director-General)/gu
const TAKEN_UP =
  /^((?:Having\s(?:considered|examined)|Taking\snote(?:\swith\s\p{L}+)?\sof|Welcoming|Noting(?:\swith\s\p{L}+)?)(?:\salso|\sfurther)?\s)the\s(?:\p{Ll}+\s)?report\s(?:of|by)\sthe\s(Secretary-General|United\sNations\sHigh\sCommissioner|Executive\sDirector|Director-General)/u

const mayHold = gateOf({ words: 'report reports' })
