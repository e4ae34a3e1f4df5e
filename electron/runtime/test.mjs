// `npm test`: everything, from a fresh checkout on. The last line is "N passed, N failed".
import './require-node.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureElectron } from './ensure-electron.mjs'
import { ensureSystem, offerProofPrograms } from './ensure-system.mjs'
import { runGates } from './gates.mjs'
import { runPlaywright, runVitest } from './test-runners.mjs'
import { closingLine, isSuccess, oneFailure, sum } from './test-totals.mjs'

/** @type {import('./test-totals.mjs').Totals[]} */
const all = []

await step('build', ensureBuilt)
for (const gate of await runGates()) fail(gate, 'see above')
await step('system', async () => {
  await ensureSystem(await ensureElectron(), { screen: true })
  await offerProofPrograms()
})
all.push(await runVitest())
all.push(await runPlaywright())

const totals = sum(all)
console.log(closingLine(totals))
process.exitCode = isSuccess(totals) ? 0 : 1

/**
 * @param {string} name
 * @param {() => Promise<void>} work
 */
async function step(name, work) {
  try {
    await work()
  } catch (error) {
    fail(name, error instanceof Error ? error.message : `${error}`)
  }
}

/**
 * @param {string} name
 * @param {string} why
 */
function fail(name, why) {
  console.log(`FAILED ${name}: ${why}`)
  all.push(oneFailure)
}
