import { expect, test } from 'vitest'
import { stateListsOf } from '../../shared/check/names/state-lists'
import { officialNamesIn } from '../../shared/check/names/official-names'
import { parseText } from '../../shared/text/notation'

const listsIn = (words: string): string[][] =>
  stateListsOf(parseText(`para 1: ${words}`).paragraphs[0]!).map(({ states }) => states.map(({ name }) => name))

test('a list of States is three and more, joined by commas and "and", remarks in brackets passed over', () => {
  expect(
    listsIn('Chad and Cuba, or Mali (with Spain and Peru), the Niger and Bosnia and Herzegovina replied.'),
  ).toEqual([['Mali', 'Niger', 'Bosnia and Herzegovina']])
  expect(listsIn('New Mexico, Lake Chad and the Niger Delta.')).toEqual([])
})

test('a name of an organization or instrument is known exactly, and where a small word or a letter differs', () => {
  const named = (words: string): [string, boolean][] =>
    officialNamesIn(words).map(({ official, exact }) => [official.name, exact])
  expect(named('the Convention on the Rights of the Child')).toEqual([['Convention on the Rights of the Child', true]])
  expect(named('the Convention of the Rights of the Child')).toEqual([['Convention on the Rights of the Child', false]])
  expect(named('the Convention on the Rights of Ferries')).toEqual([])
})

test('long runs of what names are made of are survived', () => {
  const long = 'United Nations '.repeat(5000) + '(('.repeat(3000) + 'Chad, '.repeat(3000)
  expect(officialNamesIn(long)).toEqual([])
  expect(listsIn(long)).toHaveLength(1)
})
