// `npm run -s citations -- [--worst N] [FOLDER ...]`: how the citations found in the words of published resolutions (AKN4UN) agree
// with the hyperlinks of their files; by default those of sessions 75 to 77 and of the Security Council.
import './require-node.mjs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './paths.mjs'
import { run } from './run.mjs'

const outDir = join(root, 'node_modules/.cache/rapporteur/citations')

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
    rolldownOptions: { input: { cited: join(root, 'tests/source/cited/cited.command.ts') } },
  },
})
process.exitCode = await run(process.execPath, [join(outDir, 'cited.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
