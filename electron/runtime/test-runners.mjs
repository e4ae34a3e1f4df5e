import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onOwnScreen } from './display.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { oneFailure, playwrightTotals, vitestTotals, withStatus } from './test-totals.mjs'

const reports = join(root, 'node_modules/.cache/rapporteur')

/**
 * @param {string[]} [args]
 * @returns {Promise<import('./test-totals.mjs').Totals>}
 */
export async function runVitest(args = []) {
  const report = fresh('vitest.json')
  const status = await run(
    process.execPath,
    [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  return totals(report, vitestTotals, status)
}

/**
 * @param {string[]} [args]
 * @returns {Promise<import('./test-totals.mjs').Totals>}
 */
export async function runPlaywright(args = []) {
  const report = fresh('playwright.json')
  const [command = '', ...rest] = onOwnScreen([process.execPath, bin('@playwright/test/cli.js'), 'test', ...args])
  const status = await run(command, [...rest, '--reporter=list,json'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return totals(report, playwrightTotals, status)
}

/** @param {string} path */
function bin(path) {
  return join(root, 'node_modules', path)
}

/** @param {string} name */
function fresh(name) {
  mkdirSync(reports, { recursive: true })
  const path = join(reports, name)
  rmSync(path, { force: true })
  return path
}

/**
 * @template R
 * @param {string} path
 * @param {(report: R) => import('./test-totals.mjs').Totals} count
 * @param {number} status
 */
function totals(path, count, status) {
  try {
    return withStatus(count(JSON.parse(readFileSync(path, 'utf8'))), status)
  } catch {
    return oneFailure
  }
}
