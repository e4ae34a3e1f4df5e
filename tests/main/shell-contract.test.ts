import { expect, test } from 'vitest'
import { shellContract } from '../../shared/service/shell'
import { draftOf } from '../fixtures/texts'

const draft = draftOf('para: Norland reported 42 inspections.')

test('a draft goes through as it is, with whatever else is in it', () => {
  const given = { ...draft, else: 1 }
  const taken = shellContract.keep.args.parse([given, 'report.undraft'])
  expect(taken[0]).toBe(given)
})

test.each([
  ['nothing', {}],
  ['no id', { ...draft, id: 7 }],
  ['no text', { ...draft, text: 'Norland reported.' }],
  ['no paragraphs', { ...draft, text: { ...draft.text, paragraphs: undefined } }],
  ['a paragraph without words', { ...draft, text: { ...draft.text, paragraphs: [{ id: 'a', kind: 'paragraph' }] } }],
  ['no links', { ...draft, links: 'none' }],
])('what is no draft is neither kept nor saved nor exported: %s', (_, given) => {
  const { keep, save, export: exported } = shellContract
  expect([
    keep.args.safeParse([given, '']).success,
    save.args.safeParse([given]).success,
    exported.args.safeParse([given, { to: 'docx' }]).success,
  ]).toEqual([false, false, false])
})
