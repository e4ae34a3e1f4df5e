import { execFileSync } from 'node:child_process'
import { mkdir, readFile, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { fingerprint } from '../../electron/file/fingerprint'
import { readForOpening } from '../../electron/main/draft-files'
import { serializeDraft } from '../../shared/draft/serialize'
import { countingIds, draftOf } from '../fixtures/texts'
import { filesHere } from '../corpus/in-process'
import { office } from './desk'
import type { Office } from './desk'

const REPORT = `@symbol E/CN.99/2026/4
@title Safety of passenger ferries
para 1: Norland reported 42 inspections.`
const draft = draftOf(REPORT)
const later = { ...draft, text: draftOf(REPORT.replace('42', '43')).text }

let desk: Office
let report: string
beforeEach(async () => {
  desk = await office()
  report = desk.at('report.undraft')
  await writeFile(report, serializeDraft(draft))
})

const words = (path = report): Promise<string> => readFile(path, 'utf8')
const locks = async (): Promise<string[]> => (await readdir(desk.folder)).filter((name) => name.startsWith('.~lock'))

describe('saving', () => {
  test('writes a draft to its own file, again and again, without asking', async () => {
    const window = desk.window()
    await window.open(report)
    for (const each of [later, draft]) {
      expect(await window.save(each)).toMatchObject({ path: report, name: 'report.undraft' })
      expect(await words()).toContain(each === later ? '43 inspections' : '42 inspections')
    }
    expect(window.askedFor).toEqual([])
  })

  test('asks where a draft without a file shall go, by its symbol, and remembers it', async () => {
    const window = desk.window()
    const path = desk.at('mine.undraft')
    expect(await window.save(draft)).toBeNull()
    window.answer(path)
    expect(await window.save(draft)).toMatchObject({ path, name: 'mine.undraft' })
    expect(await window.save(later)).toMatchObject({ path })
    expect(window.askedFor).toEqual(Array(2).fill(desk.at('E-CN.99-2026-4.undraft')))
    expect((await desk.window().open(report)).draft).toEqual(draft)
  })

  test('under another name leaves the first as it was, and free', async () => {
    const window = desk.window()
    await window.open(report)
    window.answer(desk.at('copy.undraft'))
    await window.save(later, { as: true })
    expect([await words(), await locks()]).toEqual([serializeDraft(draft), ['.~lock.copy.undraft#']])
    await window.save({ ...later, kind: 'report' })
    expect((await desk.window().open(report)).path).toBe(report)
  })

  test('saved under another name while its disk is silent, a draft keeps the other file whatever comes of the first', async () => {
    const silent = Promise.withResolvers<void>()
    let asked = 0
    const window = desk.window({
      async serialize(given) {
        if ((asked += 1) === 1) await silent.promise
        return serializeDraft(given)
      },
    })
    await window.open(report)
    const hangs = window.save(draft)
    await expect.poll(() => asked).toBe(1)
    const other = desk.at('other.undraft')
    window.answer(other)
    expect(await window.save(later, { as: true })).toMatchObject({ path: other })
    silent.resolve()
    expect(await hangs).toBeNull()
    expect([await window.save(later), await locks()]).toMatchObject([{ path: other }, ['.~lock.other.undraft#']])
  })

  test('does not write over what somebody else wrote meanwhile, unless told to', async () => {
    const window = desk.window()
    await window.open(report)
    await writeFile(report, serializeDraft(later))
    await expect(window.save(draft)).rejects.toMatchObject({
      code: 'file-changed',
      message: 'report.undraft was changed by somebody else after you opened or saved it. Nothing was written.',
    })
    expect(await words()).toBe(serializeDraft(later))
    await window.save(draft, { over: true })
    await window.save(draft)
    expect(await words()).toContain('42 inspections')
  })

  test('a file written anew with the same words has not changed; one that is gone is written again', async () => {
    const window = desk.window()
    await window.open(report)
    await rename(report, desk.at('elsewhere'))
    await writeFile(report, serializeDraft(draft))
    await window.save(later)
    await rm(report)
    await window.save(later)
    expect(await words()).toContain('43 inspections')
  })

  test('a draft that could not be opened again is not written', async () => {
    const window = desk.window()
    await window.open(report)
    const broken = {
      ...draft,
      text: { ...draft.text, paragraphs: [...draft.text.paragraphs, ...draft.text.paragraphs] },
    }
    await expect(window.save(broken)).rejects.toMatchObject({ code: 'bad-argument' })
    expect(await words()).toBe(serializeDraft(draft))
  })

  test('where the folder is gone it says so, and the draft can go elsewhere', async () => {
    const window = desk.window()
    await mkdir(desk.at('stick'))
    await rename(report, desk.at('stick/report.undraft'))
    await window.open(desk.at('stick/report.undraft'))
    await rm(desk.at('stick'), { recursive: true })
    await expect(window.save(later)).rejects.toMatchObject({
      code: 'file-unwritable',
      message: `The folder of ${desk.at('stick/report.undraft')} is not there.`,
    })
    window.answer(report)
    expect(await window.save(later, { as: true })).toMatchObject({ path: report })
  })

  test.skipIf(process.platform === 'win32')('where something else lies in the file’s place it says what', async () => {
    const window = desk.window()
    await window.open(report)
    await rm(report)
    execFileSync('mkfifo', [report])
    await expect(window.save(later)).rejects.toMatchObject({ message: `${report} is a device, not a file.` })
    await rm(report)
    await mkdir(report)
    await expect(window.save(later)).rejects.toMatchObject({ message: `${report} is a folder, not a file.` })
  })

  test.skipIf(!canMount())('on a full disk it says so, and leaves the old file whole', async () => {
    const stick = await mountedStick()
    const path = join(stick, 'report.undraft')
    await writeFile(path, serializeDraft(draft))
    const window = desk.window()
    await window.open(path)
    const long = draftOf(`${REPORT}\n${'para: Sudria reported much, again and again.\n'.repeat(2000)}`, countingIds())
    await expect(window.save({ ...long, id: draft.id })).rejects.toMatchObject({ code: 'disk-full' })
    expect([await words(path), (await readdir(stick)).filter((name) => name.includes('saving'))]).toEqual([
      serializeDraft(draft),
      [],
    ])
  })

  test.skipIf(!canMount())(
    'from a disk that can only be read a draft is opened without a lock, and saved elsewhere',
    async () => {
      const stick = await mountedStick()
      const path = join(stick, 'report.undraft')
      await writeFile(path, serializeDraft(draft))
      execFileSync('mount', ['-o', 'remount,ro', stick])
      const window = desk.window()
      expect((await window.open(path)).path).toBe(path)
      await expect(desk.window().open(path)).rejects.toMatchObject({ code: 'file-in-use' })
      await expect(window.save(later)).rejects.toMatchObject({
        code: 'file-unwritable',
        message: `${path} is on a disk that can only be read.`,
      })
      window.answer(desk.at('copy.undraft'))
      expect([await window.save(later, { as: true }), await words(path)]).toMatchObject([
        { path: desk.at('copy.undraft') },
        serializeDraft(draft),
      ])
    },
  )
})

describe('a draft’s file is one window’s', () => {
  test('another window is refused until it is put away', async () => {
    const [first, second] = [desk.window(), desk.window()]
    await first.open(report)
    const refused = { code: 'file-in-use', message: 'report.undraft is open in another window.' }
    await expect(second.open(report)).rejects.toMatchObject(refused)
    second.answer(report)
    await expect(second.save(later)).rejects.toMatchObject(refused)
    expect(await words()).toBe(serializeDraft(draft))
    await first.putAway(draft.id)
    expect((await second.open(report)).draft).toEqual(draft)
  })

  test('whatever name it is asked for by', async () => {
    await symlink(report, desk.at('shortcut.undraft'))
    await desk.window().open(report)
    await expect(desk.window().open(desk.at('shortcut.undraft'))).rejects.toMatchObject({ code: 'file-in-use' })
  })

  test('the same window may open it again, and has it until it leaves', async () => {
    const window = desk.window()
    await window.open(report)
    await window.open(report)
    expect(await locks()).toEqual(['.~lock.report.undraft#'])
    await window.leave()
    expect(await locks()).toEqual([])
  })

  test('what could not be opened is not held, nor what was only read', async () => {
    await writeFile(desk.at('broken.undraft'), '{ "format": "undraft", "version": 1 }')
    await writeFile(desk.at('reply.txt'), '1. Norland reported 42 inspections.')
    const window = desk.window()
    await expect(window.open(desk.at('broken.undraft'))).rejects.toMatchObject({ code: 'malformed' })
    const opened = await window.open(desk.at('reply.txt'))
    expect([opened.path, window.originOf(opened.draft.id), await locks()]).toEqual([
      undefined,
      desk.at('reply.txt'),
      [],
    ])
  })
})

describe('a file is opened', () => {
  test('as it is once it is ours, whatever was read before', async () => {
    const early = readForOpening(filesHere, report)
    await early
    await writeFile(report, serializeDraft(later))
    const window = desk.window()
    expect((await window.open(report, early)).draft).toEqual(later)
    await window.save(draft)
  })

  test('as a copy where it is in use: another draft, without a file', async () => {
    await desk.window().open(report)
    const window = desk.window()
    const opened = await window.openCopy(report)
    expect(opened).toEqual({ draft: { ...draft, id: opened.draft.id }, name: 'report (copy)', losses: [], titles: [] })
    expect([opened.draft.id === draft.id, await window.save(opened.draft)]).toEqual([false, null])
    expect(await words()).toBe(serializeDraft(draft))
  })

  test('only where it is UTF-8, for saved again it would say something else', async () => {
    const [before, after] = serializeDraft(draft).split('Norland')
    const start = Buffer.from(before!)
    await writeFile(report, Buffer.concat([start, Buffer.from([0x4e, 0xe9]), Buffer.from(after!)]))
    await expect(desk.window().open(report)).rejects.toMatchObject({
      code: 'malformed',
      message: `${report}: The draft is not UTF-8, at byte ${start.length + 3}. Nothing was taken from it.`,
    })
  })

  test('only where it is not too large, which is known before it is read', async () => {
    await truncate(report, 1_900_000_000)
    await expect(desk.window().open(report)).rejects.toMatchObject({ code: 'too-large' })
    await expect(fingerprint(report)).rejects.toMatchObject({
      code: 'too-large',
      message: `${report} has 1900 MB; at most 64 MB are read.`,
    })
  })
})

describe('what is not saved', () => {
  test('waits after a kill, and goes on with its file', async () => {
    const window = desk.window()
    await window.open(report)
    await window.keep(draft, 'report.undraft')
    await window.keep(later, 'report.undraft')
    desk.kill()
    const after = desk.window()
    const [kept, ...more] = (await desk.waiting()).kept
    expect([kept, more]).toMatchObject([
      { name: 'report.undraft', title: 'Safety of passenger ferries', path: report },
      [],
    ])
    const opened = await after.recover(kept!.draftId)
    expect(opened).toMatchObject({ draft: later, path: report, recoveredFrom: kept!.at })
    expect((await desk.waiting()).kept).toEqual([])
    await after.save(opened.draft)
    desk.kill()
    expect([(await desk.waiting()).kept, await words()]).toEqual([[], expect.stringContaining('43 inspections')])
  })

  test('is forgotten when saved, settled or put away, and not when newer than what was saved', async () => {
    const window = desk.window()
    await window.open(report)
    const unsaved = [window.unsaved()]
    await window.keep(later, 'report.undraft')
    unsaved.push(window.unsaved())
    await window.save(later)
    unsaved.push(window.unsaved())
    const saving = window.save(later)
    await Promise.all([saving, window.keep(draft, 'report.undraft')])
    unsaved.push(window.unsaved())
    await window.settle(draft.id)
    await window.keep(draft, 'report.undraft')
    await window.putAway(draft.id)
    const name = ['report.undraft']
    expect([unsaved, window.unsaved()]).toEqual([[[], name, [], name], []])
    desk.kill()
    expect((await desk.waiting()).kept).toEqual([])
  })

  test('does not write over what somebody wrote to the file since the kill', async () => {
    const window = desk.window()
    await window.open(report)
    await window.keep(later, 'report.undraft')
    desk.kill()
    await writeFile(report, serializeDraft({ ...draft, links: [], kind: 'resolution' }))
    const after = desk.window()
    await after.recover((await desk.waiting()).kept[0]!.draftId)
    await expect(after.save(later)).rejects.toMatchObject({ code: 'file-changed' })
  })

  test('goes on without its file where another window has that', async () => {
    const window = desk.window()
    await window.open(report)
    await window.keep(later, 'report.undraft')
    await window.leave()
    await desk.window().open(report)
    const opened = await desk.window().recover((await desk.waiting()).kept[0]!.draftId)
    expect([opened.path, opened.name, opened.draft]).toEqual([undefined, 'report.undraft', later])
  })

  test('is not lost by going on with the saved state, nor by a copy of the file', async () => {
    await desk.window().keep(later, 'report.undraft')
    desk.kill()
    const [one, two] = [desk.window(), desk.window()]
    await writeFile(desk.at('copy.undraft'), serializeDraft(draft))
    for (const [window, path] of [
      [one, report],
      [two, desk.at('copy.undraft')],
    ] as const) {
      await window.open(path)
      await window.keep(draft, path)
      await window.settle(draft.id)
    }
    expect((await desk.waiting()).kept).toHaveLength(1)
    await one.settle((await desk.waiting()).kept[0]!.draftId)
    expect((await desk.waiting()).kept).toEqual([])
  })

  test('is offered newest first, and what cannot be read is set aside and told', async () => {
    await desk.window().keep(draft, 'first')
    await new Promise((done) => setTimeout(done, 5))
    await desk.window().keep(later, 'second')
    desk.kill()
    await writeFile(desk.at('recovery/broken~1.json'), '{"format": "undraft jour')
    const { kept, damaged } = await desk.waiting()
    expect([kept.map(({ name }) => name), damaged]).toEqual([
      ['second', 'first'],
      [desk.at('recovery/broken~1.damaged')],
    ])
    expect((await desk.waiting()).damaged).toEqual([])
  })

  test('a kept draft that is none is set aside in words when it is asked for', async () => {
    await desk.window().keep({ ...draft, links: 'none' } as never, 'report.undraft')
    desk.kill()
    const [kept] = (await desk.waiting()).kept
    await expect(desk.window().recover(kept!.draftId)).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('What was kept of report.undraft cannot be read. It was set aside as '),
    })
    expect((await readdir(desk.at('recovery'))).sort()).toEqual([`${kept!.draftId}.damaged`, `${kept!.draftId}.txt`])
    const opened = await desk.window().open(desk.at(`recovery/${kept!.draftId}.txt`))
    expect(JSON.stringify(opened.draft)).toContain('Norland reported 42 inspections.')
  })

  test('while it is saved is kept with the file as it was saved', async () => {
    const window = desk.window()
    await window.open(report)
    await window.keep(later, 'report.undraft')
    await Promise.all([window.save(later), window.keep(draft, 'report.undraft')])
    desk.kill()
    const after = desk.window()
    const opened = await after.recover((await desk.waiting()).kept[0]!.draftId)
    expect([opened.draft, opened.path]).toEqual([draft, report])
    expect(await after.save(opened.draft)).toMatchObject({ path: report })
  })

  test('of a newer program stays for that, under its name', async () => {
    await desk.window().keep({ ...draft, version: 99 } as never, 'report.undraft')
    desk.kill()
    const [kept] = (await desk.waiting()).kept
    await expect(desk.window().recover(kept!.draftId)).rejects.toMatchObject({
      code: 'newer-version',
      message:
        'What was kept of report.undraft was kept by a newer Rapporteur, which can take it up. It was left as it is.',
    })
    expect([await readdir(desk.at('recovery')), (await desk.waiting()).kept]).toEqual([
      [`${kept!.draftId}.json`],
      [kept],
    ])
  })

  test('a page that comes after one that died goes on with what that had', async () => {
    const window = desk.window()
    await window.open(report)
    expect(await window.leave()).toEqual({ takeUp: true, open: report })
    await window.open(report)
    await window.keep(later, 'report.undraft')
    expect(await window.leave()).toEqual({ takeUp: true, open: report })
    expect((await window.recover((await desk.waiting()).kept[0]!.draftId)).path).toBe(report)
  })
})

/** A disk of 64 kilobytes in the office, for the length of a test. */
async function mountedStick(): Promise<string> {
  const stick = desk.at('stick')
  await mkdir(stick)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', stick])
  onTestFinished(() => void execFileSync('umount', [stick]))
  return stick
}

function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}
