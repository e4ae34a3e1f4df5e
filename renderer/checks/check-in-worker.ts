import { connect } from '../../shared/service/wire'
import { checkContract } from './check-service'
import CheckWorker from './check-worker?worker'

const worker = new CheckWorker()

/** The checks, off the page's thread. */
export const checks = connect(checkContract, {
  post: (message) => worker.postMessage(message),
  listen: (handler) => worker.addEventListener('message', (event: MessageEvent<unknown>) => handler(event.data)),
}).service
