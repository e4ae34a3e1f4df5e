import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { passagesOf, passageIdOf, sourceIdOf, splitPassageId, textHash } from '../../shared/source/address'
import { parseText } from '../../shared/text/notation'

const facts = { symbol: '', language: 'en' }

describe('the address of a source', () => {
  it('is its symbol, else its catalogue number, else its bytes, with the language', () => {
    expect([
      sourceIdOf({ ...facts, symbol: 'E/CN.99/RES/10/2' }, 'ab12'),
      sourceIdOf({ ...facts, catalogueNumber: 'FS 210' }, 'ab12'),
      sourceIdOf({ ...facts, language: 'fr' }, 'ab12'),
    ]).toEqual(['E/CN.99/RES/10/2@en', 'FS 210@en', 'ab12@fr'])
  })

  it('never holds the sign that parts it from a label', () => {
    const sourceId = sourceIdOf({ ...facts, catalogueNumber: 'Ferries #7' }, 'ab12')
    expect(splitPassageId(passageIdOf(sourceId, 'heading #1'))).toEqual({
      sourceId: 'Ferries _7@en',
      label: 'heading #1',
    })
  })
})

describe('the hash of a text', () => {
  it('is SHA-256 of its NFC in UTF-8', () => {
    const hex = createHash('sha256').update('Havørn é').digest('hex')
    expect([textHash('Havørn é'), textHash('Havørn e\u0301')]).toEqual([hex, hex])
  })
})

describe('the passages of a source', () => {
  it('are its paragraphs with words, under their printed labels, with their notes', () => {
    const text = parseText(`
      @symbol E/CN.99/2026/4
      contents: Contents
      entry I: Introduction | 1-2 | 2
      heading I: Introduction
      para 3: Norland reported 42 inspections.[^7] Sudria reported none.[^8][^7]
      sub (b): At sea.
      text: _____
      table: Ferries
      header: State | Ferries[^8]
      row: Norland | 61
      note 7: E/CN.99/2026/1.
      note 8: Estimate.
    `)
    expect(passagesOf(text, 'X@en').map(({ label, kind, text: t, notes }) => ({ label, kind, t, notes }))).toEqual([
      { label: 'heading I', kind: 'heading', t: 'Introduction', notes: [] },
      {
        label: 'para. 3',
        kind: 'numbered',
        t: 'Norland reported 42 inspections. Sudria reported none.',
        notes: [
          { mark: '7', text: 'E/CN.99/2026/1.' },
          { mark: '8', text: 'Estimate.' },
        ],
      },
      { label: 'para. 3 (b)', kind: 'sub', t: 'At sea.', notes: [] },
      {
        label: 'table 1',
        kind: 'table',
        t: 'Ferries\nState\tFerries\nNorland\t61',
        notes: [{ mark: '8', text: 'Estimate.' }],
      },
    ])
  })

  it('carry the address and the hash of what they say', () => {
    const [passage] = passagesOf(parseText('OP 1: _Urges_ all States;'), 'A/RES/1/1@en')
    expect(passage).toMatchObject({
      passageId: 'A/RES/1/1@en#OP 1',
      sourceId: 'A/RES/1/1@en',
      hash: textHash('Urges all States;'),
    })
  })
})
