import type { CheckAnswer, CheckService, KnownRules } from './check-service'
import { stepTo } from './check-step'
import type { Checked } from './check-step'

/** Checks that run somewhere; `stop` ends them, and what is under way with an error. */
export interface RunningChecks {
  service: CheckService
  stop(why: string): void
}

export interface Heard {
  /** The findings of the newest state; older answers are never told. */
  onAnswer(answer: CheckAnswer, checked: Checked): void
  /** The checks died again and again on this state; another state is another chance. */
  onBroken(error: unknown): void
  /** A check has been under way for a while, or is no longer. */
  onChecking?(checking: boolean): void
  /** All rules, when they are others than before; told even where an answer is too old. */
  onKnown?(known: KnownRules): void
}

export interface Checking {
  /** There is a newer state. It waits for the check under way; a newer one takes its place. */
  check(checked: Checked): void
  stop(): void
}

/** Milliseconds: how long a check may take before it is spoken of, and before it is given up. */
const MOMENT = 400
const PATIENCE = 30_000
/** How often checks that died are started again on one state. */
const ATTEMPTS = 2

/**
 * Keeps a draft checked: one check under way at a time, then the newest state. Only what changed since the last one is sent;
 * a worker that lost step gets everything, one that died or never answers is started anew.
 */
export function keepChecking(start: () => RunningChecks, { onAnswer, onBroken, onChecking, onKnown }: Heard): Checking {
  let running: RunningChecks | undefined
  let last: { checked: Checked; number: number } | undefined
  let waiting: Checked | undefined
  let busy = false
  let stopped = false
  let number = 0

  return {
    check(checked) {
      waiting = checked
      if (!busy) void work()
    },
    stop() {
      stopped = true
      waiting = undefined
      running?.stop('not wanted any more')
    },
  }

  async function work(): Promise<void> {
    busy = true
    const slow = setTimeout(() => onChecking?.(true), MOMENT)
    while (waiting) {
      const checked: Checked = waiting
      waiting = undefined
      try {
        const answer = await answerTo(checked)
        if (!waiting && !stopped) onAnswer(answer, checked)
      } catch (error) {
        if (!waiting && !stopped) onBroken(error)
      }
    }
    clearTimeout(slow)
    if (!stopped) onChecking?.(false)
    busy = false
  }

  async function answerTo(checked: Checked): Promise<CheckAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        let answer = await take(checked)
        if (answer === 'lost') {
          last = undefined
          answer = await take(checked)
        }
        if (answer === 'lost') throw new Error('The checks lost a text that was sent whole.')
        return answer
      } catch (error) {
        running?.stop(String(error))
        running = undefined
        last = undefined
        if (stopped || waiting || attempt === ATTEMPTS) throw error
      }
    }
  }

  async function take(checked: Checked): Promise<CheckAnswer | 'lost'> {
    running ??= start()
    const { stop, service } = running
    const step = stepTo(checked, (number += 1), last?.checked, last?.number)
    const late = setTimeout(() => stop('no answer for too long'), PATIENCE)
    try {
      const answer = await service.check(step)
      last = { checked, number: step.number }
      if (answer !== 'lost' && answer.known && !stopped) onKnown?.(answer.known)
      return answer
    } finally {
      clearTimeout(late)
    }
  }
}
