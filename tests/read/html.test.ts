import { describe, expect, test } from 'vitest'
import { strToU8 } from 'fflate/browser'
import { read } from '../../shared/read'
import { readHtml } from '../../shared/read/html'
import { textOf } from '../../shared/text/flat'
import { readPage, wordsOf } from './html-words'

describe('the page of a site', () => {
  const page = `<!DOCTYPE html><html lang="en-GB"><head><title>Replies | Commission</title><style>p { margin: 0 }</style></head>
    <body><header>Commission on Inland Waterways</header><nav><a href="/">Home</a></nav>
    <main><h1>Reply of Norland</h1>
      <p>Norland has the honour to state the following about the safety of ferries in its waters.</p>
      <h2>I. Inspection</h2>
      <ol><li>Inspections <em>rose</em> to 24.</li>
        <li><p>Two things were done:</p><ol type="a"><li>Boats were seen;</li><li>Crews were trained:
          <ol type="i"><li>Masters;</li><li value="5">Mates.</li></ol></li></ol></li></ol>
      <h3>Plans</h3><ul><li>One</li><li>Two<ul><li>Deep</li></ul></li></ul>
      <form><p>Tell us more <input name="q"><button>Send</button></p></form>
      <div style="display: none">Not seen.</div>
      <p>With <del>no</del><ins>a</ins> <a href="https://example.org">site</a>.<img src="ferry.jpg" alt="A ferry"></p>
    </main><footer>All rights reserved</footer><script>alert(1)</script></body></html>`

  test('is its main part, with headings, lists and numbers as shown', () => {
    expect(wordsOf(page)).toBe(
      [
        '@title Reply of Norland',
        'text: Norland has the honour to state the following about the safety of ferries in its waters.',
        'heading I: Inspection',
        'para 1: Inspections _rose_ to 24.',
        'para 2: Two things were done:',
        'sub a: Boats were seen;',
        'sub b: Crews were trained:',
        'sub2 i: Masters;',
        'sub2 v: Mates.',
        'heading2=: Plans',
        'bullet: One',
        'bullet: Two',
        'bullet2: Deep',
        'text: Tell us more',
        'text: With a site.',
      ].join('\n'),
    )
  })

  test('tells what it left out', () => {
    expect(readPage(page).losses).toEqual([
      'dropped: scripts and style sheets (2)',
      'dropped: parts of the page around its text (1)',
      'dropped: fields of forms (2)',
      'dropped: hidden parts of the page (1)',
      'dropped: words marked as deleted (1)',
      'changed: words marked as inserted, read as if accepted (1)',
      'flattened: hyperlinks, whose addresses are left out (1)',
      'dropped: pictures (1)',
    ])
  })

  test('without a main part is all but menus and the like', () => {
    const { words, losses } = readPage(
      `<header>Site</header><ul class="breadcrumb"><li>Home</li></ul><p>Norland reported 24 inspections in 2024.</p>
       <p>Sudria reported none, and gave no reason for it.</p><footer>Imprint</footer>`,
    )
    expect(words).toBe(
      'text: Norland reported 24 inspections in 2024.\ntext: Sudria reported none, and gave no reason for it.',
    )
    expect(losses).toEqual(['dropped: menus and the like on the page (3)'])
  })

  test('that is a menu throughout is still read', () => {
    expect(wordsOf('<nav><p>Norland reported 24 inspections.</p></nav><nav>More</nav><nav>Less</nav>')).toContain('24')
    expect(wordsOf('<nav>One</nav><nav>Two</nav><nav>Three</nav>')).toContain('Two')
  })
})

