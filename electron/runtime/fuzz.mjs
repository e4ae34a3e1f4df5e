// `npm run fuzz -- [OPTIONS]`: tests/fuzz/fuzz.ts and its thread, bundled, so that what is run is the code as it ships.
import './require-node.mjs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './paths.mjs'
import { run } from './run.mjs'

const folder = join(root, 'tests/fuzz')
const outDir = join(root, 'node_modules/.cache/rapporteur/fuzz')

await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'node24',
    minify: false,
    outDir,
    emptyOutDir: true,
    rolldownOptions: {
      input: { fuzz: join(folder, 'fuzz.ts'), 'fuzz-worker': join(folder, 'fuzz-worker.ts') },
    },
  },
})
process.exitCode = await run(process.execPath, [join(outDir, 'fuzz.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
