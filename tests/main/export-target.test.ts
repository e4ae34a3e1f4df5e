import { expect, test } from 'vitest'
import { chooseTarget } from '../../electron/main/export-target'

/** Choose with these answers and these files there; the target, and what was asked. */
async function choosing(
  names: (string | null)[],
  replace: boolean[],
  there: string[],
): Promise<[string | null, string[]]> {
  const asked: string[] = []
  const target = await chooseTarget('/Draft.docx', (path) => (path.endsWith('.docx') ? path : `${path}.docx`), {
    async forName(proposed) {
      asked.push(`name ${proposed}`)
      return names.shift() ?? null
    },
    async toReplace(path) {
      asked.push(`replace ${path}`)
      return replace.shift() ?? false
    },
    exists: async (path) => there.includes(path),
  })
  return [target, asked]
}

test('takes the very name the system’s dialog has asked about', async () => {
  expect(await choosing(['/a.docx'], [], ['/a.docx'])).toEqual(['/a.docx', ['name /Draft.docx']])
  expect(await choosing(['/a'], [], [])).toEqual(['/a.docx', ['name /Draft.docx']])
  expect(await choosing([null], [], [])).toEqual([null, ['name /Draft.docx']])
})

test('asks before a completed name replaces a file', async () => {
  expect(await choosing(['/a'], [true], ['/a.docx'])).toEqual(['/a.docx', ['name /Draft.docx', 'replace /a.docx']])
  expect(await choosing(['/a', '/b'], [false], ['/a.docx'])).toEqual([
    '/b.docx',
    ['name /Draft.docx', 'replace /a.docx', 'name /a.docx'],
  ])
  expect(await choosing(['/a', null], [false], ['/a.docx'])).toEqual([
    null,
    ['name /Draft.docx', 'replace /a.docx', 'name /a.docx'],
  ])
})
