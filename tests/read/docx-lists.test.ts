import { expect, test } from 'vitest'
import { readDocx } from '../../shared/read/docx'
import { formatText } from '../../shared/text/notation'
import { wordFile } from '../write/file-parts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONS =
  '<Relationships xmlns="r">' +
  ['styles', 'numbering', 'settings']
    .map((type) => `<Relationship Id="${type}" Type="http://x/${type}" Target="${type}.xml"/>`)
    .join('') +
  '</Relationships>'

type Level = string | { text: string; format?: string; start?: number; more?: string }

/** `w:abstractNum`: a level is its text (in figures), or says more. */
function abstractNum(id: number, levels: Level[], more = ''): string {
  const inside = levels.map((level, at) => {
    const { text, format = 'decimal', start = 1, more = '' } = typeof level === 'string' ? { text: level } : level
    return (
      `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}` +
      `<w:lvlText w:val="${text}"/></w:lvl>`
    )
  })
  return `<w:abstractNum w:abstractNumId="${id}">${more}${inside.join('')}</w:abstractNum>`
}

const num = (id: number, abstract: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`

/** `2.1 Words`: a paragraph of list 2 at level 1. Anything else is a plain paragraph. */
function body(lines: readonly string[]): string {
  return lines
    .map((line) => {
      const [, list, level, style, words] = /^(?:(\d+)\.(\d))?(?:<(\w+)>)? ?(.*)$/.exec(line)!
      const properties =
        (style ? `<w:pStyle w:val="${style}"/>` : '') +
        (list ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>` : '')
      return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
    })
    .join('')
}

export function listFile(numbering: string, lines: readonly string[], styles = ''): Uint8Array {
  return wordFile(body(lines), {
    '_rels/.rels':
      '<Relationships xmlns="r"><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels': RELATIONS,
    'word/numbering.xml': `<w:numbering ${W}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${W}>${styles}</w:styles>`,
  })
}

/** What is printed before each paragraph, and its kind where it is not the words. */
async function printed(numbering: string, lines: readonly string[], styles = ''): Promise<(string | undefined)[]> {
  const { text } = (await readDocx(listFile(numbering, lines, styles), 'a.docx')).texts[0]!
  expect(text.paragraphs.map((p) => p.runs.map((run) => (run.type === 'text' ? run.text : '')).join(''))).toEqual(
    lines.map((line) => line.replace(/^\S* /, '')),
  )
  return text.paragraphs.map((p) => p.printed)
}

const SENTENCE = 'Norland reported that inspections of ferries had begun in all ports.'
const at = (...places: string[]): string[] => places.map((place) => `${place} ${SENTENCE}`)

const OUTLINE = abstractNum(0, ['%1.', { text: '(%2)', format: 'lowerLetter' }, { text: '(%3)', format: 'lowerRoman' }])

test('paragraphs bear the numbers that Word makes, and lower levels begin again behind higher ones', async () => {
  const lines = at('1.0', '1.1', '1.1', '1.2', '1.2', '1.1', '1.0', '1.1', '1.2')
  expect(await printed(OUTLINE + num(1, 0), lines)).toEqual([
    '1',
    '(a)',
    '(b)',
    '(i)',
    '(ii)',
    '(c)',
    '2',
    '(a)',
    '(i)', // prettier-ignore
  ])
})

test('lists of one definition count on from each other, a start overridden begins anew, once', async () => {
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
  const lines = at('1.0', '2.0', '3.0', '3.0', '2.0')
  expect(await printed(OUTLINE + num(1, 0) + num(2, 0) + num(3, 0, anew), lines)).toEqual(['1', '2', '5', '6', '7'])
})

test('a level may be overridden whole, never begin again, or begin again behind one level only', async () => {
  const own =
    '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:lvlOverride>'
  expect(await printed(OUTLINE + num(1, 0, own), at('1.0', '1.0'))).toEqual(['III', 'IV'])
  const never = abstractNum(1, ['%1.', { text: '(%2)', format: 'lowerLetter', more: '<w:lvlRestart w:val="0"/>' }])
  expect(await printed(never + num(1, 1), at('1.0', '1.1', '1.0', '1.1'))).toEqual(['1', '(a)', '2', '(b)'])
  const first = abstractNum(2, [
    '%1.',
    { text: '(%2)', format: 'lowerLetter' },
    { text: '(%3)', format: 'lowerRoman', more: '<w:lvlRestart w:val="1"/>' },
  ])
  expect(await printed(first + num(1, 2), at('1.0', '1.1', '1.2', '1.1', '1.2', '1.0', '1.2'))).toEqual([
    '1',
    '(a)',
    '(i)',
    '(b)',
    '(ii)',
    '2',
    '(i)', // prettier-ignore
  ])
})

