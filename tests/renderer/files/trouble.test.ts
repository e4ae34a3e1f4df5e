import { expect, it } from 'vitest'
import { useFile } from '../../../renderer/files/file-state'
import type { FileState } from '../../../renderer/files/file-state'
import { troubleOf } from '../../../renderer/files/trouble'
import { AppError } from '../../../shared/error'
import type { ErrorCode } from '../../../shared/error'

const failure = (code: ErrorCode): Partial<FileState> => ({
  failure: { error: new AppError(code, 'No.'), at: '2026-11-22T09:00:00.000Z', tried: {} },
})
const notKept = new AppError('disk-full', 'Full.')

it.each<[string, Partial<FileState>, (string | undefined)[]]>([
  ['none', {}, []],
  ['a full disk', failure('disk-full'), ['notSaved', 'safe', 'elsewhere', 'again']],
  ['a full disk, nothing kept', { ...failure('disk-full'), notKept }, ['notSaved', 'nowhere', 'elsewhere', 'again']],
  ['another wrote', failure('file-changed'), ['changedTitle', 'changedMeans', 'elsewhere', 'over']],
  ['a draft that would not be read again', failure('bad-argument'), ['notSaved', 'harmed', 'again']],
  ['no draft', { ...failure('not-a-draft'), notKept }, ['notSaved', 'harmedNowhere', 'again']],
  ['a silent disk', { silent: true, saving: true }, ['silentTitle', 'silentMeans', 'elsewhere']],
  ['a silent disk, nothing kept', { silent: true, notKept }, ['silentTitle', 'silentNowhere', 'elsewhere']],
  ['nothing kept', { notKept }, ['notKept', 'nowhere', 'elsewhere']],
])('trouble: %s', (_what, state, said) => {
  const trouble = troubleOf({ ...useFile.getInitialState(), ...state })
  const words = trouble ? [trouble.title, trouble.safe].map((key) => key.replace('files.', '')) : []
  expect([...words, ...(trouble?.ways ?? [])]).toEqual(said)
})
