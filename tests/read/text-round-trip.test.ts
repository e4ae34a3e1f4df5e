import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '../../shared/read/text'
import { fieldText, textOf } from '../../shared/text/flat'
import type { DocumentText, Paragraph, ParagraphKind, Run } from '../../shared/text/document-text'
import { letters, roman } from '../../shared/text/ordinal'
import { asPlainText } from './as-plain-text'

const noun = fc.constantFrom('ferries', 'masters', 'lifejackets', 'inspectors', 'certificates', 'the crews of ferries')
const verb = fc.constantFrom('were inspected in 2024', 'had been reported by 12 States', 'need care', 'sail at night')
const tail = fc.constantFrom(
  '',
  ' in Norland and Sudria',
  ' (see E/CN.99/2026/4)',
  ', as article 6, paragraph 2, says',
  ' – “at sea”',
)
const clause = fc.tuple(noun, verb, tail).map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`)
const title = fc.constantFrom('Inspection of ferries', 'Crews and training', 'Lifejackets', 'Assistance among States')
const participle = fc.constantFrom(
  'Recalling',
  'Noting with concern',
  'Deeply concerned',
  'Bearing in mind',
  'Welcoming also',
)
const decision = fc.constantFrom('Urges', 'Also requests', 'Takes note with appreciation', 'Decides', 'Calls upon')
const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1)

/** A paragraph before it has an id, with the number of notes at its end. */
interface Loose {
  kind: ParagraphKind
  level?: number
  printed?: string
  italic?: string
  words: string
  notes?: number
}

const notesAt = fc.constantFrom(0, 0, 0, 1, 2)

const subs = fc
  .array(fc.tuple(clause, fc.array(clause, { maxLength: 3 })), { minLength: 1, maxLength: 11 })
  .map((list) =>
    list.flatMap(([words, inner], index): Loose[] => [
      {
        kind: 'sub',
        level: 1,
        printed: `(${letters(index + 1)})`,
        words: capital(words) + (inner.length > 0 ? ':' : ';'),
      },
      ...inner.map((deep, at): Loose => ({
        kind: 'sub',
        level: 2,
        printed: `(${roman(at + 1).toLowerCase()})`,
        words: `${capital(deep)};`,
      })),
    ]),
  )

const report: fc.Arbitrary<Loose[]> = fc
  .array(
    fc.record({
      title,
      parts: fc.array(
        fc.record({
          title,
          paragraphs: fc.array(fc.tuple(clause, notesAt, fc.option(subs)), { minLength: 1, maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 10 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((sections) => {
    let count = 0
    return sections.flatMap((section, index): Loose[] => [
      { kind: 'heading', level: 1, printed: roman(index + 1), words: section.title },
      ...section.parts.flatMap((part, at): Loose[] => [
        { kind: 'heading', level: 2, printed: letters(at + 1).toUpperCase(), words: part.title },
        ...part.paragraphs.flatMap(([words, notes, list]): Loose[] => [
          { kind: 'numbered', printed: String((count += 1)), words: `${capital(words)}${list ? ':' : '.'}`, notes },
          ...(list ?? []),
        ]),
      ]),
    ])
  })

const resolution: fc.Arbitrary<Loose[]> = fc
  .record({
    preamble: fc.array(fc.tuple(participle, clause, notesAt), { minLength: 1, maxLength: 6 }),
    operative: fc.array(fc.tuple(decision, clause, notesAt, fc.option(subs)), { minLength: 1, maxLength: 12 }),
    closed: fc.boolean(),
    annex: fc.option(fc.array(clause, { minLength: 1, maxLength: 3 })),
  })
  .map(({ preamble, operative, closed, annex }) => [
    { kind: 'opening', italic: 'The Commission on Inland Waterways', words: ',' },
    ...preamble.map(([italic, words, notes]): Loose => ({
      kind: 'preambular',
      italic,
      words: ` that ${words},`,
      notes,
    })),
    ...operative.flatMap(([italic, words, notes, list], index): Loose[] => [
      {
        kind: 'operative',
        printed: String(index + 1),
        italic,
        words: ` that ${words}${list ? ':' : index + 1 < operative.length ? ';' : '.'}`,
        notes,
      },
      ...(list ?? []),
    ]),
    ...(closed ? [{ kind: 'closing', words: '12th plenary meeting\n2 May 2027' } as Loose] : []),
    ...(annex
      ? [
          { kind: 'annex', words: 'Plan of work' } as Loose,
          ...annex.map((words, index): Loose => ({
            kind: 'numbered',
            printed: String(index + 1),
            words: `${capital(words)}.`,
          })),
        ]
      : []),
  ])

function built(loose: readonly Loose[]): DocumentText {
  const text: DocumentText = {
    language: 'en',
    masthead: {
      organ: [{ type: 'text', text: 'Economic and Social Council' }],
      session: [{ type: 'text', text: 'Thirteenth session' }],
      item: [{ type: 'text', text: 'Agenda item 5' }],
      title: [{ type: 'text', text: 'Safety of passenger ferries' }],
    },
    paragraphs: [],
    footnotes: [],
  }
  text.paragraphs = loose.map(({ kind, level = 0, printed, italic, words, notes = 0 }, index): Paragraph => {
    const runs: Run[] = italic ? [{ type: 'text', text: italic, italic: true }] : []
    words.split('\n').forEach((line, at) => {
      if (at > 0) runs.push({ type: 'break' })
      runs.push({ type: 'text', text: line })
    })
    for (let n = 0; n < notes; n += 1) {
      const id = `f${text.footnotes.length + 1}`
      text.footnotes.push({
        id,
        series: 'number',
        printed: id.slice(1),
        runs: [{ type: 'text', text: `E/CN.99/2026/${id.slice(1)}.` }],
      })
      if (n > 0) runs.push({ type: 'text', text: ',' })
      runs.push({ type: 'reference', footnoteId: id, printed: id.slice(1) })
    }
    return { id: `p${index + 1}`, kind, level, runs, ...(printed && { printed }) }
  })
  return text
}

/** What must survive: kinds, levels, numbers, words with their italics and indicators, the notes, the masthead. */
function kept(text: DocumentText): unknown {
  return {
    title: fieldText(text, 'title'),
    session: fieldText(text, 'session'),
    paragraphs: text.paragraphs.map((p) => [p.kind, p.level, p.printed ?? '', textOf(p), p.runs]),
    footnotes: text.footnotes,
  }
}

test.each([
  ['report', 'endnotes', report],
  ['report', 'brackets', report],
  ['resolution', 'endnotes', resolution],
  ['resolution', 'brackets', resolution],
] as const)('a %s written as plain text with %s reads back as it was', (_, notes, document) => {
  fc.assert(
    fc.property(document.map(built), (text) => {
      expect(kept(readText(asPlainText(text, notes), 'text.txt').texts[0]!.text)).toEqual(kept(text))
    }),
    { numRuns: 40 },
  )
})
