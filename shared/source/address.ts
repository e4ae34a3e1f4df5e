import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { DocumentText, Paragraph, Run } from '../text/document-text'
import { textOf, textOfRuns } from '../text/flat'
import { numberingOf } from '../text/numbering'
import type { Passage } from './passage'
import type { SourceFacts } from './source'

/**
 * The address of a source: `(symbol, else catalogue number, else SHA-256 of the file)@language`. Never a row number,
 * so that a draft's links mean the same in every corpus.
 */
export function sourceIdOf(facts: Pick<SourceFacts, 'symbol' | 'catalogueNumber' | 'language'>, sha: string): string {
  const name = (facts.symbol || facts.catalogueNumber || sha).replace(/[#@]/g, '_')
  return `${name}@${facts.language}`
}

/** The address of a passage: `A/RES/75/100@en#OP 3 (b)`. */
export function passageIdOf(sourceId: string, label: string): string {
  return `${sourceId}#${label}`
}

/** The two halves of a passage's address; undefined where it is none. */
export function splitPassageId(passageId: string): { sourceId: string; label: string } | undefined {
  const at = passageId.indexOf('#')
  if (at < 1) return undefined
  return { sourceId: passageId.slice(0, at), label: passageId.slice(at + 1) }
}

/** SHA-256 of a flat text in NFC, lower-case hex. */
export function textHash(flat: string): string {
  return bytesToHex(sha256(utf8ToBytes(flat.normalize('NFC'))))
}

/**
 * The passages of a source, in reading order: every paragraph with words but the contents, under the label that its
 * printed number gives, with the footnotes it refers to. A table is one passage.
 */
export function passagesOf(text: DocumentText, sourceId: string): Passage[] {
  const numbering = numberingOf(text, 'printed')
  const notes = new Map(text.footnotes.map((note) => [note.id, textOfRuns(note.runs).trim()]))
  const passages: Passage[] = []
  for (const paragraph of text.paragraphs) {
    if (paragraph.kind === 'contents') continue
    const flat = textOf(paragraph).normalize('NFC')
    if (!/[\p{L}\p{N}]/u.test(flat)) continue
    const label = numbering.paragraphs.get(paragraph.id)!.label
    passages.push({
      passageId: passageIdOf(sourceId, label),
      sourceId,
      label,
      kind: paragraph.kind,
      text: flat,
      hash: textHash(flat),
      notes: footnotesOf(paragraph).flatMap((id) => {
        const mark = numbering.footnotes.get(id)?.mark
        return mark === undefined ? [] : [{ mark, text: notes.get(id) ?? '' }]
      }),
    })
  }
  return passages
}

/** Ids of the footnotes that a paragraph refers to, each once, those in the cells of a table too. */
function footnotesOf(paragraph: Paragraph): string[] {
  const ids = new Set<string>()
  const visit = (p: Paragraph): void => {
    p.runs.forEach((run: Run) => run.type === 'reference' && ids.add(run.footnoteId))
    p.rows?.forEach((row) => row.cells.forEach((cell) => cell.paragraphs.forEach(visit)))
  }
  visit(paragraph)
  return [...ids]
}
