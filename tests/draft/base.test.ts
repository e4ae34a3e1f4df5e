import { expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import { paragraphRule, isFootnote } from '../../shared/check/rule'
import { wordsOf } from '../../shared/check/unit'
import { baseOf, rollForward, unchangedFrom, wasAdopted } from '../../shared/draft/base'
import { parseDraft } from '../../shared/draft/schema'
import { serializeDraft } from '../../shared/draft/serialize'
import type { DocumentText } from '../../shared/text/document-text'
import { textOf } from '../../shared/text/flat'
import { formatText, parseText } from '../../shared/text/notation'
import { countingIds, NOON } from '../fixtures/texts'

const adopted = parseText(`
  @organ Commission on Inland Waterways
  @symbol E/CN.99/RES/11/3
  @adoption Resolution adopted by the Commission on 16 April 2025[^*]
  @title Safety of passenger ferries
  opening: The Commission on Inland Waterways,
  PP: Recalling its resolution 9/5,[^1]
  OP 1: Invites States to inspect ferries;
  OP 2: Decides to remain seized of the matter.
  table: Ferries
  row: Norland | 42
  closing: 12th meeting
  note 1: E/CN.99/2023/9.
  note *: Adopted without a vote.`)

/** Finds every "a" in paragraphs and notes alike. */
const everyUnit = paragraphRule({
  id: 'every-unit',
  about: 'Each paragraph and note is told.',
  level: 'hint',
  examples: { ok: [], bad: [] },
  find: (unit) => [
    {
      ...(isFootnote(unit) ? { footnoteId: unit.id } : { paragraphId: unit.id }),
      from: 0,
      to: 1,
      message: wordsOf(unit),
    },
  ],
})

const withWords = (text: DocumentText, before: string, after: string): DocumentText =>
  JSON.parse(JSON.stringify(text).replace(before, after)) as DocumentText

test('a text rolled forward keeps its words, not what it says of itself; all of them are its base', () => {
  const draft = rollForward(adopted, undefined, countingIds(), NOON)
  const { hashes, ...name } = draft.base!
  expect(formatText(draft.text)).toBe(
    formatText(
      parseText(`
        @organ Commission on Inland Waterways
        @title Safety of passenger ferries
        opening: The Commission on Inland Waterways,
        PP: Recalling its resolution 9/5,[^1]
        OP 1: Invites States to inspect ferries;
        OP 2: Decides to remain seized of the matter.
        table: Ferries
        row: Norland | 42
        note 1: E/CN.99/2023/9.`),
    ),
  )
  expect(name).toEqual({ symbol: 'E/CN.99/RES/11/3', title: 'Safety of passenger ferries', date: '2025-04-16' })
  expect(unchangedFrom(draft.base!, draft.text)).toEqual({ same: 7, of: 7 })
  expect(hashes).toHaveLength(10)
  expect(parseDraft(serializeDraft(draft))).toEqual(draft)
})

test('only changed paragraphs and notes are judged', () => {
  const base = baseOf(adopted)
  const options = { base: new Set(base.hashes) }
  const judged = (text: DocumentText): string[] =>
    createChecker([everyUnit])
      .check(text, options)
      .findings.map(({ message }) => message)
  expect(judged(adopted)).toEqual([])
  const changed = withWords(withWords(adopted, 'inspect ferries', 'inspect all ferries'), '2023/9.', '2023/9')
  expect(judged(changed)).toEqual(['Invites States to inspect all ferries;', 'E/CN.99/2023/9'])
  expect(unchangedFrom(base, changed)).toEqual({ same: 7, of: 8 })
  expect(changed.paragraphs.map(textOf)).toContain('Invites States to inspect all ferries;')
})

test('what an organ adopted is told by its adoption or its symbol', () => {
  expect(
    [
      { kind: 'resolution', symbol: 'A/RES/75/158' },
      { kind: 'resolution', symbol: 'A/C.3/75/L.12' },
      { kind: 'resolution', symbol: '', adoption: { way: 'without-vote' } },
      { kind: 'resolution', symbol: 'S/2020/1', adoption: { way: 'not-adopted' } },
      { kind: 'report', symbol: 'A/75/289' },
    ].map((facts) => wasAdopted(facts as Parameters<typeof wasAdopted>[0])),
  ).toEqual([true, false, true, false, false])
})
