import { leftTabs } from './style-row'
import type { StyleRow } from './style-row'

const TABS = leftTabs([1267, 1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048])
const HEADING_TABS = `<w:tabs><w:tab w:val="right" w:pos="1022"/>${TABS}</w:tabs>`
const KEEP = '<w:keepNext/><w:keepLines/>'
const TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
/** Styles that stand by themselves, as the template has them. */
const ALONE = `${TIMES}<w:spacing w:val="4"/><w:w w:val="103"/><w:kern w:val="14"/><w:sz w:val="20"/><w:szCs w:val="20"/>`

/** New York's template, as in the Word files of Headquarters (un-conventions 5.1). */
export const NEW_YORK_STYLES: readonly StyleRow[] = [
  {
    id: 'Normal',
    name: 'Normal',
    builtIn: true,
    paragraph: '<w:suppressAutoHyphens/><w:spacing w:after="0" w:line="240" w:lineRule="exact"/>',
    run: ALONE,
  },
  {
    id: 'SingleTxt',
    name: '__Single Txt',
    basedOn: 'Normal',
    paragraph: `<w:tabs>${TABS}</w:tabs><w:spacing w:after="120" w:line="240" w:lineRule="atLeast"/><w:ind w:left="1267" w:right="1267"/><w:jc w:val="both"/>`,
  },
  {
    id: 'DualTxt',
    name: '__Dual Txt',
    basedOn: 'Normal',
    paragraph: `<w:tabs>${leftTabs([480, 960, 1440, 1915, 2405, 2880, 3355])}</w:tabs><w:spacing w:after="120"/><w:jc w:val="both"/>`,
  },
  {
    id: 'H1',
    name: '_ H_1',
    basedOn: 'Normal',
    next: 'SingleTxt',
    paragraph: `${KEEP}<w:spacing w:line="270" w:lineRule="exact"/><w:outlineLvl w:val="1"/>`,
    run: '<w:b/><w:sz w:val="24"/>',
  },
  {
    id: 'HCh',
    name: '_ H _Ch',
    basedOn: 'H1',
    next: 'SingleTxt',
    paragraph: '<w:spacing w:line="300" w:lineRule="exact"/><w:outlineLvl w:val="0"/>',
    run: '<w:spacing w:val="-2"/><w:sz w:val="28"/>',
  },
  {
    id: 'HM',
    name: '_ H __M',
    basedOn: 'HCh',
    next: 'Normal',
    paragraph: '<w:spacing w:line="360" w:lineRule="exact"/>',
    run: '<w:spacing w:val="-3"/><w:w w:val="99"/><w:sz w:val="34"/>',
  },
  {
    id: 'H23',
    name: '_ H_2/3',
    basedOn: 'H1',
    next: 'SingleTxt',
    paragraph: '<w:spacing w:line="240" w:lineRule="exact"/><w:outlineLvl w:val="2"/>',
    run: '<w:spacing w:val="2"/><w:sz w:val="20"/>',
  },
  {
    id: 'H4',
    name: '_ H_4',
    basedOn: 'Normal',
    next: 'SingleTxt',
    paragraph: `${KEEP}<w:tabs><w:tab w:val="right" w:pos="360"/></w:tabs><w:outlineLvl w:val="4"/>`,
    run: '<w:i/><w:spacing w:val="3"/>',
  },
  {
    id: 'H56',
    name: '_ H_5/6',
    basedOn: 'Normal',
    next: 'SingleTxt',
    paragraph: `${KEEP}<w:tabs><w:tab w:val="right" w:pos="360"/></w:tabs><w:outlineLvl w:val="5"/>`,
  },
  {
    id: 'SM',
    name: '__S_M',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `${KEEP}<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="360"/></w:tabs><w:spacing w:line="390" w:lineRule="exact"/><w:ind w:left="1267" w:right="1267"/>`,
    run: '<w:b/><w:spacing w:val="-4"/><w:w w:val="98"/><w:sz w:val="40"/>',
  },
  {
    id: 'SL',
    name: '__S_L',
    basedOn: 'SM',
    next: 'Normal',
    paragraph: '<w:spacing w:line="540" w:lineRule="exact"/>',
    run: '<w:spacing w:val="-8"/><w:w w:val="96"/><w:sz w:val="57"/>',
  },
  {
    id: 'SS',
    name: '__S_S',
    basedOn: 'HCh',
    next: 'Normal',
    paragraph: '<w:ind w:left="1267" w:right="1267"/>',
  },
  {
    id: 'XLarge',
    name: 'XLarge',
    basedOn: 'HM',
    paragraph: '<w:spacing w:line="390" w:lineRule="exact"/><w:outlineLvl w:val="9"/>',
    run: '<w:spacing w:val="-4"/><w:w w:val="98"/><w:sz w:val="40"/>',
  },
  {
    id: 'TitleHCH',
    name: 'Title_H_CH',
    basedOn: 'HCh',
    next: 'SingleTxt',
    paragraph: `${HEADING_TABS}<w:ind w:left="1267" w:right="1267" w:hanging="1267"/>`,
  },
  {
    id: 'TitleH1',
    name: 'Title_H1',
    basedOn: 'H1',
    next: 'SingleTxt',
    paragraph: `${HEADING_TABS}<w:ind w:left="1267" w:right="1267" w:hanging="1267"/>`,
  },
  {
    id: 'TitleH2',
    name: 'Title_H2',
    basedOn: 'H23',
    paragraph: `${HEADING_TABS}<w:ind w:left="1267" w:right="1267" w:hanging="1267"/>`,
  },
  {
    id: 'AgendaItemNormal',
    name: 'Agenda_Item_Normal',
    next: 'Normal',
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="exact"/>',
    run: ALONE,
  },
  {
    id: 'AgendaTitleH2',
    name: 'Agenda_Title_H2',
    basedOn: 'TitleH1',
    next: 'Normal',
    paragraph:
      '<w:spacing w:line="240" w:lineRule="exact"/><w:ind w:left="0" w:right="5040" w:firstLine="0"/><w:outlineLvl w:val="9"/>',
    run: '<w:sz w:val="20"/>',
  },
  { id: 'Session', name: 'Session', basedOn: 'H23', paragraph: '<w:outlineLvl w:val="9"/>' },
  {
    id: 'Sponsors',
    name: 'Sponsors',
    basedOn: 'H1',
    next: 'Normal',
    paragraph:
      '<w:spacing w:line="240" w:lineRule="exact"/><w:ind w:left="1267" w:right="1267"/><w:outlineLvl w:val="9"/>',
    run: '<w:sz w:val="20"/>',
  },
  ...[1, 2, 3].map((level) => ({
    id: `Bullet${level}`,
    name: `Bullet ${level}`,
    basedOn: 'Normal',
    paragraph:
      '<w:spacing w:after="120" w:line="240" w:lineRule="atLeast"/><w:ind w:right="1267"/><w:jc w:val="both"/>',
  })),
  {
    id: 'FootnoteText',
    name: 'footnote text',
    basedOn: 'Normal',
    builtIn: true,
    paragraph:
      '<w:tabs><w:tab w:val="right" w:pos="418"/></w:tabs><w:spacing w:line="210" w:lineRule="exact"/><w:ind w:left="475" w:hanging="475"/>',
    run: '<w:spacing w:val="5"/><w:w w:val="104"/><w:sz w:val="17"/>',
  },
  ...['footnote', 'endnote'].map((note) => ({
    id: note === 'footnote' ? 'FootnoteReference' : 'EndnoteReference',
    name: `${note} reference`,
    type: 'character' as const,
    builtIn: true as const,
    run: '<w:spacing w:val="5"/><w:w w:val="103"/><w:kern w:val="14"/><w:position w:val="0"/><w:vertAlign w:val="superscript"/>',
  })),
  {
    id: 'EndnoteText',
    name: 'endnote text',
    basedOn: 'FootnoteText',
    builtIn: true,
    paragraph: '<w:spacing w:after="80"/>',
  },
  {
    id: 'Small',
    name: 'Small',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9965"/></w:tabs><w:spacing w:line="210" w:lineRule="exact"/>',
    run: '<w:spacing w:val="5"/><w:w w:val="104"/><w:sz w:val="17"/>',
  },
  {
    id: 'SmallX',
    name: 'SmallX',
    basedOn: 'Small',
    next: 'Normal',
    paragraph: '<w:spacing w:line="180" w:lineRule="exact"/><w:jc w:val="right"/>',
    run: '<w:spacing w:val="6"/><w:w w:val="106"/><w:sz w:val="14"/>',
  },
  {
    id: 'Header',
    name: 'header',
    builtIn: true,
    paragraph:
      '<w:tabs><w:tab w:val="center" w:pos="4320"/><w:tab w:val="right" w:pos="8640"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    run: `${TIMES}<w:noProof/><w:sz w:val="17"/>`,
  },
  {
    id: 'Footer',
    name: 'footer',
    builtIn: true,
    paragraph:
      '<w:tabs><w:tab w:val="center" w:pos="4320"/><w:tab w:val="right" w:pos="8640"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    run: `${TIMES}<w:b/><w:noProof/><w:sz w:val="17"/>`,
  },
  ...['Distribution', 'Publication', 'Original', 'ReleaseDate'].map((id) => ({
    id,
    name: id,
    next: 'Normal',
    paragraph: `<w:spacing${id === 'Distribution' ? ' w:before="240"' : ''} w:after="0" w:line="240" w:lineRule="auto"/>`,
    run: ALONE,
  })),
]
