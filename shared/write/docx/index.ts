import * as docx from 'docx'
import type { Draft } from '../../draft/draft'
import type { WriteOptions } from '../../draft/export'
import type { DocumentText, Footnote, Paragraph, ReferenceRun, Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import { numberingOf } from '../../text/numbering'
import { bodyChildren } from './body'
import { frameOf } from './frame'
import { houseStyle, pageOf } from './house-style'
import type { HouseStyle } from './house-style'
import { languageTags } from './language'
import { fieldsBelow, firstHeader } from './masthead'
import { planNotes } from './note-plan'
import type { PlannedNote } from './note-plan'
import type { Sheet } from './paragraph'
import { postPass } from './post-pass'
import { printable, runChildren, unprintable } from './runs'
import { runningFooter, runningHeader } from './running'
import { styleSheet } from './style-sheet'

/** A draft as the bytes of a Word file in the house style; the same draft gives the same bytes. */
export async function writeDocx(draft: Draft, options: Omit<WriteOptions, 'to'>): Promise<Uint8Array> {
  const text = draft.text
  const style = houseStyle(options.style ?? draft.settings.style)
  const page = pageOf(style, options.paper ?? draft.settings.paper)
  const numbering = numberingOf(text)
  const notes = planNotes(text, numbering)
  let bookmarks = 0
  const sheet: Sheet = {
    style,
    language: text.language,
    notes,
    placed: new Set(),
    nextBookmark: () => (bookmarks += 1),
  }
  const symbol = textOfRuns(printable(text.masthead.symbol ?? [], text.language))
  const header = firstHeader(text.masthead, options.emblem, sheet)
  const children = [
    ...fieldsBelow(text.masthead, frameOf(notes.frame, sheet), sheet),
    ...bodyChildren(text, numbering, sheet),
  ]
  const inWord = [...notes.byId.values()].filter((note) => note.wordId > 0)
  const margin = {
    top: style.top,
    left: page.side,
    right: page.side,
    header: style.header,
    footer: style.footer,
    gutter: 0,
  }
  const file = new docx.Document({
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: style.defaultTab,
    compatibility: { version: 15, suppressBottomSpacing: true, suppressTopSpacing: true },
    numbering: { config: [bullets(style)] },
    footnotes: Object.fromEntries(inWord.map((note) => [note.wordId, { children: [noteParagraph(note, sheet)] }])),
    sections: [
      {
        properties: { titlePage: true, page: { size: page.size, margin: { ...margin, bottom: style.bottoms[0] } } },
        headers: {
          first: header,
          even: runningHeader(symbol, 'even', style),
          default: runningHeader(symbol, 'odd', style),
        },
        footers: {
          first: new docx.Footer({ children: [new docx.Paragraph({ style: 'Footer' })] }),
          even: runningFooter('even', style),
          default: runningFooter('odd', style),
        },
        // A section of its own gives page one its bottom margin, as in the real files.
        children: [new docx.Paragraph({ spacing: { line: 200, lineRule: 'exact' }, run: { size: 2 } })],
      },
      {
        properties: { type: 'continuous', page: { size: page.size, margin: { ...margin, bottom: style.bottoms[1] } } },
        children,
      },
    ],
  })
  const packed = await docx.Packer.toBuffer(file, undefined, [
    { path: 'word/styles.xml', data: styleSheet(style, languageTags(text.language)) },
  ])
  return postPass(packed, {
    style,
    page,
    notes: inWord,
    language: text.language,
    title: titleOf(text),
    changedAt: draft.changedAt,
  })
}

/** What the page cannot show of a text, in sentences. */
export function remarksOn(text: DocumentText): string[] {
  const notes = planNotes(text, numberingOf(text))
  const remarks = [...notes.byId.values()]
    .filter((note) => note.place === 'nowhere')
    .map(({ note }) => `The note "${brief(note)}" has no reference in the text and is not shown on any page.`)
  const lone = referencesIn(text).filter(({ footnoteId }) => !notes.byId.has(footnoteId))
  const shown = lone.filter(({ printed }) => printed).length
  if (shown > 0) remarks.push(`${counted(shown, 'reference')} without a note: the page shows the bare sign.`)
  if (lone.length > shown) {
    remarks.push(
      `${counted(lone.length - shown, 'reference')} without a note and without a sign: not shown on any page.`,
    )
  }
  const forbidden = runsIn(text).reduce((sum, runs) => sum + unprintable(runs), 0)
  if (forbidden > 0) {
    remarks.push(`${counted(forbidden, 'control character')} that a Word file cannot hold: left out or replaced.`)
  }
  if (text.paragraphs.some((p) => p.kind === 'contents')) {
    remarks.push('Word counts the page numbers of the contents when its fields are updated (Ctrl+A, F9).')
  }
  return remarks
}

function referencesIn(text: DocumentText): ReferenceRun[] {
  return runsIn(text).flatMap((runs) => runs.filter((run) => run.type === 'reference'))
}

/** All runs of a text: masthead, paragraphs with those in tables, notes. */
function runsIn(text: DocumentText): (readonly Run[])[] {
  const within = (p: Paragraph): (readonly Run[])[] => [
    p.runs,
    ...(p.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.flatMap(within))),
  ]
  return [
    ...Object.values(text.masthead),
    ...text.paragraphs.flatMap(within),
    ...text.footnotes.map(({ runs }) => runs),
  ]
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}

function brief(note: Footnote): string {
  const words = textOfRuns(note.runs)
  return words.length <= 60 ? words : `${words.slice(0, 57)}...`
}

function titleOf(text: DocumentText): string {
  return textOfRuns(printable(text.masthead.title ?? text.masthead.symbol ?? [], text.language)).replace(/\s+/g, ' ')
}

/** Tab, number (by the post-pass), space, tab, note: as real files have it, with the indents of the text's column. */
function noteParagraph({ note }: PlannedNote, sheet: Sheet): docx.Paragraph {
  const { style } = sheet
  const { left, right, hanging, signTab } = style.note
  const spacers = style.name === 'new-york'
  return new docx.Paragraph({
    style: 'FootnoteText',
    tabStops: [
      ...(spacers ? [{ type: 'clear' as const, position: 418 }] : []),
      { type: 'right', position: signTab },
      ...style.tabs.map((position) => ({ type: 'left' as const, position })),
    ],
    indent: { left, right, hanging },
    ...(languageTags(sheet.language).rightToLeft && { bidirectional: true }),
    children: [
      new docx.TextRun({ text: ' ' }),
      new docx.TextRun({ children: [new docx.Tab()] }),
      ...runChildren(printable(note.runs, sheet.language), sheet, {}, 'note'),
    ],
  })
}

function bullets(style: HouseStyle): docx.NumberingDefinition {
  return {
    reference: 'bullets',
    levels: ['•', '–', '•', '–'].map((text, level) => {
      const left = (style.tabs[level + 1] ?? 0) - 0
      const hanging = left - (style.tabs[level] ?? 0)
      return { level, format: 'bullet', text, alignment: 'left', style: { paragraph: { indent: { left, hanging } } } }
    }),
  }
}
