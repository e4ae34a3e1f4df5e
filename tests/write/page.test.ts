import { expect, test } from 'vitest'
import { writeDocx } from '../../shared/write/docx'
import { soundnessFaults } from '../../shared/write/docx/soundness'
import { parseText } from '../../shared/text/notation'
import { paragraphsIn, partsOf } from './file-parts'
import { draftOf, reportText, resolutionText } from './specimens'

async function parts(notation: string, style: 'new-york' | 'geneva' = 'new-york'): Promise<Record<string, string>> {
  return partsOf(await writeDocx(draftOf(parseText(notation)), { style }))
}

async function bodyOf(notation: string): Promise<string[]> {
  return paragraphsIn((await parts(notation))['word/document.xml']!).filter((line) => line !== '')
}

test('numbers are typed with tabs as in the files of Headquarters', async () => {
  const body = await bodyOf(`
    heading I: Introduction
    heading2 A: Replies
    heading=: Without a number
    para 1: The Commission met.
    sub (a): At sea;
    sub2 (i): By day;
    opening: _The General Assembly_,
    PP: _Recalling_ its resolution,
    OP 1: _Urges_ States;
    OP 2: _Requests_ a report.
    closing: 46th plenary meeting\\n16 December 2025
  `)
  expect(body).toEqual([
    '→I.→Introduction',
    '→A.→Replies',
    '→→Without a number',
    '1.→The Commission met.',
    '→(a)→At sea;',
    '→(i)→By day;',
    '→The General Assembly,',
    '→Recalling its resolution,',
    '→1.→Urges States;',
    '→2.→Requests a report.',
    '46th plenary meeting¶16 December 2025',
  ])
})

test('a note is a footnote at its first indicator and a field at the others', async () => {
  const body = await bodyOf(`
    para 1: First.[^1] Second.[^2]
    para 2: The first again.[^1]
    note 1: E/CN.99/2026/1.
    note 2: E/CN.99/2026/2.
  `)
  expect(body).toEqual(['1.→First.[1] Second.[2]', '2.→The first again.{NOTEREF _RefNote1 \\f \\h}1'])
})

test('footnotes stand behind a tab, their number and another tab, below the short rule of the template', async () => {
  const files = await parts('para: Words.[^1]\nnote 1: E/CN.99/2026/1.')
  expect(paragraphsIn(files['word/footnotes.xml']!)).toEqual(['_'.repeat(18), '_'.repeat(18), '→ →E/CN.99/2026/1.'])
})

test('two indicators at one place are parted by a raised comma', async () => {
  const body = await bodyOf('para: Words.[^1][^2]\nnote 1: A.\nnote 2: B.')
  expect(body).toEqual(['1.→Words.[1],[2]'])
})

