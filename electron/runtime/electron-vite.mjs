// `npm run dev`: electron-vite with an Electron in place, and with Chromium's sandbox off for root alone, for whom
// Chromium does not start otherwise.
import './require-node.mjs'
import { join } from 'node:path'
import { ensureElectron } from './ensure-electron.mjs'
import { ensureSystem } from './ensure-system.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'

const electron = await ensureElectron()
await ensureSystem(electron)

const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
env['ELECTRON_EXEC_PATH'] = electron
if (process.getuid?.() === 0) env['NO_SANDBOX'] = '1'

const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
process.exitCode = await run(process.execPath, [tool, ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' })
