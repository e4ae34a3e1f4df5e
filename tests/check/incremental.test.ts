import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import { rememberedNumbering } from '../../shared/text/remembered-numbering'
import { rules } from '../../shared/check/rules'
import type { DocumentText, Paragraph } from '../../shared/text/document-text'
import { numberingOf } from '../../shared/text/numbering'
import { documentText } from '../fixtures/document-text'

/** What an editor does to a text between two checks: paragraphs that did not change stay the same objects. */
const edit = fc.record({
  at: fc.nat(30),
  from: fc.nat(30),
  what: fc.constantFrom('type', 'delete', 'insert', 'move', 'kind', 'note'),
})

function edited(text: DocumentText, { at, from, what }: { at: number; from: number; what: string }): DocumentText {
  const { paragraphs } = text
  if (paragraphs.length === 0) return text
  const i = at % paragraphs.length
  const other = paragraphs[from % paragraphs.length]!
  const here = paragraphs[i]!
  const put = (list: Paragraph[]): DocumentText => ({ ...text, paragraphs: list })
  switch (what) {
    case 'type':
      return put(paragraphs.with(i, { ...here, runs: [{ type: 'text', text: 'See para. 3 above (a)' }, ...here.runs] }))
    case 'delete':
      return put(paragraphs.toSpliced(i, 1))
    case 'insert':
      return put(
        paragraphs.toSpliced(i, 0, {
          ...other,
          id: `n${at} ${from}`,
          runs: [...other.runs, { type: 'text', text: ';' }],
        }),
      )
    case 'move':
      return put([...paragraphs.toSpliced(i, 1), here])
    case 'kind':
      return put(paragraphs.with(i, { ...here, kind: other.kind, level: other.level }))
    default:
      return {
        ...text,
        footnotes: text.footnotes.map((note) => ({
          ...note,
          runs: [{ type: 'text' as const, text: 'Ibid., para. 3' }],
        })),
      }
  }
}

test('after any edits the findings are those of a fresh check', () => {
  fc.assert(
    fc.property(
      documentText({ minLength: 3, signs: 'plain' }),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      (start, edits) => {
        const checker = createChecker(rules)
        let text = start
        checker.check(text)
        for (const one of edits) {
          text = edited(text, one)
          const by = one.at % 2 ? 'printed' : 'computed'
          expect(checker.check(text, { by })).toEqual(createChecker(rules).check(text, { by }))
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('remembered numbers are those counted anew, and the same object while nothing counted changes', () => {
  fc.assert(
    fc.property(documentText({ minLength: 3 }), fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
      const numbering = rememberedNumbering()
      let text = start
      for (const one of edits) {
        expect(numbering(text, 'computed')).toEqual(numberingOf(text))
        text = edited(text, one)
      }
      expect(numbering(text, 'computed')).toEqual(numberingOf(text))
      expect(numbering({ ...text, paragraphs: [...text.paragraphs] }, 'computed')).toBe(numbering(text, 'computed'))
    }),
    { numRuns: 200 },
  )
})
