// `npm run bench -- [NAME ...]`: the measurements of tests/bench/NAME.bench.ts, all of them when none is named. They are
// bundled first, so that what is timed is the code as it ships and not a test runner's rewriting of it.
import './require-node.mjs'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { ensureBuilt } from './build.mjs'
import { onOwnScreen } from './display.mjs'
import { ensureElectron } from './ensure-electron.mjs'
import { ensureSystem } from './ensure-system.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'

const folder = join(root, 'tests/bench')
const outDir = join(root, 'node_modules/.cache/rapporteur/bench')

const names = readdirSync(folder)
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
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      minify: false,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: Object.fromEntries(chosen.map((name) => [name, join(folder, `${name}.bench.ts`)])) },
    },
  })
  let worst = 0
  for (const name of chosen) {
    const [command = '', ...args] = onOwnScreen([process.execPath, '--expose-gc', join(outDir, `${name}.js`)])
    worst = Math.max(worst, await run(command, args, { cwd: root, stdio: 'inherit' }))
  }
  return worst
}
