import { describe, expect, test } from 'vitest'
import { readDocx } from '../../shared/read/docx'
import type { ReadText } from '../../shared/read'
import { formatText } from '../../shared/text/notation'
import { wordFile } from '../write/file-parts'
import { originFaults } from './docx-origins'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`

/** A file whose other parts are related to its document by their names' letters: `word/header1.xml` is a header. */
function fileOf(body: string, parts: Record<string, string> = {}): Uint8Array {
  const relations = Object.keys(parts).map((name) => {
    const type = /([a-z]+)\d*\.xml$/.exec(name)![1]!
    return `<Relationship Id="${name.replace(/\W/g, '')}" Type="http://x/${type}" Target="/${name}"/>`
  })
  return wordFile(body, {
    'word/_rels/document.xml.rels': `<Relationships xmlns="r">${relations.join('')}</Relationships>`,
    ...parts,
  })
}

async function readOne(bytes: Uint8Array): Promise<ReadText & { words: string; told: string[] }> {
  const read = (await readDocx(bytes, 'a.docx')).texts[0]!
  expect(originFaults(bytes, read)).toEqual([])
  const told = read.losses
    .filter(({ what }) => !/not written here|another template/.test(what))
    .map(({ way, what, count, detail }) => `${way}: ${what} (${count})${detail === undefined ? '' : ` ${detail}`}`)
  return { ...read, words: formatText(read.text).trimEnd(), told }
}

const field = (instruction: string, result: string): string =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('what stands in a paragraph beside plain runs', () => {
  test('fields show their result, one in another and simple ones too', async () => {
    const nested =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>' +
      `${field('REF place', 'unseen')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('five')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const simple = `<w:fldSimple w:instr=" PAGEREF _Ref1 ">${run('12')}</w:fldSimple>`
    const read = await readOne(
      fileOf(
        p(
          `${run('See ')}${field('REF _Ref1 \\h', 'paragraph 4')}${run(', page ')}${simple}${run(' and ')}${nested}${run('.')}`,
        ),
      ),
    )
    expect(read.words).toBe('text: See paragraph 4, page 12 and five.')
  })

  test('a field that was never finished hides nothing of the next paragraph', async () => {
    const broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF </w:instrText></w:r>'
    expect((await readOne(fileOf(p(run('One port.') + broken) + p(run('Two ports.'))))).words).toBe(
      'text: One port.\ntext: Two ports.',
    )
  })

  test('signs of symbol fonts, hyphens, tabs and breaks', async () => {
    const inside =
      run('Speed ') +
      '<w:r><w:sym w:font="Symbol" w:char="F0A3"/><w:t xml:space="preserve"> 12 knots, wind</w:t><w:noBreakHyphen/><w:t>proof.</w:t></w:r>' +
      '<w:r><w:tab/><w:t>Second.</w:t><w:br/><w:t>Third.</w:t></w:r><w:r><w:br w:type="page"/></w:r>' +
      '<w:r><w:sym w:font="Ferry Signs" w:char="F041"/></w:r>'
    const read = await readOne(fileOf(p(inside)))
    expect(read.words).toBe('text: Speed ≤ 12 knots, wind\u2011proof. Second.\\nThird.')
    expect(read.told).toEqual(['dropped: symbols of a symbol font (1) Ferry Signs'])
  })

  test('links, smart tags, content controls, custom markup and formulas keep their words', async () => {
    const inside =
      `<w:hyperlink>${run('A, ')}</w:hyperlink><w:smartTag>${run('B, ')}</w:smartTag>` +
      `<w:sdt><w:sdtPr/><w:sdtContent>${run('C, ')}</w:sdtContent></w:sdt><w:customXml>${run('D, ')}</w:customXml>` +
      '<m:oMath><m:r><m:t>x = 2</m:t></m:r></m:oMath>'
    const bytes = wordFile(
      `<w:customXml>${p(inside)}</w:customXml><w:sdt><w:sdtContent>${p(run('End.'))}</w:sdtContent></w:sdt>`,
    )
    const read = (await readDocx(bytes, 'a.docx')).texts[0]!
    expect(formatText(read.text)).toBe('text: A, B, C, D, x = 2\ntext: End.\n')
    expect(read.losses).toContainEqual({ way: 'flattened', what: 'formulas', count: 1 })
  })

  test('a text box in two alternatives is read once, and one in another too', async () => {
    const box = (inside: string): string => `<w:txbxContent>${inside}</w:txbxContent>`
    const drawn = (inside: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(inside)}</w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box(inside)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const read = await readOne(fileOf(p(run('Beside.') + drawn(p(run('In the box.') + drawn(p(run('Deep in it.'))))))))
    expect(read.words).toBe('text: Beside.\ntext: In the box.\ntext: Deep in it.')
    expect(read.told).toEqual(['flattened: text boxes, whose words now follow the paragraph beside them (2)'])
  })

  test('pictures, charts and objects are told with their count', async () => {
    const drawing = (inside: string): string => `<w:r><w:drawing>${inside}</w:drawing></w:r>`
    const inside = drawing('<pic:pic/>') + drawing('<pic:pic/>') + drawing('<c:chart/>')
    const read = await readOne(fileOf(p(run('Shown.') + inside)))
    expect(read.told).toEqual(['dropped: pictures (2)', 'dropped: charts (1)'])
  })

  test('text that a style hides is left out too', async () => {
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Z"><w:name w:val="Z"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    const read = await readOne(
      fileOf(p(run('Unseen.') + run(' Seen.', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Z"/>'), {
        'word/styles.xml': styles,
      }),
    )
    expect([read.words, ...read.told]).toEqual(['text: Seen.', 'dropped: hidden text (1) Unseen.'])
  })
})

