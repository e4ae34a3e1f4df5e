import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  chmod,
  lstat,
  mkdtemp,
  mkdir,
  open,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeAtomically } from '../../electron/file/atomic-write'
import { writeFailure } from '../../electron/file/file-failure'
import { builtScript } from '../fixtures/save/built-script'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-save-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('writes a new file and replaces an old one, leaving nothing beside it', async () => {
  const path = join(folder, 'Überfahrt – draft.undraft')
  await writeAtomically(path, 'one')
  await writeAtomically(path, new TextEncoder().encode('two'))
  expect(await readFile(path, 'utf8')).toBe('two')
  expect(await readdir(folder)).toEqual(['Überfahrt – draft.undraft'])
})

test('keeps the rights of the file it replaces', async () => {
  const path = join(folder, 'draft')
  await writeFile(path, 'one')
  await chmod(path, 0o606)
  await writeAtomically(path, 'two')
  expect((await stat(path)).mode & 0o777).toBe(0o606)
})

test('writes through a symbolic link', async () => {
  const [file, link] = [join(folder, 'file'), join(folder, 'link')]
  await writeFile(file, 'one')
  await symlink(file, link)
  await writeAtomically(link, 'two')
  expect([await readFile(file, 'utf8'), (await lstat(link)).isSymbolicLink()]).toEqual(['two', true])
})

test('makes the file a symbolic link promises, and refuses one that leads to itself', async () => {
  await mkdir(join(folder, 'elsewhere'))
  await symlink('elsewhere', join(folder, 'shortcut'))
  await symlink('../promised', join(folder, 'elsewhere/one'))
  await symlink('circle', join(folder, 'circle'))
  await writeAtomically(join(folder, 'shortcut/one'), 'made')
  await expect(writeAtomically(join(folder, 'circle'), 'x')).rejects.toMatchObject({
    code: 'file-unwritable',
    message: `${join(folder, 'circle')} is a symbolic link that leads nowhere.`,
  })
  expect([
    await readFile(join(folder, 'promised'), 'utf8'),
    (await lstat(join(folder, 'elsewhere/one'))).isSymbolicLink(),
    (await readdir(folder)).sort(),
  ]).toEqual(['made', true, ['circle', 'elsewhere', 'promised', 'shortcut']])
})

test.skipIf(process.platform === 'win32')('leaves what is no file as it is', async () => {
  const [pipe, link] = [join(folder, 'pipe'), join(folder, 'null')]
  execFileSync('mkfifo', [pipe])
  await symlink('/dev/null', link)
  for (const path of [pipe, link]) {
    await expect(writeAtomically(path, 'x')).rejects.toMatchObject({
      code: 'file-unwritable',
      message: `${path} is a device, not a file.`,
    })
  }
  expect([(await lstat(pipe)).isFIFO(), (await stat(link)).isCharacterDevice()]).toEqual([true, true])
  expect((await readdir(folder)).sort()).toEqual(['null', 'pipe'])
})

describe.skipIf(!straceWorks())('by the system’s own account', () => {
  test('the file is flushed before it takes the name, and the folder after', async () => {
    const { trace, path } = await traced([])
    expect([trace.match(/\b(fsync|rename)/g), await readFile(path, 'utf8')]).toEqual([
      ['fsync', 'rename', 'fsync'],
      'new',
    ])
  })

  test('a folder that cannot be flushed is no reason to say that nothing was written', async () => {
    const { status, path } = await traced(['-e', 'inject=fsync:error=EIO:when=2'])
    expect([status, await readFile(path, 'utf8')]).toEqual([0, 'new'])
  })

  test('a file that cannot be flushed leaves the old one', async () => {
    const { status, path } = await traced(['-e', 'inject=fsync:error=EIO:when=1'])
    expect([status, await readFile(path, 'utf8'), await readdir(join(folder, 'desk'))]).toEqual([1, 'old', ['draft']])
  })

  async function traced(faults: string[]): Promise<{ status: number | null; trace: string; path: string }> {
    const script = await builtScript('save-once', folder)
    const path = join(folder, 'desk/draft')
    await mkdir(join(folder, 'desk'))
    await writeFile(path, 'old')
    const log = join(folder, 'trace')
    const { status } = spawnSync(
      'strace',
      [
        ...['-f', '-o', log, '-e', 'trace=fsync,rename,renameat,renameat2', ...faults],
        ...[process.execPath, script, path, 'new'],
        // One thread, for faults are counted by thread.
      ],
      { env: { ...process.env, UV_THREADPOOL_SIZE: '1' } },
    )
    return { status, trace: await readFile(log, 'utf8'), path }
  }
})

