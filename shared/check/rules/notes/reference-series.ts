import type { FootnoteSeries, ParagraphKind } from '../../../text/document-text'
import { referencesInRuns } from '../../../text/flat'
import { referencesOn } from '../../notes/references'
import type { ShownReference } from '../../notes/references'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'

interface Extract {
  kind: ParagraphKind
  /** Paragraphs within the cells, where it is a table. */
  cells: readonly string[]
  references: readonly ShownReference[]
}

/** Numbers in the text, letters in tables, asterisks on the masthead. */
export const referenceSeries = documentRule<Extract>({
  id: 'reference-series',
  about:
    'References are numbers in the text and in annexes, letters in tables and figures, asterisks on the masthead and in elections.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 9',
  examples: {
    ok: [
      {
        text: `
          @item Item 5 of the provisional agenda[^*]
          para 1: Norland replied.[^1]
          table: Ferries[^a]
          header: State | Ferries
          row: Norland[^b] | 42
          note *: E/CN.99/2026/1.
          note 1: Reply of Norland.
          note a: At the end of the year.
          note b: Estimate.`,
      },
      {
        text: `
          para 1: One.
          annex: Forms
          para 2: Two.[^a]
          note a: A form.`,
        profile: 'classic',
        kind: 'report',
      },
      { text: 'text: Elected: Ms. Berg (Norland)[^*] and Mr. Dahl (Sudria).\nnote *: Until 2027.' },
    ],
    bad: [
      {
        text: 'PP: _Recalling_ A,[^a]\nOP: _Urges_ A.\nnote a: A.',
        messages: ['Letters stand in tables; here a number does'],
      },
      {
        text: 'para 1: One.\nannex: Forms\npara 2: Two.[^a]\nnote a: A form.',
        profile: 'current',
        messages: ['Letters stand in tables; here a number does'],
      },
      {
        text: 'PP: _Recalling_ A,[^*]\nOP: _Urges_ A.\nnote *: A.',
        messages: ['Asterisks stand on the masthead; here a number does'],
      },
      {
        text: '@item Item 5 of the provisional agenda[^1]\npara 1: One.\nnote 1: E/CN.99/2026/1.',
        messages: ['Note 1 is of the masthead, where an asterisk stands'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit)) return undefined
    const references = referencesOn(unit)
    const cells =
      unit.rows?.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))) ?? []
    return references.length > 0 || cells.length > 0 || unit.kind === 'annex'
      ? { kind: unit.kind, cells, references }
      : undefined
  },
  judge: (extracts, { text, numbering, profile, kind }) => {
    if (text.footnotes.length === 0) return []
    const seriesOf = new Map(text.footnotes.map(({ id, series }) => [id, series]))
    const inTables = new Set(extracts.flatMap(({ extract }) => extract.cells))
    const found: Found[] = []
    for (const field of ['item', 'itemTitle', 'session', 'subtitle'] as const)
      for (const { run } of referencesInRuns(text.masthead[field] ?? []))
        if (kind === 'report' && seriesOf.get(run.footnoteId) === 'number')
          found.push({
            from: 0,
            to: 0,
            message: `Note ${numbering.footnotes.get(run.footnoteId)?.mark ?? ''} is of the masthead, where an asterisk stands`,
          })
    let inAnnex = false
    for (const { unit, extract } of extracts) {
      if (extract.kind === 'annex') inAnnex = true
      const table = extract.kind === 'table' || inTables.has(unit.id)
      for (const { footnoteId, from, at } of extract.references) {
        const message = table
          ? undefined
          : misplaced(seriesOf.get(footnoteId), extract.kind, inAnnex && profile === 'classic' && kind === 'report')
        if (message) found.push({ paragraphId: unit.id, from, to: at, message })
      }
    }
    return found
  },
})

/** Words of prose; in titles, headings and lists of names other signs may stand. */
const PROSE: readonly ParagraphKind[] = ['preambular', 'operative', 'numbered', 'sub']

function misplaced(series: FootnoteSeries | undefined, kind: ParagraphKind, lettersMay: boolean): string | undefined {
  if (!PROSE.includes(kind)) return undefined
  if (series === 'letter') return lettersMay ? undefined : 'Letters stand in tables; here a number does'
  return series === 'asterisk' && (kind === 'preambular' || kind === 'operative')
    ? 'Asterisks stand on the masthead; here a number does'
    : undefined
}
