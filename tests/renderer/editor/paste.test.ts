// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { blocksOfHtml } from '../../../renderer/editor/clipboard/paste-html'
import { copied, paste } from './clipboard-hand'
import { GOOGLE, LIBRE_OFFICE, WORD } from './paste-fixtures'
import { writerOn } from './writer'

const EMPTY_REPORT = 'para: One.\npara:\npara: Two.'

/** The draft in the notation, after HTML was pasted into the empty second paragraph. */
function pasted(html: string, into = EMPTY_REPORT): string[] {
  const writer = writerOn(into)
  paste(writer.at(2, 0), { 'text/html': html, 'text/plain': 'not this' })
  return writer.text().trimEnd().split('\n').slice(1)
}

it('paragraphs of Word come with their kinds, looks, footnotes and insertions, without comments and deletions', () => {
  expect(pasted(WORD)).toEqual(
    [
      'heading II: Responses received',
      'para: Norland reported _42_ inspections of **passenger** ferries,[^1] of which:',
      'sub: Eleven at sea;',
      'sub: Thirty-one in port.',
      'sub2: By night;',
      'quote: No ferry shall leave port\\nwithout lifejackets.',
      'bullet: Crews trained;',
      'para: Sudria agreed to the 3^{rd} edition.',
      'table:',
      'row: State | Inspections',
      'row: Norland | 42',
      'para: Two.',
      'note 1: E/CN.99/2026/1, para. 4.',
    ].map((line) => line.replace('heading II:', 'heading:').replace('[^1]', '[^#1]').replace('note 1', 'note #1')),
  )
})

it('what is numbered becomes operative in a resolution', () => {
  const lines = pasted(
    '<p class=MsoNormal><i>Recalling</i> its resolution 11/3,</p><p class=MsoNormal>5.<span style="mso-tab-count:1">&nbsp; </span><i>Urges</i> all States to act;</p>',
    'opening: The Commission,\nPP:\nOP: _Decides_ to remain seized.',
  )
  expect(lines.slice(0, 2)).toEqual(['PP: _Recalling_ its resolution 11/3,', 'OP: _Urges_ all States to act;'])
})

it('lists of LibreOffice and Google Docs are counted or bulleted as they were', () => {
  expect(pasted(LIBRE_OFFICE)).toEqual([
    'para: Norland reported 42 inspections.[^#1]',
    'para: Sudria reported none.',
    'sub: At sea;',
    'sub: In port.',
    'para: Two.',
    'note #1: See resolution 11/3.',
  ])
  expect(pasted(GOOGLE)).toEqual(
    ['heading2=: Crews', 'text: Norland trains _all_ crews.', 'bullet: Engineers', 'bullet2: Mates', 'para: Two.'].map(
      (line) => line.replace('text:', 'para:'),
    ),
  )
})

it('words of a page join the paragraph the caret is in, with blanks as one', () => {
  const writer = writerOn('para: One two.')
  paste(writer.at(1, 4), {
    'text/html': '<!--StartFragment--><span>and&nbsp;  <b>a\nhalf</b></span>&nbsp;<!--EndFragment-->',
  })
  expect(writer.text()).toBe('para: One and **a half**two.\n')
})

it('nothing of a page runs, loads or shows but its words', () => {
  expect(
    pasted(
      '<style>p{color:red}</style><script>document.title="x"</script><p onclick="x()">Safe <a href="javascript:x()">words</a>' +
        '<img src=x onerror="x()"></p><p style="display:none">hidden</p><p>soft\u00adly</p>',
    ),
  ).toEqual(['para: Safe words', 'para: softly', 'para: Two.'])
})

it('a page nested as deep as it likes, or as long, is read without end or harm', () => {
  const deep = document.implementation.createHTMLDocument()
  let inner: Element = deep.body
  for (let i = 0; i < 20_000; i += 1) inner = inner.appendChild(deep.createElement('div'))
  inner.textContent = 'Found.'
  expect(blocksOfHtml(deep)).toMatchObject([{ runs: [{ text: 'Found.' }] }])
})

it('lines of plain text become paragraphs; one line is words; numbers go where they look like ours', () => {
  const at = (text: string, into = 'para: One.', offset = 4): string[] => {
    const writer = writerOn(into)
    paste(writer.at(1, offset), { 'text/plain': text })
    return writer.text().trimEnd().split('\n')
  }
  expect(at(' Two\tthree.')).toEqual(['para: One. Two three.'])
  expect(at('Two.\r\n\r\nThree.')).toEqual(['para: One.Two.', 'para: Three.'])
  expect(at('5.\tNorland reported:\n(a)\tat sea;\n(i) by night;\n6. Sudria did not.')).toEqual([
    'para: One.',
    'para: Norland reported:',
    'sub: at sea;',
    'sub2: by night;',
    'para: Sudria did not.',
  ])
  expect(at('7. Tarvonia too.', 'para:', 0)).toEqual(['para: Tarvonia too.'])
})

it('our own HTML read again gives the same paragraphs, words and notes', () => {
  const source = writerOn(
    'para: Norland _reported_ **42** inspections.[^1]\nsub: at sea;\nsub2: by night.\nquote: Words.\nbullet: One\n' +
      'table: Figures\nheader: State | n\nrow: Norland | 42\npara: End.\nnote 1: E/CN.99/2026/1.',
  )
  const { 'text/html': html } = copied(source.at(1, 0, 4, 7))
  const writer = writerOn('para:')
  paste(writer.at(1, 0), { 'text/html': html! })
  expect(writer.text()).toBe(source.text().replaceAll('[^1]', '[^#1]').replace('note 1', 'note #1'))
})
