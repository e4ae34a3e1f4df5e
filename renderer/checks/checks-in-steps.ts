import { createChecker } from '../../shared/check/check'
import type { Rule } from '../../shared/check/rule'
import type { CheckService } from './check-service'
import { stepFrom } from './check-step'
import type { Checked } from './check-step'

/** The worker's side: it keeps the last text, takes a step to the next and checks that. */
export function checksInSteps(rules: readonly Rule[]): CheckService {
  const checker = createChecker(rules)
  let last: { number: number; checked: Checked } | undefined
  return {
    check(step) {
      if (step.after !== 0 && step.after !== last?.number) return Promise.resolve('lost')
      const checked = stepFrom(last?.checked, step)
      last = { number: step.number, checked }
      const { text, ...options } = checked
      return Promise.resolve({ ...checker.check(text, options), rules: rules.length })
    },
  }
}
