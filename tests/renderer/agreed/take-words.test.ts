import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replacements } from '../../../renderer/agreed/take-words'
import type { Replacement } from '../../../renderer/agreed/take-words'

/** The text once all is replaced; offsets are those of the text as it was. */
function after(text: string, edits: readonly Replacement[]): string {
  return [...edits].reverse().reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text)
}

describe('taking the words of a passage', () => {
  const mine = 'Urges Member States to require that every passenger ferry carry a boat;'
  const theirs = 'Invites Member States to require that every public ferry carry a boat, and a line.'

  it('replaces what differs and keeps the sign at the end', () => {
    expect(after(mine, replacements(mine, theirs))).toBe(
      'Invites Member States to require that every public ferry carry a boat, and a line;',
    )
  })

  it('replaces the opening verb by itself, whatever follows it', () => {
    expect(replacements('Urges all States to act;', 'Also invites every State to act;')[0]).toEqual({
      from: 0,
      to: 5,
      text: 'Also invites',
    })
  })

  it('replaces nothing where the words are the same but for the end', () => {
    expect(replacements(mine, mine.replace(';', '.'))).toEqual([])
  })

  it('begins where it is told to', () => {
    expect(replacements('one two', 'one three', 10)).toEqual([{ from: 14, to: 17, text: 'three' }])
  })

  it('gives the words of the passage for any two texts, in edits that do not overlap', () => {
    const words = fc
      .array(fc.constantFrom('Urges', 'Also', 'invites', 'States', 'ferry', '12', 'a', 'boat', ','), { maxLength: 12 })
      .map((list) => list.join(' '))
    const end = (text: string): string => /[\s.,;:]*$/u.exec(text)![0]
    fc.assert(
      fc.property(words, words, (a, b) => {
        const edits = replacements(a, b)
        expect(edits.every(({ from, to }, i) => from <= to && (edits[i - 1]?.to ?? 0) <= from)).toBe(true)
        const kept = end(a) ? b.slice(0, b.length - end(b).length) + end(a) : b
        expect(after(a, edits)).toBe(kept)
      }),
    )
  })
})
