import { expect, test } from 'vitest'
import type { CorpusService } from '../../shared/service/corpus'
import { createKnownPaths, guarded } from '../../electron/main/known-paths'

test('what was chosen, or is recent, may be read; what was chosen to be written, written; both shown', () => {
  const known = createKnownPaths(() => [{ path: '/recent' }])
  known.toRead('/read')
  known.toWrite('/written')
  const may = (path: string): string[] =>
    (['mustBeReadable', 'mustBeWritable', 'mustBeKnown'] as const).filter((rule) => {
      try {
        known[rule](path)
        return true
      } catch {
        return false
      }
    })
  expect(['/read', '/recent', '/written', '/etc/hostname'].map(may)).toEqual([
    ['mustBeReadable', 'mustBeKnown'],
    ['mustBeReadable', 'mustBeKnown'],
    ['mustBeWritable', 'mustBeKnown'],
    [],
  ])
})

test('the page reads through the corpus what it may read, and nothing else', async () => {
  const known = createKnownPaths(() => [])
  known.toRead('/read')
  const corpus = {
    open: async (path: string) => path,
    read: async (path: string) => path,
    async *import(paths: string[]) {
      yield* paths
    },
    status: async () => 'up',
  }
  const page = guarded(corpus as unknown as CorpusService, known)
  expect([await page.open('/read'), await page.read('/read'), await page.status()]).toEqual(['/read', '/read', 'up'])
  expect(await Array.fromAsync(page.import(['/read']))).toEqual(['/read'])
  await expect(Array.fromAsync(page.import(['/read', '/etc/hostname']))).rejects.toMatchObject({
    code: 'file-unreadable',
  })
  await expect(page.open('/etc/hostname')).rejects.toMatchObject({ code: 'file-unreadable' })
  await expect(page.read('/etc/hostname')).rejects.toMatchObject({ code: 'file-unreadable' })
})

test("a source's file, an import's files and the paths of an unfinished import may be imported again", async () => {
  const known = createKnownPaths(() => [])
  known.toRead('/folder')
  const corpus = {
    sources: async () => [{ file: { path: '/once/reply.docx' } }],
    unfinishedImports: async () => [{ paths: ['/killed'] }],
    async *import() {
      yield { type: 'file', file: '/folder/a.txt' }
    },
  }
  const page = guarded(corpus as unknown as CorpusService, known)
  const may = (path: string): boolean => {
    try {
      known.mustBeReadable(path)
      return true
    } catch {
      return false
    }
  }
  const paths = ['/once/reply.docx', '/killed', '/folder/a.txt']
  const before = paths.map(may)
  await page.sources()
  await page.unfinishedImports()
  await Array.fromAsync(page.import(['/folder']))
  expect([before, paths.map(may)]).toEqual([
    [false, false, false],
    [true, true, true],
  ])
})