test('the masthead stands in the header of the first page', async () => {
  const files = partsOf(await writeDocx(draftOf(reportText()), {}))
  const header = Object.entries(files).find(
    ([name, xml]) => name.startsWith('word/header') && xml.includes('United Nations'),
  )!
  expect(paragraphsIn(header[1]).filter(Boolean)).toEqual([
    'United Nations',
    'E/CN.99/2026/4',
    'Economic and Social Council',
    'Distr.: General',
    '2 March 2026',
    'Original: English',
  ])
  expect([...header[1].matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([
    1267, 1872, 245, 3110, 245, 3096, 15,
  ])
})

test('odd and even pages bear the symbol and n/N at their outer sides', async () => {
  const files = partsOf(await writeDocx(draftOf(reportText()), {}))
  const settings = files['word/settings.xml']!
  const document = files['word/document.xml']!
  const relations = files['word/_rels/document.xml.rels']!
  const part = (type: string, kind: string): string => {
    const id = new RegExp(`<w:${kind}Reference w:type="${type}" r:id="(\\w+)"`).exec(document)![1]
    return files[`word/${new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)![1]!}`]!
  }
  expect(settings).toContain('<w:evenAndOddHeaders/>')
  expect(paragraphsIn(part('even', 'header'))).toEqual(['E/CN.99/2026/4', '', ''])
  expect(paragraphsIn(part('default', 'header'))).toEqual(['', 'E/CN.99/2026/4', ''])
  expect(paragraphsIn(part('even', 'footer'))).toEqual(['{PAGE}/{NUMPAGES}', '', ''])
  expect(paragraphsIn(part('default', 'footer'))).toEqual(['', '{PAGE}/{NUMPAGES}', ''])
})

test('asterisk notes stand in a frame at the foot of page one', async () => {
  const document = partsOf(await writeDocx(draftOf(reportText()), {}))['word/document.xml']!
  const framed = [...document.matchAll(/<w:p><w:pPr><w:framePr [^]*?<\/w:p>/g)].map(
    ([paragraph]) => paragraphsIn(paragraph)[0],
  )
  expect(framed.map((line) => line!.slice(0, 20))).toEqual([
    '_'.repeat(18),
    '→*→E/CN.99/2026/1.',
    '→**→The submission o',
  ])
  expect(document).toContain('w:hAnchor="page" w:x="1210" w:yAlign="bottom"')
})

test('the contents are made anew from the headings, with ranges and page fields', async () => {
  const body = await bodyOf(`
    contents:
    entry I: An old title | 1-9 | 3
    heading I: Introduction
    para: One.
    heading II: Replies
    heading2 A: Legislation
    para: Two.
    heading2 B: Inspection
    para: Three.
    para: Four.
    heading III: Conclusions
    annex: Questions
  `)
  expect(body.slice(0, body.indexOf('→I.→Introduction'))).toEqual([
    'Contents',
    'Paragraphs',
    'Page',
    ...['→I.→Introduction→', '1', '{PAGEREF _TocHeading1 \\h}'],
    ...['→II.→Replies→', '2-4', '{PAGEREF _TocHeading2 \\h}'],
    ...['→III.→Conclusions→', '{PAGEREF _TocHeading3 \\h}'],
    ...['→→Annex. Questions→', '{PAGEREF _TocHeading4 \\h}'],
  ])
})

test('an annex begins a page at the margin, its title below', async () => {
  expect(await bodyOf('para: Words.\nannex: Forms\npara: One.\nannex: Tables')).toEqual([
    ...['1.→Words.', 'Annex I', 'Forms', '2.→One.', 'Annex II', 'Tables'],
  ])
})

test('the styles bear the ids and measures of the templates', async () => {
  const newYork = (await parts('para: Words.'))['word/styles.xml']!
  const geneva = (await parts('para: Words.', 'geneva'))['word/styles.xml']!
  const style = (sheet: string, id: string): string =>
    new RegExp(`<w:style [^>]*w:styleId="${id}">[^]*?</w:style>`).exec(sheet)![0]
  expect(style(newYork, 'Normal')).toMatch(
    /w:line="240" w:lineRule="exact".*<w:spacing w:val="4"\/><w:w w:val="103"\/><w:kern w:val="14"\/><w:sz w:val="20"\/>/,
  )
  expect(style(newYork, 'SingleTxt')).toMatch(
    /"__Single Txt".*w:after="120".*<w:ind w:left="1267" w:right="1267"\/><w:jc w:val="both"\/>/,
  )
  expect(style(newYork, 'HCh')).toMatch(/"_ H _Ch".*w:line="300".*<w:sz w:val="28"\/>/)
  expect(style(geneva, 'SingleTxtG')).toMatch(/"_ Single Txt_G".*<w:ind w:left="1134" w:right="1134"\/>/)
  expect(style(geneva, 'HMG')).toMatch(/w:line="360".*<w:sz w:val="34"\/>/)
})

test('the page keeps the width of the text on either paper', async () => {
  const letter = partsOf(await writeDocx(draftOf(resolutionText()), { paper: 'letter' }))['word/document.xml']!
  const a4 = partsOf(await writeDocx(draftOf(resolutionText()), { paper: 'a4' }))['word/document.xml']!
  expect(letter).toMatch(
    /<w:pgSz w:w="12240" w:h="15840"[^>]*\/><w:pgMar w:top="1440" w:right="1200" w:bottom="1728" w:left="1200" w:header="432" w:footer="504"/,
  )
  expect(a4).toMatch(
    /<w:pgSz w:w="11907" w:h="16840"[^>]*\/><w:pgMar w:top="1440" w:right="1033" w:bottom="1728" w:left="1033"/,
  )
})

test('paragraphs are marked only where the page could be read two ways', async () => {
  const plain = await parts(
    'opening: _The General Assembly_,\nPP: _Recalling_ it,\nOP: _Urges_ all;\nOP: _Decides_ so.\npara: Words.',
  )
  const lone = await parts('opening: _The General Assembly_,\nOP: _Decides_ so.')
  const marks = (files: Record<string, string>): string[] =>
    [...files['word/document.xml']!.matchAll(/_UN_\w+/g)].map(([name]) => name)
  expect(marks(plain)).toEqual([])
  expect(marks(lone)).toEqual(['_UN_1_operative_0'])
})

test('Arabic runs from the right', async () => {
  const document = (await parts('@language ar\npara: كلمات {en:and words}.'))['word/document.xml']!
  expect(document).toMatch(/<w:bidi\/>/)
  expect(document).toMatch(/<w:rtl\/><\/w:rPr><w:t xml:space="preserve">كلمات /)
  expect(document).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t xml:space="preserve">and words/)
})

test('an emblem the user gives stands in the masthead, and nothing else does', async () => {
  const emblem = Uint8Array.from(atob(PIXEL), (sign) => sign.charCodeAt(0))
  const without = partsOf(await writeDocx(draftOf(reportText()), {}))
  const files = partsOf(await writeDocx(draftOf(reportText()), { emblem }))
  expect(await soundnessFaults(await writeDocx(draftOf(reportText()), { emblem }))).toEqual([])
  expect(Object.keys(without).filter((name) => name.includes('media'))).toEqual([])
  expect(Object.keys(files).filter((name) => name.includes('media'))).toHaveLength(1)
  expect(Object.values(files).join('')).toContain('<wp:extent cx="713232" cy="597103"/>')
})

test('the same draft gives the same bytes, dated by the draft', async () => {
  const emblem = Uint8Array.from(atob(PIXEL), (sign) => sign.charCodeAt(0))
  const first = await writeDocx(draftOf(reportText()), { emblem })
  const second = await writeDocx(draftOf(reportText()), { emblem })
  expect(Buffer.compare(first, second)).toBe(0)
  expect(partsOf(first)['docProps/core.xml']).toContain('2026-03-02T10:11:12Z')
})

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
