import { expect, test } from 'vitest'
import { parseCommandLine } from '../../electron/main/command-line'

test.each([
  ['started on the demo', ['electron', '/app', '--demo'], true, { files: [], demo: true }],
  [
    'Chromium switches before and after',
    ['electron', '--no-sandbox', '/app', '--user-data-dir=/u', 'a.docx'],
    true,
    { files: ['/home/a.docx'], demo: false },
  ],
  [
    'packaged: no folder',
    ['rapporteur', 'a.undraft', '/b.xml'],
    false,
    { files: ['/home/a.undraft', '/b.xml'], demo: false },
  ],
  ['nothing asked', ['rapporteur'], false, { files: [], demo: false }],
])('%s', (_, argv, unpackaged, request) => {
  expect(parseCommandLine(argv, unpackaged, '/home')).toEqual(request)
})
