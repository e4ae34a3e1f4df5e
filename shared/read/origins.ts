import type { DocumentText, MastheadField, Paragraph, Run, TextRun } from '../text/document-text'
import { joinRuns } from '../text/runs'

/**
 * Where the words of a text stand in the Word file they were read from, so that what is found in them can be put back
 * there: as a comment on the same words, for one. It is kept beside the text, never in it.
 *
 * Words that the file does not hold as runs have no origin: numbers made by Word's lists, entries of a table of contents,
 * signs put in place of other things. A blank that reading made of several, or of a tab, has none either.
 */
export interface Origins {
  masthead: Partial<Record<MastheadField, Origin[]>>
  /** By paragraph id; the paragraphs of table cells have their own. */
  paragraphs: Record<string, Origin[]>
  /** By footnote id. */
  footnotes: Record<string, Origin[]>
}

/** One stretch of the flat text and the characters of one run it was read from. Both are of one length. */
export interface Origin extends Position {
  /** Offsets in the flat text (`textOfRuns`) of the paragraph, field or note; UTF-16 units, rising, never overlapping. */
  from: number
  to: number
}

/** A stretch of a run in a part, counted in the part as it is in the file (tracked changes neither made nor undone). */
export interface Position {
  /** `word/document.xml`, `word/footnotes.xml`, `word/header3.xml`. */
  part: string
  /** Which `w:p` of the part, from 0: all are counted in document order, those of tables, text boxes and fallbacks too. */
  paragraph: number
  /** Which `w:r` of that paragraph, from 0: those in links, insertions, deletions and controls too, not those of text boxes in it. */
  run: number
  /**
   * Offset in the run's characters: of `w:t` and `w:delText` each of its own, of `w:tab`, `w:ptab`, `w:br`, `w:cr`,
   * `w:noBreakHyphen`, `w:softHyphen` and `w:sym` one; all else none.
   */
  start: number
}

/** Words of one run as it was read, with where they stand. */
export interface Chunk extends Position {
  text: string
}

/**
 * Remembers, while a text is made of blocks, which runs of the file its words come from. The memory rides in the runs'
 * `language`, which all that cuts, joins and tidies runs keeps with the words (`fr@12`); `settle` takes it out again.
 */
export interface OriginKeeper {
  /** The run, of the words of these chunks one after the other. */
  keep(run: TextRun, chunks: readonly Chunk[]): TextRun
  /**
   * The run of a number that the file's program makes (`Article 5.`): where it still begins its paragraph when all is
   * decided, it is taken for what was printed before it.
   */
  number(words: string): TextRun
  /** The text as if nothing had been remembered, and what was. */
  settle(text: DocumentText): { text: DocumentText; origins: Origins }
}

export function originKeeper(): OriginKeeper {
  const kept: Kept[] = []
  return {
    keep(run, chunks) {
      const words = chunks.map((chunk) => chunk.text).join('')
      if (words === '') return run
      kept.push({ words, chunks, at: 0 })
      return { ...run, language: `${run.language ?? ''}@${kept.length - 1}` }
    },
    number: (words) => ({ type: 'text', text: words, language: NUMBER }),
    settle(text) {
      const origins: Origins = { masthead: {}, paragraphs: {}, footnotes: {} }
      const settleRuns = (runs: readonly Run[]): { runs: Run[]; found: Origin[] } => {
        const found: Origin[] = []
        let at = 0
        const plain = runs.map((run): Run => {
          if (run.type !== 'text') {
            at += run.type === 'break' ? 1 : 0
            return run
          }
          const { language, ...rest } = run
          const [own, tag] = (language ?? '').split('@')
          const from = at
          at += run.text.length
          if (tag !== undefined && kept[Number(tag)]) found.push(...stretches(run.text, from, kept[Number(tag)]!))
          return own ? { ...rest, language: own } : rest
        })
        return { runs: joinRuns(plain), found: joinedOrigins(found) }
      }
      const visit = (given: Paragraph): Paragraph => {
        const p = withoutNumber(given)
        const { runs, found } = settleRuns(p.runs)
        if (found.length > 0) origins.paragraphs[p.id] = found
        if (!p.rows) return { ...p, runs }
        const rows = p.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(visit) })),
        }))
        return { ...p, runs, rows }
      }
      const masthead: DocumentText['masthead'] = {}
      for (const [name, value] of Object.entries(text.masthead)) {
        const { runs, found } = settleRuns(value)
        masthead[name as MastheadField] = runs
        if (found.length > 0) origins.masthead[name as MastheadField] = found
      }
      const paragraphs = text.paragraphs.map(visit)
      const footnotes = text.footnotes.map((note) => {
        const { runs, found } = settleRuns(note.runs)
        if (found.length > 0) origins.footnotes[note.id] = found
        return { ...note, runs }
      })
      return { text: { ...text, masthead, paragraphs, footnotes }, origins }
    },
  }
}