describe('notes', () => {
  const note = (id: number, text: string, type = 'footnote'): string =>
    `<w:${type} w:id="${id}">${p(`<w:r><w:${type}Ref/></w:r>${run(text)}`)}</w:${type}>`
  const reference = (id: number, type = 'footnote'): string => `<w:r><w:${type}Reference w:id="${id}"/></w:r>`

  test('footnotes and endnotes keep their counts, as the settings have them', async () => {
    const parts = {
      'word/footnotes.xml': `<w:footnotes ${W}>${note(2, 'First.')}${note(3, 'Second.')}</w:footnotes>`,
      'word/endnotes.xml': `<w:endnotes ${W}>${note(2, 'At the end.', 'endnote')}</w:endnotes>`,
      'word/settings.xml': `<w:settings ${W}><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr></w:settings>`,
    }
    const read = await readOne(
      fileOf(
        p(run('One') + reference(2) + run(' two') + reference(3) + run(' three') + reference(2, 'endnote') + run('.')),
        parts,
      ),
    )
    expect(read.text.footnotes.map(({ series, printed, runs }) => [series, printed, runs])).toEqual([
      ['letter', 'c', [{ type: 'text', text: 'First.' }]],
      ['letter', 'd', [{ type: 'text', text: 'Second.' }]],
      ['number', 'i', [{ type: 'text', text: 'At the end.' }]],
    ])
    expect(read.told).toEqual(['changed: endnotes, kept as footnotes (1)'])
  })

  test('a note whose only reference was struck out is gone with it', async () => {
    const parts = { 'word/footnotes.xml': `<w:footnotes ${W}>${note(2, 'Struck.')}${note(3, 'Kept.')}</w:footnotes>` }
    const body = p(`${run('Words')}<w:del w:id="1">${reference(2)}</w:del>${reference(3)}${run('.')}`)
    const { text } = await readOne(fileOf(body, parts))
    expect(text.footnotes.map(({ printed, runs }) => [printed, runs])).toEqual([
      ['1', [{ type: 'text', text: 'Kept.' }]],
    ])
  })
})

