import type { FootnoteSeries, Run, TextRun } from '../../text/document-text'
import type { Block } from '../../structure'
import { sliceRuns } from '../../structure/slice-runs'
import { textOfRuns } from '../../text/flat'
import { allOf, attribute, wordsIn } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import type { LossLedger } from './losses'

/** The footnotes of one document, gathered as their places are met. */
export interface Notes {
  blocks: Block[]
  ids: ReadonlyMap<XmlElement, string>
  /** Note id by the `eId` of its element, for references from elsewhere. */
  byEId: ReadonlyMap<string, string>
}

/** Ids for all notes below an element, in document order, so that a reference may stand before its note. */
export function notesIn(...elements: XmlElement[]): Notes {
  const ids = new Map<XmlElement, string>()
  const byEId = new Map<string, string>()
  for (const element of elements) {
    for (const note of allOf(element)) {
      if (!NOTES.has(note.local)) continue
      const id = `n${ids.size + 1}`
      ids.set(note, id)
      const eId = attribute(note, 'eId')
      if (eId && !byEId.has(eId)) byEId.set(eId, id)
    }
  }
  return { blocks: [], ids, byEId }
}

const NOTES = new Set(['authorialNote', 'note'])

type Form = Omit<TextRun, 'type' | 'text'>

/**
 * The words of an element that holds text as runs. A note (`authorialNote`, with or without `sup` around it) becomes a
 * reference where it stands, its text a block of its own; links, names and dates give their words only.
 */
export function runsOf(element: XmlElement, notes: Notes, losses: LossLedger): Run[] {
  const runs: Run[] = []
  const visit = (parent: XmlElement, form: Form): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') {
        // White space has no form: a superscript blank would part the words.
        if (child !== '') runs.push({ type: 'text', text: child, ...(child.trim() !== '' && form) })
        continue
      }
      switch (child.local) {
        case 'authorialNote':
        case 'note':
          dropNoteBrackets(runs)
          runs.push(noteOf(child, notes, losses))
          break
        case 'noteRef':
          runs.push(referenceOf(child, notes))
          break
        case 'eol':
        case 'br':
          runs.push({ type: 'break' })
          break
        case 'img':
          losses.add('dropped', 'pictures', attribute(child, 'alt') || attribute(child, 'src'))
          break
        case 'del':
          losses.words('words marked as deleted', wordsIn(child))
          break
        default:
          if (BLOCKS.has(child.local) && wordsIn(child).trim() !== '' && runs.length > 0) runs.push({ type: 'break' })
          visit(child, { ...form, ...formOf(child) })
      }
    }
  }
  visit(element, {})
  return dropClosingBrackets(runs)
}

/** Elements that begin a new line where they stand inside a paragraph. */
const BLOCKS = new Set(['p', 'li', 'tr', 'embeddedStructure', 'quotedStructure'])

function formOf(element: XmlElement): Form {
  const style = `${element.attributes['class'] ?? ''} ${element.attributes['style'] ?? ''}`
  const language = languageTag(attribute(element, 'lang'))
  return {
    ...((/\bitalic\b/i.test(style) || element.local === 'i' || element.local === 'em') && { italic: true as const }),
    ...((/\bbold\b/i.test(style) || element.local === 'b' || element.local === 'strong') && { bold: true as const }),
    ...(element.local === 'sup' && { superscript: true as const }),
    ...(language && { language }),
  }
}

function noteOf(element: XmlElement, notes: Notes, losses: LossLedger): Run {
  const id = notes.ids.get(element) ?? '?'
  const printed = attribute(element, 'marker')?.trim() || undefined
  const place = notes.blocks.length
  const runs = withoutMarker(runsOf(element, notes, losses), printed)
  const note = { id, series: seriesOf(printed), ...(printed && { printed }) }
  // A note within a note follows it.
  notes.blocks.splice(place, 0, { runs, note, line: element.line })
  return { type: 'reference', footnoteId: id, ...(printed && { printed }) }
}

function referenceOf(element: XmlElement, notes: Notes): Run {
  const target = (attribute(element, 'href') ?? '').replace(/^#/, '')
  const printed = (attribute(element, 'marker') ?? wordsIn(element)).trim() || undefined
  return { type: 'reference', footnoteId: notes.byEId.get(target) ?? (target || '?'), ...(printed && { printed }) }
}

export function seriesOf(printed: string | undefined): FootnoteSeries {
  if (printed && /^\*+$/.test(printed)) return 'asterisk'
  return printed && /^\(?[a-z]{1,2}\)?$/.test(printed) ? 'letter' : 'number'
}

/** The indicator is printed before the note's words in some files: it is no word of the note. */
function withoutMarker(runs: Run[], printed: string | undefined): Run[] {
  const at = runs.findIndex((run) => run.type !== 'text' || run.text.trim() !== '')
  const first = runs[at]
  if (!printed || first?.type !== 'text' || !first.superscript || first.text.trim() !== printed)
    return withoutBrackets(runs)
  return withoutBrackets([...runs.slice(0, at), ...runs.slice(at + 1)])
}

/** Arabic files keep the brackets that their indicator stood in: `( ) the note`. */
function withoutBrackets(runs: Run[]): Run[] {
  const until = runs.findIndex((run) => run.type !== 'text')
  const head = textOfRuns(until < 0 ? runs : runs.slice(0, until))
  const brackets = /^[\s\u200e\u200f]*\([\s\u200e\u200f]*\)[\s\u200e\u200f]*/u.exec(head)
  return brackets ? sliceRuns(runs, brackets[0].length) : runs
}

/** Chinese files set indicators in superscript brackets, the note between them. */
function dropNoteBrackets(runs: Run[]): void {
  const last = runs.at(-1)
  if (last?.type === 'text' && last.superscript && /^\s*[([（]\s*$/.test(last.text)) runs.pop()
}

function dropClosingBrackets(runs: Run[]): Run[] {
  return runs.filter((run, index) => {
    const closes = run.type === 'text' && run.superscript && /^\s*[)\]）]\s*$/.test(run.text)
    return !(closes && runs[index - 1]?.type === 'reference')
  })
}

/** `eng`, `en-GB`, `EN` -> `en`; undefined where there is none. */
export function languageTag(code: string | undefined): string | undefined {
  const primary = code?.trim().toLowerCase().split(/[-_]/)[0]
  if (!primary) return undefined
  if (Object.hasOwn(LANGUAGES, primary)) return LANGUAGES[primary]
  return /^[a-z]{2,8}$/.test(primary) ? primary : undefined
}

/** ISO 639-2 codes, both forms where there are two, as the identification of a file states them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ara: 'ar',
  chi: 'zh',
  zho: 'zh',
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  rus: 'ru',
  spa: 'es',
  deu: 'de',
  ger: 'de',
}
