import { isDeepStrictEqual } from 'node:util'
import { upright } from '../read/docx/form'
import { withoutSeparators } from '../read/docx/runs-of'
import { MASTHEAD_FIELDS } from '../text/document-text'
import type { ContentsEntry, DocumentText, Footnote, Paragraph, Run, TableRow } from '../text/document-text'
import { textOfRuns } from '../text/flat'
import { numberingOf } from '../text/numbering'
import type { Numbering } from '../text/numbering'
import { joinRuns } from '../text/runs'
import { contentsTitle } from './docx/contents'
import { writtenEntries } from './docx/contents-entries'
import { printable } from './docx/runs'

/**
 * What the text read from a written file says otherwise than the draft's, in sentences that begin with the place. Compared
 * are language, masthead, and paragraph by paragraph kind, level, number as shown, words, italics and the other looks of
 * words, indicators and the notes they lead to. Left alone is what a page does not say: ids, spaces doubled or at the ends,
 * empty paragraphs, italics of what is italic as a whole, page numbers of the contents.
 */
export function differences(draft: DocumentText, read: DocumentText): string[] {
  const comparison = new Comparison(draft, read)
  comparison.masthead()
  comparison.paragraphs()
  comparison.notes()
  return comparison.found
}

class Comparison {
  readonly found: string[] = []
  private readonly numbering: Numbering
  /** Note of the file by note of the draft, as their indicators lead. */
  private readonly pairs = new Map<string, string>()
  private readonly known: ReadonlySet<string>

  constructor(
    private readonly draft: DocumentText,
    private readonly read: DocumentText,
  ) {
    this.numbering = numberingOf(draft)
    this.known = new Set(draft.footnotes.map((note) => note.id))
    const language = draft.language.split('-')[0]
    if (language !== read.language) this.say('language', `"${read.language}" in the file, "${language}" in the draft`)
  }

  masthead(): void {
    for (const field of MASTHEAD_FIELDS) {
      this.runs(field, this.normal(this.draft.masthead[field] ?? []), this.read.masthead[field] ?? [])
    }
  }

  paragraphs(): void {
    const wanted = this.draft.paragraphs.filter((p) => this.isShown(p))
    const got = this.read.paragraphs
    if (wanted.length !== got.length) {
      this.say('paragraphs', `${got.length} in the file, ${wanted.length} in the draft`)
    }
    let at = 0
    for (const p of wanted) {
      const mate = got[at]
      if (!mate) {
        this.say(this.labelOf(p), `not in the file: "${brief(textOfRuns(p.runs))}"`)
        continue
      }
      // After a paragraph too few or too many, go on where the words meet again.
      const ahead = wanted.length === got.length ? 0 : this.meets(p, got.slice(at, at + 4))
      if (ahead < 0) {
        this.say(this.labelOf(p), `not in the file: "${brief(textOfRuns(p.runs))}"`)
        continue
      }
      for (const extra of got.slice(at, at + ahead))
        this.say(this.labelOf(p), `before it the file has "${brief(textOfRuns(extra.runs))}"`)
      this.paragraph(p, got[at + ahead]!)
      at += ahead + 1
    }
  }

  /** The notes the indicators did not lead to are compared in order. */
  notes(): void {
    const shown = new Map(this.read.footnotes.map((note) => [note.id, note]))
    const taken = new Set(this.pairs.values())
    const left = this.read.footnotes.filter((note) => !taken.has(note.id))
    for (const note of this.draft.footnotes) {
      const place = this.numbering.footnotes.get(note.id)?.label ?? 'note'
      const id = this.pairs.get(note.id)
      const mate = id === undefined ? take(left, note.series) : shown.get(id)
      if (!mate) {
        this.say(place, 'not in the file')
        continue
      }
      if (mate.series !== note.series)
        this.say(place, `a ${mate.series} note in the file, a ${note.series} note in the draft`)
      this.runs(place, this.normal(note.runs), mate.runs)
    }
    for (const extra of left) this.say('notes', `the file has one more: "${brief(textOfRuns(extra.runs))}"`)
  }

