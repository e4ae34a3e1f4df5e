import type { Run, TextRun } from '../../text/document-text'
import { sameLook } from '../../text/runs'
import type { Chunk } from '../origins'
import { allOf, attribute, childOf, elementsOf, wordsIn } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import type { Context } from './context'
import { collectDrawing } from './drawing'
import { isSignBookmark, markOf } from './form'
import type { Mark } from './form'
import { isWrittenIn, primary } from './language'
import { widthOf } from './positions'
import { lookOf } from './styles'
import type { CharacterLook } from './styles'
import { symbolFor } from './symbols'

export interface ParagraphRuns {
  runs: Run[]
  mark?: Mark
  /** Text boxes anchored here, whose words stand beside the text. */
  boxes: XmlElement[]
  /** A field of contents (TOC) is open in it. */
  contents?: true
  /** The look that all words share, from their runs. */
  look: CharacterLook
}

/** Fields (`w:fldChar`) may run over several paragraphs: what is open when one ends. */
export interface FieldState {
  instruction: string
  showing: boolean
  /** The field is told by its instruction, its result is left out. */
  silent: boolean
}

interface Found extends ParagraphRuns {
  pieces: Piece[]
  /** Id of the open bookmark around a sign, whose words are an indicator. */
  sign?: string | undefined
  looks: CharacterLook[]
  /** What the paragraph's style says of its characters. */
  base: CharacterLook
}

interface Piece {
  run: Run
  chunk?: Chunk
}

/**
 * The runs of a `w:p`: tabs as `\t`, indicators as references by note key (`footnote:3`; `mark:2:a` for a sign set by
 * hand), NOTEREF fields as references to the note they repeat. Of fields the result is kept, hidden text is left out.
 */
export function runsOf(
  paragraph: XmlElement,
  context: Context,
  fields: FieldState[],
  base: CharacterLook = {},
): ParagraphRuns {
  const found: Found = { runs: [], boxes: [], look: {}, pieces: [], looks: [], base }
  if (fields.some(isContents)) found.contents = true
  collect(paragraph, context, fields, found)
  if (fields.some(isContents)) found.contents = true
  // An instruction does not run over the end of its paragraph: such a field was never finished.
  while (fields.length > 0 && !fields.at(-1)!.showing) fields.pop()
  const runs = withoutSeparators(joined(found.pieces, context))
  const { boxes, mark, contents } = found
  return { runs, boxes, look: shared(found.looks), ...(mark && { mark }), ...(contents && { contents }) }
}

function isContents({ instruction, showing }: FieldState): boolean {
  return showing && /^\s*TOC\b/.test(instruction)
}

/** Neighbours of one look are one run, which remembers where it stood. */
function joined(pieces: readonly Piece[], context: Context): Run[] {
  const runs: Run[] = []
  let open: { run: TextRun; chunks: Chunk[] } | undefined
  const close = (): void => {
    if (open && open.run.text !== '') runs.push(context.keeper.keep(open.run, open.chunks))
    open = undefined
  }
  for (const { run, chunk } of pieces) {
    if (run.type !== 'text') {
      close()
      runs.push(run)
      continue
    }
    if (open && sameLook(open.run, run)) open.run = { ...open.run, text: open.run.text + run.text }
    else {
      close()
      open = { run, chunks: [] }
    }
    if (chunk) open.chunks.push(chunk)
  }
  close()
  return runs
}

function shared(looks: readonly CharacterLook[]): CharacterLook {
  if (looks.length === 0) return {}
  const all = (of: (look: CharacterLook) => boolean | undefined): boolean => looks.every((look) => of(look) === true)
  const sizes = looks.map(({ size }) => size ?? 0)
  return {
    ...(all(({ bold }) => bold) && { bold: true }),
    ...(all(({ italic }) => italic) && { italic: true }),
    ...(all(({ underlined }) => underlined) && { underlined: true }),
    ...(all(({ capitals }) => capitals) && { capitals: true }),
    ...(sizes.every((size) => size > 0) && { size: Math.min(...sizes) }),
  }
}

