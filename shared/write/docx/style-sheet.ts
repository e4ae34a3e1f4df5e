import { GENEVA_STYLES } from './style-sheet-geneva'
import { NEW_YORK_STYLES } from './style-sheet-new-york'
import type { HouseStyle } from './house-style'
import type { LanguageTags } from './language'
import type { StyleRow } from './style-row'

/**
 * styles.xml (ECMA-376 part 1, 17.7) with the ids, names and measures of the real template. As text, because the docx
 * library adds styles of its own and cannot put tab stops or hyphenation into a style.
 */
export function styleSheet(style: HouseStyle, tags: LanguageTags): string {
  const rows = style.name === 'geneva' ? GENEVA_STYLES : NEW_YORK_STYLES
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:styles xmlns:w="${WORDPROCESSING}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>' +
    `<w:lang w:val="${quoted(tags.latin)}" w:eastAsia="${quoted(tags.eastAsia)}" w:bidi="${quoted(tags.bidi)}"/>` +
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>' +
    '</w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    rows.map(styleXml).join('') +
    '</w:styles>'
  )
}

/** Text as it may stand between quotation marks. */
function quoted(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function styleXml(row: StyleRow): string {
  const type = row.type ?? 'paragraph'
  const isDefault = row.id === 'Normal' ? ' w:default="1"' : ''
  const custom = row.builtIn ? '' : ' w:customStyle="1"'
  return (
    `<w:style w:type="${type}"${isDefault}${custom} w:styleId="${row.id}"><w:name w:val="${row.name}"/>` +
    (row.basedOn ? `<w:basedOn w:val="${row.basedOn}"/>` : '') +
    (row.next ? `<w:next w:val="${row.next}"/>` : '') +
    (type === 'paragraph' ? '<w:qFormat/>' : '') +
    (row.paragraph ? `<w:pPr>${row.paragraph}</w:pPr>` : '') +
    (row.run ? `<w:rPr>${forAllScripts(row.run)}</w:rPr>` : '') +
    '</w:style>'
  )
}

/** Bold, italics and size once more for scripts like Arabic (`w:bCs`, `w:iCs`, `w:szCs`), as Word keeps them apart. */
function forAllScripts(run: string): string {
  return run
    .replace(/<w:szCs [^>]*\/>/, '')
    .replace(
      /<w:(b|i|sz)( w:val="[^"]*")?\/>/g,
      (whole, name: string, value: string = '') => `${whole}<w:${name}Cs${value}/>`,
    )
}
