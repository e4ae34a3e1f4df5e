import { createChecker } from '../../shared/check/check'
import { rules } from '../../shared/check/rules'
import { serve } from '../../shared/service/wire'
import { checkContract } from './check-service'

const checker = createChecker(rules)

serve(
  checkContract,
  {
    check({ text, profile, links, dismissals }) {
      const { findings, stopped } = checker.check(text, { profile, links, dismissals })
      return Promise.resolve({ findings, stopped, rules: rules.length })
    },
  },
  {
    post: (message) => self.postMessage(message),
    listen: (handler) => self.addEventListener('message', (event: MessageEvent<unknown>) => handler(event.data)),
  },
)
