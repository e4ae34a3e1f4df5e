import { describe, expect, test } from 'vitest'
import { AppError } from '../../shared/error'
import { parseXml } from '../../shared/read/xml/parse-xml'
import type { XmlLimits } from '../../shared/read/xml/parse-xml'
import { allOf, attribute, descend, wordsIn } from '../../shared/read/xml/xml-tree'

function refusal(source: string, limits?: Partial<XmlLimits>): AppError {
  try {
    parseXml(source, limits)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error(`read without complaint: ${source.slice(0, 80)}`)
}

describe('an XML file', () => {
  test('is a tree of elements and words with their places', () => {
    expect(
      parseXml(
        '<?xml version="1.0"?>\n<!-- harbour -->\n<a>\n  <n:b x="1">on &amp; <![CDATA[<off>]]></n:b>&#x41;\n</a>',
      ),
    ).toEqual({
      name: 'a',
      local: 'a',
      attributes: {},
      line: 3,
      column: 1,
      children: [
        '\n  ',
        { name: 'n:b', local: 'b', attributes: { x: '1' }, children: ['on & <off>'], line: 4, column: 3 },
        'A\n',
      ],
    })
  })

  test('is walked in the order of the document', () => {
    const root = parseXml('<a><b xml:lang="en">one<c> two</c></b><d/> three</a>')
    expect({
      order: [...allOf(root)].map(({ local }) => local),
      words: wordsIn(root),
      language: attribute(descend(root, 'b')!, 'lang'),
      deep: descend(root, 'b', 'c')?.local,
      absent: descend(root, 'd', 'c'),
    }).toEqual({ order: ['a', 'b', 'c', 'd'], words: 'one two three', language: 'en', deep: 'c', absent: undefined })
  })
})

describe('a file that is not well-formed is refused with its place and the reason', () => {
  test.each([
    ['<a>\n <p>ferry\n</a>', 3, 1, '"<p>" (line 2) is never closed; "</a>" stands here instead.'],
    ['<a>\n  </b></a>', 2, 3, '"</b>" closes what was never opened.'],
    ['<a>\n<p>ferry', 2, 8, 'the file ends before "<p>" (line 2) is closed.'],
    ['<a>ropes & ramps</a>', 1, 10, 'an "&" that begins no character reference; it must be written "&amp;".'],
    [
      '<a>ropes & ramps &amp; rails</a>',
      1,
      10,
      'an "&" that begins no character reference; it must be written "&amp;".',
    ],
    [
      '<a>\n&nbsp;</a>',
      2,
      1,
      'a name between "&" and ";" that XML does not know (only amp, lt, gt, quot and apos are known).',
    ],
    ['<a>3 < 4</a>', 1, 7, 'a "<" that begins no element; it must be written "&lt;".'],
    ['<a b=1/>', 1, 6, 'an attribute without a quoted value.'],
    ['<a b="1" b="2"/>', 1, 16, 'an attribute is given twice.'],
    ['<a/><b/>', 1, 7, 'a second outermost element; a file may have only one.'],
    ['<a>\u0001</a>', 1, 4, 'a character that XML does not allow.'],
    [' <?xml version="1.0"?><a/>', 1, 7, 'the XML declaration at the beginning is wrong.'],
    ['', 1, 1, 'there is no element in the file.'],
  ])('%j', (source, line, column, reason) => {
    const { code, message, place } = refusal(source)
    expect({ code, message, place }).toEqual({
      code: 'malformed',
      message: `Broken at line ${line}, column ${column}: ${reason}`,
      place: { line, column },
    })
  })
})

describe('a hostile file is refused before it does harm', () => {
  test('entities of its own, so that none can multiply or name a file', () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const bomb = `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`
    const file = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    expect([bomb, file].map((source) => refusal(source).message.replace(/.*: /, ''))).toEqual([
      'the file declares entities of its own, which are not read.',
      'the file declares entities of its own, which are not read.',
    ])
  })

  test('a document type that only names a file fetches nothing', () => {
    expect(parseXml('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a>ferry</a>').children).toEqual(['ferry'])
  })

  test('depth, number of elements and attributes, and size', () => {
    const attributes = Array.from({ length: 201 }, (_, i) => `a${i}=""`).join(' ')
    const refused = [
      refusal('<a>'.repeat(100_000)),
      refusal(`<a>${'<b/>'.repeat(1001)}</a>`, { elements: 1000 }),
      refusal(`<a ${attributes}/>`),
      refusal(`<a>${'x'.repeat(1000)}</a>`, { characters: 1000 }),
    ]
    expect(refused.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'too-large: Line 1: too many elements stand in one another; at most 500 are read.',
      'too-large: Line 1: the file has too many elements; at most 1,000 are read.',
      'too-large: Line 1: an element has too many attributes; at most 200 are read.',
      'too-large: 1,007 characters; at most 1,000 are read.',
    ])
  })
})
