import fc from 'fast-check'
import {
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { expect, it } from 'vitest'
import { mayRenumber } from '../../../renderer/editor/follow'
import { $changeLevels, $setKind } from '../../../renderer/editor/keys/levels'
import { openDraft } from '../../../shared/draft/open'
import type { DocumentText, Paragraph } from '../../../shared/text/document-text'
import { referencesOf, textOf } from '../../../shared/text/flat'
import { numberingOf } from '../../../shared/text/numbering'
import { documentText } from '../../fixtures/document-text'
import { expectSound } from './sound'
import { writerOn } from './writer'
import type { Writer } from './writer'

const KINDS = ['heading', 'numbered', 'operative', 'preambular', 'sub', 'text', 'quote', 'bullet', 'annex'] as const

/** Where the caret or the selection goes: paragraphs and offsets as parts of what there is. */
const place = fc.record({ first: part(), from: part(), last: fc.option(part()), to: part() })

const edit = fc.oneof(
  fc.constantFrom('a', 'Urges ', '. ', '(b)', '\u202B').map((words) => ['type', words] as const),
  // Within words, Backspace and Delete ask the browser how far a character goes: a cut stands for them here.
  fc.constantFrom('Enter', 'Backspace', 'Delete', 'cut', 'break').map((k) => [k] as const),
  fc.constantFrom('bold', 'italic', 'superscript', 'underline').map((look) => ['format', look] as const),
  fc.constantFrom(1, -1).map((step) => ['level', step] as const),
  fc.constantFrom(...KINDS).map((kind) => ['kind', kind] as const),
  part().map((at) => ['note words', at] as const),
  fc.constantFrom('a4', 'letter').map((paper) => ['paper', paper] as const),
)

it('after any edits ids are unique, references resolve, numbers are painted anew; undoing all gives the first draft', () => {
  let ids = 0
  fc.assert(
    fc.property(
      documentText({ minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(place, edit), { minLength: 1, maxLength: 12 }),
      (text, edits) => {
        const draft = openDraft(text, undefined, () => `i${(ids += 1)}`, '2026-11-21T09:00:00.000Z')
        const writer = writerOn(draft)
        const loose = new Set(draft.text.footnotes.map(({ id }) => id).filter((id) => !referred(draft.text).has(id)))
        let numbers = numbersIn(draft.text)
        const seen = { painted: false }
        writer.editor.registerUpdateListener((update) => {
          if (mayRenumber(update)) seen.painted = true
        })
        for (const [where, what] of edits) {
          if (!placeCaret(writer, where, what[0])) continue
          seen.painted = false
          pressWithoutWindow(writer, what)
          const now = writer.draft().text
          expectSound(now)
          expect(now.footnotes.map(({ id }) => id).filter((id) => !referred(now).has(id) && !loose.has(id))).toEqual([])
          const after = numbersIn(now)
          if (after !== numbers) expect(seen.painted).toBe(true)
          numbers = after
        }
        for (let i = 0; i <= edits.length; i += 1) writer.undo()
        expect(writer.draft()).toEqual(draft)
      },
    ),
    { numRuns: 200 },
  )
}, 120_000)

function part(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 99 }).map((n) => n / 100)
}

function placeCaret(
  writer: Writer,
  where: { first: number; from: number; last: number | null; to: number },
  key: string,
): boolean {
  const typed = writer
    .draft()
    .text.paragraphs.map((p, index) => ({ p, n: index + 1 }))
    .filter(({ p }) => p.kind !== 'table' && p.kind !== 'contents')
  if (typed.length === 0) return false
  const pick = (of: number) => typed[Math.floor(of * typed.length)]!
  const [a, b] = [pick(where.first), pick(where.last ?? where.first)]
  const at = ({ p }: { p: Paragraph }, of: number) => Math.round(of * textOf(p).length)
  const [start, end] = a.n <= b.n ? [a, b] : [b, a]
  const border = { Backspace: 0, Delete: 1 }[key]
  if (border !== undefined) return (writer.at(start.n, at(start, border)), true)
  const from = at(start, where.from)
  writer.at(start.n, from, where.last === null ? from : at(end, where.to), end.n)
  return true
}

/** Where Lexical asks the browser how far a key reaches, there is no browser: nothing is pressed. */
function pressWithoutWindow(writer: Writer, what: Parameters<typeof press>[1]): void {
  try {
    press(writer, what)
  } catch (error) {
    if (!String(error).includes('window object not found')) throw error
  }
}

function press({ editor, desk, does }: Writer, [what, value]: readonly [string, (string | number)?]): void {
  const run = ($change: () => unknown): void => editor.update(() => void $change(), { discrete: true })
  if (what === 'type') does(CONTROLLED_TEXT_INSERTION_COMMAND, value as string)
  else if (what === 'Enter') does(INSERT_PARAGRAPH_COMMAND, undefined)
  else if (what === 'Backspace') does(DELETE_CHARACTER_COMMAND, true)
  else if (what === 'Delete') does(DELETE_CHARACTER_COMMAND, false)
  else if (what === 'cut') does(REMOVE_TEXT_COMMAND, null as never)
  else if (what === 'break') does(INSERT_LINE_BREAK_COMMAND, false)
  else if (what === 'format') does(FORMAT_TEXT_COMMAND, value as 'bold')
  else if (what === 'level') run(() => $changeLevels(value as 1))
  else if (what === 'kind') run(() => $setKind(value as Paragraph['kind']))
  else if (what === 'paper') desk.change((d) => ({ ...d, settings: { ...d.settings, paper: value as 'a4' } }))
  else if (what === 'note words') {
    const { footnotes } = desk.read().text
    const note = footnotes[Math.floor((value as number) * footnotes.length)]
    if (note) desk.edit([{ footnoteId: note.id, from: 0, to: 0, text: 'See ' }])
  } else throw new Error(`no such edit: ${what}`)
}

function referred(text: DocumentText): Set<string> {
  return new Set(referencesOf(text).map(({ run }) => run.footnoteId))
}

function numbersIn(text: DocumentText): string {
  const { paragraphs, footnotes } = numberingOf(text)
  return JSON.stringify([
    [...paragraphs].map(([id, { number }]) => [id, number]),
    [...footnotes].map(([id, { mark }]) => [id, mark]),
  ])
}
