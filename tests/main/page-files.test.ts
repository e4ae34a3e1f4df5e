import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pageFiles } from '../../electron/main/page-files'

test('only files of the page have a URL: no maps, no links out of the folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-page-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'assets'))
  for (const name of ['index.html', 'assets/index-1.js', 'assets/index-1.js.map', 'assets/a.woff2', 'notes']) {
    await writeFile(join(folder, name), '')
  }
  await symlink('/etc/hostname', join(folder, 'outside.json'))
  expect([...pageFiles(folder)].sort()).toEqual([
    ['app://rapporteur/assets/a.woff2', join(folder, 'assets/a.woff2')],
    ['app://rapporteur/assets/index-1.js', join(folder, 'assets/index-1.js')],
    ['app://rapporteur/index.html', join(folder, 'index.html')],
  ])
})
