import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmod, mkdir, readFile, readdir, utimes, writeFile } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { lockFile, lockPathOf } from '../../electron/file/file-lock'
import { ownMark } from '../../electron/file/process-mark'
import { builtScript } from '../fixtures/save/built-script'
import { temporaryFolder } from '../main/desk'

let folder: string
let path: string
beforeEach(async () => {
  folder = await temporaryFolder()
  path = join(folder, 'report.undraft')
})

/** A lock as somebody else has written it. */
async function lockedBy(given: object): Promise<void> {
  const words = { program: 'Rapporteur', ...ownMark(), since: '2024-12-03T14:33:00.000Z', token: 'theirs', ...given }
  await writeFile(lockPathOf(path), JSON.stringify(words))
}

test('a lock says who has the file, and is gone when it is released', async () => {
  const lock = await lockFile(path)
  expect(await readdir(folder)).toEqual(['.~lock.report.undraft#'])
  expect(JSON.parse(await readFile(lockPathOf(path), 'utf8'))).toMatchObject({
    user: userInfo().username,
    host: hostname(),
    pid: process.pid,
  })
  await lock!.release()
  expect(await readdir(folder)).toEqual([])
})

test('what somebody on another machine has is theirs, and is told by name and time', async () => {
  await lockedBy({ host: 'HOST', user: 'ANNA' })
  await expect(lockFile(path)).rejects.toMatchObject({
    code: 'file-in-use',
    message: expect.stringMatching(/^report\.undraft is being written by ANNA on HOST since 3 December, \d\d:33\.$/),
  })
  expect(await readFile(lockPathOf(path), 'utf8')).toContain('theirs')
})

test('what a process left that has ended is taken over, and what another machine has not touched for long', async () => {
  for (const left of [{ pid: 999_999_999 }, { host: 'HOST' }]) {
    await lockedBy(left)
    const long = new Date(Date.now() - 2 * 60 * 60 * 1000)
    await utimes(lockPathOf(path), long, long)
    const lock = await lockFile(path)
    expect(await readFile(lockPathOf(path), 'utf8')).toContain(`"pid":${process.pid}`)
    await lock!.release()
  }
  expect(await readdir(folder)).toEqual([])
})

test('a lock that says nothing is respected while it may be being written, then taken over', async () => {
  await writeFile(lockPathOf(path), '')
  await expect(lockFile(path)).rejects.toMatchObject({
    code: 'file-in-use',
    message: 'report.undraft is in use by another program.',
  })
  const before = new Date(Date.now() - 60_000)
  await utimes(lockPathOf(path), before, before)
  expect(await lockFile(path)).toBeDefined()
})

test('what has been taken over is not released by the one before', async () => {
  const lock = await lockFile(path)
  await lockedBy({ host: 'HOST', user: 'ANNA' })
  await lock!.release()
  expect(await readFile(lockPathOf(path), 'utf8')).toContain('ANNA')
})

test('where no lock can be written there is none', async () => {
  expect(await lockFile(join(folder, 'gone/report.undraft'))).toBeUndefined()
})

test.skipIf(process.getuid?.() === 0)('a folder that can only be read is no hindrance', async () => {
  await mkdir(join(folder, 'read-only'))
  await chmod(join(folder, 'read-only'), 0o500)
  expect(await lockFile(join(folder, 'read-only/report.undraft'))).toBeUndefined()
})

test('of many processes that want a file whose holder was killed, one gets it', async () => {
  const script = await builtScript('lock-and-wait', folder)
  const desk = join(folder, 'desk')
  await mkdir(desk)
  const wanted = join(desk, 'report.undraft')
  for (let round = 0; round < 5; round += 1) {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => lockIn(script, wanted)))
    expect(outcomes.map(({ word }) => word).sort()).toEqual(['has it', 'in use', 'in use', 'in use'])
    await Promise.all(outcomes.map(({ child }) => killed(child)))
  }
  expect(await readdir(desk)).toEqual(['.~lock.report.undraft#'])
}, 60_000)

async function lockIn(script: string, wanted: string): Promise<{ child: ChildProcess; word: string }> {
  const child = spawn(process.execPath, [script, wanted], { stdio: ['ignore', 'pipe', 'inherit'] })
  const word = await new Promise<string>((done) => child.stdout.once('data', (data: Buffer) => done(String(data))))
  return { child, word }
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}
