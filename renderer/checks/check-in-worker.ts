import { AppError } from '../../shared/error'
import { connect } from '../../shared/service/wire'
import { checkContract } from './check-service'
import CheckWorker from './check-worker?worker'

const worker = new CheckWorker()

const connection = connect(checkContract, {
  post: (message) => worker.postMessage(message),
  listen: (handler) => worker.addEventListener('message', (event: MessageEvent<unknown>) => handler(event.data)),
})
worker.addEventListener('error', (event) => {
  connection.close(new AppError('unexpected', `The checks stopped (${event.message || 'unknown reason'}).`))
})

/** The checks, off the page's thread. */
export const checks = connection.service
