import { expect, test } from 'vitest'
import { COMMAND_IDS } from '../../../shared/service/commands'
import { createViewer } from '../../../renderer/draft/view'
import { commandsFor } from '../../../renderer/palette/commands'
import { KINDS } from '../../../renderer/palette/kinds'
import { placesFor } from '../../../renderer/palette/places'
import { marked, wordsAsked } from '../../../renderer/palette/rank'
import { draftOf } from '../editor/writer'

const all = (): boolean => true
const draft = draftOf(`
  heading1: Introduction
  para: Norland reported 12 inspections.
  para: By 30 September replies had come from ten States.
  heading1: Replies received
  sub (a): Évora’s replies;
  para: Sudria trained its crews.`)
const view = createViewer()(draft)
const places = (query: string): string[] => placesFor(query, draft, view, 9).map(({ label }) => label)

test('a command is found by its words, by the beginnings of words, and by what a drafter calls it', () => {
  expect(commandsFor('save as', all, 1)).toEqual(['save-as'])
  expect(commandsFor('nex par', all, 1)).toEqual(['next-hole'])
  expect(commandsFor('hole', all, 9)).toEqual(['next-hole', 'previous-hole'])
  expect(commandsFor('rename', all, 9)).toEqual(['save-as'])
  expect(commandsFor('qqq', all, 9)).toEqual([])
})

test('what cannot be done is not offered', () => {
  expect(commandsFor('undo', (command) => command !== 'undo', 9)).not.toContain('undo')
})

test('with nothing asked all that can be done is there, what is done to the draft first', () => {
  expect(commandsFor('', all, 1)).toEqual(['next-finding'])
  expect(commandsFor('', all, 999).sort()).toEqual(
    COMMAND_IDS.filter((id) => id !== 'open-path' && id !== 'palette').sort(),
  )
})

test('the many kinds of paragraph do not stand in the way of what is done to one', () => {
  const found = commandsFor('para', all, 9)
  expect(found.indexOf('link')).toBeLessThan(found.indexOf('kind-preambular'))
  expect(commandsFor('preambular', all, 1)).toEqual(['kind-preambular'])
})

test('a paragraph is found by its number first, then by its words', () => {
  expect(places('2')[0]).toBe('Paragraph 2, By 30 September replies had come from ten States.')
  expect(places('paragraph 3')[0]).toMatch(/^Paragraph 3, Sudria/)
  expect(places('12 insp')).toEqual(['Paragraph 1, Norland reported 12 inspections.'])
})

test('a heading goes before the paragraphs with the same word, and alone where nothing is asked', () => {
  expect(places('replies')[0]).toBe('II. Replies received')
  expect(places('')).toEqual(['I. Introduction', 'II. Replies received'])
})

test('the words asked for are marked, whatever their accents', () => {
  expect(marked('Évora’s replies', wordsAsked("evora's rep"))).toEqual([
    { words: 'Évora’s', asked: true },
    { words: ' ', asked: false },
    { words: 'rep', asked: true },
    { words: 'lies', asked: false },
  ])
})

test('every kind has a letter of its own', () => {
  expect(new Set(KINDS.map(({ letter }) => letter)).size).toBe(KINDS.length)
})
