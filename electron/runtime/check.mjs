// `npm run check`: all that can be said of the sources without opening a window.
import './require-node.mjs'
import { ensureBuilt } from './build.mjs'
import { runGates } from './gates.mjs'
import { closingLine, isSuccess, oneFailure, sum } from './test-totals.mjs'
import { runVitest } from './test-runners.mjs'

try {
  await ensureBuilt()
  const failed = await runGates()
  const totals = sum([...failed.map(() => oneFailure), await runVitest()])
  if (failed.length > 0) console.log(`Not as it should be: ${failed.join(', ')}`)
  console.log(closingLine(totals))
  process.exitCode = isSuccess(totals) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
