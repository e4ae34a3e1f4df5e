import { referencesOn } from '../../notes/references'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { hasSign } from '../../scan'
import { STROKE } from '../../scan-signs'
import { symbolsOf } from '../../citations/symbols'
import { wordsOf } from '../../unit'

interface Extract {
  /** Symbols in brackets, each with the references right behind. */
  told: readonly { symbol: string; from: number; to: number; notes: readonly string[] }[]
  /** Of a note that cites one document and says nothing else: its symbol. */
  symbol?: string
}

/** What the text gives in brackets its footnote does not give again. */
export const sourceGivenTwice = documentRule<Extract>({
  id: 'source-given-twice',
  about: 'The source is given in brackets or in a footnote, not both ways at one place.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 2',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: The report (E/CN.99/2026/4) says so; another[^1] does not.\nnote 1: E/CN.99/2026/5.' },
      { text: 'para 1: The report (E/CN.99/2026/4)[^1] says so.\nnote 1: See also E/CN.99/2026/4/Add.1, para. 3.' },
    ],
    bad: [
      {
        text: 'para 1: The report (E/CN.99/2026/4)[^1] says so.\nnote 1: E/CN.99/2026/4.',
        messages: ['Note 1 gives E/CN.99/2026/4 again'],
      },
      {
        text: 'para 1: Norland replied as the report says (E/CN.99/2026/4, para. 3).[^1]\nnote 1: See E/CN.99/2026/4, para. 3.',
        messages: ['Note 1 gives E/CN.99/2026/4 again'],
      },
    ],
  },
  extract: (unit) => {
    const flat = wordsOf(unit)
    if (!hasSign(unit, STROKE)) return undefined
    if (isFootnote(unit)) {
      const found = /^\s*(?:See\s)?[A-Z]/u.test(flat) ? symbolsOf(unit) : []
      return found.length === 1 && found[0]!.from <= 4 ? { told: [], symbol: found[0]!.symbol.text } : undefined
    }
    const references = referencesOn(unit)
    if (references.length === 0 || !flat.includes('(')) return undefined
    const told = symbolsOf(unit).flatMap(({ from, to, symbol }) => {
      const end = /^[^()]{0,40}\)[.,;]?/u.exec(flat.slice(to, to + 50))
      if (!end || !/\([^()]{0,20}$/u.test(flat.slice(Math.max(0, from - 24), from))) return []
      const notes = references
        .filter(({ at }) => at >= to && at <= to + end[0].length)
        .map(({ footnoteId }) => footnoteId)
      return notes.length > 0 ? [{ symbol: symbol.text, from, to, notes }] : []
    })
    return told.length > 0 ? { told } : undefined
  },
  judge: (extracts, { numbering }) => {
    const symbolOf = new Map(extracts.map(({ unit, extract }) => [unit.id, extract.symbol]))
    return extracts.flatMap(({ unit, extract }) =>
      extract.told.flatMap(({ symbol, from, to, notes }): Found[] => {
        const again = notes.find((id) => symbolOf.get(id) === symbol)
        if (again === undefined) return []
        const mark = numbering.footnotes.get(again)?.mark ?? ''
        return [{ paragraphId: unit.id, from, to, message: `Note ${mark} gives ${symbol} again` }]
      }),
    )
  },
})
