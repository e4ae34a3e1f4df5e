// `npm run -s structure -- [--form lines|raised|run-on] [--worst N] [FOLDER ...]`: how published resolutions (AKN4UN), flattened
// to plain text and read again, agree with what they were; by default those of sessions 75 to 77.
import './require-node.mjs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './paths.mjs'
import { run } from './run.mjs'

const outDir = join(root, 'node_modules/.cache/rapporteur/structure')

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
    rolldownOptions: { input: { agreement: join(root, 'tests/structure/agreement/agreement.command.ts') } },
  },
})
process.exitCode = await run(process.execPath, [join(outDir, 'agreement.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
