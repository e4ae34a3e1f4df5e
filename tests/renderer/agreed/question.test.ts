import { describe, expect, it } from 'vitest'
import { questionOf } from '../../../renderer/agreed/question'
import { createViewer } from '../../../renderer/draft/view'
import { targetOf } from '../../../renderer/sources/target'
import { draftOf } from '../editor/writer'

const notation = `@symbol E/CN.99/2026/L.4
@title Safety of passenger ferries
@date 14 April 2026
heading: Operative part
OP: Urges Member States to inspect passenger ferries every spring;
OP: Also urges Sudria;
`
const draft = draftOf(notation, 'resolution')
const view = createViewer()(draft)
const [heading, long, short] = draft.text.paragraphs.map(({ id }) => id)
const ask = (id: string | undefined, from = 0, to = 0, text = '') =>
  questionOf(draft, targetOf(draft, view, id, { paragraphId: id ?? '', from, to, text }))

describe('what agreed language is looked for', () => {
  const whole = {
    paragraphId: long,
    label: 'OP 1',
    kind: 'operative',
    text: 'Urges Member States to inspect passenger ferries every spring;',
    language: 'en',
    title: 'Safety of passenger ferries',
    date: '2026-04-14',
    except: 'E/CN.99/2026/L.4@en',
  }

  it('is the paragraph, never from the draft itself', () => {
    expect(ask(long)).toEqual(whole)
  })

  it('is the words selected in it, where they are enough to say something', () => {
    expect(ask(long, 6, 48, whole.text.slice(6, 48))).toEqual({
      ...whole,
      text: 'Member States to inspect passenger ferries',
      range: { from: 6, to: 48 },
    })
    expect(ask(long, 6, 19, 'Member States')).toEqual(whole)
  })

  it('is nothing at a heading, in a few words, or nowhere', () => {
    expect([ask(heading), ask(short), ask(undefined)]).toEqual([{ why: 'heading' }, { why: 'short' }, { why: 'none' }])
  })
})
