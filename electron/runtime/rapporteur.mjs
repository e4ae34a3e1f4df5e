// `npm run -s rapporteur -- VERB ...`: the terminal interface, built first where needed.
import './require-node.mjs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { root } from './paths.mjs'

const program = join(root, 'out/main/cli.js')

try {
  await ensureBuilt()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(2)
}

// npm runs scripts in the checkout; the user's paths are meant from where npm was called.
process.chdir(process.env['INIT_CWD'] ?? process.cwd())
process.argv[1] = program
await import(pathToFileURL(program).href)
