import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mendXml } from '../../shared/read/xml/mend-xml'
import { parseForgivingly } from '../../shared/read/xml/parse-forgivingly'
import { parseXml } from '../../shared/read/xml/parse-xml'
import type { XmlElement } from '../../shared/read/xml/xml-tree'
import { wordsIn } from '../../shared/read/xml/xml-tree'

/** A tree in brackets: `a[b[on] off]`. */
function sketch({ name, attributes, children }: XmlElement): string {
  const given = Object.entries(attributes).map(([key, value]) => `(${key}=${value})`)
  const inner = children.map((child) => (typeof child === 'string' ? child.trim() : sketch(child))).filter(Boolean)
  return `${name}${given.join('')}[${inner.join(' ')}]`
}

describe('a file that is not well-formed is mended', () => {
  test.each([
    ['an "&" of its own', '<a>ropes & ramps &amp; rails &#65;</a>', 'a[ropes & ramps & rails A]'],
    ['names of characters', '<a>caf&eacute;&nbsp;&ndash; &harbour; &#0;</a>', 'a[café\u00a0– &harbour; &#0;]'],
    ['a "<" of its own', '<a>3 < 4 and 5 <6</a>', 'a[3 < 4 and 5 <6]'],
    ['a tag never closed, before the next of its name', '<a><p>one<p>two</p></a>', 'a[p[one] p[two]]'],
    ['a tag never closed, at the end of what it stands in', '<a><p>one<b>two</a>', 'a[p[one b[two]]]'],
    ['a stray tag in the place of the right one', '<a><p>one</docTitle><p>two</p></a>', 'a[p[one] p[two]]'],
    ['a stray tag where none is missing', '<a><p>one</b> two</p></a>', 'a[p[one two]]'],
    ['tags crossed', '<a><b>one<i>two</b>three</i></a>', 'a[b[one i[two]] three]'],
    ['an end too early', '<a><p>one</p></a><p>two</p>', 'a[p[one] p[two]]'],
    ['an end too soon', '<a><p>one', 'a[p[one]]'],
    ['words before and behind', 'zero<a>one</a>two', 'a[zero one two]'],
    ['values without quotation marks', '<a b=1 c="2" c="3" d>on</a>', 'a(b=1)(c=2)(d=d)[on]'],
    ['a tag cut short', '<a><p class="x"<b>on</b></p</a>', 'a[p(class=x)[b[on]]]'],
    ['signs that XML forbids', '<a>on\u0001e]]>\ufffe</a>', 'a[one]]>]'],
    ['a comment never closed', '<a><!-- on <b>off</b></a>', 'a[<!-- on b[off]]'],
    ['a section of plain signs', '<a><![CDATA[<b> & c]]><p>d</a>', 'a[<b> & c p[d]]'],
    ['a declaration in the wrong place', ' \n<?xml version="1.0"?><a>one<br/></a>', 'a[one br[]]'],
  ])('%s', (_, source, expected) => {
    expect(sketch(parseForgivingly(source).root)).toBe(expected)
  })

  test('and what was done is told with the line of the first fault', () => {
    expect(parseForgivingly('<a>\n<p>one</b>\n</p class>two & three</a>').losses).toEqual([
      {
        way: 'changed',
        what: 'faults of a file that is not well-formed XML, mended',
        count: 3,
        detail:
          'first at line 2: "</b>" closes what was never opened; 1 tag mended, 1 sign written as XML wants them, 1 tag dropped',
      },
      { way: 'dropped', what: 'words inside broken tags', count: 1, detail: 'class' },
    ])
    expect(parseForgivingly('<a>one</a>').losses).toEqual([])
  })

  test('and what stands keeps its line', () => {
    const source = 'words\n<a\n  b=1\n  c="2">\n<!-- x\n -->\n</b\n><p>one</p>'
    const p = parseForgivingly(source).root.children.find((child) => typeof child !== 'string')
    expect(p).toMatchObject({ name: 'p', line: 8 })
  })
})

test('no word is lost, whatever is wrong with the tags', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<b class="x">',
      '</b>',
      '<p',
      '</a>',
      '<br/>',
      '&',
      '<',
      '&eacute;',
      '\n',
      '<q r=1 s>',
    ),
    fc.integer({ min: 100, max: 999 }).map((n) => ` w${n} `),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = `<a>${pieces.join('')}</a>`
      const words = wordsIn(parseForgivingly(source).root).match(/w\d{3}/g) ?? []
      expect(words).toEqual(source.match(/w\d{3}/g) ?? [])
    }),
    { numRuns: 2000 },
  )
})

test('what is well-formed means the same when it is mended', () => {
  const leaf = fc.constantFrom(
    'on',
    'caf&eacute;'.replace('&eacute;', 'é'),
    '&amp; &lt;',
    '<br/>',
    '<c d="&quot;1&gt;"/>',
  )
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }).map((inner) => `<p x='1'>${inner.join(' ')}</p>`),
    ),
  }))
  fc.assert(
    fc.property(tree, (inner) => {
      const source = `<a>${inner}</a>`
      const { source: mended, repairs } = mendXml(source)!
      expect([sketch(parseXml(mended)), repairs.size]).toEqual([sketch(parseXml(source)), 0])
    }),
  )
})

test('a large broken file is mended in time that grows with its size', () => {
  const hostile = ['</b>', '<p>', '<p><q>', '&', '<', '<p', '<x></y>'].map((sign) => `<a>${sign.repeat(40_000)}</a>`)
  for (const source of hostile) expect(mendXml(source)!.source.length).toBeLessThan(source.length * 8)
})
