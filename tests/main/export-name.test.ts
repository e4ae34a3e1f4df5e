import { expect, test } from 'vitest'
import { proposedName, withExtension } from '../../electron/main/export-name'

test('proposes the name of the file the draft came from, beside it', () => {
  expect([
    proposedName('docx', '/home/ann/ferries.v2.undraft', '/home/ann/Documents'),
    proposedName('matrix-html', '/in/A-75-289.txt', '/home/ann/Documents'),
    proposedName('docx', undefined, '/home/ann/Documents'),
  ]).toEqual(['/home/ann/ferries.v2.docx', '/in/A-75-289.html', '/home/ann/Documents/Draft.docx'])
})

test('never proposes the file the draft came from', () => {
  expect([
    proposedName('docx', '/in/director.docx', '/docs'),
    proposedName('docx', '/in/director.v2.DOCX', '/docs'),
    proposedName('matrix-html', '/in/director.html', '/docs'),
  ]).toEqual(['/in/director (Rapporteur).docx', '/in/director.v2 (Rapporteur).docx', '/in/director (Rapporteur).html'])
})

test('a name typed without its extension gets it', () => {
  expect([
    withExtension('/a/report', 'docx'),
    withExtension('/a/report.DOCX', 'docx'),
    withExtension('/a/v1.2', 'matrix-json'),
  ]).toEqual(['/a/report.docx', '/a/report.DOCX', '/a/v1.2.json'])
})
