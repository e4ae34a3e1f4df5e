import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { hasEnded, isOwnMark, ownMark } from '../../electron/file/process-mark'

test('this process runs, and knows itself', () => {
  expect([hasEnded(ownMark()), isOwnMark(ownMark())]).toEqual([false, true])
})

test('a process that is gone has ended', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((done) => child.once('exit', done))
  expect(hasEnded({ ...ownMark(), pid: child.pid! })).toBe(true)
})

test('another process with the same number is another', () => {
  const mark = ownMark()
  const reused = process.platform === 'linux' ? { ...mark, birth: `${mark.birth}0` } : { ...mark, booted: 0 }
  expect([hasEnded(reused), isOwnMark(reused)]).toEqual([true, process.platform !== 'linux'])
})

test('of another machine nothing is known', () => {
  const mark = { ...ownMark(), host: 'ELSEWHERE', pid: 1 }
  expect([hasEnded(mark), isOwnMark(mark)]).toEqual([false, false])
})