  private paragraph(wanted: Paragraph, got: Paragraph): void {
    const place = this.labelOf(wanted)
    if (got.kind !== wanted.kind) this.say(place, `"${got.kind}" in the file, "${wanted.kind}" in the draft`)
    const level = LEVELLED.has(wanted.kind) ? Math.max(1, wanted.level) : 0
    if (got.kind === wanted.kind && got.level !== level)
      this.say(place, `level ${got.level} in the file, ${level} in the draft`)
    const number = this.numbering.paragraphs.get(wanted.id)?.number ?? ''
    if ((got.printed ?? '') !== number)
      this.say(place, `the number is "${got.printed ?? ''}" in the file, "${number}" in the draft`)
    if (wanted.kind === 'contents') {
      this.contents(place, wanted, got)
      return
    }
    const runs = this.normal(wanted.runs)
    this.runs(place, wanted.kind === 'closing' ? upright(runs) : runs, got.runs)
    if (wanted.rows || got.rows) this.rows(place, wanted.rows ?? [], got.rows ?? [])
  }

  private contents(place: string, wanted: Paragraph, got: Paragraph): void {
    this.runs(place, contentsTitle(this.normal(wanted.runs), this.draft.language), got.runs)
    const bare = ({ level, printed, title, paragraphs }: ContentsEntry): string =>
      [level, printed ?? '', title, paragraphs ?? ''].join(' | ')
    const entries = writtenEntries(this.draft, this.numbering, wanted).map(bare)
    const read = (got.entries ?? []).map(bare)
    for (let at = 0; at < Math.max(entries.length, read.length); at += 1) {
      if (entries[at] !== read[at])
        this.say(place, `entry ${at + 1} is "${read[at] ?? ''}" in the file, "${entries[at] ?? ''}" in the draft`)
    }
  }

  private rows(place: string, wanted: readonly TableRow[], got: readonly TableRow[]): void {
    const rows = wanted.length > 0 ? wanted : [{ cells: [] }]
    if (rows.length !== got.length) this.say(place, `${got.length} rows in the file, ${rows.length} in the draft`)
    rows.slice(0, got.length).forEach((row, r) => {
      const mate = got[r]!
      if (!row.header !== !mate.header) this.say(place, `row ${r + 1} is ${mate.header ? '' : 'no '}head in the file`)
      const cells = row.cells.length > 0 ? row.cells : [{ paragraphs: [] }]
      if (cells.length !== mate.cells.length)
        this.say(place, `row ${r + 1} has ${mate.cells.length} cells in the file, ${cells.length} in the draft`)
      cells.slice(0, mate.cells.length).forEach((cell, c) => {
        const at = `${place}, row ${r + 1}, cell ${c + 1}`
        const other = mate.cells[c]!
        if (row.cells.length > 0 && (cell.span ?? 1) !== (other.span ?? 1))
          this.say(at, 'spans another number of columns in the file')
        const shown = cell.paragraphs.filter((p) => this.isShown(p))
        if (shown.length !== other.paragraphs.length) {
          this.say(at, `${other.paragraphs.length} paragraphs in the file, ${shown.length} in the draft`)
        }
        shown
          .slice(0, other.paragraphs.length)
          .forEach((p, i) => this.cellParagraph(at, p, other.paragraphs[i]!, row.header === true))
      })
    })
  }

  private cellParagraph(place: string, wanted: Paragraph, got: Paragraph, head: boolean): void {
    if (wanted.kind !== got.kind) this.say(place, `"${got.kind}" in the file, "${wanted.kind}" in the draft`)
    const runs = this.normal(wanted.runs)
    this.runs(place, head ? upright(runs) : runs, got.runs)
    if (wanted.rows || got.rows) this.rows(place, wanted.rows ?? [], got.rows ?? [])
  }

