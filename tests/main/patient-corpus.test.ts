import { expect, test } from 'vitest'
import { patientCorpus } from '../../electron/main/patient-corpus'
import { AppError } from '../../shared/error'
import type { CorpusService } from '../../shared/service/corpus'

/** A corpus whose process is away for so many calls, then answers with `parse`. */
function awayFor(times: number, parse: () => Promise<unknown> = async () => 'a draft'): CorpusService {
  const corpus = {
    async parse() {
      if ((times -= 1) >= 0) throw new AppError('corpus-unavailable', 'The process stopped.')
      return parse()
    },
  }
  return corpus as unknown as CorpusService
}

test('a process that comes back in time is waited for, one that does not is not', async () => {
  expect(await patientCorpus(awayFor(3), [1, 1, 1]).parse('')).toBe('a draft')
  await expect(patientCorpus(awayFor(4), [1, 1, 1]).parse('')).rejects.toMatchObject({ code: 'corpus-unavailable' })
})

test('another failure is told at once', async () => {
  let asked = 0
  const broken = awayFor(0, () => {
    asked += 1
    return Promise.reject(new AppError('malformed', 'Broken.'))
  })
  await expect(patientCorpus(broken, [1, 1]).parse('')).rejects.toMatchObject({ code: 'malformed' })
  expect(asked).toBe(1)
})
