import { beforeEach, expect, it } from 'vitest'
import { createUnsaved } from '../../../renderer/files/unsaved'
import type { Unsaved } from '../../../renderer/files/unsaved'
import type { Draft } from '../../../shared/draft/draft'
import { draftOf } from '../editor/writer'

let log: string[]
let file: Unsaved

const one = draftOf('para: One.')
const withWords = (words: string): Draft => ({ ...one, text: draftOf(`para: ${words}`).text })
const two = withWords('Two.')

beforeEach(() => {
  log = []
  file = createUnsaved({
    onUnsaved: (unsaved) => log.push(unsaved ? 'unsaved' : 'saved'),
    keep: () => log.push('keep'),
    settle: (id) => log.push(id === one.id ? 'settle' : 'settle another'),
  })
})

/** What was said since the last time. */
const said = (): string[] => log.splice(0)

it('as opened a draft is saved; changed it is kept with each change, and undone it is settled', () => {
  file.begin(one, true)
  expect(said()).toEqual([])
  file.weigh(two)
  file.weigh(withWords('Three.'))
  expect(said()).toEqual(['unsaved', 'keep', 'keep'])
  file.weigh({ ...one, changedAt: '2027-01-01T00:00:00.000Z' })
  expect(said()).toEqual(['saved', 'settle'])
  file.weigh(one)
  expect(said()).toEqual([])
})

it('a draft that is in no file is unsaved and kept, whatever is written or undone', () => {
  file.begin(one, false)
  expect(said()).toEqual(['unsaved', 'keep'])
  file.weigh(two)
  file.weigh(one)
  expect(said()).toEqual(['keep', 'keep'])
})

it('saved, it is settled once', () => {
  file.begin(one, false)
  said()
  file.saved(one, one)
  expect(said()).toEqual(['saved', 'settle'])
  file.weigh(two)
  expect(said()).toEqual(['unsaved', 'keep'])
})

it('what was typed while it was saved is not in the file, and stays kept', () => {
  file.begin(one, true)
  file.weigh(two)
  said()
  file.saved(two, withWords('Two and more.'))
  expect(said()).toEqual(['keep'])
  file.weigh(two)
  expect(said()).toEqual(['saved', 'settle'])
})

it('undone while it was saved, it is unsaved', () => {
  file.begin(one, true)
  file.weigh(two)
  file.weigh(one)
  said()
  file.saved(two, one)
  expect(said()).toEqual(['unsaved', 'keep'])
})

it('the next draft is weighed by its own file', () => {
  file.begin(one, true)
  file.weigh(two)
  file.end()
  said()
  file.begin(two, true)
  file.weigh(one)
  expect(said()).toEqual(['unsaved', 'keep'])
})
