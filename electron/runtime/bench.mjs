// `npm run bench -- [NAME ...]`: the measurements of tests/bench/NAME.bench.ts, all of them when none is named.
import './require-node.mjs'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { bundle } from './bundle.mjs'
import { onOwnScreen } from './display.mjs'
import { ensureElectron } from './ensure-electron.mjs'
import { ensureSystem } from './ensure-system.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'

const names = readdirSync(join(root, 'tests/bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => basename(file, '.bench.ts'))
const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !names.includes(name))

if (unknown !== undefined) {
  console.error(`There is no measurement "${unknown}"; there are ${names.join(', ')}.`)
  process.exitCode = 2
} else {
  await ensureBuilt()
  await ensureSystem(await ensureElectron(), { screen: true })
  process.exitCode = await measure(wanted.length > 0 ? wanted : names)
}

/** @param {string[]} chosen */
async function measure(chosen) {
  const at = await bundle('bench', Object.fromEntries(chosen.map((name) => [name, `tests/bench/${name}.bench.ts`])))
  let worst = 0
  for (const name of chosen) {
    const [command = '', ...args] = onOwnScreen([process.execPath, '--expose-gc', at(name)])
    worst = Math.max(worst, await run(command, args, { cwd: root, stdio: 'inherit' }))
  }
  return worst
}
