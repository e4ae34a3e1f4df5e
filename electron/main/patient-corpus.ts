import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../../shared/error'
import type { CorpusService } from '../../shared/service/corpus'

type Files = Pick<CorpusService, 'open' | 'serialize' | 'parse'>

/** Opening and saving must not fail because the process that does it is just being started again: they are tried for a while. */
export function patientCorpus(corpus: Files, waits: number[] = [100, 200, 400, 800, 1600, 3200]): Files {
  return {
    open: (...args) => patiently(() => corpus.open(...args), waits),
    serialize: (...args) => patiently(() => corpus.serialize(...args), waits),
    parse: (...args) => patiently(() => corpus.parse(...args), waits),
  }
}

async function patiently<T>(call: () => Promise<T>, waits: number[]): Promise<T> {
  for (const milliseconds of waits) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'corpus-unavailable') throw error
      await wait(milliseconds)
    }
  }
  return call()
}