describe('footnotes are tied by their anchors', () => {
  test.each([
    [
      'Word',
      `<p class=MsoNormal>Ferries sail.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a><o:p></o:p></p>
       <div style='mso-element:footnote-list'><br clear=all><hr size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Resolution 11/3.</p><p class=MsoFootnoteText>More of it.</p></div></div>`,
      'Resolution 11/3.\\nMore of it.',
    ],
    [
      'LibreOffice',
      `<p>Ferries sail.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
       <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Resolution 11/3.</p></div>`,
      'Resolution 11/3.',
    ],
    [
      'Pandoc',
      `<p>Ferries sail.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
       <section class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>Resolution 11/3.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>`,
      'Resolution 11/3.',
    ],
    [
      'a page by hand',
      `<p>Ferries sail.<sup><a href="#n">1</a></sup></p><h2>Notes</h2><p><a name="n"></a><sup>1</sup> Resolution 11/3.</p>`,
      'Resolution 11/3.',
    ],
    [
      'an encyclopedia',
      `<p>Ferries sail.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p>
       <ol><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> <span>Resolution 11/3.</span></li></ol>`,
      'Resolution 11/3.',
    ],
  ])('as %s makes them', (_, html, note) => {
    expect(wordsOf(html)).toBe(`text: Ferries sail.[^1]\nnote 1: ${note}`)
  })

  test('several in one paragraph, and one referred to twice', () => {
    const ref = (n: string): string => `<sup><a href="#${n}">${n === 'a' ? 1 : 2}</a></sup>`
    expect(
      wordsOf(
        `<p>One${ref('a')} two${ref('b')} three.${ref('a')}</p><p><a name=a></a><sup>1</sup> First.<br><a name=b></a><sup>2</sup> Second.</p>`,
      ),
    ).toBe('text: One[^1] two[^2] three.[^1]\nnote 1: First.\nnote 2: Second.')
  })

  test('numbers that lead elsewhere are words', () => {
    expect(
      wordsOf(
        '<p>Page <a href="#x">7</a> of <a href="https://a.example/#y">8</a>.</p><h2 id="x">Crews</h2><p>Words.</p>',
      ),
    ).toContain('Page 7 of 8.')
  })
})

