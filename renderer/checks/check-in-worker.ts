import { AppError } from '../../shared/error'
import { connect } from '../../shared/service/wire'
import { checkContract } from './check-service'
import CheckWorker from './check-worker?worker'
import type { RunningChecks } from './keep-checking'

/** The checks, off the page's thread. */
export function checksInWorker(): RunningChecks {
  const worker = new CheckWorker()
  const connection = connect(checkContract, {
    post: (message) => worker.postMessage(message),
    listen: (handler) => worker.addEventListener('message', (event: MessageEvent<unknown>) => handler(event.data)),
  })
  const stop = (why: string): void => {
    worker.terminate()
    connection.close(new AppError('unexpected', `The checks stopped (${why}).`))
  }
  worker.addEventListener('error', (event) => stop(event.message || 'unknown reason'))
  return { service: connection.service, stop }
}
