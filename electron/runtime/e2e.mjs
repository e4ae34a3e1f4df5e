// `npm run e2e -- [what Playwright takes]`: the journeys in the real window.
import './require-node.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureElectron } from './ensure-electron.mjs'
import { ensureSystem } from './ensure-system.mjs'
import { runPlaywright } from './test-runners.mjs'
import { closingLine, isSuccess } from './test-totals.mjs'

try {
  await ensureBuilt()
  await ensureSystem(await ensureElectron(), { screen: true })
  const totals = await runPlaywright(process.argv.slice(2))
  console.log(closingLine(totals))
  process.exitCode = isSuccess(totals) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
