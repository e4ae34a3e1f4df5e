import { rmSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
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
  expect(found.map(({ path }) => relative(folder, path))).toEqual([
    'absent.txt',
    'B.txt',
    'a/10.txt',
    'a/2.txt',
    'b.txt',
    'd-dead',
  ])
})

it('follows a link that is named, and none that leads out of what is named', () => {
  const elsewhere = folderWith({ 'secret.txt': '', 'fleet/1.txt': '' })
  const beside = folderWith({ 'x.txt': '' })
  const folder = folderWith({ 'a.txt': '', 'deep/b.txt': '' })
  symlinkSync(join(elsewhere, 'secret.txt'), join(folder, 'link.txt'))
  symlinkSync(join(elsewhere, 'fleet'), join(folder, 'deep/fleet'))
  symlinkSync(join(beside, 'x.txt'), join(folder, 'm.txt'))
  symlinkSync(`${folder}`, `${folder}-2`)
  onTestFinished(() => rmSync(`${folder}-2`))
  const under = (...paths: string[]): unknown[] =>
    filesUnder(paths).map(({ path, leadsOut }) => [relative(folder, path), leadsOut ?? false])
  expect(under(folder, beside)).toEqual([
    ['a.txt', false],
    ['deep/b.txt', false],
    ['deep/fleet', true],
    ['link.txt', true],
    ['m.txt', false],
  ])
  expect(under(join(folder, 'link.txt'))).toEqual([['link.txt', false]])
  expect(filesUnder([`${folder}-2`]).filter(({ leadsOut }) => !leadsOut)).toHaveLength(2)
})
