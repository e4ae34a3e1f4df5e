import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { filesUnder } from '../../electron/corpus/walk'
import { folderWith } from './documents'

it('finds files in depth, in the order of names, each once, without what is hidden', () => {
  const folder = folderWith({
    'b.txt': '',
    'B.txt': '',
    'a/2.txt': '',
    'a/10.txt': '',
    '.hidden/x.txt': '',
    'a/.x': '',
  })
  symlinkSync(folder, join(folder, 'a/loop'))
  symlinkSync(join(folder, 'b.txt'), join(folder, 'c-again.txt'))
  symlinkSync(join(folder, 'gone'), join(folder, 'd-dead'))
  const found = filesUnder([join(folder, 'absent.txt'), folder, join(folder, 'a/2.txt')])
  expect(found.map((path) => relative(folder, path))).toEqual([
    'absent.txt',
    'B.txt',
    'a/10.txt',
    'a/2.txt',
    'b.txt',
    'd-dead',
  ])
})
