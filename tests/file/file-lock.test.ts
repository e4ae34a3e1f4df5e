import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmod, copyFile, lstat, mkdir, readFile, readdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
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
  await writeFile(lockPathOf(path), JSON.stringify(words(given)))
}

function words(given: object): object {
  return { program: 'Rapporteur', ...ownMark(), since: '2024-12-03T14:33:00.000Z', token: 'theirs', ...given }
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
  const script = await builtScript('lock-in-turns', folder)
  const desk = join(folder, 'desk')
  await mkdir(desk)
  path = join(desk, 'report.undraft')
  const rivals = Array.from({ length: 6 }, () => rival(script))
  for (let round = 0; round < 60; round += 1) {
    await lockedBy({ pid: 999_999_999, token: `left ${round}` })
    const outcomes = await Promise.all(rivals.map((each) => each.asked(`lock ${path}`)))
    expect(outcomes.sort()).toEqual(['has it', ...Array<string>(5).fill('in use')])
    expect(await readdir(desk)).toEqual(['.~lock.report.undraft#'])
    await Promise.all(rivals.map((each) => each.asked('release')))
    expect(await readdir(desk)).toEqual([])
  }
}, 120_000)

test('one that was killed while taking over is no hindrance, nor one killed while taking over from that', async () => {
  await lockedBy({ pid: 999_999_999 })
  const claim = claimOn(await readFile(lockPathOf(path), 'utf8'), lockPathOf(path))
  await copyFile(lockPathOf(path), claim)
  await copyFile(lockPathOf(path), claimOn(await readFile(claim, 'utf8'), claim))
  const lock = await lockFile(path)
  expect(await readFile(lockPathOf(path), 'utf8')).toContain(`"pid":${process.pid}`)
  await lock!.release()
  expect(await readdir(folder)).toEqual([])
})

test('while another process takes it over nobody else does', async () => {
  await lockedBy({ pid: 999_999_999 })
  const claim = claimOn(await readFile(lockPathOf(path), 'utf8'), lockPathOf(path))
  await writeFile(claim, JSON.stringify(words({ pid: process.ppid, host: 'HOST' })))
  await expect(lockFile(path)).rejects.toMatchObject({ code: 'file-in-use' })
  expect(await readFile(lockPathOf(path), 'utf8')).toContain('999999999')
})

test('a machine whose clock is ahead is not waited for longer than one whose clock is behind', async () => {
  await lockedBy({ host: 'HOST' })
  const ahead = new Date(Date.now() + 2 * 60 * 60 * 1000)
  await utimes(lockPathOf(path), ahead, ahead)
  expect(await lockFile(path)).toBeDefined()
})

test('whoever has it is told in one line, whatever they call themselves', async () => {
  await lockedBy({ host: 'HOST\n\u202e', user: `ANNA${'A'.repeat(5000)}` })
  const told = await lockFile(path).catch((error: Error) => error.message)
  expect(told).toMatch(/^report\.undraft is being written by ANNAA{96}… on HOST since .{1,20}\.$/)
})

describe.skipIf(process.platform === 'win32')('what is no lock of ours is left alone and is no hindrance:', () => {
  const lock = (): string => lockPathOf(path)
  const things: [string, () => Promise<unknown>][] = [
    ['a folder', () => mkdir(lock())],
    ['a pipe', async () => execFileSync('mkfifo', [lock()])],
    ['a link that leads nowhere', () => symlink('nowhere', lock())],
    ['a link to a device that never ends', () => symlink('/dev/zero', lock())],
    ['a huge file', () => writeFile(lock(), Buffer.alloc(70_000))],
  ]
  test.each(things)('%s', async (_, make) => {
    await make()
    const before = await lstat(lock())
    expect(await lockFile(path)).toBeUndefined()
    expect((await lstat(lock())).ino).toBe(before.ino)
    expect(await readdir(folder)).toHaveLength(1)
  })
})

/** Where the lock upon a lock lies. */
function claimOn(content: string, lock: string): string {
  return `${lock}${createHash('sha256').update(content).digest('hex').slice(0, 12)}`
}

/** A process that locks when it is told to. */
function rival(script: string): { asked(line: string): Promise<string> } {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const answers = createInterface(child.stdout)
  return {
    async asked(line) {
      const answer = once(answers, 'line')
      child.stdin.write(`${line}\n`)
      return String((await answer)[0])
    },
  }
}
