import type { Run } from '../../text/document-text'
import { joinRuns } from '../../text/runs'
import { allOf, attribute, childOf, elementsOf, wordsIn } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { lookOf, primary } from './context'
import type { CharacterLook, Context } from './context'
import { isSignBookmark, markOf } from './form'
import type { Mark } from './form'

export interface ParagraphRuns {
  runs: Run[]
  mark?: Mark
  /** Paragraphs of text boxes anchored here, whose words stand beside the text. */
  boxes: XmlElement[]
  /** Id of the open bookmark around a sign, whose words are an indicator. */
  sign?: string | undefined
}

/** Fields (`w:fldChar`) may run over several paragraphs: what is open when one ends. */
export interface FieldState {
  instruction: string
  showing: boolean
  /** The field is told by its instruction, its result is left out. */
  silent: boolean
}

/**
 * The runs of a `w:p`: tabs as `\t`, indicators as references by note key (`footnote:3`; `mark:2:a` for a sign set by
 * hand), NOTEREF fields as references to the note they repeat. Insertions are taken as made, deletions left out,
 * both told as a loss.
 */
export function runsOf(paragraph: XmlElement, context: Context, fields: FieldState[]): ParagraphRuns {
  const found: ParagraphRuns = { runs: [], boxes: [] }
  collect(paragraph, context, fields, found)
  found.runs = joinRuns(withoutSeparators(found.runs))
  return found
}

function collect(parent: XmlElement, context: Context, fields: FieldState[], found: ParagraphRuns): void {
  for (const child of elementsOf(parent)) {
    switch (child.local) {
      case 'r':
        collectRun(child, context, fields, found)
        break
      case 'ins':
      case 'moveTo':
        context.lose('changed', 'tracked insertions, taken as made')
        collect(child, context, fields, found)
        break
      case 'del':
      case 'moveFrom':
        context.lose('dropped', 'tracked deletions')
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
      case 'oMathPara':
        context.lose('flattened', 'formulas')
        found.runs.push({
          type: 'text',
          text: [...allOf(child)]
            .filter((e) => e.local === 't')
            .map(wordsIn)
            .join(''),
        })
        break
      default:
    }
  }
}

function collectRun(run: XmlElement, context: Context, fields: FieldState[], found: ParagraphRuns): void {
  const properties = childOf(run, 'rPr')
  const style = properties && childOf(properties, 'rStyle')
  const styleId = (style && attribute(style, 'val')) ?? ''
  const look: CharacterLook = { ...context.looks.get(styleId), ...(properties && lookOf(properties)) }
  const language = properties && languageOf(properties)
  const indicator = styleId === 'FootnoteReference' || styleId === 'EndnoteReference'
  const silent = (): boolean => fields.some((field) => !field.showing || field.silent)
  const add = (text: string): void => {
    if (silent() || text === '') return
    if (look.hidden && text.trim() !== '') context.lose('changed', 'pieces of hidden text, read as text')
    if ((indicator || found.sign !== undefined) && text.trim() !== '' && text.trim() !== ',') {
      const printed = text.trim()
      found.runs.push({ type: 'reference', footnoteId: `mark:${context.tables}:${printed}`, printed })
      return
    }
    found.runs.push({
      type: 'text',
      text,
      ...(look.italic && { italic: true }),
      ...(look.bold && { bold: true }),
      ...((look.superscript || indicator) && { superscript: true }),
      ...(language && language !== context.language && { language }),
    })
  }
  let custom: string | undefined
  for (const child of elementsOf(run)) {
    switch (child.local) {
      case 't':
        if (custom !== undefined) {
          const printed = wordsIn(child).trim()
          found.runs.push({ type: 'reference', footnoteId: custom, printed })
          custom = undefined
        } else add(wordsIn(child))
        break
      case 'tab':
        add('\t')
        break
      case 'br':
        if ((attribute(child, 'type') ?? 'textWrapping') === 'textWrapping' && !silent())
          found.runs.push({ type: 'break' })
        break
      case 'cr':
        if (!silent()) found.runs.push({ type: 'break' })
        break
      case 'noBreakHyphen':
        add('\u2011')
        break
      case 'sym':
        context.lose('dropped', 'symbols of a symbol font')
        break
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
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        collectDrawing(child, context, found)
        break
      default:
    }
  }
}

function fieldCharacter(type: string, context: Context, fields: FieldState[], found: ParagraphRuns): void {
  if (type === 'begin') fields.push({ instruction: '', showing: false, silent: false })
  else if (type === 'separate') {
    const field = fields.at(-1)
    if (!field) return
    field.showing = true
    field.silent = repeatReference(field.instruction, context, found)
  } else if (type === 'end') fields.pop()
}

/** A NOTEREF field (ECMA-376 part 1, 17.16.5.37) repeats the indicator its bookmark stands around. */
function repeatReference(instruction: string, context: Context, found: ParagraphRuns): boolean {
  const [, bookmark] = /^\s*NOTEREF\s+"?([^\s"]+)/i.exec(instruction) ?? []
  const key = bookmark && context.bookmarked.get(bookmark)
  if (!key) return false
  pushReference(key, context, found)
  return true
}

function pushReference(key: string, context: Context, found: ParagraphRuns): void {
  const printed = context.references.get(key)?.printed
  found.runs.push({ type: 'reference', footnoteId: key, ...(printed && { printed }) })
}

function collectDrawing(drawing: XmlElement, context: Context, found: ParagraphRuns): void {
  // Of alternatives that say the same, the first is the modern one.
  const shown = drawing.local === 'AlternateContent' ? (childOf(drawing, 'Choice') ?? drawing) : drawing
  let pictures = 0
  for (const element of allOf(shown)) {
    if (element.local === 'txbxContent') found.boxes.push(element)
    else if (element.local === 'pic' || element.local === 'imagedata') pictures += 1
  }
  if (pictures > 0) context.lose('dropped', 'pictures', pictures)
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
