import { expect, it } from 'vitest'
import { moveOf } from '../../../renderer/structure/drop'
import { parseText } from '../../../shared/text/notation'

const { paragraphs } = parseText(`
  heading: One
  para: A.
  sub: a;
  heading: Two
  para: B.
  closing: End.
`)

it('a heading takes its section, a paragraph its sub-paragraphs, before or after the row it is let go at', () => {
  expect(moveOf(paragraphs, 'p4', { rowId: 'p1', side: 'before' })).toEqual({ ids: ['p4', 'p5'], before: 'p1' })
  expect(moveOf(paragraphs, 'p2', { rowId: 'p5', side: 'after' })).toEqual({ ids: ['p2', 'p3'], before: 'p6' })
})

it('let go in itself it stays, behind the last row it is last', () => {
  expect(moveOf(paragraphs, 'p2', { rowId: 'p2', side: 'after' })).toEqual({ ids: ['p2', 'p3'], before: 'p3' })
  expect(moveOf(paragraphs, 'p5', { rowId: 'p6', side: 'after' })).toEqual({ ids: ['p5'], before: undefined })
})