  /** Words first, then their looks, then what the indicators lead to. */
  private runs(place: string, wanted: readonly Run[], got: readonly Run[]): void {
    const [a, b] = [textOfRuns(wanted), textOfRuns(got)]
    if (a !== b) {
      const [inDraft, inFile] = around(a, b)
      this.say(place, `"${inFile}" in the file, "${inDraft}" in the draft`)
      return
    }
    const looks = (runs: readonly Run[]): unknown[] => joinRuns(runs.filter((run) => run.type === 'text'))
    if (!isDeepStrictEqual(looks(wanted), looks(got))) {
      this.say(place, `italics, bold, superscript or language are not the draft's in "${brief(a)}"`)
    }
    const indicators = (runs: readonly Run[]): { at: number; id: string; printed: string }[] => {
      let at = 0
      return runs.flatMap((run) => {
        if (run.type === 'reference') return [{ at, id: run.footnoteId, printed: run.printed ?? '' }]
        at += run.type === 'text' ? run.text.length : 1
        return []
      })
    }
    const [ours, theirs] = [indicators(wanted), indicators(got)]
    if (ours.length !== theirs.length) {
      this.say(place, `${theirs.length} indicators in the file, ${ours.length} in the draft`)
      return
    }
    ours.forEach((indicator, i) => {
      const other = theirs[i]!
      const mark = this.numbering.footnotes.get(indicator.id)?.mark ?? ''
      if (indicator.at !== other.at) this.say(place, `the indicator ${mark} stands elsewhere in the file`)
      if (other.printed !== mark)
        this.say(place, `the indicator is "${other.printed}" in the file, "${mark}" in the draft`)
      const paired = this.pairs.get(indicator.id)
      if (paired === undefined) this.pairs.set(indicator.id, other.id)
      else if (paired !== other.id) this.say(place, `the indicator ${mark} leads to another note in the file`)
    })
  }

  /** A draft's runs as a page shows them. */
  private normal(runs: readonly Run[]): Run[] {
    const shown = runs.flatMap((run): Run[] => {
      if (run.type === 'reference' && !this.known.has(run.footnoteId)) {
        return run.printed ? [{ type: 'text', text: run.printed, superscript: true }] : []
      }
      return run.type === 'text' && run.language ? [{ ...run, language: run.language.split('-')[0]! }] : [run]
    })
    return withoutSeparators(printable(shown, this.draft.language))
  }

  private isShown(p: Paragraph): boolean {
    const number = this.numbering.paragraphs.get(p.id)?.number ?? ''
    return (
      p.kind === 'annex' ||
      p.kind === 'contents' ||
      p.kind === 'table' ||
      number !== '' ||
      this.normal(p.runs).length > 0
    )
  }

  private meets(p: Paragraph, candidates: readonly Paragraph[]): number {
    const words = textOfRuns(this.normal(p.runs))
    return candidates.findIndex((candidate) => textOfRuns(candidate.runs) === words)
  }

  private labelOf(p: Paragraph): string {
    return this.numbering.paragraphs.get(p.id)?.label ?? p.kind
  }

  private say(place: string, what: string): void {
    this.found.push(`${place}: ${what}.`)
  }
}

const LEVELLED: ReadonlySet<string> = new Set(['heading', 'sub', 'bullet'])

/** The next note of a series, else the next of any. */
function take(notes: Footnote[], series: Footnote['series']): Footnote | undefined {
  const at = notes.findIndex((note) => note.series === series)
  return notes.splice(Math.max(0, at), 1)[0]
}

function brief(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 57)}...`
}

/** The words around the first place where two texts part. */
function around(a: string, b: string): [string, string] {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const from = Math.max(0, at - 20)
  const cut = (text: string): string =>
    (from > 0 ? '...' : '') + text.slice(from, at + 30) + (text.length > at + 30 ? '...' : '')
  return [cut(a), cut(b)]
}
