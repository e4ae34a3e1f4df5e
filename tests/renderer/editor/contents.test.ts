import { expect, it } from 'vitest'
import { shownEntries } from '../../../renderer/editor/paint/paint-contents'
import { formatText, parseText } from '../../../shared/text/notation'
import { numberingOf } from '../../../shared/text/numbering'

it('the contents show the headings as they are, with the pages of those printed so', () => {
  const text = parseText(`
    contents:
    entry I: Introduction | 1 | 2
    entry II: Old words | 2-3 | 4
    heading: Introduction
    para: A.
    heading: New words
    para: B.
    heading2: Replies
    heading3: Too deep
    para: C.
    annex: Forms
    para: D.
  `)
  text.paragraphs[0]!.entries!.push({ level: 2, printed: 'A', title: 'Replies', paragraphs: '9', page: '5' })
  const before = formatText(text)
  expect(shownEntries(text, numberingOf(text), text.paragraphs[0]!)).toEqual([
    { level: 1, printed: 'I', title: 'Introduction', paragraphs: '1', page: '2' },
    { level: 1, printed: 'II', title: 'New words', paragraphs: '2-3' },
    { level: 2, printed: 'A', title: 'Replies', paragraphs: '3', page: '5' },
    { level: 1, title: 'Annex. Forms', paragraphs: '4' },
  ])
  expect(formatText(text)).toBe(before)
})

it('contents read without entries show two levels', () => {
  const text = parseText(`
    contents:
    heading: Introduction
    heading2: Replies
    heading3: Too deep
  `)
  const entries = shownEntries(text, numberingOf(text), text.paragraphs[0]!)
  expect(entries.map(({ title }) => title)).toEqual(['Introduction', 'Replies'])
})
