import type { Draft, Link } from '../../shared/draft/draft'
import type { DocumentText, Paragraph } from '../../shared/text/document-text'
import { referencesInRuns } from '../../shared/text/flat'
import { numberingOf } from '../../shared/text/numbering'
import type { Numbering } from '../../shared/text/numbering'
import { wordsOf } from '../../shared/text/words'
import { traceDraft } from '../../shared/draft/trace'
import type { TracedLink } from '../../shared/draft/trace'

/** What the panels show of a draft, computed once for each state of it. */
export interface DraftView {
  numbering: Numbering
  linksOf: ReadonlyMap<string, readonly Link[]>
  /** The same links with whether they still hold, as far as the draft's side tells. */
  tracedOf: ReadonlyMap<string, readonly TracedLink[]>
  /** Paragraphs that should rest on a source and do not. */
  holes: ReadonlySet<string>
  words: number
  /** The paragraph that first refers to a footnote; the table, where that is in a cell. */
  homeOfNote: ReadonlyMap<string, string>
  /** The table that a paragraph in a cell stands in. */
  tableOfCell: ReadonlyMap<string, string>
}

export function viewOf(draft: Draft): DraftView {
  const traced = traceDraft(draft).paragraphs
  const holes = traced.filter(({ state }) => state === 'hole').map(({ paragraphId }) => paragraphId)
  return {
    numbering: numberingOf(draft.text),
    linksOf: new Map(traced.map(({ paragraphId, links }) => [paragraphId, links.map(({ link }) => link)])),
    tracedOf: new Map(traced.map(({ paragraphId, links }) => [paragraphId, links])),
    holes: new Set(holes),
    words: wordsOf(draft.text),
    homeOfNote: homesOfNotes(draft.text),
    tableOfCell: tablesOfCells(draft.text),
  }
}

function homesOfNotes(text: DocumentText): Map<string, string> {
  const homes = new Map<string, string>()
  for (const top of text.paragraphs) {
    const collect = (paragraph: Paragraph): void => {
      for (const { run } of referencesInRuns(paragraph.runs)) {
        if (!homes.has(run.footnoteId)) homes.set(run.footnoteId, top.id)
      }
      for (const row of paragraph.rows ?? []) for (const cell of row.cells) cell.paragraphs.forEach(collect)
    }
    collect(top)
  }
  return homes
}

function tablesOfCells(text: DocumentText): Map<string, string> {
  const tables = new Map<string, string>()
  for (const top of text.paragraphs) {
    const collect = ({ rows = [] }: Paragraph): void => {
      for (const row of rows)
        for (const cell of row.cells)
          for (const inner of cell.paragraphs) {
            tables.set(inner.id, top.id)
            collect(inner)
          }
    }
    collect(top)
  }
  return tables
}
