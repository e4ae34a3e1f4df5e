import { expect, test } from 'vitest'
import {
  closingLine,
  isSuccess,
  playwrightTotals,
  sum,
  vitestTotals,
  withStatus,
} from '../../electron/runtime/test-totals.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
})

test('a test file that could not be loaded counts as a failure', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed'), file('failed')],
  }
  expect(vitestTotals(report)).toEqual({ passed: 2, failed: 2, skipped: 2 })
})

test('a journey that passed on a second try passed, and an error outside any test failed', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }
  expect(playwrightTotals(report)).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

test('a runner that ended badly failed, whatever it counted', () => {
  expect(withStatus({ passed: 9, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 9, failed: 1, skipped: 0 })
  expect(withStatus({ passed: 9, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 9, failed: 2, skipped: 0 })
  expect(withStatus({ passed: 9, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 9, failed: 0, skipped: 0 })
})

test('the closing line sums all runners and names skipped tests only where there are any', () => {
  const vitest = { passed: 10, failed: 0, skipped: 0 }
  expect(closingLine(sum([vitest, { passed: 2, failed: 1, skipped: 0 }]))).toBe('12 passed, 1 failed')
  expect(closingLine(sum([vitest, { passed: 2, failed: 0, skipped: 3 }]))).toBe('12 passed, 0 failed, 3 skipped')
})

test('no test run at all is no success', () => {
  expect(isSuccess({ passed: 0, failed: 0, skipped: 5 })).toBe(false)
  expect(isSuccess({ passed: 5, failed: 1, skipped: 0 })).toBe(false)
  expect(isSuccess({ passed: 1, failed: 0, skipped: 0 })).toBe(true)
})
