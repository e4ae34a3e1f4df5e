import type { FileService } from './file-service'

/** The same service, a call beginning only when the one before it has ended: what hangs or bursts is then always the oldest. */
export function oneAtATime(service: FileService): FileService {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <A extends unknown[], R>(method: (...args: A) => Promise<R>) => {
    return (...args: A): Promise<R> => {
      const answer = last.then(() => method(...args))
      last = answer.catch(() => {})
      return answer
    }
  }
  return {
    digest: inTurn((...args) => service.digest(...args)),
    read: inTurn((...args) => service.read(...args)),
    open: inTurn((...args) => service.open(...args)),
    write: inTurn((...args) => service.write(...args)),
  }
}
