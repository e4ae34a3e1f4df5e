import { openPackage } from '../../read/docx/package'
import type { Package } from '../../read/docx/package'
import { allOf, attribute, childOf, elementsOf, wordsIn } from '../../read/xml/xml-tree'
import type { XmlElement } from '../../read/xml/xml-tree'

/**
 * What Word would stumble over and no schema says: cells without a closing paragraph, ids used twice, references to notes,
 * styles or parts that are not there; and the order of properties, which the schema fixes. Sentences; empty where sound.
 */
export async function soundnessFaults(bytes: Uint8Array): Promise<string[]> {
  const pack = await openPackage(bytes)
  const parts = pack.names.filter((name) => /^word\/[^/]+\.xml$/.test(name))
  return [
    ...parts.flatMap((name) => partFaults(name, pack)),
    ...noteFaults(pack),
    ...bookmarkFaults(parts, pack),
    ...contentTypeFaults(pack),
  ]
}

function partFaults(name: string, pack: Package): string[] {
  const tree = pack.xml(name)
  if (!tree) return []
  const styles = styleIds(pack)
  const relations = pack.relations(name)
  const faults: string[] = []
  for (const relation of relations.values()) {
    if (!relation.external && !pack.names.includes(relation.target))
      faults.push(`${name} points to ${relation.target}, which is not there.`)
  }
  for (const element of allOf(tree)) {
    const order = ORDERS[element.name]
    if (order) faults.push(...orderFaults(element, order, name))
    if (element.name === 'w:tc' && elementsOf(element).at(-1)?.name !== 'w:p') {
      faults.push(`${name}: a table cell does not end with a paragraph.`)
    }
    if (element.name === 'w:pStyle' || element.name === 'w:rStyle' || element.name === 'w:tblStyle') {
      const id = attribute(element, 'val') ?? ''
      if (!styles.has(id)) faults.push(`${name} uses the style ${id}, which is not defined.`)
    }
    for (const key of ['r:id', 'r:embed', 'r:link']) {
      const id = element.attributes[key]
      if (id !== undefined && !relations.has(id))
        faults.push(`${name} uses the relationship ${id}, which is not defined.`)
    }
  }
  return [...new Set(faults)]
}

function styleIds(pack: Package): Set<string> {
  const styles = pack.xml('word/styles.xml')
  return new Set(styles ? elementsOf(styles).map((style) => attribute(style, 'styleId') ?? '') : [])
}

function orderFaults(element: XmlElement, order: readonly string[], part: string): string[] {
  let last = -1
  for (const child of elementsOf(element)) {
    const at = order.indexOf(child.local)
    if (at < 0) continue
    if (at < last) return [`${part}: ${child.name} stands too late in ${element.name}.`]
    last = at
  }
  return []
}

function noteFaults(pack: Package): string[] {
  const notes = pack.xml('word/footnotes.xml')
  const document = pack.xml('word/document.xml')
  if (!notes || !document) return ['word/footnotes.xml or word/document.xml is missing.']
  const faults: string[] = []
  const ids = elementsOf(notes).map((note) => attribute(note, 'id') ?? '')
  const types = new Set(elementsOf(notes).map((note) => attribute(note, 'type')))
  if (!types.has('separator') || !types.has('continuationSeparator'))
    faults.push('The separators of the footnotes are missing.')
  for (const id of repeated(ids)) faults.push(`Two footnotes have the id ${id}.`)
  const referred = [...allOf(document)].filter((element) => element.local === 'footnoteReference')
  for (const element of referred) {
    const id = attribute(element, 'id') ?? ''
    if (!ids.includes(id)) faults.push(`The footnote ${id} is referred to and not there.`)
  }
  for (const id of repeated(referred.map((element) => attribute(element, 'id') ?? ''))) {
    faults.push(`The footnote ${id} is referred to twice by an indicator of its own.`)
  }
  return faults
}

function bookmarkFaults(parts: readonly string[], pack: Package): string[] {
  const elements = parts.flatMap((name) => [...allOf(pack.xml(name)!)])
  const starts = elements.filter((element) => element.local === 'bookmarkStart')
  const ends = new Set(
    elements.filter((element) => element.local === 'bookmarkEnd').map((element) => attribute(element, 'id')),
  )
  const names = new Set(starts.map((start) => attribute(start, 'name') ?? ''))
  const targets = elements.flatMap((element) =>
    element.local === 'instrText' ? (/^\s*(?:NOTEREF|PAGEREF)\s+(\S+)/.exec(wordsIn(element))?.[1] ?? []) : [],
  )
  const pictures = elements.filter((element) => element.local === 'docPr')
  return [
    ...repeated(starts.map((start) => attribute(start, 'id') ?? '')).map((id) => `Two bookmarks have the id ${id}.`),
    ...repeated(starts.map((start) => attribute(start, 'name') ?? '')).map(
      (name) => `Two bookmarks have the name ${name}.`,
    ),
    ...starts
      .filter((start) => !ends.has(attribute(start, 'id')))
      .map((start) => `The bookmark ${attribute(start, 'name')} never ends.`),
    ...targets
      .filter((name) => !names.has(name))
      .map((name) => `A field refers to the bookmark ${name}, which is not there.`),
    ...repeated(pictures.map((picture) => attribute(picture, 'id') ?? '')).map(
      (id) => `Two pictures have the id ${id}.`,
    ),
  ]
}

function contentTypeFaults(pack: Package): string[] {
  const types = pack.xml('[Content_Types].xml')
  if (!types) return ['[Content_Types].xml is missing.']
  const extensions = new Set<string>()
  const overridden = new Set<string>()
  for (const element of elementsOf(types)) {
    if (element.local === 'Default') extensions.add((attribute(element, 'Extension') ?? '').toLowerCase())
    else overridden.add((attribute(element, 'PartName') ?? '').replace(/^\//, ''))
  }
  const untyped = pack.names.filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !overridden.has(name) &&
      !extensions.has(name.replace(/^.*\./, '').toLowerCase()),
  )
  const absent = [...overridden].filter((name) => !pack.names.includes(name))
  return [
    ...untyped.map((name) => `The part ${name} has no content type.`),
    ...absent.map((name) => `A content type is given for ${name}, which is not there.`),
    ...(childOf(types, 'Default') ? [] : ['No default content type is given.']),
  ]
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const value of values) (seen.has(value) ? twice : seen).add(value)
  return [...twice]
}

const words = (line: string): string[] => line.split(' ')

/** The order of children the schema demands (wml.xsd: CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_SectPr). */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': words(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens ' +
      'kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind ' +
      'contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId ' +
      'cnfStyle rPr sectPr pPrChange',
  ),
  'w:rPr': words(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
      'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
      'eastAsianLayout specVanish oMath rPrChange',
  ),
  'w:tblPr': words(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders ' +
      'shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  ),
  'w:tcPr': words(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns ' +
      'cellDel cellMerge tcPrChange',
  ),
  'w:sectPr': words(
    'footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols ' +
      'formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  ),
}