const NUMBER = '@number'

/** A number that is still the beginning of its paragraph is what was printed. */
function withoutNumber(p: Paragraph): Paragraph {
  const [first, ...rest] = p.runs
  if (first?.type !== 'text' || first.language !== NUMBER || p.printed !== undefined) return p
  const printed = first.text.trim().replace(/\.$/, '')
  const next = rest[0]
  const runs = next?.type === 'text' ? [{ ...next, text: next.text.trimStart() }, ...rest.slice(1)] : rest
  return { ...p, runs, ...(printed !== '' && { printed }) }
}

/** The words of some chunks; `at`: up to where they are used. */
interface Kept {
  words: string
  chunks: readonly Chunk[]
  at: number
}

/** The stretches of words that stand at `from` in a flat text, looked for behind what was used before. */
function stretches(text: string, from: number, kept: Kept): Origin[] {
  const found = kept.words.indexOf(text, kept.at)
  if (found < 0) return squeezedStretches(text, from, kept)
  kept.at = found + text.length
  return placed(from, found, text.length, kept.chunks)
}

/** As many characters from `from` in the flat text as from `at` in the words of the chunks. */
function placed(from: number, at: number, length: number, chunks: readonly Chunk[]): Origin[] {
  const origins: Origin[] = []
  let begin = 0
  for (const { text, part, paragraph, run, start } of chunks) {
    const first = Math.max(at, begin)
    const last = Math.min(at + length, begin + text.length)
    if (first < last) {
      origins.push({
        from: from + first - at,
        to: from + last - at,
        part,
        paragraph,
        run,
        start: start + first - begin,
      })
    }
    begin += text.length
    if (begin >= at + length) break
  }
  return origins
}

/** The same for words whose blanks were tidied, or that were normalized: without the blanks, character by character. */
function squeezedStretches(text: string, from: number, kept: Kept): Origin[] {
  const { words, places } = squeezed(kept.words)
  const bare = text.replace(/\s+/g, '')
  let begin = 0
  while (begin < places.length && places[begin]! < kept.at) begin += 1
  begin = bare === '' ? -1 : words.indexOf(bare, begin)
  if (begin < 0) return []
  const origins: Origin[] = []
  let next = begin
  let open: { from: number; at: number; length: number } | undefined
  const close = (): void => {
    if (open) origins.push(...placed(from + open.from, open.at, open.length, kept.chunks))
    open = undefined
  }
  for (let i = 0; i < text.length; i += 1) {
    const blank = /\s/.test(text[i]!)
    // A blank goes with the words before it where it is the file's own.
    const at = blank ? (open ? open.at + open.length : -1) : places[next]!
    if (!blank) next += 1
    if (kept.words[at] !== text[i]) close()
    else if (open && open.at + open.length === at) open.length += 1
    else {
      close()
      open = { from: i, at, length: 1 }
    }
  }
  close()
  kept.at = places[next - 1]! + 1
  return origins
}

/** Words without white space, normalized, and where in the words each character stood. */
function squeezed(text: string): { words: string; places: number[] } {
  // Characters that normalization makes one of are taken together.
  const pieces = text.normalize('NFC') === text ? text.split('') : (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [])
  let words = ''
  const places: number[] = []
  let at = 0
  for (const piece of pieces) {
    for (const unit of piece.normalize('NFC').split('')) {
      if (/\s/.test(unit)) continue
      words += unit
      places.push(at)
    }
    at += piece.length
  }
  return { words, places }
}

/** The last two stretches are one where the second goes on from the first on both sides. */
function merge(found: Origin[]): void {
  const [before, last] = found.slice(-2)
  if (!before || !last || before.to !== last.from || before.start + before.to - before.from !== last.start) return
  if (before.run !== last.run || before.paragraph !== last.paragraph || before.part !== last.part) return
  before.to = last.to
  found.pop()
}

function joinedOrigins(found: readonly Origin[]): Origin[] {
  const joined: Origin[] = []
  for (const origin of found) {
    joined.push({ ...origin })
    merge(joined)
  }
  return joined
}
