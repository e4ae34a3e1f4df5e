import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHeldFiles } from '../../electron/main/held-files'
import { temporaryFolder } from './desk'

test('a file taken while it is being released is locked when it is taken', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'report.undraft')
  await writeFile(path, '')
  const held = createHeldFiles()
  for (let round = 0; round < 60; round += 1) {
    const first = await held.take(path, 1)
    const second = held.take(path, 1)
    // At another moment of the taking each time.
    for (let turn = 0; turn < round % 6; turn += 1) await new Promise((done) => setImmediate(done))
    await Promise.all([first.release(), second])
    expect(await readdir(folder)).toEqual(['.~lock.report.undraft#', 'report.undraft'])
    await (await second).release()
    expect(await readdir(folder)).toEqual(['report.undraft'])
  }
})

test('a file is free only when all who have it have released it, each once', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'report.undraft')
  const held = createHeldFiles()
  const [first, second] = [await held.take(path, 1), await held.take(path, 1)]
  await first.release()
  await first.release()
  await expect(held.take(path, 2)).rejects.toMatchObject({ code: 'file-in-use' })
  await second.release()
  expect([await held.windowWith(path), await readdir(folder)]).toEqual([undefined, []])
})
