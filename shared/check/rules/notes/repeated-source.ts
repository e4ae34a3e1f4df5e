import { noteSourceOf } from '../../notes/note-source'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

interface Extract {
  /** What "Ibid." would stand for: the series, or all of a short note. */
  head: string
  length: number
}

/** What a note has in common with the one before it is "Ibid." */
export const repeatedSource = documentRule<Extract>({
  id: 'repeated-source',
  about: '“Ibid.” stands for what is the same as in the note just before.',
  level: 'hint',
  reference: 'Editorial Manual, Footnotes, chapter 5',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          PP: _Recalling_ A,[^1] B[^2] and C,[^3]
          note 1: United Nations, _Treaty Series_, vol. 1577, No. 27531.
          note 2: Ibid., vol. 660, No. 9464.
          note 3: Resolution 70/1.`,
      },
      { text: 'PP: _Recalling_ A[^1] and B,[^2]\nnote 1: A/75/1.\nnote 2: A/75/2.' },
    ],
    bad: [
      {
        text: `
          PP: _Recalling_ A[^1] and B,[^2]
          note 1: United Nations, _Treaty Series_, vol. 1577, No. 27531.
          note 2: United Nations, _Treaty Series_, vol. 660, No. 9464.`,
        messages: ['Note 1 begins with the same words: “Ibid.” may stand for them'],
      },
      {
        text: 'PP: _Recalling_ A[^1] and B,[^2]\nnote 1: Resolution 70/1, annex.\nnote 2: Resolution 70/1, annex.',
        messages: ['Note 1 says the same: “Ibid.” may stand for it'],
      },
    ],
  },
  extract: (unit) => {
    if (!isFootnote(unit) || unit.series !== 'number' || noteSourceOf(unit).explains) return undefined
    const flat = wordsOf(unit).trim()
    const series =
      /^(?:See\s)?((?:United|League of) Nations, Treaty Series|Official Records of the (?:General Assembly|Economic and Social Council)),/u.exec(
        flat,
      )
    return { head: series ? series[1]! : `= ${flat}`, length: wordsOf(unit).length }
  },
  judge: (extracts, { numbering }) => {
    if (extracts.length < 2) return []
    const byId = new Map(extracts.map(({ unit, extract }) => [unit.id, extract]))
    const found: Found[] = []
    let before: { mark: string; head: string } | undefined
    for (const [footnoteId, { mark }] of numbering.footnotes) {
      const extract = byId.get(footnoteId)
      if (!extract) {
        before = undefined
        continue
      }
      const { head, length } = extract
      if (before && before.head === head && !/^= (?:Ibid|See (?:foot)?note|$)/u.test(head)) {
        const message = head.startsWith('= ')
          ? `Note ${before.mark} says the same: “Ibid.” may stand for it`
          : `Note ${before.mark} begins with the same words: “Ibid.” may stand for them`
        found.push({ footnoteId, from: 0, to: length, message })
      }
      before = { mark, head }
    }
    return found
  },
})
