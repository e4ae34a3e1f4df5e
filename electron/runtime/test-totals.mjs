/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 *
 * @typedef {object} VitestReport what is read of Vitest's JSON report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} [numTodoTests]
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 *
 * @typedef {object} PlaywrightReport what is read of Playwright's JSON report
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} [errors] those outside any test
 */

/**
 * A file that could not be loaded has no failed test in it; it counts as one.
 *
 * @param {VitestReport} report
 * @returns {Totals}
 */
export function vitestTotals(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/**
 * A test that passed on a second try passed.
 *
 * @param {PlaywrightReport} report
 * @returns {Totals}
 */
export function playwrightTotals({ stats, errors = [] }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * One thing that is not a test went wrong: a gate, or a runner that left no report.
 *
 * @type {Totals}
 */
export const oneFailure = { passed: 0, failed: 1, skipped: 0 }

/**
 * A runner that ended badly without a failed test still failed.
 *
 * @param {Totals} totals
 * @param {number} status its exit status
 * @returns {Totals}
 */
export function withStatus(totals, status) {
  return status !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}

/**
 * @param {Totals[]} all
 * @returns {Totals}
 */
export function sum(all) {
  return {
    passed: all.reduce((n, totals) => n + totals.passed, 0),
    failed: all.reduce((n, totals) => n + totals.failed, 0),
    skipped: all.reduce((n, totals) => n + totals.skipped, 0),
  }
}

/**
 * @param {Totals} totals
 * @returns {string} "12 passed, 0 failed", and ", 3 skipped" where any were
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * No test run at all is no success.
 *
 * @param {Totals} totals
 */
export function isSuccess({ passed, failed }) {
  return failed === 0 && passed > 0
}
