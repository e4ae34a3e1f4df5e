// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PIECE_TYPE } from '../../../renderer/editor/clipboard/clipboard-piece'
import { parseDraft } from '../../../shared/draft/schema'
import { serializeDraft } from '../../../shared/draft/serialize'
import { documentText } from '../../fixtures/document-text'
import { paste } from './clipboard-hand'
import { writerOn } from './writer'

const TEXT = 'heading: Crews\npara: One[^1].\ntable: Figures\nrow: a[^a] | b\npara:\nnote 1: A.\nnote a: B.'

/** What a draft holds after a paste can be saved and opened. */
function staysADraft(clip: Record<string, string>, at: number): void {
  const writer = writerOn(TEXT)
  paste(writer.at(at, 0), { 'text/plain': 'Words.', ...clip })
  expect(() => parseDraft(serializeDraft(writer.draft()))).not.toThrow()
}

const place = fc.constantFrom(1, 2, 4)

const value = fc.oneof(
  fc.constantFrom('', '0', '-1', '2.5', '1e9', 'NaN', 'Infinity', '7', '0x10', 'I', 'a', '"', '#_ftn1', '#_ftnref1'),
  fc.string({ maxLength: 6 }),
)
const style = fc
  .tuple(
    fc.constantFrom(
      'mso-outline-level',
      'mso-list',
      'margin',
      'list-style-type',
      'mso-element',
      'display',
      'font-style',
    ),
    fc.oneof(value, fc.constantFrom('l0 level1 lfo1', 'l0 level9', 'Ignore', 'upper-roman', 'footnote', '1e400pt 2in')),
  )
  .map((pair) => pair.join(':'))
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom('colspan', 'start', 'value', 'type', 'href', 'id', 'class', 'lang', 'name'), value),
  style.map((words) => ['style', words] as const),
)
const tag = fc.constantFrom(
  ...'p div h1 h6 ol ul li table thead tr td th caption a span i b sup br blockquote pre'.split(' '),
)
const { html } = fc.letrec<{ html: string; list: string }>((tie) => ({
  html: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('Words', '5.', '(a) at sea;', ' ', '&nbsp;', 'Recalling its resolution,', ''),
    fc.tuple(tag, fc.array(attribute, { maxLength: 3 }), tie('list')).map(([name, attributes, inner]) => {
      const said = attributes.map(([key, words]) => ` ${key}="${words.replaceAll('"', '&quot;')}"`).join('')
      return `<${name}${said}>${inner}</${name}>`
    }),
  ),
  list: fc.array(tie('html'), { maxLength: 4 }).map((parts) => parts.join('')),
}))

it('whatever a page says of itself, the draft it is pasted in can be saved and opened', () => {
  fc.assert(
    fc.property(fc.array(html, { minLength: 1, maxLength: 4 }), place, (parts, at) =>
      staysADraft({ 'text/html': parts.join('') }, at),
    ),
    { numRuns: 200 },
  )
}, 120_000)

/** A piece with anything in the place of one of its values. */
const spoiled = fc
  .tuple(
    documentText({ minLength: 1, maxLength: 4 }),
    fc.nat(),
    fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('p1', 'f1', 'p2', -1, 2.5)),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([text, which, other, openStart, openEnd]) => {
    let values = 0
    JSON.stringify(text, (_, one: unknown) => ((values += 1), one))
    let seen = 0
    const told = JSON.stringify(text, (_, one: unknown) => (seen++ === which % values ? other : one))
    const whole = JSON.stringify(text)
    return `{"version":1,"openStart":${openStart},"openEnd":${openEnd},"text":${which % 3 ? (told ?? whole) : whole}}`
  })

it('whatever calls itself a piece, the draft it is pasted in can be saved and opened', () => {
  fc.assert(
    fc.property(spoiled, place, (given, at) => staysADraft({ [PIECE_TYPE]: given }, at)),
    { numRuns: 300 },
  )
}, 120_000)
