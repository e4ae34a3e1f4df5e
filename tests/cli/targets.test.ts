import { execFileSync } from 'node:child_process'
import { copyFile, link, lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEMO, rapporteur } from './rapporteur'

let folder: string
let text: string
let draft: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-targets-'))
  text = join(folder, 'report.txt')
  draft = join(folder, 'report.undraft')
  await copyFile(join(DEMO, 'drafts/ferries-report.txt'), text)
  await copyFile(join(DEMO, 'drafts/report.undraft'), draft)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('-o', () => {
  it('never takes the file that is read, under whatever name', async () => {
    const [soft, hard] = [join(folder, 'soft.json'), join(folder, 'hard.json')]
    await symlink(text, soft)
    await link(text, hard)
    const before = await readFile(text, 'utf8')
    for (const out of [text, soft, hard]) {
      expect(await rapporteur(['open', text, '-o', out, '--force'])).toMatchObject({
        status: 2,
        out: '',
        err: `${out} is the file that is read; it would be lost. Give -o another name.\n`,
      })
      expect((await rapporteur(['write', text, '--to', 'docx', '-o', out])).status).toBe(2)
    }
    expect([await readFile(text, 'utf8'), (await lstat(soft)).isSymbolicLink()]).toEqual([before, true])
  })

  it('takes a draft that is there only when told to', async () => {
    const before = await readFile(draft, 'utf8')
    expect(await rapporteur(['open', text, '-o', draft])).toMatchObject({
      status: 2,
      err: `${draft} is there already; --force replaces it.\n`,
    })
    expect(await readFile(draft, 'utf8')).toBe(before)
    expect((await rapporteur(['open', text, '-o', draft, '--force'])).status).toBe(0)
    expect(await readFile(draft, 'utf8')).not.toBe(before)
  })

  it('puts no Word file and no matrix in the place of a draft', async () => {
    const before = await readFile(draft, 'utf8')
    const other = join(folder, 'other.UNDRAFT')
    for (const [to, out] of [
      ['docx', draft],
      ['docx', other],
      ['matrix', other],
    ] as const) {
      const { status, err } = await rapporteur(['write', text, '--to', to, '-o', out])
      expect([status, err]).toEqual([2, expect.stringContaining(`${out} is the name of a draft`)])
    }
    expect([await readFile(draft, 'utf8'), (await readdir(folder)).sort()]).toEqual([
      before,
      ['report.txt', 'report.undraft'],
    ])
  })

  it.skipIf(process.platform === 'win32')('leaves a device as it is', async () => {
    const device = join(folder, 'null')
    await symlink('/dev/null', device)
    expect(await rapporteur(['open', text, '-o', device])).toMatchObject({
      status: 2,
      err: `${device} is a device, not a file.\n`,
    })
  })
})

describe('demo --into', () => {
  it('leaves a folder alone that holds other files', async () => {
    const own = join(folder, 'corpus')
    await mkdir(own)
    await writeFile(join(own, 'corpus.sqlite'), 'mine')
    await writeFile(join(own, 'demo.sqlite'), 'mine too')
    expect(await rapporteur(['demo', '--into', own])).toMatchObject({
      status: 2,
      out: '',
      err: `${own} has other files in it; name a new or an empty folder.\n`,
    })
    expect((await readdir(own)).sort()).toEqual(['corpus.sqlite', 'demo.sqlite'])
    expect(await rapporteur(['demo', '--into', text])).toMatchObject({
      status: 2,
      err: `${text} is a file, not a folder.\n`,
    })
  })

  it('makes its own folder anew, and nothing else in it', async () => {
    const into = join(folder, 'demo')
    const first = await rapporteur(['demo', '--into', into])
    expect([first.status, first.out]).toEqual([0, expect.stringContaining('demo.sqlite')])
    await writeFile(join(into, 'corpus.sqlite'), 'mine')
    const again = await rapporteur(['demo', '--into', into])
    expect([again.status, again.out, await readFile(join(into, 'corpus.sqlite'), 'utf8')]).toEqual([
      0,
      first.out,
      'mine',
    ])
  }, 120_000)
})

describe.skipIf(process.platform === 'win32')('what has no end', () => {
  it('is refused as a draft', async () => {
    const zero = join(folder, 'zero.undraft')
    const pipe = join(folder, 'pipe.undraft')
    await symlink('/dev/zero', zero)
    execFileSync('mkfifo', [pipe])
    for (const [verb, path] of [
      ['trace', zero],
      ['check', pipe],
      ['trace', folder],
    ] as const) {
      expect(await rapporteur([verb, path])).toMatchObject({ status: 2, err: `${path} is not a file.\n` })
    }
  })
})
