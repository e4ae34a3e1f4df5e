import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser'
import type { HouseStyle, Page } from './house-style'
import type { PlannedNote } from './note-plan'

/** What the post-pass must know of the file. */
export interface PostPass {
  style: HouseStyle
  page: Page
  notes: readonly PlannedNote[]
  language: string
  title: string
  /** ISO instant: the file bears no other date. */
  changedAt: string
}

/**
 * Say in the XML what the docx library cannot, each place named by its part; then pack with fixed dates, so that the same
 * draft gives the same bytes.
 */
export function postPass(packed: Uint8Array, pass: PostPass): Uint8Array {
  const parts = unzipSync(packed)
  edit(parts, 'word/document.xml', (xml) => framePlaces(xml, pass))
  edit(parts, 'word/footnotes.xml', (xml) => footnoteForms(xml, pass))
  edit(parts, 'word/endnotes.xml', (xml) =>
    xml.replace(/<w:r><w:rPr><w:rStyle [^>]*\/><\/w:rPr><w:endnoteRef\/><\/w:r>/g, ''),
  )
  edit(parts, 'word/settings.xml', settings)
  // The library counts pictures over all files it ever wrote (`wp:docPr`, 20.4.2.5); ours has one at most.
  for (const name of Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/.test(name))) {
    edit(parts, name, (xml) => xml.replace(/(<(?:wp:docPr|pic:cNvPr) id=")\d+"/g, '$11"'))
  }
  parts['docProps/core.xml'] = strToU8(coreProperties(pass))
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort(byPackageOrder)
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name]!])), { level: 6, mtime: PACKED_AT })
}

/** The zip format's own first day: it has no zone, so it is written in local time. */
const PACKED_AT = new Date(1980, 0, 1)

function edit(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts[name]
  if (part) parts[name] = strToU8(change(strFromU8(part)))
}

/** `w:framePr` (ECMA-376 part 1, 17.3.1.11): a position across, an alignment down, as in the real files. */
function framePlaces(xml: string, { style, page }: PostPass): string {
  const place =
    `<w:framePr w:w="${style.width - 48}" w:h="432" w:hSpace="180" w:wrap="notBeside" w:hAnchor="page" ` +
    `w:x="${page.side + 10}" w:yAlign="bottom"/>`
  return xml.replace(/<w:framePr [^>]*\/>/g, place)
}

/**
 * footnotes.xml (17.11): a tab before the number, which ends at a right tab; a sign of its own where Word does not count;
 * the separators of the real files, since the library puts a number before each.
 */
function footnoteForms(xml: string, { notes, style }: PostPass): string {
  const custom = new Map(notes.filter((note) => note.custom).map((note) => [String(note.wordId), note.mark]))
  const number = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
  return xml.replace(
    /<w:footnote ((?:w:type="(\w+)" )?w:id="(-?\d+)")>([^]*?)<\/w:footnote>/g,
    (_, attributes, type, id, content) => {
      if (type) return `<w:footnote ${attributes}>${separator(style)}</w:footnote>`
      const sign = custom.get(id as string)
      const mark = sign === undefined ? number : number.replace('<w:footnoteRef/>', `<w:t>${sign}</w:t>`)
      return `<w:footnote ${attributes}>${(content as string).replace(number, `<w:r><w:tab/></w:r>${mark}`)}</w:footnote>`
    },
  )
}

function separator(style: HouseStyle): string {
  if (style.name === 'geneva') {
    // An underlined tab, 2.6 cm long (un-conventions 5.2).
    return (
      '<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="2155"/></w:tabs><w:spacing w:after="80"/><w:ind w:left="680"/></w:pPr>' +
      '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r></w:p>'
    )
  }
  // Eighteen underlines of 8 points are an inch; `w:separator` would draw a rule over a third of the page.
  return (
    '<w:p><w:pPr><w:pStyle w:val="Footer"/><w:spacing w:after="80"/><w:ind w:left="792"/></w:pPr>' +
    '<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>__________________</w:t></w:r></w:p>'
  )
}

/** settings.xml (17.15.1): the children the library leaves out, in schema order. */
function settings(xml: string): string {
  return xml
    .replace('<w:defaultTabStop', '<w:zoom w:percent="100"/><w:defaultTabStop')
    .replace('<w:displayBackgroundShape/>', '')
    .replace(
      '<w:compat>',
      '<w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
        '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr><w:compat>',
    )
}

/** docProps/core.xml (ECMA-376 part 2, 11), whole: the library dates it by the clock and knows no language. */
function coreProperties({ title, language, changedAt }: PostPass): string {
  const instant = /^\d{4}-\d\d-\d\dT/.test(changedAt) ? `${changedAt.slice(0, 19)}Z` : '1980-01-01T00:00:00Z'
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>` +
    `<dc:language>${escaped(language)}</dc:language></cp:coreProperties>`
  )
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Content types first, as readers that stream a package expect. */
function byPackageOrder(a: string, b: string): number {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}
