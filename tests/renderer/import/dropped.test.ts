import { expect, test } from 'vitest'
import { droppedAs } from '../../../renderer/import/dropped-as'

test.each([
  [[], { do: 'nothing' }],
  [['/a/report.undraft'], { do: 'open', path: '/a/report.undraft' }],
  [['/a/Report.DOCX'], { do: 'ask', path: '/a/Report.DOCX' }],
  [['/a/old.doc'], { do: 'ask', path: '/a/old.doc' }],
  [['/a/reply.pdf'], { do: 'import', paths: ['/a/reply.pdf'] }],
  [['/a/replies'], { do: 'import', paths: ['/a/replies'] }],
  [['/a/report.docx', '/a/replies'], { do: 'import', paths: ['/a/report.docx', '/a/replies'] }],
])('what is dropped as %j', (paths, dropped) => {
  expect(droppedAs(paths)).toEqual(dropped)
})
