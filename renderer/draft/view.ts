import type { Draft, Link } from '../../shared/draft/draft'
import type { DocumentText, Paragraph, Voice } from '../../shared/text/document-text'
import { referencesInRuns } from '../../shared/text/flat'
import type { Numbering } from '../../shared/text/numbering'
import { rememberedWords } from '../../shared/text/words'
import { traceDraft } from '../../shared/draft/trace'
import type { TracedLink } from '../../shared/draft/trace'
import { voicesOf } from '../../shared/draft/voice'
import { numberingNow } from './numbering'

/** What the panels show of a draft, computed once for each state of it. What did not change keeps its identity. */
export interface DraftView {
  numbering: Numbering
  linksOf: ReadonlyMap<string, readonly Link[]>
  /** The same links with whether they still hold, as far as the draft's side tells. */
  tracedOf: ReadonlyMap<string, readonly TracedLink[]>
  /** Paragraphs that should rest on a source and do not. */
  holes: ReadonlySet<string>
  words: number
  /** Who speaks in a paragraph of the draft, said or guessed. */
  voiceOf: (paragraph: Paragraph) => Voice | undefined
  /** The paragraph that first refers to a footnote; the table, where that is in a cell. */
  homeOfNote: ReadonlyMap<string, string>
  /** The table that a paragraph in a cell stands in. */
  tableOfCell: ReadonlyMap<string, string>
}

/** Views of one state of a draft after the other; each takes over from the one before what typing left as it was. */
export function createViewer(
  numberingOf: (text: DocumentText) => Numbering = numberingNow,
): (draft: Draft) => DraftView {
  const wordsOf = rememberedWords()
  let last: { draft: Draft; view: DraftView } | undefined
  return (draft) => {
    const numbering = numberingOf(draft.text)
    const before = last?.view
    const sameCount = before?.numbering === numbering
    const voiceOf = voicesOf(draft.text, { links: draft.links, respondents: draft.dossier?.asked })
    const sameVoices = (): boolean =>
      draft.text.paragraphs.every((p, i) => voiceOf(p) === before!.voiceOf(last!.draft.text.paragraphs[i]!))
    const view: DraftView = {
      numbering,
      voiceOf,
      ...(before && sameCount && sameTrace(last!.draft, draft) && sameVoices()
        ? traceIn(before)
        : traceOf(draft, numbering)),
      ...(before && sameCount
        ? { homeOfNote: before.homeOfNote, tableOfCell: before.tableOfCell }
        : { homeOfNote: homesOfNotes(draft.text), tableOfCell: tablesOfCells(draft.text) }),
      words: wordsOf(draft.text),
    }
    last = { draft, view }
    return view
  }
}

function traceOf(draft: Draft, numbering: Numbering): Pick<DraftView, 'linksOf' | 'tracedOf' | 'holes'> {
  const traced = traceDraft(draft, undefined, numbering).paragraphs
  const holes = traced.filter(({ state }) => state === 'hole').map(({ paragraphId }) => paragraphId)
  return {
    linksOf: new Map(traced.map(({ paragraphId, links }) => [paragraphId, links.map(({ link }) => link)])),
    tracedOf: new Map(traced.map(({ paragraphId, links }) => [paragraphId, links])),
    holes: new Set(holes),
  }
}

const traceIn = ({ linksOf, tracedOf, holes }: DraftView): Pick<DraftView, 'linksOf' | 'tracedOf' | 'holes'> => ({
  linksOf,
  tracedOf,
  holes,
})

/** Whether two drafts of the same numbering rest on the same: only words of paragraphs without links differ. */
function sameTrace(before: Draft, now: Draft): boolean {
  if (before.links !== now.links) return false
  const linked = new Set(now.links.map(({ paragraphId }) => paragraphId))
  const hasLink = ({ id, absorbed = [] }: Paragraph): boolean =>
    linked.has(id) || absorbed.some((one) => linked.has(one))
  return now.text.paragraphs.every((paragraph, index) => {
    const was = before.text.paragraphs[index]!
    return paragraph === was || (paragraph.absorbed === was.absorbed && !hasLink(paragraph) && !paragraph.rows)
  })
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
