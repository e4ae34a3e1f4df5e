import { expect, test } from 'vitest'
import { write } from '../../shared/write'
import type { Link } from '../../shared/draft/draft'
import { textHash } from '../../shared/source/address'
import { textOf } from '../../shared/text/flat'
import { parseText } from '../../shared/text/notation'
import { draftOf } from './specimens'

const text = parseText(
  '@title Safety of passenger ferries <2026>\npara 1: Norland reported 42 inspections.\npara 2: Sudria plans a register.',
)
const link: Link = {
  id: 'l1',
  paragraphId: 'p1',
  relation: 'reports',
  state: 'confirmed',
  quote: '42 vessels',
  passage: {
    passageId: 'Norland-reply@en#para. 3',
    label: 'para. 3',
    hash: textHash('In 2025 it inspected 42 vessels & more.'),
    text: 'In 2025 it inspected 42 vessels & more.',
    symbol: '',
    title: 'Reply of Norland',
    date: '2026-01-12',
    respondent: 'Norland',
    visibility: 'public',
  },
  paragraphHash: textHash(textOf(text.paragraphs[0]!)),
}
const draft = draftOf(text, { links: [link] })
const textIn = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

test('the matrix as JSON has the members of the trace', async () => {
  const { bytes, proof } = await write(draft, { to: 'matrix-json' })
  const value = JSON.parse(textIn(bytes)) as Record<string, unknown>
  expect(Object.keys(value)).toEqual(['draft', 'paragraphs', 'respondents', 'suspect', 'holes', 'silent'])
  expect(value['holes']).toEqual(['para. 2'])
  expect(value['paragraphs']).toMatchObject([
    {
      label: 'para. 1',
      state: 'confirmed',
      links: [{ id: 'l1', paragraph: 'para. 1', state: 'confirmed', passage: { label: 'para. 3' } }],
    },
    { label: 'para. 2', state: 'hole', links: [] },
  ])
  expect(proof.differences).toEqual([])
})

test('the matrix as a page stands alone and shows paragraph and passage side by side', async () => {
  const page = textIn((await write(draft, { to: 'matrix-html' })).bytes)
  expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
  expect(page).not.toMatch(/<script|src=|href=|url\(/)
  expect(page).toContain('<h1>Safety of passenger ferries &lt;2026&gt;</h1>')
  expect(page).toContain('1 of 2 paragraphs linked to sources · 1 paragraph without a source · 0 suspect links')
  expect(page).toContain('In 2025 it inspected <mark>42 vessels</mark> &amp; more.')
  expect(page).toContain('<span class="state hole">no source</span>')
})