function collect(parent: XmlElement, context: Context, fields: FieldState[], found: Found): void {
  for (const child of elementsOf(parent)) {
    switch (child.local) {
      case 'r':
        collectRun(child, context, fields, found)
        break
      case 'fldSimple': {
        const instruction = attribute(child, 'instr') ?? ''
        if (!repeatReference(instruction, context, found)) collect(child, context, fields, found)
        break
      }
      case 'hyperlink':
      case 'smartTag':
      case 'customXml':
      case 'dir':
      case 'bdo':
        collect(child, context, fields, found)
        break
      case 'sdt': {
        const content = childOf(child, 'sdtContent')
        if (content) collect(content, context, fields, found)
        break
      }
      case 'AlternateContent': {
        const shown = childOf(child, 'Choice') ?? childOf(child, 'Fallback')
        if (shown) collect(shown, context, fields, found)
        break
      }
      case 'bookmarkStart': {
        const name = attribute(child, 'name') ?? ''
        const mark = markOf(name)
        if (mark) found.mark = mark
        if (isSignBookmark(name)) found.sign = attribute(child, 'id')
        break
      }
      case 'bookmarkEnd':
        if (found.sign === attribute(child, 'id')) found.sign = undefined
        break
      case 'oMath':
      case 'oMathPara': {
        context.lose('flattened', 'formulas')
        const words = [...allOf(child)].filter((e) => e.local === 't').map(wordsIn)
        found.pieces.push({ run: { type: 'text', text: words.join('') } })
        break
      }
      default:
    }
  }
}

function collectRun(run: XmlElement, context: Context, fields: FieldState[], found: Found): void {
  const properties = childOf(run, 'rPr')
  const style = properties && childOf(properties, 'rStyle')
  const styleId = (style && attribute(style, 'val')) ?? ''
  const look: CharacterLook = { ...context.styles.looks.get(styleId), ...(properties && lookOf(properties)) }
  const language = properties && languageOf(properties)
  const indicator = /^(?:Footnote|Endnote)Reference$/.test(styleId)
  const place = context.places.get(run)
  let offset = 0
  const silent = (): boolean => fields.some((field) => !field.showing || field.silent)
  const add = (text: string): void => {
    if (silent() || text === '') return
    if (look.hidden ?? found.base.hidden) {
      if (text.trim() !== '') context.lose('dropped', 'hidden text', 1, text.trim())
      return
    }
    if ((indicator || found.sign !== undefined) && text.trim() !== '' && text.trim() !== ',') {
      const printed = text.trim()
      found.pieces.push({ run: { type: 'reference', footnoteId: `mark:${context.tables}:${printed}`, printed } })
      return
    }
    const foreign = language && language !== context.language && (context.languageSaid || isWrittenIn(text, language))
    if (text.trim() !== '') found.looks.push({ ...found.base, ...look })
    found.pieces.push({
      run: {
        type: 'text',
        text,
        ...(look.italic && { italic: true }),
        ...(look.bold && { bold: true }),
        ...((look.superscript || indicator) && { superscript: true }),
        ...(foreign && { language }),
      },
      ...(place && { chunk: { ...place, start: offset, text } }),
    })
  }
  let custom: string | undefined
  for (const child of elementsOf(run)) {
    const words = child.local === 't' ? wordsIn(child) : ''
    switch (child.local) {
      case 't':
        if (custom !== undefined) {
          found.pieces.push({ run: { type: 'reference', footnoteId: custom, printed: words.trim() } })
          custom = undefined
        } else add(words)
        break
      case 'tab':
      case 'ptab':
        add('\t')
        break
      case 'br':
      case 'cr': {
        const type = attribute(child, 'type') ?? 'textWrapping'
        // The end of a page parts words as the end of a line does.
        if (!silent() && (type === 'textWrapping' || found.pieces.length > 0)) {
          found.pieces.push({ run: { type: 'break' } })
        }
        break
      }
      case 'noBreakHyphen':
        add('\u2011')
        break
      case 'sym': {
        const sign = signOf(child)
        if (sign === '') context.lose('dropped', 'symbols of a symbol font', 1, attribute(child, 'font'))
        add(sign)
        break
      }
      case 'footnoteReference':
      case 'endnoteReference': {
        const key = `${child.local === 'footnoteReference' ? 'footnote' : 'endnote'}:${attribute(child, 'id')}`
        if (attribute(child, 'customMarkFollows') !== undefined) custom = key
        else pushReference(key, context, found)
        break
      }
      case 'fldChar':
        fieldCharacter(attribute(child, 'fldCharType') ?? '', context, fields, found)
        break
      case 'instrText': {
        const field = fields.at(-1)
        if (field && !field.showing) field.instruction += wordsIn(child)
        break
      }
      case 'ruby': {
        const base = childOf(child, 'rubyBase')
        if (base) collect(base, context, fields, found)
        break
      }
      case 'AlternateContent': {
        const fallback = childOf(child, 'Fallback')
        // A sign that only new fonts have is words in the fallback.
        for (const e of fallback ? elementsOf(fallback) : []) if (e.local === 't') add(wordsIn(e))
        found.boxes.push(...collectDrawing(child, context.lose))
        break
      }
      case 'drawing':
      case 'pict':
      case 'object':
        found.boxes.push(...collectDrawing(child, context.lose))
        break
      default:
    }
    offset += widthOf(child, words)
  }
}