describe('Word’s own pages', () => {
  const item = (sign: string, words: string, level = 1): string =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}</p>`

  test('keep the numbers and bullets of its lists', () => {
    const page = `<html><body lang=EN-US><div class=WordSection1><p class=MsoTitle>Reply of Sudria</p><h1>Crews</h1>
      ${item('1.', 'Ferries were seen in every harbour of the country:')}${item('(a)', 'In the north;')}${item('(b)', 'In the south.')}
      ${item('·', 'One')}${item('o', 'Two', 2)}<p class=MsoToc1>I. Crews<span style='mso-tab-count:1 dotted'>..... </span>3</p>
      <div style='mso-element:comment-list'>Who says so?</div></div></body></html>`
    expect(readPage(page)).toEqual({
      words: [
        '@title Reply of Sudria',
        'heading=: Crews',
        'para 1: Ferries were seen in every harbour of the country:',
        'sub (a): In the north;',
        'sub (b): In the south.',
        'bullet: One',
        'bullet2: Two',
        'contents:',
        'entry I: Crews |  | 3',
      ].join('\n'),
      losses: ['dropped: comments in the margin (1)'],
    })
  })
})

test('mails and old pages part paragraphs by breaks', () => {
  expect(
    wordsOf(
      `<div>Norland thanks the Secretariat, and replies as follows to its note of May.<br><br>1. Boats were seen.<br>2. Crews were trained<br>and examined.<br>(a) Masters;<br>(b) Mates.</div>`,
    ),
  ).toBe(
    [
      'text: Norland thanks the Secretariat, and replies as follows to its note of May.',
      'para 1: Boats were seen.',
      'para 2: Crews were trained\\nand examined.',
      'sub (a): Masters;',
      'sub (b): Mates.',
    ].join('\n'),
  )
})

test('a numbered list in a resolution is of operative paragraphs', () => {
  expect(
    wordsOf(
      `<p>The General Assembly,</p><p><i>Recalling</i> its resolution 11/3 of 16 April 2025,</p><ol><li><i>Urges</i> all States to act;</li><li><i>Decides</i> to remain seized.</li></ol>`,
    ),
  ).toBe(
    'opening: The General Assembly,\nPP: _Recalling_ its resolution 11/3 of 16 April 2025,\nOP 1: _Urges_ all States to act;\nOP 2: _Decides_ to remain seized.',
  )
})

describe('tables', () => {
  test('keep columns, header and title', () => {
    const { words, losses } = readPage(
      `<p>Ferries were counted in both years, as the table shows.</p><table border=1><caption>Ferries</caption><tr><th>Year<th>Number<tr><td rowspan=2>2023<td>1<tr><td>2<tr><td colspan=2>All&nbsp;of them</table>`,
    )
    expect(words).toBe(
      'text: Ferries were counted in both years, as the table shows.\ntable: Ferries\nheader: Year | Number\nrow: 2023 | 1\nrow:  | 2\nrow: <2> All of them',
    )
    expect(losses).toEqual(['flattened: cells over several rows, whose words stand in the first (1)'])
  })

  test('that only place things are unfolded', () => {
    const { words, losses } = readPage(
      '<table width=600><tr><td><p>Norland reported.</p><table border=1><tr><td>a<td>b<tr><td>c<td>d</table></td></tr></table>',
    )
    expect(words).toBe('text: Norland reported.\ntable:\nrow: a | b\nrow: c | d')
    expect(losses).toEqual(['flattened: tables that only place things on the page (1)'])
  })
})

describe('words', () => {
  test('keep their look, entities become signs, invisible signs go', () => {
    expect(
      wordsOf(
        '<p>A <b>bold</b> <span style="font-style:italic">slanted</span> m<sup>2</sup>&nbsp;&nbsp;&mdash; C&ocirc;te in&shy;spec&#8203;ted <q>well</q></p>',
      ),
    ).toBe('text: A **bold** _slanted_ m^{2} — Côte inspected “well”')
  })

  test('of another language say so', () => {
    const { text } = readHtml('<html lang=en><p>The <span lang=fr>Côte</span> ferry of the State.</p>', 'a.html')
      .texts[0]!
    expect([
      text.language,
      text.paragraphs[0]!.runs.map((run) => (run.type === 'text' ? (run.language ?? '') : '')),
    ]).toEqual(['en', ['', 'fr', '']])
  })

  test('odd signs do no harm', () => {
    const { texts } = readHtml('<p>Nor\u0000land &#xD800; &#0; \u0001reported\ud800.</p>', 'a.html')
    expect(textOf(texts[0]!.text.paragraphs[0]!)).toBe('Norland \ufffd \ufffd reported\ufffd.')
  })
})

describe('the encoding', () => {
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  const meta = (charset: string): string =>
    `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head>`
  test.each([
    ['as meta says it', latin(`${meta('windows-1251')}<p>\u00cf\u00ee\u00f0\u00f2</p>`), 'Порт', []],
    [
      'UTF-8, whatever meta says',
      strToU8(`${meta('windows-1252')}<p>Côte</p>`),
      'Côte',
      ['a declared encoding that the bytes do not have'],
    ],
    [
      'by a mark',
      Uint8Array.from([0xff, 0xfe, ...[...'<p>Côte</p>'].flatMap((c) => [c.charCodeAt(0), 0])]),
      'Côte',
      [],
    ],
    [
      'guessed',
      latin('<p>C\u00f4te</p>'),
      'Côte',
      ['characters guessed to be in Windows-1252, as they are not in UTF-8'],
    ],
  ])('%s', async (_, bytes, words, losses) => {
    const { texts } = await read(bytes, 'a.html')
    expect([textOf(texts[0]!.text.paragraphs[0]!), texts[0]!.losses.map(({ what }) => what)]).toEqual([words, losses])
  })
})

describe('hostile pages end', () => {
  const codeOf = (html: string): string => {
    try {
      readHtml(html, 'page.html')
      return 'read'
    } catch (error) {
      return (error as { code?: string }).code ?? String(error)
    }
  }
  test.each([
    ['100,000 boxes in one another', '<div>'.repeat(100_000), 'too-large'],
    ['100,000 tables in one another', '<table><tr><td>'.repeat(100_000), 'too-large'],
    ['100,000 lists in one another', '<ul><li>a'.repeat(100_000), 'too-large'],
    ['look never ended', '<p><b><i><font color=1>x'.repeat(100_000), 'too-large'],
    ['templates in one another', '<template>'.repeat(100_000) + 'x', 'no-text'],
    ['three million elements', '<br>'.repeat(3_000_000), 'too-large'],
    [
      'an element of 200,000 attributes',
      `<p ${Array.from({ length: 200_000 }, (__, i) => `a${i}`).join(' ')}>x`,
      'read',
    ],
    ['words put before a table again and again', `<table>${'<b>x</b>'.repeat(50_000)}`, 'read'],
    ['50,000 notes', '<p><a href="#_ftn1">[1]</a><a name=_ftn1></a>x</p>'.repeat(50_000), 'read'],
    ['50,000 menus', `<p>words</p>${'<nav>x</nav>'.repeat(50_000)}`, 'read'],
    ['a table of 60,000 columns', `<table border=1><tr>${'<td>1'.repeat(60_000)}</table>`, 'read'],
    [
      'cells over too many rows and columns',
      `<table border=1>${'<tr><td rowspan=900 colspan=60>1'.repeat(2_000)}</table>`,
      'read',
    ],
    ['nothing', '<html><body><script>1</script></body></html>', 'no-text'],
    ['an open comment', '<p>x</p><!--' + '-'.repeat(1_000_000), 'read'],
  ])('%s', (_, html, code) => {
    expect(codeOf(html)).toBe(code)
  })
})
