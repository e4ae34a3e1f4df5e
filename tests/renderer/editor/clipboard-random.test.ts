import fc from 'fast-check'
import { expect, it } from 'vitest'
import { $moveSelected } from '../../../renderer/editor/keys/move'
import { openDraft } from '../../../shared/draft/open'
import type { Paragraph } from '../../../shared/text/document-text'
import { textOf } from '../../../shared/text/flat'
import { documentText } from '../../fixtures/document-text'
import { copied, cut, paste } from './clipboard-hand'
import { expectSound } from './sound'
import { writerOn } from './writer'
import type { Writer } from './writer'

const part = fc.integer({ min: 0, max: 99 }).map((n) => n / 100)
const step = fc.record({
  first: part,
  from: part,
  last: fc.option(part),
  to: part,
  does: fc.constantFrom('copy', 'cut', 'paste', 'paste', 'paste text', 'up', 'down', 'drag'),
})

it('after any cutting, copying, pasting and moving ids are unique and references resolve; undoing gives the first draft', () => {
  let ids = 0
  fc.assert(
    fc.property(
      documentText({ minLength: 1, maxLength: 8 }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      (text, steps) => {
        const draft = openDraft(text, undefined, () => `i${(ids += 1)}`, '2026-11-21T09:00:00.000Z')
        const writer = writerOn(draft)
        let clip: Record<string, string | undefined> = {}
        for (const what of steps) {
          if (!select(writer, what)) break
          const now = writer.draft().text.paragraphs
          if (what.does === 'copy') clip = copied(writer)
          else if (what.does === 'cut') clip = cut(writer)
          else if (what.does === 'paste') paste(writer, clip)
          else if (what.does === 'paste text') paste(writer, { 'text/plain': clip['text/plain'] ?? 'One\nTwo' })
          else if (what.does === 'drag') {
            const pick = (of: number): string => now[Math.floor(of * now.length)]!.id
            writer.desk.move([pick(what.from)], pick(what.to))
          } else {
            const $move = () => void $moveSelected(what.does === 'up' ? -1 : 1)
            writer.editor.update($move, { discrete: true, tag: 'history-push' })
          }
          expectSound(writer.draft().text)
        }
        for (let i = 0; i <= steps.length; i += 1) writer.undo()
        expect(writer.draft()).toEqual(draft)
      },
    ),
    { numRuns: 120 },
  )
}, 120_000)

function select(writer: Writer, where: { first: number; from: number; last: number | null; to: number }): boolean {
  const typed = writer
    .draft()
    .text.paragraphs.map((p, index) => ({ p, n: index + 1 }))
    .filter(({ p }) => p.kind !== 'table' && p.kind !== 'contents')
  if (typed.length === 0) return false
  const pick = (of: number) => typed[Math.floor(of * typed.length)]!
  const [a, b] = [pick(where.first), pick(where.last ?? where.first)]
  const [start, end] = a.n <= b.n ? [a, b] : [b, a]
  // Every so often from the very start, or to the very end.
  const at = ({ p }: { p: Paragraph }, of: number) =>
    Math.round(Math.min(1, Math.max(0, of * 1.4 - 0.2)) * textOf(p).length)
  const [from, to] = [at(start, where.from), at(end, where.to)]
  writer.at(start.n, start.n === end.n ? Math.min(from, to) : from, start.n === end.n ? Math.max(from, to) : to, end.n)
  return true
}