describe('beside the body', () => {
  test('comments are told with their words; what the documents services keep in one are facts', async () => {
    const comments =
      `<w:comments ${W}><w:comment w:id="1" w:author="Reviewer">${p(run('Check the'))}${p(run('figure.'))}</w:comment>` +
      `<w:comment w:id="2">${p(run('&lt;&lt;ODS JOB NO&gt;&gt;N2599999E&lt;&lt;ODS JOB NO&gt;&gt;'))}` +
      `${p(run('&lt;&lt;ODS DOC SYMBOL1&gt;&gt;A/80/999&lt;&lt;ODS DOC SYMBOL1&gt;&gt;'))}</w:comment></w:comments>`
    const references = '<w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r>'
    const read = await readOne(fileOf(p(run('Words.') + references), { 'word/comments.xml': comments }))
    expect(read.told).toEqual(['dropped: comments (1) Reviewer: Check the / figure.'])
    expect(read.said).toEqual({ symbol: 'A/80/999', jobNumber: 'N2599999E' })
  })

  test('headers and footers give symbol and job number; other words in them are told once', async () => {
    const header = (...lines: string[]): string => `<w:hdr ${W}>${lines.map((line) => p(run(line))).join('')}</w:hdr>`
    const read = await readOne(
      fileOf(p(run('Ferries of Norland.')), {
        'word/header1.xml': header('A/80/999', 'Draft for comments'),
        'word/header2.xml': header('A/80/999', 'Draft for comments', 'Ferries of Norland.'),
        'word/footer1.xml': `<w:ftr ${W}>${p(run('25-99999 (E)') + '<w:r><w:tab/></w:r>' + field('PAGE', '3') + run('/') + field('NUMPAGES', '9'))}</w:ftr>`,
      }),
    )
    expect(read.said).toEqual({ symbol: 'A/80/999', jobNumber: '25-99999' })
    expect(read.told).toEqual(['dropped: headers and footers (1) Draft for comments'])
  })

  test('a table of contents made by Word is contents with levels and pages', async () => {
    const style = (level: number): string =>
      `<w:style w:type="paragraph" w:styleId="T${level}"><w:name w:val="toc ${level}"/></w:style>`
    const entry = (level: number, inside: string): string => p(inside, `<w:pStyle w:val="T${level}"/>`)
    const tab = '<w:r><w:tab/></w:r>'
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const body =
      p(run('Contents')) +
      entry(1, begin + run('I.') + tab + run('Safety of ferries') + tab + field('PAGEREF _Toc1', '2')) +
      entry(
        2,
        run('Lights and horns') + tab + field('PAGEREF _Toc2', '3') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ) +
      p(run('The report begins here, and has begun in all ports.'))
    const { text } = await readOne(
      fileOf(body, { 'word/styles.xml': `<w:styles ${W}>${style(1)}${style(2)}</w:styles>` }),
    )
    expect(text.paragraphs[0]).toMatchObject({
      kind: 'contents',
      runs: [{ text: 'Contents' }],
      entries: [
        { level: 1, printed: 'I', title: 'Safety of ferries', page: '2' },
        { level: 2, title: 'Lights and horns', page: '3' },
      ],
    })
    expect(text.paragraphs[1]).toMatchObject({ kind: 'text' })
  })

  test('the words of merged and nested cells are all there', async () => {
    const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
    const inner = `<w:tbl><w:tr>${cell(p(run('Inner')))}</w:tr></w:tbl>`
    const table =
      `<w:tr>${cell(p(run('Wide')), '<w:gridSpan w:val="2"/>')}${cell(p(run('Tall')), '<w:vMerge w:val="restart"/>')}</w:tr>` +
      `<w:sdt><w:sdtContent><w:tr>${cell(p(run('Old')), '<w:hMerge w:val="restart"/>')}${cell(p(run('Joined')), '<w:hMerge/>')}` +
      `${cell(p(run('Below')) + inner + p(''), '<w:vMerge/>')}</w:tr></w:sdtContent></w:sdt>`
    const { text, told } = await readOne(fileOf(`<w:tbl>${table}</w:tbl>${p(run('End.'))}`))
    expect(JSON.stringify(text).match(/(?<="text":")[A-Z]\w+/g)).toEqual([
      'Wide',
      'Tall',
      'Old',
      'Joined',
      'Below',
      'Inner',
      'End',
    ])
    expect(text.paragraphs[0]!.rows!.map(({ cells }) => cells.map(({ span }) => span ?? 1))).toEqual([
      [2, 1],
      [2, 1],
    ])
    expect(told).toEqual(['flattened: table cells that run over several rows (1)'])
  })
})

describe('what a line is, by its style or look', () => {
  const style = (id: string, name: string, more = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
  const sentence = 'Norland reported that inspections of all ferries had begun in all of its ports.'

  test('headings by style, by a style based on one, and by their place in the outline', async () => {
    const styles =
      style('Titre1', 'heading 1') +
      style('Mine', 'Mine', '<w:basedOn w:val="Titre1"/>') +
      style('Out', 'Out', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
      style('T', 'Title')
    const body =
      p(run('Ferries'), '<w:pStyle w:val="T"/>') +
      p(run('I. Safety'), '<w:pStyle w:val="Titre1"/>') +
      p(run('Ports'), '<w:pStyle w:val="Mine"/>') +
      p(run('Lights'), '<w:pStyle w:val="Out"/>') +
      p(run(sentence))
    const read = await readOne(fileOf(body, { 'word/styles.xml': `<w:styles ${W}>${styles}</w:styles>` }))
    expect(read.words).toBe(`@title Ferries\nheading I: Safety\nheading=: Ports\nheading3=: Lights\ntext: ${sentence}`)
  })

  test('headings by look: bold, underlined, in capitals, in the middle', async () => {
    const bold = '<w:b/>'
    const body =
      p(run('REPLY OF NORLAND', bold), '<w:jc w:val="center"/>') +
      p(run('Safety of ferries', bold)) +
      p(run(sentence)) +
      p(run('Lights', '<w:u w:val="single"/>')) +
      p(run(sentence)) +
      p(run('Ports', bold)) +
      p(run('This is ') + run('not', bold) + run(' one.')) +
      p(run(sentence))
    expect((await readOne(fileOf(body))).words).toBe(
      [
        '@title REPLY OF NORLAND',
        'heading=: Safety of ferries',
        `text: ${sentence}`,
        'heading2=: Lights',
        `text: ${sentence}`,
        'heading=: Ports',
        'text: This is **not** one.',
        `text: ${sentence}`,
      ].join('\n'),
    )
  })

  test("Geneva's styles are the template's, with numbers made by Word too", async () => {
    const styles =
      style('HChG', '_ H _Ch_G') +
      style('H1G', '_ H_1_G') +
      style('_SingleTxtG', '_ Single Txt_G') +
      style('S2', '_Single Txt_G')
    const body =
      p(`<w:r><w:tab/><w:t>I.</w:t><w:tab/><w:t>Introduction</w:t></w:r>`, '<w:pStyle w:val="HChG"/>') +
      p(`<w:r><w:tab/><w:t>A.</w:t><w:tab/><w:t>Safety</w:t></w:r>`, '<w:pStyle w:val="H1G"/>') +
      p(`<w:r><w:t>1.</w:t><w:tab/><w:t>${sentence}</w:t></w:r>`, '<w:pStyle w:val="_SingleTxtG"/>') +
      p(run(sentence), '<w:pStyle w:val="S2"/>')
    const read = await readOne(fileOf(body, { 'word/styles.xml': `<w:styles ${W}>${styles}</w:styles>` }))
    expect(read.words).toBe(`heading I: Introduction\nheading2 A: Safety\npara 1: ${sentence}\ntext: ${sentence}`)
  })

  test('the tags that keyboards leave are no languages of words; scripts are', async () => {
    const tagged = (tag: string, text: string): string => run(text, `<w:lang w:val="${tag}"/>`)
    const body =
      p(tagged('cs-CZ', sentence)) +
      p(run('Of the ferry ') + tagged('zh-CN', '42') + tagged('zh-CN', '渡船') + run('.')) +
      p(run('Le navire: ') + tagged('fr-FR', 'les ports et le bac de la ville') + run('.'))
    expect((await readOne(fileOf(body))).words).toBe(
      `text: ${sentence}\ntext: Of the ferry 42{zh:渡船}.\ntext: Le navire: {fr:les ports et le bac de la ville}.`,
    )
  })
})