function signOf(sym: XmlElement): string {
  const code = parseInt(attribute(sym, 'char') ?? '', 16)
  if (!(code > 0 && code < 0x10000)) return ''
  return symbolFor(String.fromCharCode(code), attribute(sym, 'font') ?? '')
}

function fieldCharacter(type: string, context: Context, fields: FieldState[], found: Found): void {
  if (type === 'begin') fields.push({ instruction: '', showing: false, silent: false })
  else if (type === 'separate') {
    const field = fields.at(-1)
    if (!field) return
    field.showing = true
    field.silent = repeatReference(field.instruction, context, found)
  } else if (type === 'end') {
    const field = fields.pop()
    if (field && isContents(field)) found.contents = true
  }
}

/** A NOTEREF field (ECMA-376 part 1, 17.16.5.37) repeats the indicator its bookmark stands around. */
function repeatReference(instruction: string, context: Context, found: Found): boolean {
  const [, bookmark] = /^\s*NOTEREF\s+"?([^\s"]+)/i.exec(instruction) ?? []
  const key = bookmark && context.bookmarked.get(bookmark)
  if (!key) return false
  pushReference(key, context, found)
  return true
}

function pushReference(key: string, context: Context, found: Found): void {
  const printed = context.references.get(key)?.printed
  found.pieces.push({ run: { type: 'reference', footnoteId: key, ...(printed && { printed }) } })
}

/** `w:lang` of a run: the script decides which of its three languages speaks. */
function languageOf(properties: XmlElement): string | undefined {
  const lang = childOf(properties, 'lang')
  if (!lang) return undefined
  const tag = childOf(properties, 'rtl')
    ? attribute(lang, 'bidi')
    : (attribute(lang, 'val') ?? attribute(lang, 'eastAsia'))
  return tag ? primary(tag) : undefined
}

/** The superscript comma that parts two indicators at one place is punctuation of theirs, not words. */
export function withoutSeparators(runs: Run[]): Run[] {
  return runs.filter(
    (run, at) =>
      !(
        run.type === 'text' &&
        run.superscript &&
        run.text.trim() === ',' &&
        runs[at - 1]?.type === 'reference' &&
        runs[at + 1]?.type === 'reference'
      ),
  )
}