test('numbers of several levels, in figures where they are legal numbers', async () => {
  const legal = abstractNum(0, [
    { text: '%1.', format: 'upperRoman' },
    { text: '%1.%2', more: '<w:isLgl/>' },
    '%1.%2.%3',
  ])
  const lines = at('1.0', '1.0', '1.1', '1.2', '1.1')
  expect(await printed(legal + num(1, 0), lines)).toEqual(['I', 'II', '2.1', 'II.1.1', '2.2'])
})

test('a level above that has not come yet shows its start', async () => {
  const decimal = abstractNum(0, ['%1.', '%1.%2'])
  expect(await printed(decimal + num(1, 0), at('1.1', '1.1', '1.0', '1.1'))).toEqual(['1.1', '1.2', '1', '1.1'])
})

test.each([
  ['decimal', 4, '4.'],
  ['decimalZero', 4, '04.'],
  ['upperRoman', 14, 'XIV.'],
  ['lowerRoman', 9, 'ix.'],
  ['upperLetter', 28, 'BB.'],
  ['lowerLetter', 27, 'aa.'],
  ['ordinal', 22, '22nd.'],
  ['cardinalText', 3, 'Three.'],
  ['russianLower', 2, 'б.'],
  ['arabicAbjad', 3, 'ج.'],
  ['chineseCounting', 21, '二十一.'],
  ['none', 1, '.'],
])('a count in the format %s', async (format, start, shown) => {
  const list = abstractNum(0, [{ text: 'Article %1.', format, start }])
  const { text } = (await readDocx(listFile(list + num(1, 0), at('1.0')), 'a.docx')).texts[0]!
  expect(text.paragraphs[0]).toMatchObject({
    printed: `Article ${shown}`.replace(/\.$/, '').trim(),
    runs: [{ text: SENTENCE }],
  })
})

test('styles are in lists, by their own level or the level that names them, and paragraphs may leave the list', async () => {
  const list = abstractNum(0, [
    { text: '%1.', format: 'upperRoman', more: '<w:pStyle w:val="Chapter"/>' },
    { text: '%2.', format: 'upperLetter', more: '<w:pStyle w:val="Part"/>' },
  ])
  const style = (id: string, name: string, more = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
  const inList = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
  const styles =
    style('Chapter', 'heading 1', inList) +
    style('Part', 'heading 2', inList) +
    style('Sub', 'Mine', '<w:basedOn w:val="Part"/>')
  const lines = ['<Chapter> Safety', '<Part> Lights', '<Sub> Horns', '<Chapter> Ports', '0.0<Part> Without']
  const { text } = (await readDocx(listFile(list + num(1, 0), lines, styles), 'a.docx')).texts[0]!
  expect(formatText(text)).toBe(
    'heading I: Safety\nheading2 A: Lights\nheading2 B: Horns\nheading II: Ports\nheading2=: Without\n',
  )
})

test('a definition that points to a list style has the levels of that style', async () => {
  const link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Ours"/></w:abstractNum>'
  const lists = abstractNum(0, [{ text: '(%1)', format: 'lowerRoman' }], '<w:styleLink w:val="Ours"/>') + link
  expect(await printed(lists + num(1, 1), at('1.0', '1.0'))).toEqual(['(i)', '(ii)'])
})

test('bullets are bullets by their level, and a list that is not there numbers nothing', async () => {
  const list = abstractNum(0, [
    { text: '\uf0b7', format: 'bullet' },
    { text: '–', format: 'bullet' },
  ])
  const { text } = (await readDocx(listFile(list + num(1, 0), at('1.0', '1.1', '9.0')), 'a.docx')).texts[0]!
  expect(text.paragraphs.map(({ kind, level, printed }) => [kind, level, printed])).toEqual([
    ['bullet', 1, undefined],
    ['bullet', 2, undefined],
    ['text', 0, undefined],
  ])
})

test('numbers that are no common ones stand apart from the words all the same', async () => {
  const list = abstractNum(0, ['%1)', { text: '§ %2', format: 'decimal' }])
  expect(await printed(list + num(1, 0), at('1.0', '1.0', '1.1'))).toEqual(['1)', '2)', '§ 1'])
})
