/** The measures of one template of the United Nations, in twips (un-conventions 5.1 and 5.2, measured in real files). */
export interface HouseStyle {
  name: 'new-york' | 'geneva'
  /** What ends the style ids of the body text: Geneva's `SingleTxtG`. */
  suffix: '' | 'G'
  /** Left and right indent of text. */
  text: number
  /** Tab stops of text, from the left: number, text, (i), a. ... */
  tabs: readonly number[]
  /** Where the numerals of headings end. */
  headingTab: number
  /** Left indent and first line of sub-paragraphs by depth; depth 1 is the text itself. */
  subIndents: readonly { left: number; hanging: number }[]
  quote: number
  /** Width between the margins on the paper the template is made for. */
  width: number
  header: number
  footer: number
  top: number
  /** Bottom margin of the first page and of the others. */
  bottoms: readonly [number, number]
  /** Footnotes and the notes at the foot of page one. */
  note: { left: number; right: number; hanging: number; signTab: number }
  /** Columns of the masthead's table. */
  masthead: readonly number[]
  mastheadRows: readonly [number, number]
  defaultTab: number
  /** Empty small lines stand around headings; else the styles have space of their own. */
  spacers: boolean
}

const NEW_YORK: HouseStyle = {
  name: 'new-york',
  suffix: '',
  text: 1267,
  tabs: [1267, 1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048],
  headingTab: 1022,
  subIndents: [
    { left: 1267, hanging: 0 },
    { left: 2218, hanging: 951 },
    { left: 2693, hanging: 951 },
    { left: 3182, hanging: 964 },
  ],
  quote: 1742,
  width: 9840,
  header: 432,
  footer: 504,
  top: 1440,
  bottoms: [1728, 1152],
  note: { left: 1267, right: 1260, hanging: 576, signTab: 1195 },
  masthead: [1267, 1872, 245, 3110, 245, 3096, 15],
  mastheadRows: [864, 2880],
  defaultTab: 475,
  spacers: true,
}

const GENEVA: HouseStyle = {
  name: 'geneva',
  suffix: 'G',
  text: 1134,
  tabs: [1134, 1701, 2268, 2835, 3402, 3969, 4536, 5103],
  headingTab: 851,
  subIndents: [
    { left: 1134, hanging: 0 },
    { left: 2268, hanging: 1134 },
    { left: 2835, hanging: 1134 },
    { left: 3402, hanging: 1134 },
  ],
  quote: 1701,
  width: 9639,
  header: 1134,
  footer: 1701,
  top: 1701,
  bottoms: [2268, 2268],
  note: { left: 1134, right: 1134, hanging: 1134, signTab: 1021 },
  masthead: [1276, 2265, 245, 2773, 245, 2820, 15],
  mastheadRows: [851, 2835],
  defaultTab: 567,
  spacers: false,
}

export function houseStyle(name: HouseStyle['name']): HouseStyle {
  return name === 'geneva' ? GENEVA : NEW_YORK
}

/** US Letter and A4 in twips. */
const PAPERS = { letter: { width: 12240, height: 15840 }, a4: { width: 11907, height: 16840 } } as const

export interface Page {
  size: { width: number; height: number }
  /** Left and right margin: the text keeps its width on either paper. */
  side: number
}

export function pageOf(style: HouseStyle, paper: 'letter' | 'a4'): Page {
  const size = PAPERS[paper]
  return { size, side: Math.floor((size.width - style.width) / 2) }
}

/** Styles that end in G in Geneva's template; the others bear one id in both. */
const SUFFIXED = new Set([
  'SingleTxt',
  'HM',
  'HCh',
  'H1',
  'H23',
  'H4',
  'H56',
  'Bullet1',
  'Bullet2',
  'SM',
  'SL',
  'SS',
  'XLarge',
])

/** The id a style of New York's bears in this template. */
export function styleId(style: HouseStyle, id: string): string {
  return SUFFIXED.has(id) ? `${id}${style.suffix}` : id
}
