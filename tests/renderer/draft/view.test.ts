import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createViewer } from '../../../renderer/draft/view'
import type { Draft, Link } from '../../../shared/draft/draft'
import { openDraft } from '../../../shared/draft/open'
import { textHash } from '../../../shared/source/address'
import { PARAGRAPH_KINDS } from '../../../shared/text/document-text'
import type { Paragraph } from '../../../shared/text/document-text'
import { textOf } from '../../../shared/text/flat'
import { numberingOf } from '../../../shared/text/numbering'
import { rememberedNumbering } from '../../../shared/text/remembered-numbering'
import { wordsOf } from '../../../shared/text/words'
import { documentText } from '../../fixtures/document-text'

/** One thing somebody does to a draft; `at` is any number, wherever it falls. */
type Step = (draft: Draft, at: number) => Draft

const onParagraph =
  (change: (paragraph: Paragraph) => Paragraph): Step =>
  (draft, at) => {
    const { paragraphs } = draft.text
    if (paragraphs.length === 0) return draft
    const index = at % paragraphs.length
    return { ...draft, text: { ...draft.text, paragraphs: paragraphs.with(index, change(paragraphs[index]!)) } }
  }

const type = onParagraph((p) => ({ ...p, runs: [{ type: 'text', text: 'Indeed ' }, ...p.runs] }))
const steps: Step[] = [
  type,
  type,
  type,
  onParagraph((p) => ({ ...p, runs: p.runs.filter((run) => run.type !== 'reference') })),
  onParagraph(({ voice, ...p }) => (voice ? p : { ...p, voice: 'secretariat' })),
  onParagraph((p) => ({ ...p, absorbed: ['gone'] })),
  (draft, at) =>
    onParagraph((p) => (p.rows || p.entries ? p : { ...p, kind: PARAGRAPH_KINDS[at % 8]!, level: at % 3 }))(draft, at),
  (draft, at) => {
    const { text } = draft
    return { ...draft, text: { ...text, paragraphs: text.paragraphs.toSpliced(at % (text.paragraphs.length + 1), 1) } }
  },
  (draft, at) => {
    const paragraph = draft.text.paragraphs[at % draft.text.paragraphs.length]
    return paragraph ? { ...draft, links: [...draft.links, linkTo(paragraph, draft.links.length)] } : draft
  },
  (draft) => ({ ...draft, links: [...draft.links, linkTo({ id: 'gone', kind: 'text', level: 0, runs: [] }, 0)] }),
  (draft) => ({
    ...draft,
    text: { ...draft.text, footnotes: draft.text.footnotes.map((note) => ({ ...note, runs: [...note.runs] })) },
  }),
  (draft) => ({
    ...draft,
    text: { ...draft.text, masthead: { ...draft.text.masthead, title: [{ type: 'text', text: 'Safety at sea' }] } },
  }),
]

function linkTo(paragraph: Paragraph, n: number): Link {
  const passage = { passageId: 'E/CN.99/2026/2@en#para. 3', label: 'para. 3', hash: 'x', text: 'Yes.', symbol: '' }
  return {
    id: `l${n}`,
    paragraphId: paragraph.id,
    relation: 'reports',
    state: 'confirmed',
    quote: '',
    passage: { ...passage, title: '', date: '', visibility: 'public' },
    paragraphHash: textHash(textOf(paragraph)),
  }
}

it('a view that takes over from the one before says what one made anew says, whatever was done between', () => {
  let ids = 0
  const draft = documentText().map((text) => openDraft(text, 'report', () => `id${(ids += 1)}`, '2026-01-16T09:00:00Z'))
  const done = fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat()), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(draft, done, (first, list) => {
      const viewOf = createViewer(rememberedNumbering())
      viewOf(first)
      let now = first
      for (const [step, at] of list) {
        now = step(now, at)
        const view = viewOf(now)
        const { voiceOf, ...rest } = view
        const { voiceOf: anew, ...all } = createViewer((text) => numberingOf(text))(now)
        expect(rest).toEqual(all)
        expect(now.text.paragraphs.map(voiceOf)).toEqual(now.text.paragraphs.map(anew))
        expect(view.words).toBe(wordsOf(now.text))
      }
    }),
  )
})

it('typing in a paragraph that rests on nothing leaves all but the words the very same', () => {
  const paragraphs: Paragraph[] = [1, 2, 3].map((n) => ({
    id: `p${n}`,
    kind: 'numbered',
    level: 0,
    runs: [{ type: 'text', text: 'Norland reported.' }],
  }))
  const text = { language: 'en', masthead: {}, paragraphs, footnotes: [] }
  const draft: Draft = { ...openDraft(text, 'report', () => 'd', ''), text, links: [linkTo(paragraphs[0]!, 1)] }
  const viewOf = createViewer(rememberedNumbering())
  const before = viewOf(draft)
  const after = viewOf(type(draft, 2))
  const same = (['numbering', 'linksOf', 'tracedOf', 'holes', 'homeOfNote', 'tableOfCell'] as const).filter(
    (part) => before[part] === after[part],
  )
  expect(same).toHaveLength(6)
  expect(after.words).toBe(before.words + 1)
  expect(viewOf(type(draft, 0)).tracedOf.get('p1')![0]!.reasons).toEqual(['paragraph changed'])
})
