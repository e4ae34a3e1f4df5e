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
      kept.push({ ...squeezed(chunks), at: 0 })
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

/** A run's words without white space, each character with its place; `at`: up to where they are used. */
interface Kept {
  words: string
  chunks: readonly Chunk[]
  /** For each character of `words`: its chunk, and its offset there. */
  of: Uint32Array
  offset: Uint32Array
  at: number
}

function squeezed(chunks: readonly Chunk[]): Omit<Kept, 'at'> {
  let words = ''
  const of: number[] = []
  const offset: number[] = []
  chunks.forEach((chunk, index) => {
    // Characters that normalization makes one of are taken together.
    const pieces = chunk.text.normalize('NFC') === chunk.text ? chunk.text : clusters(chunk.text)
    let at = 0
    for (let i = 0; i < pieces.length; i += 1) {
      const piece = pieces[i]!
      for (const unit of typeof pieces === 'string' ? [piece] : piece.normalize('NFC').split('')) {
        if (/\s/.test(unit)) continue
        words += unit
        of.push(index)
        offset.push(at)
      }
      at += piece.length
    }
  })
  return { words, chunks, of: Uint32Array.from(of), offset: Uint32Array.from(offset) }
}

function clusters(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
}

/** The stretches of words that stand at `from`, looked for behind what was used before. */
function stretches(text: string, from: number, kept: Kept): Origin[] {
  const bare = text.replace(/\s+/g, '')
  if (bare === '') return []
  const begin = kept.words.indexOf(bare, kept.at)
  if (begin < 0) return []
  kept.at = begin + bare.length
  const found: Origin[] = []
  let next = begin
  for (let i = 0; i < text.length; i += 1) {
    if (/\s/.test(text[i]!)) {
      const last = found.at(-1)
      const chunk = kept.chunks[kept.of[next - 1] ?? 0]
      // A blank goes with the words before it where it is the file's own.
      if (
        last?.to === from + i &&
        chunk &&
        next > begin &&
        chunk.text[last.start + last.to - last.from - chunk.start] === text[i]
      ) {
        if (chunk.run === last.run && chunk.paragraph === last.paragraph) last.to += 1
      }
      continue
    }
    const chunk = kept.chunks[kept.of[next]!]!
    const offset = kept.offset[next]!
    next += 1
    if (chunk.text[offset] !== text[i]) continue
    found.push({
      from: from + i,
      to: from + i + 1,
      part: chunk.part,
      paragraph: chunk.paragraph,
      run: chunk.run,
      start: chunk.start + offset,
    })
    merge(found)
  }
  return found
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
