// `npm start`: the demo in a window; where there is no display, the same job in the terminal.
import './require-node.mjs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { hasDisplay } from './display.mjs'
import { ensureElectron } from './ensure-electron.mjs'
import { ensureSystem } from './ensure-system.mjs'
import { launch } from './launch.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'

try {
  process.exitCode = await start(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

/** @param {string[]} args files to open; the demo when none is named */
async function start(args) {
  await ensureBuilt()
  if (!hasDisplay(process.env, process.platform))
    return inTerminal('There is no display here, so the demo ran in the terminal;')
  let electron
  try {
    electron = await ensureElectron()
    await ensureSystem(electron)
  } catch (error) {
    const why = error instanceof Error ? error.message : error
    return inTerminal(`The window could not be opened, so the demo ran in the terminal. ${why}\nThen:`)
  }
  return launch(electron, args.length > 0 ? args : ['--demo'])
}

/** @param {string} why */
async function inTerminal(why) {
  const status = await run(process.execPath, [join(root, 'out/main/cli.js'), 'demo'], { stdio: 'inherit' })
  console.log(
    `\n${why} for the window run npm start in a desktop session, over "ssh -X", or on a virtual screen: ` +
      'xvfb-run -a npm start',
  )
  return status
}
