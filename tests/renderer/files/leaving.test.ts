import { beforeEach, expect, it } from 'vitest'
import { createLeaving } from '../../../renderer/files/leaving'
import type { Draft } from '../../../shared/draft/draft'
import { draftOf } from '../editor/writer'

type Answer = 'save' | 'discard' | 'cancel'

let unsaved: Draft | undefined
let answers: Answer[]
let log: string[]
/** What happens while the user is asked, and while a file is written. */
let whileAsked: () => void
let whileSaving: () => void
let canSave: boolean

const mayLeave = createLeaving({
  unsaved: () => unsaved,
  ask() {
    log.push('asked')
    whileAsked()
    return Promise.resolve(answers.shift() ?? 'cancel')
  },
  save() {
    log.push('saved')
    if (canSave) unsaved = undefined
    whileSaving()
    return Promise.resolve(canSave)
  },
})

const type = (words: string): void => {
  unsaved = draftOf(`para: ${words}`)
}

/** That something is done the first time only. */
const once = (work: () => void): (() => void) => {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}

beforeEach(() => {
  unsaved = undefined
  answers = []
  log = []
  whileAsked = whileSaving = () => {}
  canSave = true
})

it('a draft without unsaved changes goes unasked', async () => {
  expect(await mayLeave()).toBeTruthy()
  expect(log).toEqual([])
})

it.each<[Answer, boolean, boolean, string[]]>([
  ['cancel', true, false, ['asked']],
  ['discard', true, true, ['asked']],
  ['save', true, true, ['asked', 'saved']],
  ['save', false, false, ['asked', 'saved']],
])('told to %s, and could it be saved: %s, it goes: %s', async (answer, can, goes, said) => {
  type('Words')
  canSave = can
  answers = [answer]
  expect([!!(await mayLeave()), log]).toEqual([goes, said])
})

it('what is typed while it is saved is saved as well', async () => {
  type('Words')
  answers = ['save']
  whileSaving = once(() => type('Words and more'))
  expect(await mayLeave()).toBeTruthy()
  expect([log, unsaved]).toEqual([['asked', 'saved', 'saved'], undefined])
})

it('what is typed while the question stands is asked about anew', async () => {
  type('Words')
  answers = ['discard', 'cancel']
  whileAsked = once(() => type('Words and more'))
  expect([await mayLeave(), log]).toEqual([undefined, ['asked', 'asked']])
})

it('an answer given is good for the draft as it was', async () => {
  type('Words')
  answers = ['discard', 'cancel']
  const leave = await mayLeave()
  expect(await mayLeave(leave)).toBeTruthy()
  type('Words and more')
  expect(await mayLeave(leave)).toBeUndefined()
  expect(log).toEqual(['asked', 'asked'])
})

it('what is typed after a draft went as saved is asked about', async () => {
  const leave = await mayLeave()
  type('Words')
  expect(await mayLeave(leave)).toBeUndefined()
  expect(log).toEqual(['asked'])
})

it('one question stands at a time', async () => {
  type('Words')
  answers = ['discard']
  const both = [mayLeave(), mayLeave()]
  expect((await Promise.all(both)).map(Boolean)).toEqual([true, false])
})
