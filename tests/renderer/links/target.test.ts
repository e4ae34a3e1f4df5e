import { describe, expect, it } from 'vitest'
import { createViewer } from '../../../renderer/draft/view'
import { targetOf } from '../../../renderer/sources/target'
import { draftOf } from '../editor/writer'

const draft = draftOf('heading: A heading\npara: Norland has nine inspectors.\npara: Sudria has four.\n', 'report')
const view = createViewer()(draft)
const [heading, first] = draft.text.paragraphs.map(({ id }) => id)

const target = (id: string | undefined, selected?: Parameters<typeof targetOf>[3]) =>
  targetOf(draft, view, id, selected)
const selection = (paragraphId: string, from: number, to: number, text: string) => ({ paragraphId, from, to, text })

describe('what a link would be made to', () => {
  it('is the current paragraph', () => {
    expect(target(first)).toEqual({ paragraphId: first, label: 'para. 1' })
  })

  it('is nothing without a paragraph, or at a heading', () => {
    expect([target(undefined), target('gone'), target(heading)]).toEqual([
      { why: 'none' },
      { why: 'none' },
      { why: 'heading' },
    ])
  })

  it('is the words selected in it, without the space at their ends', () => {
    expect(target(first, selection(first!, 11, 27, ' nine inspectors'))).toEqual({
      paragraphId: first,
      label: 'para. 1',
      range: { from: 12, to: 27 },
      words: 'nine inspectors',
    })
  })

  it('is the whole for a caret, for words elsewhere, for all of it, and for words of several paragraphs', () => {
    const whole = { paragraphId: first, label: 'para. 1' }
    expect([
      target(first, selection(first!, 4, 4, '')),
      target(first, selection(draft.text.paragraphs[2]!.id, 0, 6, 'Sudria')),
      target(first, selection(first!, 0, 28, 'Norland has nine inspectors.')),
      target(first, selection(first!, 17, 28, 'inspectors.\n\nSudria')),
    ]).toEqual([whole, whole, whole, whole])
  })
})
