import { families } from '../../shared/check/rules'
import { serve } from '../../shared/service/wire'
import { checkContract } from './check-service'
import { checksInSteps } from './checks-in-steps'

serve(checkContract, checksInSteps(families), {
  post: (message) => self.postMessage(message),
  listen: (handler) => self.addEventListener('message', (event: MessageEvent<unknown>) => handler(event.data)),
})
