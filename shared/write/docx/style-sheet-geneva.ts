import { leftTabs } from './style-row'
import type { StyleRow } from './style-row'

const KEEP = '<w:keepNext/><w:keepLines/>'
const NUMERAL = '<w:tabs><w:tab w:val="right" w:pos="851"/></w:tabs>'
const SET_IN = '<w:ind w:left="1134" w:right="1134" w:hanging="1134"/>'
const TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'

function heading(id: string, name: string, spacing: string, outline: number, run: string): StyleRow {
  return {
    id,
    name,
    basedOn: 'Normal',
    next: 'SingleTxtG',
    paragraph: `${KEEP}${NUMERAL}<w:suppressAutoHyphens/><w:spacing ${spacing} w:lineRule="exact"/>${SET_IN}<w:outlineLvl w:val="${outline}"/>`,
    run,
  }
}

function large(id: string, name: string, line: number, size: number): StyleRow {
  return {
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `${KEEP}<w:suppressAutoHyphens/><w:spacing w:before="240" w:after="240" w:line="${line}" w:lineRule="exact"/><w:ind w:left="1134" w:right="1134"/>`,
    run: `<w:b/><w:sz w:val="${size}"/>`,
  }
}

/**
 * Geneva's template (un-conventions 5.2). It sets its masthead by hand; the styles of New York's masthead stand here with
 * Geneva's measures, so that a field keeps its name in the file.
 */
export const GENEVA_STYLES: readonly StyleRow[] = [
  {
    id: 'Normal',
    name: 'Normal',
    builtIn: true,
    paragraph: '<w:suppressAutoHyphens/><w:spacing w:line="240" w:lineRule="atLeast"/>',
    run: `${TIMES}<w:sz w:val="20"/><w:szCs w:val="20"/>`,
  },
  {
    id: 'SingleTxtG',
    name: '_ Single Txt_G',
    basedOn: 'Normal',
    paragraph: `<w:tabs>${leftTabs([1701, 2268, 2835, 3402])}</w:tabs><w:spacing w:after="120"/><w:ind w:left="1134" w:right="1134"/><w:jc w:val="both"/>`,
  },
  heading('HMG', '_ H __M_G', 'w:before="240" w:after="240" w:line="360"', 0, '<w:b/><w:sz w:val="34"/>'),
  heading('HChG', '_ H _Ch_G', 'w:before="360" w:after="240" w:line="300"', 0, '<w:b/><w:sz w:val="28"/>'),
  heading('H1G', '_ H_1_G', 'w:before="360" w:after="240" w:line="270"', 1, '<w:b/><w:sz w:val="24"/>'),
  heading('H23G', '_ H_2/3_G', 'w:before="240" w:after="120" w:line="240"', 2, '<w:b/>'),
  heading('H4G', '_ H_4_G', 'w:before="240" w:after="120" w:line="240"', 4, '<w:i/>'),
  heading('H56G', '_ H_5/6_G', 'w:before="240" w:after="120" w:line="240"', 5, ''),
  large('SMG', '__S_M_G', 420, 40),
  large('SLG', '__S_L_G', 580, 56),
  large('SSG', '__S_S_G', 300, 28),
  large('XLargeG', '__XLarge_G', 420, 40),
  ...['Bullet1G', 'Bullet2G', 'Bullet3'].map((id, index) => ({
    id,
    name: index < 2 ? `_Bullet ${index + 1}_G` : 'Bullet 3',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:after="120"/><w:ind w:right="1134"/><w:jc w:val="both"/>',
  })),
  {
    id: 'Session',
    name: 'Session',
    basedOn: 'Normal',
    paragraph: '<w:keepNext/>',
    run: '<w:b/>',
  },
  { id: 'AgendaItemNormal', name: 'Agenda_Item_Normal', basedOn: 'Session', run: '<w:b w:val="0"/>' },
  { id: 'AgendaTitleH2', name: 'Agenda_Title_H2', basedOn: 'Session', paragraph: '<w:ind w:right="4819"/>' },
  {
    id: 'Sponsors',
    name: 'Sponsors',
    basedOn: 'Session',
    paragraph: '<w:spacing w:before="240" w:after="120"/><w:ind w:left="1134" w:right="1134"/>',
  },
  {
    id: 'TitleH1',
    name: 'Title_H1',
    basedOn: 'HChG',
    next: 'SingleTxtG',
    paragraph: '<w:spacing w:before="0"/><w:outlineLvl w:val="9"/>',
  },
  { id: 'TitleH2', name: 'Title_H2', basedOn: 'H23G', paragraph: '<w:outlineLvl w:val="9"/>' },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    basedOn: 'Normal',
    builtIn: true,
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="1021"/></w:tabs><w:spacing w:line="220" w:lineRule="exact"/>${SET_IN}`,
    run: '<w:sz w:val="18"/>',
  },
  ...['footnote', 'endnote'].map((note) => ({
    id: note === 'footnote' ? 'FootnoteReference' : 'EndnoteReference',
    name: `${note} reference`,
    type: 'character' as const,
    builtIn: true as const,
    run: `${TIMES}<w:sz w:val="18"/><w:vertAlign w:val="superscript"/>`,
  })),
  { id: 'EndnoteText', name: 'endnote text', basedOn: 'FootnoteText', builtIn: true },
  {
    id: 'Small',
    name: 'Small',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:line="220" w:lineRule="exact"/>',
    run: '<w:sz w:val="18"/>',
  },
  {
    id: 'SmallX',
    name: 'SmallX',
    basedOn: 'Small',
    paragraph: '<w:spacing w:line="200" w:lineRule="exact"/>',
    run: '<w:sz w:val="16"/>',
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    builtIn: true,
    paragraph: '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="auto"/></w:pBdr>',
    run: '<w:b/><w:noProof/><w:sz w:val="18"/>',
  },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', builtIn: true, run: '<w:noProof/><w:sz w:val="16"/>' },
  { id: 'PageNumber', name: 'page number', type: 'character', builtIn: true, run: '<w:b/><w:sz w:val="18"/>' },
  ...['Distribution', 'Publication', 'Original', 'ReleaseDate'].map((id) => ({
    id,
    name: id,
    basedOn: 'Normal',
    ...(id === 'Distribution' && { paragraph: '<w:spacing w:before="240"/>' }),
  })),
]