test('takes a name as long as names may be', async () => {
  const path = join(folder, 'ü'.repeat(127))
  await writeAtomically(path, 'one')
  expect(await readFile(path, 'utf8')).toBe('one')
})

test('says which folder is missing, and that a folder is no file', async () => {
  await mkdir(join(folder, 'sub'))
  await expect(writeAtomically(join(folder, 'gone', 'a.docx'), 'x')).rejects.toMatchObject({
    code: 'file-unwritable',
    message: `The folder of ${join(folder, 'gone', 'a.docx')} is not there.`,
  })
  await expect(writeAtomically(join(folder, 'sub'), 'x')).rejects.toMatchObject({
    code: 'file-unwritable',
    message: `${join(folder, 'sub')} is a folder, not a file.`,
  })
  expect(await readdir(folder)).toEqual(['sub'])
})

test.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
  const error = await writeFile('/dev/full', 'x').catch((reason: unknown) => reason)
  expect(writeFailure('/media/e/draft.docx', error)).toMatchObject({
    code: 'disk-full',
    message: 'There is no room left for /media/e/draft.docx; nothing was changed.',
  })
})

test('clears away what a killed process left long ago, and only that', async () => {
  const path = join(folder, 'draft')
  const [old, fresh] = [join(folder, '.draft.saving-aaaa'), join(folder, '.draft.saving-bbbb')]
  await writeFile(old, 'half')
  await writeFile(fresh, 'half')
  await utimes(old, new Date(0), new Date(0))
  await writeAtomically(path, 'whole')
  expect((await readdir(folder)).sort()).toEqual(['.draft.saving-bbbb', 'draft'])
})

test('killed fifty times while saving, the file is always whole', async () => {
  const path = join(folder, 'draft')
  const bytes = 3_000_000
  const script = await builtScript('save-forever', folder)
  await writeAtomically(path, Buffer.alloc(bytes, 'o'))
  const seen = { whole: 0, killedMidway: 0 }
  for (let round = 0; round < 50; round += 1) {
    await killWhileSaving(script, path, bytes, (round % 10) * 2)
    const content = await readFile(path)
    const letter = content[0] ?? 0
    const whole =
      content.length === bytes && 'no'.includes(String.fromCharCode(letter)) && content.every((byte) => byte === letter)
    if (whole) seen.whole += 1
    const left = (await readdir(folder)).filter((name) => name.startsWith('.draft.saving-'))
    if (left.length > 0) seen.killedMidway += 1
    for (const name of left) await rm(join(folder, name))
  }
  expect(seen.whole).toBe(50)
  // Kills that struck between two saves prove nothing.
  expect(seen.killedMidway).toBeGreaterThan(3)
}, 120_000)

/** Start saving; after the first whole save wait a little and kill without warning. */
async function killWhileSaving(script: string, path: string, bytes: number, delay: number): Promise<void> {
  const child = spawn(process.execPath, [script, path, String(bytes)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((done) => child.once('exit', done))
  await new Promise((done) => child.stdout.once('data', done))
  await wait(delay)
  child.kill('SIGKILL')
  await gone
}

function straceWorks(): boolean {
  return process.platform === 'linux' && spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0
}

test('a disk that does not answer holds nobody up who has little patience', async () => {
  const path = join(folder, 'kept.json')
  await writeAtomically(path, 'before')
  const handle = await open(path)
  let answer = (): void => {}
  const busy = new Promise<void>((resolve) => (answer = resolve))
  const sync = vi.spyOn(Object.getPrototypeOf(handle) as { sync(): Promise<void> }, 'sync').mockReturnValue(busy)
  try {
    await writeAtomically(path, 'after', { patience: 20 })
    expect(await readFile(path, 'utf8')).toBe('after')
    expect((await readdir(folder)).filter((name) => name.includes('saving'))).toEqual([])
  } finally {
    sync.mockRestore()
    answer()
    await handle.close()
  }
})
