import { describe, expect, test } from 'vitest'
import {
  cutName,
  importRows,
  outcomeCounts,
  replaceFile,
  timeLeftSaid,
  trackedChanges,
  whyRefused,
} from '../../../renderer/import/import-rows'
import type { ImportedFile } from '../../../shared/service/corpus'
import type { Loss } from '../../../shared/text/loss'

const loss: Loss = { way: 'dropped', what: 'pictures', count: 2 }

function file(name: string, given: Partial<ImportedFile> = {}): ImportedFile {
  return {
    file: `/replies/${name}`,
    status: 'imported',
    sourceId: name,
    symbol: '',
    title: name,
    kind: 'reply',
    body: '',
    date: '',
    language: 'en',
    respondent: null,
    passages: 3,
    footnotes: 0,
    losses: [],
    ...given,
  }
}

const failed = (name: string, message = 'no'): ImportedFile => {
  const { sourceId: _, ...rest } = file(name, { status: 'failed', problem: { code: 'malformed', message } })
  return rest
}

describe('the rows of an import', () => {
  test('what needs a person comes first, what needs none last, in each sort as they came', () => {
    const rows = importRows([
      file('same.txt', { status: 'unchanged', losses: [loss] }),
      file('good.txt'),
      file('newer.txt', { status: 'replaced' }),
      file('lossy.docx', { losses: [loss] }),
      failed('broken.xml'),
      file('newer-lossy.docx', { status: 'replaced', losses: [loss] }),
      failed('scan.pdf'),
    ])
    expect(rows.map(({ file: { title }, outcome }) => `${outcome} ${title}`)).toEqual([
      'refused broken.xml',
      'refused scan.pdf',
      'losses lossy.docx',
      'losses newer-lossy.docx',
      'replaced newer.txt',
      'added good.txt',
      'same same.txt',
    ])
    expect(outcomeCounts(rows)).toEqual({ refused: 2, losses: 2, replaced: 1, added: 1, same: 1 })
  })

  test('several texts of one file are several rows', () => {
    const rows = importRows([
      file('three.xml', { sourceId: 'a' }),
      file('three.xml', { sourceId: 'b' }),
      failed('three.xml'),
    ])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3)
  })

  test('a file read once more stands where it stood', () => {
    const files = [file('a'), file('b', { sourceId: 'b1' }), file('b', { sourceId: 'b2' }), file('c')]
    const after = replaceFile(files, '/replies/b', [file('b', { sourceId: 'b3' })])
    expect(after.map(({ sourceId }) => sourceId)).toEqual(['a', 'b3', 'c'])
    expect(replaceFile(files, '/replies/b', [])).toBe(files)
    expect(replaceFile(files, '/elsewhere', [file('b')])).toBe(files)
  })
})

test.each([
  ['crc.xml is empty.', 'It is empty.'],
  ['/replies/crc.xml: broken at line 2', 'Broken at line 2'],
  ['Broken at line 214, column 9: "<p>" is never closed.', 'Broken at line 214, column 9: "<p>" is never closed.'],
])('why a file was not added is said without its name: %s', (message, said) => {
  expect(whyRefused(failed('crc.xml', message))).toBe(said)
})

test('tracked changes can be read either way', () => {
  const tracked = (detail: string): Loss => ({ way: 'changed', what: 'tracked changes', count: 5, detail })
  expect([
    trackedChanges(tracked('3 deletions, 2 insertions; accepted')),
    trackedChanges(tracked('3 deletions, 2 insertions; undone')),
    trackedChanges(loss),
  ]).toEqual(['accepted', 'original', undefined])
})

test('a long name is cut in its middle', () => {
  const long = `United Federation of the Lower Aldermere Islands - answers to the questionnaire (updated).docx`
  expect(cutName('Norland.docx')).toBe('Norland.docx')
  expect(cutName(long, 40)).toHaveLength(40)
  expect(cutName(long, 40)).toMatch(/^United Federation.*….*\(updated\)\.docx$/)
})

test.each([
  [3, '10 seconds'],
  [44, '50 seconds'],
  [70, '1 minutes'],
  [800, '13 minutes'],
  [7000, '2 hours'],
])('%i seconds are told as %s', (seconds, said) => {
  const { unit, count } = timeLeftSaid(seconds)
  expect(`${count} ${unit}`).toBe(said)
})
