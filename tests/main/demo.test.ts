import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { copyDemo } from '../../electron/main/demo'

test('the demo becomes the user’s own: what is missing is copied, what they changed stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-demo-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const [from, to] = [join(folder, 'shipped'), join(folder, 'user')]
  await mkdir(join(from, 'sources/replies'), { recursive: true })
  await writeFile(join(from, 'report.undraft'), 'as shipped')
  await writeFile(join(from, 'links.json'), '{}')
  await writeFile(join(from, 'sources/replies/norland.txt'), 'reply')
  await mkdir(to)
  await writeFile(join(to, 'report.undraft'), 'changed')
  await copyDemo(from, to)
  await copyDemo(from, to)
  expect([
    await readFile(join(to, 'report.undraft'), 'utf8'),
    await readFile(join(to, 'sources/replies/norland.txt'), 'utf8'),
    (await readdir(to)).sort(),
  ]).toEqual(['changed', 'reply', ['report.undraft', 'sources']])
})

test('a demo that finds no room says which file could not be made', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-demo-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'taken'), 'a file')
  await mkdir(join(folder, 'shipped'))
  await writeFile(join(folder, 'shipped/report.undraft'), 'as shipped')
  await expect(copyDemo(join(folder, 'shipped'), join(folder, 'taken/demo'))).rejects.toMatchObject({
    code: 'file-unwritable',
    message: `The folder of ${join(folder, 'taken/demo/report.undraft')} is not there.`,
  })
})
