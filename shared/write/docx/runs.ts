import * as docx from 'docx'
import { signBookmark } from '../../read/docx/form'
import { tidyRuns } from '../../structure/tidy-runs'
import type { Run, TextRun } from '../../text/document-text'
import { isLeftward, wordsTag } from './language'
import type { NotePlan } from './note-plan'

/** What all runs of one file share. */
export interface Writing {
  language: string
  notes: NotePlan
  /** Notes whose footnote already has its place: others repeat it. */
  placed: Set<string>
  /** Next number for bookmarks, which must be unique in the file. */
  nextBookmark(): number
}

/** Direct formatting a form asks for on each of its runs. */
export type RunLook = Omit<docx.IRunPropertiesOptions, 'style' | 'italics' | 'superScript' | 'language' | 'rightToLeft'>

/**
 * Runs as a file can hold them: in the one tidy form of reading, without characters XML forbids (ECMA-376 rests on
 * XML 1.0, section 2.2).
 */
export function printable(runs: readonly Run[], language: string): Run[] {
  const clean = runs.map((run) =>
    run.type === 'text' ? { ...run, text: run.text.toWellFormed().replace(FORBIDDEN, '') } : run,
  )
  return tidyRuns(clean, language)
}

/** How many characters of the runs `printable` leaves out or replaces. */
export function unprintable(runs: readonly Run[]): number {
  let count = 0
  for (const run of runs) {
    if (run.type !== 'text') continue
    count += run.text.match(FORBIDDEN)?.length ?? 0
    // In a pattern with the flag u only a surrogate without its mate is one.
    count += run.text.match(/\p{Surrogate}/gu)?.length ?? 0
  }
  return count
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Where runs stand: footnotes are anchored in the body and the masthead below the header, nowhere else. */
export type Place = 'body' | 'masthead' | 'header' | 'note'

/** Runs as children of a `w:p`. */
export function runChildren(
  runs: readonly Run[],
  writing: Writing,
  look: RunLook = {},
  place: Place = 'body',
): docx.ParagraphChild[] {
  return runs.flatMap((run, at): docx.ParagraphChild[] => {
    if (run.type === 'break') return [new docx.TextRun({ break: 1 })]
    if (run.type === 'text') return [textRun(run, writing, look)]
    const comma =
      runs[at - 1]?.type === 'reference' ? [new docx.TextRun({ ...look, text: ',', superScript: true })] : []
    return [...comma, ...indicator(run.footnoteId, writing, place, run.printed)]
  })
}

function textRun(run: TextRun, writing: Writing, look: RunLook): docx.TextRun {
  const language = run.language ?? writing.language
  return new docx.TextRun({
    ...look,
    children: run.text
      .split('\t')
      .flatMap((piece, at) => [...(at > 0 ? [new docx.Tab()] : []), ...(piece ? [piece] : [])]),
    ...(run.bold && { bold: true }),
    ...(run.italic && { italics: true }),
    ...(run.superscript && { superScript: true }),
    ...(run.language && { language: wordsTag(run.language) }),
    ...(isLeftward(language) && { rightToLeft: true }),
  })
}

/** The indicator of a note: Word's own for the first reference, a field for those that repeat it, else the sign itself. */
function indicator(id: string, writing: Writing, place: Place, printed = ''): docx.ParagraphChild[] {
  const note = writing.notes.byId.get(id)
  // A reference without a note shows the sign it had, and nothing where it had none.
  if (!note) return printed ? [signRun(printed)] : []
  // As real mastheads have it: on the line, upright, never bold.
  if (note.place === 'frame' && (place === 'masthead' || place === 'header')) return plainSign(note.mark, writing)
  if (note.place !== 'footnote') return [signRun(note.mark)]
  if ((place === 'body' || place === 'masthead') && !writing.placed.has(id)) {
    writing.placed.add(id)
    const reference = note.custom ? customReference(note.wordId, note.mark) : new docx.FootnoteReferenceRun(note.wordId)
    if (!note.bookmark) return [reference]
    const serial = writing.nextBookmark()
    return [
      new docx.BookmarkStart(note.bookmark, serial) as unknown as docx.ParagraphChild,
      reference,
      new docx.BookmarkEnd(serial) as unknown as docx.ParagraphChild,
    ]
  }
  if (place !== 'header' && note.bookmark) return noteReferenceField(note.bookmark, note.mark)
  return [signRun(note.mark)]
}

function plainSign(mark: string, writing: Writing): docx.ParagraphChild[] {
  const serial = writing.nextBookmark()
  return [
    new docx.BookmarkStart(signBookmark(serial), serial),
    new docx.TextRun({ text: mark, bold: false, size: 20 }),
    new docx.BookmarkEnd(serial),
  ] as unknown as docx.ParagraphChild[]
}

function signRun(mark: string): docx.TextRun {
  return new docx.TextRun({ text: mark, style: 'FootnoteReference' })
}

/** `w:footnoteReference` with a sign of its own (ECMA-376 part 1, 17.11.14), which the library does not offer. */
function customReference(id: number, mark: string): docx.TextRun {
  return new docx.TextRun({
    style: 'FootnoteReference',
    children: [
      new docx.BuilderElement<{ custom: string; id: number }>({
        name: 'w:footnoteReference',
        attributes: { custom: { key: 'w:customMarkFollows', value: '1' }, id: { key: 'w:id', value: id } },
      }),
      mark,
    ],
  })
}

/** NOTEREF (17.16.5.37): the number of the footnote a bookmark stands around, in the look of its reference. */
function noteReferenceField(bookmark: string, mark: string): docx.TextRun[] {
  const run = (...children: (docx.XmlComponent | string)[]): docx.TextRun =>
    new docx.TextRun({ style: 'FootnoteReference', children })
  return [
    run(fieldCharacter('begin')),
    run(instruction(` NOTEREF ${bookmark} \\f \\h `)),
    run(fieldCharacter('separate')),
    run(mark),
    run(fieldCharacter('end')),
  ]
}

/** `w:fldChar` (17.16.18). */
export function fieldCharacter(type: 'begin' | 'separate' | 'end', dirty = false): docx.XmlComponent {
  return new docx.BuilderElement<{ type: string; dirty?: string }>({
    name: 'w:fldChar',
    attributes: {
      type: { key: 'w:fldCharType', value: type },
      ...(dirty && { dirty: { key: 'w:dirty', value: 'true' } }),
    },
  })
}

/** `w:instrText` (17.16.23). */
export function instruction(code: string): docx.XmlComponent {
  return new docx.BuilderElement<{ space: string }>({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
    children: [code as unknown as docx.XmlComponent],
  })
}
