import { expect, it } from 'vitest'
import { withoutName } from '../../../renderer/files/refuse'

it('a file is named once in what is said of it', () => {
  const title = 'rep 1.undraft was not opened.'
  expect([
    withoutName(title, 'rep 1.undraft is being written by Ines on lighthouse since 14:33.'),
    withoutName('reply.pdf was not opened.', 'reply.pdf is a PDF file: that format is not read yet.'),
    withoutName(title, 'other.undraft is a draft.'),
    withoutName(title, 'The disk is full.'),
  ]).toEqual([
    'It is being written by Ines on lighthouse since 14:33.',
    'It is a PDF file: that format is not read yet.',
    'other.undraft is a draft.',
    'The disk is full.',
  ])
})
